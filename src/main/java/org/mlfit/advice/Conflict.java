package org.mlfit.advice;

import java.util.List;
import java.util.stream.Collectors;
import org.mlfit.knowledge.question.Question;

/**
 * Two answers that cannot both be true, or two choices of one answer.
 *
 * @param first one question
 * @param second the other, or the same
 * @param message why they cannot both be true
 */
public record Conflict(Question first, Question second, String message) {

  /** The questions whose answers they are; one where an answer contradicts itself. */
  public List<Question> questions() {
    return first.equals(second) ? List.of(first) : List.of(first, second);
  }

  /** Why they cannot both be true, with the ids of both. */
  public String sentence() {
    return message
        + questions().stream().map(Question::id).collect(Collectors.joining(", ", " (", ")"));
  }
}
