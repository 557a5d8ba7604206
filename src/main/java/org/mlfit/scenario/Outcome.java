package org.mlfit.scenario;

import java.util.List;
import java.util.Optional;
import org.mlfit.advice.Advice;

/**
 * How a scenario fared.
 *
 * @param scenario which one
 * @param status how it ended
 * @param mismatches what was not as expected
 * @param reason for a scenario that got no advice, was skipped or is still to be done, why; else
 *     empty
 * @param advice what it got; nothing if it was skipped
 */
public record Outcome(
    Scenario scenario,
    Status status,
    List<Mismatch> mismatches,
    String reason,
    Optional<Advice> advice) {

  /** A scenario for which no advice could be given. */
  public static Outcome error(Scenario scenario, String reason) {
    return new Outcome(scenario, Status.ERROR, List.of(), reason, Optional.empty());
  }

  /** How a scenario can end. */
  public enum Status {
    PASSED,
    FAILED,
    /** The advisor could not give advice. */
    ERROR,
    SKIPPED,
    /** It fails, as was announced. */
    TODO
  }

  /**
   * One thing that is not as expected.
   *
   * @param key what was expected something of, such as {@code verdict}
   * @param expected the id expected, or {@code none}
   * @param actual the id that came instead, or {@code none}
   * @param reason why, in one sentence
   */
  public record Mismatch(String key, String expected, String actual, String reason) {}
}
