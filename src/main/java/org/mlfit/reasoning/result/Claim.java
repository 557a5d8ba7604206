package org.mlfit.reasoning.result;

import java.util.List;
import org.mlfit.advice.Answers;

/**
 * Something that should hold for all sets of answers, and the result of the attempt to prove it.
 *
 * @param name what is claimed, in a sentence
 * @param status whether it holds
 * @param millis how long the proof took
 * @param words where it does not hold: why, a line for each reason; else empty
 * @param counterexample where it does not hold: one set of answers, or two that belong together
 */
public record Claim(
    String name, Status status, long millis, String words, List<Answers> counterexample) {

  /** The results that a proof can have. */
  public enum Status {
    HOLDS,
    REFUTED,
    /** The solver did not come to an end. */
    NOT_DECIDED,
    /** It rests on rules that cannot be expressed as formulas. */
    NOT_PROVEN
  }

  /** Whether it was proved. */
  public boolean holds() {
    return status == Status.HOLDS;
  }
}
