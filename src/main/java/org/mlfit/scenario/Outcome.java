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
 * @param reason why a scenario got no advice, was skipped, was not checked or is still to be done;
 *     else empty
 * @param advice what it got; nothing if it was skipped or played as an interview
 * @param interview how the interview went, if it was played as one
 */
public record Outcome(
    Scenario scenario,
    Status status,
    List<Mismatch> mismatches,
    String reason,
    Optional<Advice> advice,
    Optional<InterviewLog> interview) {

  /** The outcome of a scenario that was played for its advice. */
  public Outcome(
      Scenario scenario,
      Status status,
      List<Mismatch> mismatches,
      String reason,
      Optional<Advice> advice) {
    this(scenario, status, mismatches, reason, advice, Optional.empty());
  }

  /** A scenario for which no advice could be given. */
  public static Outcome error(Scenario scenario, String reason) {
    return new Outcome(scenario, Status.ERROR, List.of(), reason, Optional.empty());
  }

  /** A scenario that could not be played because of a fault of ours. */
  public static Outcome internal(Scenario scenario, String reason) {
    return new Outcome(scenario, Status.INTERNAL, List.of(), reason, Optional.empty());
  }

  /** How a scenario can end. */
  public enum Status {
    PASSED,
    FAILED,
    /** The advisor could not give advice. */
    ERROR,
    SKIPPED,
    /** It fails, as its {@code todo} announces. */
    TODO,
    /** It expects nothing of what is played: the advice, or the interview. */
    UNCHECKED,
    /** Playing it showed a fault of ours. */
    INTERNAL
  }

  /**
   * One thing that is not as expected.
   *
   * @param key the key of the expectation, such as {@code verdict}
   * @param expected the id expected, or {@code none}
   * @param actual the id that came instead, or {@code none}
   * @param reason why, in one sentence
   */
  public record Mismatch(String key, String expected, String actual, String reason) {

    /** What was expected of which key, and what came instead. */
    public String inWords() {
      return key + ": expected " + expected + ", got " + actual;
    }
  }
}
