package org.mlfit.advice;

/**
 * An author's own code, which only trusted rules may contain, failed on some answers, so that there
 * is no advice on them.
 */
public final class RuleFailedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** With a message that names the rule, the place of its code and what the code reported. */
  RuleFailedException(String message, Throwable cause) {
    super(message, cause);
  }
}
