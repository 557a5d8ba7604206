package org.mlfit.report.rules;

import java.util.LinkedHashSet;
import java.util.List;
import org.mlfit.report.replay.CoverageText;
import org.mlfit.report.text.Count;
import org.mlfit.report.text.Page;
import org.mlfit.report.text.TextStyle;
import org.mlfit.report.text.TextStyle.Ink;
import org.mlfit.workbench.mutation.Fate;
import org.mlfit.workbench.mutation.Fate.Status;
import org.mlfit.workbench.mutation.Mutant;
import org.mlfit.workbench.mutation.MutationScore;

/** How well scenarios watch over rules, as people read it. */
public final class MutationText {

  private MutationText() {}

  /** The counts, what no scenario noticed, and the scenarios that would. */
  public static String of(MutationScore score, TextStyle style) {
    Page page = new Page(style);
    counts(score, page);
    listed(score.all(Status.ALIVE), "No scenario fails with", Ink.BAD, page);
    listed(score.all(Status.NOT_DECIDED), "Not found out", Ink.CARE, page);
    if (!score.missing().isEmpty()) {
      page.heading("Scenarios that would fail with them, to paste into a file");
      page.gap();
    }
    return page + CoverageText.pasted(new LinkedHashSet<>(score.missing().values()));
  }

  /** The mistakes that are proved to make no difference. */
  public static String equivalent(MutationScore score, TextStyle style) {
    Page page = new Page(style);
    listed(score.all(Status.EQUIVALENT), "Proved to make no difference", Ink.QUIET, page);
    return "\n" + page;
  }

  private static void counts(MutationScore score, Page page) {
    page.heading(
        "%s, %s, %s"
            .formatted(
                Count.of(score.rules(), "rule"),
                Count.of(score.fates().size(), "mistake"),
                Count.of(score.scenarios(), "scenario")));
    count(
        score,
        Status.KILLED,
        score.count(Status.KILLED) == 1 ? "makes a scenario fail" : "make a scenario fail",
        page);
    count(score, Status.ALIVE, "are noticed by none, though a scenario could", page);
    count(
        score,
        Status.NOT_DECIDED,
        "are noticed by none; whether one could was not found out",
        page);
    count(
        score, Status.EQUIVALENT, "are proved to make no difference that a scenario can see", page);
    count(score, Status.NOT_TRIED, "were not tried, since the time was up", page);
    int killed = score.count(Status.KILLED);
    page.item(
        2,
        CoverageText.percent(killed, score.killable()).strip(),
        score.count(Status.ALIVE) + score.count(Status.NOT_DECIDED) == 0 ? Ink.GOOD : Ink.CARE,
        "is the score: %d of %d that make a difference".formatted(killed, score.killable()));
    page.quiet(2, "The rule engine confirmed %d of these.".formatted(score.confirmed()));
  }

  private static void count(MutationScore score, Status status, String words, Page page) {
    int count = score.count(status);
    if (count > 0 || status == Status.KILLED) {
      page.item(2, "%5d".formatted(count), words);
    }
  }

  private static void listed(List<Fate> fates, String heading, Ink ink, Page page) {
    if (fates.isEmpty()) {
      return;
    }
    page.heading(heading);
    for (Fate fate : fates) {
      Mutant mutant = fate.mutant();
      page.item(2, "-", ink, mutant.rule().id() + ": " + mutant.words());
      page.quiet(4, mutant.position().fileAndLine());
      if (!fate.reason().isEmpty()) {
        page.indented(4, fate.reason());
      }
    }
  }
}
