package org.mlfit.report.replay;

import java.io.Writer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.mlfit.knowledge.rule.Trust;
import org.mlfit.knowledge.source.Fault;
import org.mlfit.report.text.Document.Point;
import org.mlfit.report.text.GrowingDocument;
import org.mlfit.report.text.Markdown;
import org.mlfit.report.text.Name;
import org.mlfit.report.text.Phrase;
import org.mlfit.scenario.Outcome;
import org.mlfit.scenario.Outcome.Mismatch;
import org.mlfit.scenario.Outcome.Status;
import org.mlfit.scenario.Tally;
import org.mlfit.scenario.replay.ReplayListener;

/** A replay as a summary in Markdown, for a job page or a pull request. */
public final class ReplayMarkdown implements ReplayListener {

  private static final int FIRST = 50;
  private static final List<String> COUNTED =
      List.of("scenarios", "passed", "failed", "errors", "skipped", "todo", "not checked");

  private final GrowingDocument document;
  private final Trust trust;
  private final Markdown page = new Markdown();
  private final List<Outcome> failed = new ArrayList<>();
  private final List<Outcome> notPlayed = new ArrayList<>();
  private final List<Fault> faults = new ArrayList<>();

  /** A summary that is written at the end; it lists the first fifty scenarios that failed. */
  public ReplayMarkdown(Writer writer, Trust trust) {
    this.trust = trust;
    this.document = new GrowingDocument(writer);
  }

  @Override
  public void played(Outcome outcome, Duration took) {
    switch (outcome.status()) {
      case FAILED, ERROR, INTERNAL -> keep(failed, outcome);
      case SKIPPED, TODO, UNCHECKED -> keep(notPlayed, outcome);
      case PASSED -> {}
    }
  }

  @Override
  public void faulty(String file, List<Fault> found) {
    found.forEach(fault -> keep(faults, fault));
  }

  private static <T> void keep(List<T> list, T one) {
    if (list.size() < FIRST) {
      list.add(one);
    }
  }

  @Override
  public void done(Tally tally) {
    boolean green = tally.failures() == 0 && tally.faults() == 0 && tally.empty().isEmpty();
    String heading =
        tally.checkedNothing()
            ? "⚠️ Nothing was checked"
            : green ? "✅ As expected" : "❌ Not as expected";
    page.section(heading);
    addCounts(tally);
    trust.told().ifPresent(page::paragraph);
    if (tally.stopped()) {
      page.paragraph("Stopped early; the rest was not played.");
    }
    for (String file : tally.empty()) {
      page.paragraph(Phrase.of("No scenario stands in ").code(file).plain("."));
    }
    addFaults(tally);
    addFailed(tally);
    addNotPlayed();
    document.print(page.toString());
    document.flush();
  }

  private void addCounts(Tally tally) {
    List<Phrase> counts =
        Stream.of(
                tally.total(),
                tally.count(Status.PASSED),
                tally.count(Status.FAILED),
                tally.count(Status.ERROR) + tally.count(Status.INTERNAL),
                tally.count(Status.SKIPPED),
                tally.count(Status.TODO),
                tally.count(Status.UNCHECKED))
            .map(count -> Phrase.of(count.toString()))
            .toList();
    page.table(COUNTED, 0, List.of(counts));
  }

  private void addFaults(Tally tally) {
    if (!faults.isEmpty()) {
      page.heading("Faults in files");
      page.points(false, faults.stream().map(ReplayMarkdown::point).toList());
      addMore(tally.faults() - faults.size());
    }
  }

  private static Point point(Fault fault) {
    String place = fault.line().isEmpty() ? fault.position().file() : fault.position().toString();
    String wayOut = fault.suggestion().map(way -> " " + way).orElse("");
    return new Point(new Phrase().code(place).plain(" " + fault.message() + wayOut));
  }

  private void addFailed(Tally tally) {
    if (failed.isEmpty()) {
      return;
    }
    page.heading("Not as expected");
    for (Outcome outcome : failed) {
      String place = outcome.scenario().position().fileAndLine();
      page.paragraph(new Phrase().strong(outcome.scenario().name()).plain(" ").code(place));
      List<Point> points = outcome.mismatches().stream().map(ReplayMarkdown::point).toList();
      Point reason = new Point(Phrase.of(outcome.reason()));
      page.points(false, points.isEmpty() ? List.of(reason) : points);
    }
    addMore(tally.failures() - failed.size());
  }

  private static Point point(Mismatch mismatch) {
    return new Point(
        Phrase.of(mismatch.key() + ": expected ")
            .code(mismatch.expected())
            .plain(", got ")
            .code(mismatch.actual())
            .lineEnd()
            .plain(mismatch.reason()));
  }

  private void addNotPlayed() {
    if (!notPlayed.isEmpty()) {
      page.heading("Not counted");
      page.table(List.of("scenario", "why"), notPlayed.stream().map(ReplayMarkdown::row).toList());
    }
  }

  private static List<String> row(Outcome outcome) {
    String kind = Name.of(outcome.status());
    return List.of(outcome.scenario().name(), kind + ": " + outcome.reason());
  }

  private void addMore(long more) {
    if (more > 0) {
      page.paragraph("and " + more + " more");
    }
  }
}
