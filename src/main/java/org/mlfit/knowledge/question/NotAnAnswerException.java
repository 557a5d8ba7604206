package org.mlfit.knowledge.question;

import java.util.Optional;

/** What was written is no answer to the question; says what would be one. */
public final class NotAnAnswerException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String problem;
  private final String allowed;
  private final String nearest;

  NotAnAnswerException(Question question, String problem) {
    this(question, problem, Optional.empty());
  }

  NotAnAnswerException(Question question, String problem, Optional<String> nearest) {
    super(question.id() + " " + problem + ".");
    this.problem = problem;
    this.allowed = Allowed.answersTo(question);
    this.nearest = nearest.orElse("");
  }

  /** What is wrong, without the question's id. */
  public String problem() {
    return problem;
  }

  /** What is allowed, with an example. */
  public String allowed() {
    return allowed;
  }

  /** The nearest option as a question, such as {@code Did you mean money?}. */
  public Optional<String> nearest() {
    return Optional.of(nearest).filter(text -> !text.isEmpty());
  }

  /** The nearest option if there is one, else what is allowed. */
  public String wayOut() {
    return nearest.isEmpty() ? allowed : nearest + " " + allowed;
  }
}
