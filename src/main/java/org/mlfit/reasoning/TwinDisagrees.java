package org.mlfit.reasoning;

import org.mlfit.advice.Advisor;
import org.mlfit.advice.Answers;

/** The twin claimed what the rule engine does not confirm: a fault of ours, never an answer. */
public final class TwinDisagrees extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Answers answers;
  private final transient Advisor advisor;

  /** With all that is needed to see it again. */
  TwinDisagrees(String claimed, String confirmed, Answers answers, Advisor advisor) {
    super("The twin claims " + claimed + ".\nThe rule engine says " + confirmed + ".");
    this.answers = answers;
    this.advisor = advisor;
  }

  /** The answers about which they disagree. */
  public Answers answers() {
    return answers;
  }

  /** Who advised on them. */
  public Advisor advisor() {
    return advisor;
  }
}
