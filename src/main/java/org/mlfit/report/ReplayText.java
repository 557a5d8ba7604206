package org.mlfit.report;

import java.util.List;
import org.mlfit.report.Look.Ink;
import org.mlfit.scenario.Outcome;
import org.mlfit.scenario.Outcome.Mismatch;
import org.mlfit.scenario.Outcome.Status;

/** A replay as people read it: what failed and why, and a summary. */
public final class ReplayText {

  private ReplayText() {}

  /** A failed scenario with everything that was not as expected; empty for one that passed. */
  public static String of(Outcome outcome, Look look) {
    Page page = new Page(look);
    if (outcome.status() == Status.FAILED) {
      page.item(0, "✗", Ink.BAD, outcome.scenario().name());
      page.quiet(2, outcome.scenario().position().fileAndLine());
      outcome.mismatches().forEach(mismatch -> add(mismatch, page));
      page.gap();
    }
    if (outcome.status() == Status.ERROR) {
      page.item(0, "!", Ink.BAD, outcome.scenario().name());
      page.quiet(2, outcome.scenario().position().fileAndLine());
      page.indented(2, outcome.reason());
      page.gap();
    }
    return page.toString();
  }

  private static void add(Mismatch mismatch, Page page) {
    page.indented(
        2, mismatch.key() + ": expected " + mismatch.expected() + ", got " + mismatch.actual());
    page.quiet(4, mismatch.reason());
  }

  /** The count of each outcome in one line. */
  public static String summary(ReplaySummary summary, Look look) {
    Ink ink = summary.failed() + summary.errors() > 0 ? Ink.BAD : Ink.GOOD;
    List<String> parts =
        List.of(
            summary.total() + " scenarios",
            summary.passed() + " passed",
            summary.failed() + " failed",
            summary.errors() + " errors",
            summary.skipped() + " skipped",
            summary.todo() + " todo");
    return look.paint(ink, String.join(", ", parts)) + "\n";
  }
}
