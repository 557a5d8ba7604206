package org.mlfit.advice;

import org.mlfit.knowledge.question.Question;

/**
 * Two answers that cannot both be true.
 *
 * @param first one question
 * @param second the other
 * @param message why they cannot both be true
 */
public record Conflict(Question first, Question second, String message) {

  /** Why they cannot both be true, with the ids of both. */
  public String sentence() {
    return message + " (" + first.id() + ", " + second.id() + ")";
  }
}
