package org.mlfit.advice;

/**
 * Code of an author's own, which only trusted rules may hold, failed on some answers, so that there
 * is no advice on them.
 */
public final class RuleFailed extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** In words that name the rule, where its code stands and what the code said. */
  RuleFailed(String message, Throwable cause) {
    super(message, cause);
  }
}
