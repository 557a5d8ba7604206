package org.mlfit.knowledge;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.question.Question.Requirement;
import org.mlfit.knowledge.rule.Rule;
import org.mlfit.knowledge.rule.RuleEdit;

/**
 * What was edited from one version of the rules to the next.
 *
 * @param rules the rules that were edited, those of the later version first, in their order
 * @param questions ids of the questions that were added or removed, take other answers than before,
 *     or belong to another gate; a change of wording alone does not count
 * @param moves the questions that another gate requires than before
 */
public record Edits(List<RuleEdit> rules, List<String> questions, List<GateMove> moves) {

  /** Compares two versions of the rules. */
  public static Edits between(KnowledgeBase before, KnowledgeBase after) {
    List<RuleEdit> rules = new ArrayList<>();
    Set<String> moved = GateOrder.moved(before, after);
    for (Rule rule : after.rules()) {
      Optional<Rule> old = before.rule(rule.id());
      boolean isMoved = moved.contains(rule.id());
      if (old.isEmpty() || isMoved || !RuleEdit.isSame(old.get(), rule)) {
        rules.add(new RuleEdit(old, Optional.of(rule), isMoved));
      }
    }
    for (Rule rule : before.rules()) {
      if (after.rule(rule.id()).isEmpty()) {
        rules.add(new RuleEdit(Optional.of(rule), Optional.empty(), false));
      }
    }
    List<GateMove> moves = GateMove.between(before, after);
    return new Edits(List.copyOf(rules), questions(before, after, moves), moves);
  }

  /** Whether no rule was edited and no question takes other answers than before. */
  public boolean isEmpty() {
    return rules.isEmpty() && questions.isEmpty();
  }

  private static List<String> questions(
      KnowledgeBase before, KnowledgeBase after, List<GateMove> moves) {
    Set<String> ids = new LinkedHashSet<>();
    for (Question question : after.questions()) {
      Optional<Question> old = before.question(question.id());
      if (old.filter(o -> isSame(o, question)).isEmpty()) {
        ids.add(question.id());
      }
    }
    moves.forEach(move -> ids.add(move.question()));
    before.questions().stream()
        .map(Question::id)
        .filter(id -> after.question(id).isEmpty())
        .forEach(ids::add);
    return List.copyOf(ids);
  }

  private static boolean isSame(Question before, Question after) {
    return before.takesTheSameAnswers(after)
        && before
            .requirement()
            .map(Requirement::place)
            .equals(after.requirement().map(Requirement::place))
        && before.typeName().equals(after.typeName());
  }
}
