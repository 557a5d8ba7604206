package org.mlfit.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.rule.Gate;

/**
 * A question that another gate requires than before. Gates are told apart by their rules, so that
 * new numbers alone move no question, and a question whose gate got another number is moved if it
 * kept the old one.
 *
 * @param question its id
 * @param before the rule of the gate that required it; nothing if none did
 * @param after the rule of the gate that requires it; nothing if none does
 */
public record GateMove(String question, Optional<String> before, Optional<String> after) {

  static List<GateMove> between(KnowledgeBase before, KnowledgeBase after) {
    List<GateMove> moves = new ArrayList<>();
    for (Question question : after.questions()) {
      Optional<Question> old = before.question(question.id());
      if (old.isPresent()) {
        moves.add(new GateMove(question.id(), gate(before, old.get()), gate(after, question)));
      }
    }
    moves.removeIf(move -> Objects.equals(move.before(), move.after()));
    return List.copyOf(moves);
  }

  private static Optional<String> gate(KnowledgeBase base, Question question) {
    return base.gates().stream()
        .filter(gate -> gate.required().contains(question))
        .map((Gate gate) -> gate.rule().id())
        .findFirst();
  }
}
