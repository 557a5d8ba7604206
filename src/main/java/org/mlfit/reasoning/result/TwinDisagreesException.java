package org.mlfit.reasoning.result;

import org.mlfit.advice.Advisor;
import org.mlfit.advice.Answers;

/**
 * The twin claimed something that the rule engine does not confirm. That is a fault of this
 * program, and no result may rest on it.
 */
public final class TwinDisagreesException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Answers answers;
  private final transient Advisor advisor;

  /** With everything that is needed to reproduce it. */
  public TwinDisagreesException(
      String claimed, String confirmed, Answers answers, Advisor advisor) {
    super("The twin claims " + claimed + ".\nThe rule engine says " + confirmed + ".");
    this.answers = answers;
    this.advisor = advisor;
  }

  /** The answers about which they disagree. */
  public Answers answers() {
    return answers;
  }

  /** The advisor that advised on them. */
  public Advisor advisor() {
    return advisor;
  }
}
