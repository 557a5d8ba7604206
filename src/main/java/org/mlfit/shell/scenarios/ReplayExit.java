package org.mlfit.shell.scenarios;

import java.util.List;
import org.mlfit.scenario.Outcome.Status;
import org.mlfit.scenario.Tally;
import org.mlfit.scenario.replay.ReplayRun;
import org.mlfit.shell.exit.CommandFailedException;
import org.mlfit.shell.exit.ExitCode;

/** With which exit code a replay ends, and what is said where nothing was checked. */
public final class ReplayExit {

  /** The sort of fault of rules that do not load. */
  static final String BROKEN_RULES = "broken-rules";

  private static final List<Integer> WORST_FIRST =
      List.of(
          ExitCode.INTERRUPTED,
          ExitCode.INTERNAL,
          ExitCode.RULES,
          ExitCode.USAGE,
          ExitCode.SCENARIOS,
          ExitCode.CHECK_FAILED,
          ExitCode.NOTHING_CHECKED,
          ExitCode.FINE);

  private ReplayExit() {}

  /** The code for a replay. */
  public static int of(Tally tally) {
    if (tally.count(Status.INTERNAL) > 0 || has(tally, ReplayRun.INTERNAL_FAULT)) {
      return ExitCode.INTERNAL;
    }
    if (tally.count(Status.ERROR) > 0 || has(tally, BROKEN_RULES)) {
      return ExitCode.RULES;
    }
    if (has(tally, ScenarioPaths.NO_SUCH_PATH) || has(tally, ReplayRun.NO_SCENARIO_AT_LINE)) {
      return ExitCode.USAGE;
    }
    if (tally.faults() > 0) {
      return ExitCode.SCENARIOS;
    }
    if (tally.count(Status.FAILED) > 0) {
      return ExitCode.CHECK_FAILED;
    }
    return tally.checkedNothing() || !tally.empty().isEmpty()
        ? ExitCode.NOTHING_CHECKED
        : ExitCode.FINE;
  }

  /**
   * Ends a command that played scenarios.
   *
   * @param code the worst of all that it found
   * @throws CommandFailedException with that code, unless it is the one of success
   */
  public static void end(Tally tally, int code) {
    CommandFailedException.unlessFine(code, nothingChecked(tally));
  }

  /** The code for a replay of which everything that failed was recorded. */
  static int ofRecorded(Tally tally) {
    int code = of(tally);
    return code == ExitCode.CHECK_FAILED ? ExitCode.FINE : code;
  }

  /** The worse of two codes. */
  public static int worst(int one, int other) {
    return WORST_FIRST.indexOf(one) < WORST_FIRST.indexOf(other) ? one : other;
  }

  /** Why nothing was checked; empty if something was. */
  public static String nothingChecked(Tally tally) {
    if (!tally.empty().isEmpty()) {
      return "Nothing was checked in " + String.join(", ", tally.empty()) + ": no scenario there.";
    }
    if (!tally.checkedNothing() || tally.faults() > 0) {
      return "";
    }
    if (tally.total() > 0) {
      return "Nothing was checked: none of the scenarios was compared with the advice, since none expects"
          + " anything that is checked here.";
    }
    return tally.notChosen() > 0
        ? "Nothing was checked: none of " + tally.notChosen() + " scenarios is chosen."
        : "Nothing was checked: no scenario was run.";
  }

  private static boolean has(Tally tally, String faultId) {
    return tally.faultIds().contains(faultId);
  }
}
