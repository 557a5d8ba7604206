package org.mlfit.report;

import java.io.Writer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.mlfit.knowledge.Trust;
import org.mlfit.knowledge.source.Fault;
import org.mlfit.scenario.Outcome;
import org.mlfit.scenario.Outcome.Mismatch;
import org.mlfit.scenario.Outcome.Status;
import org.mlfit.scenario.ReplayListener;
import org.mlfit.scenario.Tally;

/** A replay as a summary in Markdown, for a job page or a pull request. */
public final class ReplayMarkdown implements ReplayListener {

  private static final int FIRST = 50;

  private final Sheet sheet;
  private final Trust trust;
  private final List<Outcome> failed = new ArrayList<>();
  private final List<Outcome> notPlayed = new ArrayList<>();
  private final List<Fault> faults = new ArrayList<>();

  /** About rules of strangers. */
  public ReplayMarkdown(Writer writer) {
    this(writer, Trust.NONE);
  }

  /** A summary that is written at the end; of what failed, the first fifty are told. */
  public ReplayMarkdown(Writer writer, Trust trust) {
    this.trust = trust;
    this.sheet = new Sheet(writer);
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
    sheet.print("## " + heading + "\n\n");
    sheet.print("| scenarios | passed | failed | errors | skipped | todo | not checked |\n");
    sheet.print("| ---: | ---: | ---: | ---: | ---: | ---: | ---: |\n");
    sheet.print(
        "| %d | %d | %d | %d | %d | %d | %d |%n"
            .formatted(
                tally.total(),
                tally.count(Status.PASSED),
                tally.count(Status.FAILED),
                tally.count(Status.ERROR) + tally.count(Status.INTERNAL),
                tally.count(Status.SKIPPED),
                tally.count(Status.TODO),
                tally.count(Status.UNCHECKED)));
    trust.told().ifPresent(note -> sheet.print("\n" + note + "\n"));
    if (tally.stopped()) {
      sheet.print("\nStopped early; the rest was not played.\n");
    }
    addEmpty(tally.empty());
    addFaults(tally);
    addFailed(tally);
    addNotPlayed();
    sheet.flush();
  }

  private void addEmpty(List<String> empty) {
    empty.forEach(file -> sheet.print("\nNo scenario stands in " + code(file) + ".\n"));
  }

  private void addFaults(Tally tally) {
    if (!faults.isEmpty()) {
      sheet.print("\n### Faults in files\n\n");
      for (Fault fault : faults) {
        String wayOut = fault.suggestion().map(s -> " " + Markdown.text(s)).orElse("");
        sheet.print(
            "- " + code(place(fault)) + " " + Markdown.text(fault.message()) + wayOut + "\n");
      }
      addMore(tally.faults() - faults.size());
    }
  }

  private void addFailed(Tally tally) {
    if (failed.isEmpty()) {
      return;
    }
    sheet.print("\n### Not as expected\n");
    for (Outcome outcome : failed) {
      sheet.print("\n**" + Markdown.text(outcome.scenario().name()) + "** ");
      sheet.print(code(outcome.scenario().position().fileAndLine()) + "\n\n");
      if (outcome.mismatches().isEmpty()) {
        sheet.print("- " + Markdown.text(outcome.reason()) + "\n");
      }
      for (Mismatch mismatch : outcome.mismatches()) {
        sheet.print(
            "- %s: expected %s, got %s  %n  %s%n"
                .formatted(
                    mismatch.key(),
                    code(mismatch.expected()),
                    code(mismatch.actual()),
                    Markdown.text(mismatch.reason())));
      }
    }
    addMore(tally.failures() - failed.size());
  }

  private void addNotPlayed() {
    if (notPlayed.isEmpty()) {
      return;
    }
    sheet.print("\n### Not counted\n\n| scenario | why |\n| --- | --- |\n");
    for (Outcome outcome : notPlayed) {
      String kind = outcome.status().name().toLowerCase(java.util.Locale.ROOT);
      sheet.print(
          "| %s | %s: %s |%n"
              .formatted(
                  Markdown.text(outcome.scenario().name()), kind, Markdown.text(outcome.reason())));
    }
  }

  private void addMore(long more) {
    if (more > 0) {
      sheet.print("\nand " + more + " more\n");
    }
  }

  private static String place(Fault fault) {
    return fault.line().isEmpty() ? fault.position().file() : fault.position().toString();
  }

  private static String code(String text) {
    return Markdown.code(text);
  }
}
