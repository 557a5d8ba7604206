package org.mlfit.workbench;

/**
 * Whether the solver looked at all answers there are.
 *
 * @param isComplete whether it came to its end, so that there is nothing that it did not find
 * @param reason why it did not; else empty
 */
public record Proof(boolean isComplete, String reason) {

  static Proof complete() {
    return new Proof(true, "");
  }

  static Proof missing(String reason) {
    return new Proof(false, reason);
  }
}
