package org.mlfit.reasoning;

import org.mlfit.advice.Answers;

/** The twin claimed what the rule engine does not confirm: a fault of ours, never an answer. */
public final class TwinDisagrees extends RuntimeException {

  private static final long serialVersionUID = 1L;

  TwinDisagrees(String claimed, String confirmed, Answers answers) {
    super(
        "The twin claims "
            + claimed
            + ", the rule engine says "
            + confirmed
            + ", for these answers: "
            + answers);
  }
}
