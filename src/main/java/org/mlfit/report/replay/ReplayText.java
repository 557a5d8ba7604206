package org.mlfit.report.replay;

import java.io.Writer;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.mlfit.knowledge.rule.Trust;
import org.mlfit.report.text.Count;
import org.mlfit.report.text.GrowingDocument;
import org.mlfit.report.text.Page;
import org.mlfit.report.text.TextStyle;
import org.mlfit.report.text.TextStyle.Ink;
import org.mlfit.report.text.Wrapping;
import org.mlfit.scenario.InterviewLog;
import org.mlfit.scenario.Outcome;
import org.mlfit.scenario.Outcome.Mismatch;
import org.mlfit.scenario.Outcome.Status;
import org.mlfit.scenario.Tally;
import org.mlfit.scenario.replay.ReplayListener;

/** A replay as people read it: what failed and why, and a summary. */
public final class ReplayText implements ReplayListener {

  private final GrowingDocument document;
  private final Trust trust;
  private final TextStyle style;

  /** A text that grows while the replay goes on. */
  public ReplayText(Writer writer, Trust trust, TextStyle style) {
    this.document = new GrowingDocument(writer);
    this.trust = trust;
    this.style = style;
  }

  @Override
  public void played(Outcome outcome, Duration took) {
    String text = of(outcome, style);
    if (!text.isEmpty()) {
      document.print(text);
      document.flush();
    }
  }

  @Override
  public void done(Tally tally) {
    document.print(summary(tally, style));
    trust.told().ifPresent(note -> document.print(Wrapping.of(note, style.width(), 0, 0)));
    document.flush();
  }

  /**
   * A scenario that failed, with everything that is not as expected; otherwise empty, unless it was
   * played as an interview.
   */
  public static String of(Outcome outcome, TextStyle style) {
    Page page = new Page(style);
    switch (outcome.status()) {
      case FAILED -> {
        page.item(0, "✗", Ink.BAD, outcome.scenario().name());
        page.quiet(2, outcome.scenario().position().fileAndLine());
        outcome.mismatches().forEach(mismatch -> add(mismatch, page));
        page.gap();
      }
      case ERROR, INTERNAL -> {
        page.item(0, "!", Ink.BAD, outcome.scenario().name());
        page.quiet(2, outcome.scenario().position().fileAndLine());
        page.indented(2, outcome.reason());
        page.gap();
      }
      default -> {
        String mark = outcome.status() == Status.PASSED ? "✓" : "-";
        outcome.interview().ifPresent(log -> page.item(0, mark, outcome.scenario().name()));
      }
    }
    outcome.interview().ifPresent(log -> add(log, page));
    return page.toString();
  }

  private static void add(InterviewLog log, Page page) {
    page.quiet(
        2,
        log.asked().size()
            + " asked ("
            + log.inFileOrder()
            + " in file order): "
            + String.join(", ", log.asked()));
  }

  private static void add(Mismatch mismatch, Page page) {
    page.indented(2, mismatch.inWords());
    page.quiet(4, mismatch.reason());
  }

  /** The count of each outcome in one line. */
  public static String summary(Tally tally, TextStyle style) {
    boolean green = tally.failures() == 0 && tally.faults() == 0 && !tally.checkedNothing();
    Ink ink = tally.failures() + tally.faults() > 0 ? Ink.BAD : green ? Ink.GOOD : Ink.CARE;
    Page page = new Page(style);
    page.painted(ink, ReplayWords.counts(tally));
    if (tally.faults() > 0) {
      page.paragraph(Count.of(tally.faults(), "fault") + " in files.");
    }
    if (tally.count(Status.UNCHECKED) > 0) {
      page.paragraph("Not checked: what expects nothing of what was played.");
    }
    if (tally.stopped()) {
      page.paragraph("Stopped early; the rest was not played.");
    }
    return page.toString();
  }

  /** The scenarios that took longest, the slowest first. */
  public static String slowest(List<Slowest.Timed> slowest, TextStyle style) {
    Page page = new Page(style);
    page.heading("Slowest");
    for (Slowest.Timed one : slowest) {
      String millis = String.format(Locale.ROOT, "%.1f ms", one.took().toNanos() / 1e6);
      page.item(
          2, millis, one.scenario().name() + " (" + one.scenario().position().fileAndLine() + ")");
    }
    return page.toString();
  }
}
