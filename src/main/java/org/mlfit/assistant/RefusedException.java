package org.mlfit.assistant;

/** What an assistant asked for is not done: a sentence that says why, and what to do. */
public final class RefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** A refusal. */
  public RefusedException(String sentence) {
    super(sentence);
  }
}
