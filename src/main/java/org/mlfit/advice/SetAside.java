package org.mlfit.advice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mlfit.knowledge.question.Question;

/**
 * Questions that do not apply for one reason.
 *
 * @param reason a sentence: what the rule that sets them aside says of itself
 * @param questions in the order in which they were given
 */
public record SetAside(String reason, List<Question> questions) {

  /** Copies the questions. */
  public SetAside {
    questions = List.copyOf(questions);
  }

  /** Some questions by the reasons why they do not apply; those that apply are left out. */
  public static List<SetAside> among(List<Question> questions, Advice advice) {
    Map<String, List<Question>> byReason = new LinkedHashMap<>();
    for (Question question : questions) {
      advice.justification().ofIrrelevance(question).stream()
          .flatMap(List::stream)
          .findFirst()
          .map(firing -> firing.rule().sentence())
          .ifPresent(
              why -> byReason.computeIfAbsent(why, reason -> new ArrayList<>()).add(question));
    }
    return byReason.entrySet().stream()
        .map(entry -> new SetAside(entry.getKey(), entry.getValue()))
        .toList();
  }
}
