package org.mlfit.workbench.impact;

/**
 * Whether the solver could consider all answers.
 *
 * @param isComplete whether it finished, so that it has found everything
 * @param reason why it did not finish; else empty
 */
public record Proof(boolean isComplete, String reason) {

  static Proof complete() {
    return new Proof(true, "");
  }

  static Proof missing(String reason) {
    return new Proof(false, reason);
  }
}
