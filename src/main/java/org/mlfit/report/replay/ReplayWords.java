package org.mlfit.report.replay;

import java.util.ArrayList;
import java.util.List;
import org.mlfit.report.text.Count;
import org.mlfit.scenario.Outcome;
import org.mlfit.scenario.Outcome.Mismatch;
import org.mlfit.scenario.Outcome.Status;
import org.mlfit.scenario.Tally;

/** The sentences about a replay that all its forms share. */
public final class ReplayWords {

  private ReplayWords() {}

  /** Why a scenario is not green, in one line. */
  public static String headline(Outcome outcome) {
    if (outcome.mismatches().isEmpty() || outcome.status() == Status.TODO) {
      return outcome.reason();
    }
    int more = outcome.mismatches().size() - 1;
    return outcome.mismatches().get(0).inWords() + (more > 0 ? " (and " + more + " more)" : "");
  }

  /** Everything that is not as expected, each with its reason, and where the scenario stands. */
  static String details(Outcome outcome) {
    List<String> lines = new ArrayList<>();
    lines.add(outcome.scenario().position().fileAndLine());
    for (Mismatch mismatch : outcome.mismatches()) {
      lines.add(mismatch.inWords());
      lines.add("  " + mismatch.reason());
    }
    if (!outcome.reason().isEmpty()) {
      lines.add(outcome.reason());
    }
    return String.join("\n", lines);
  }

  /** The counts in one line. */
  static String counts(Tally tally) {
    List<String> parts = new ArrayList<>();
    parts.add(Count.of(tally.total(), "scenario"));
    parts.add(tally.count(Status.PASSED) + " passed");
    parts.add(tally.count(Status.FAILED) + " failed");
    parts.add(tally.count(Status.ERROR) + tally.count(Status.INTERNAL) + " errors");
    parts.add(tally.count(Status.SKIPPED) + " skipped");
    parts.add(tally.count(Status.TODO) + " todo");
    addIfAny(parts, tally.count(Status.UNCHECKED), "not checked");
    addIfAny(parts, tally.notChosen(), "not chosen");
    return String.join(", ", parts);
  }

  private static void addIfAny(List<String> parts, long count, String words) {
    if (count > 0) {
      parts.add(count + " " + words);
    }
  }
}
