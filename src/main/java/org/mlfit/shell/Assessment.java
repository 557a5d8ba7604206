package org.mlfit.shell;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mlfit.advice.Answers;
import org.mlfit.advice.CarriedAnswers;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.Question;
import org.springframework.stereotype.Component;

/**
 * The answers that the shell holds between commands, what they were before, and whence they are.
 */
@Component
class Assessment {

  private final Deque<Answers> before = new ArrayDeque<>();
  private final Map<Question, Origin> origins = new HashMap<>();
  private Answers answers = Answers.none();

  /** What was said so far. */
  Answers answers() {
    return answers;
  }

  /** Where the answers came from. */
  Map<Question, Origin> origins() {
    return Map.copyOf(origins);
  }

  /** Takes over what was said; answers that are new or changed came from one place. */
  void keep(Answers said, Origin origin) {
    Map<Question, Origin> changed = new HashMap<>();
    said.asMap()
        .forEach(
            (question, answer) -> {
              if (!answers.to(question).equals(Optional.of(answer))) {
                changed.put(question, origin);
              }
            });
    keep(said, changed);
  }

  /** Takes over what was said, with the places where some of it came from. */
  void keep(Answers said, Map<Question, Origin> from) {
    if (!said.equals(answers)) {
      before.push(answers);
      answers = said;
    }
    origins.putAll(from);
    origins.keySet().retainAll(said.questions());
  }

  /**
   * Takes back the last changes.
   *
   * @return how many there were to take back, at most as many as wanted
   */
  int undo(int wanted) {
    int undone = 0;
    while (undone < wanted && !before.isEmpty()) {
      answers = before.pop();
      undone++;
    }
    origins.keySet().retainAll(answers.questions());
    answers.questions().forEach(question -> origins.putIfAbsent(question, Origin.TYPED));
    return undone;
  }

  /** Starts over. */
  void clear() {
    before.clear();
    origins.clear();
    answers = Answers.none();
  }

  /**
   * Carries the answers over to another knowledge base.
   *
   * @return the ids of the questions whose answers the new one does not take
   */
  List<String> moveTo(KnowledgeBase knowledgeBase) {
    CarriedAnswers carried = CarriedAnswers.to(knowledgeBase, answers);
    answers = carried.answers();
    before.clear();
    origins.keySet().retainAll(answers.questions());
    return carried.lost();
  }
}
