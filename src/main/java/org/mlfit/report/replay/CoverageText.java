package org.mlfit.report.replay;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.mlfit.report.text.Page;
import org.mlfit.report.text.TextStyle;
import org.mlfit.report.text.TextStyle.Ink;
import org.mlfit.scenario.coverage.Coverage;
import org.mlfit.scenario.coverage.CoverageGoal;
import org.mlfit.scenario.coverage.CoverageGoal.Kind;

/** What scenarios exercise, as people read it. */
public final class CoverageText {

  /** What is said if no edit has to be covered. */
  static final String NOTHING_EDITED =
      "No edit since then can be exercised by a scenario, so there is nothing to cover.";

  private CoverageText() {}

  /**
   * How much is exercised, what is not, and the scenarios that are missing.
   *
   * @param scenarios a scenario file for each point for which one was found, in their order
   */
  public static String of(Coverage coverage, Map<CoverageGoal, String> scenarios, TextStyle style) {
    Page page = new Page(style);
    page.heading(
        coverage.since().map(version -> "Coverage of edits since " + version).orElse("Coverage"));
    if (coverage.total() == 0) {
      page.paragraph(NOTHING_EDITED);
      return page.toString();
    }
    for (Kind kind : Kind.values()) {
      page.item(2, share(coverage.covered(kind), coverage.total(kind)), kind.title());
    }
    page.item(2, share(coverage.covered(), coverage.total()), Ink.STRONG, "in all");
    page.list(
        "No scenario yet in which",
        coverage.missing().stream().map(CoverageText::sentence).toList());
    if (!scenarios.isEmpty()) {
      page.heading("Scenarios for " + scenarios.size() + " of them, to paste into a file");
      page.gap();
    }
    return page + pasted(scenarios.values());
  }

  /** Scenario files as one YAML list, to paste into a file. */
  public static String pasted(Collection<String> files) {
    StringBuilder text = new StringBuilder(files.isEmpty() ? "" : "scenarios:\n");
    files.forEach(file -> text.append(file.substring(file.indexOf("scenarios:\n") + 11)));
    return text.toString();
  }

  private static String share(int covered, int total) {
    return "%4d of %4d  %s".formatted(covered, total, percent(covered, total));
  }

  /** Rounded down, so that only all of it is 100 %. */
  public static String percent(int covered, int total) {
    return "%5s %%".formatted(total == 0 ? "100" : tenths(covered, total));
  }

  private static String tenths(int covered, int total) {
    long tenths = covered * 1000L / total;
    return covered == total ? "100" : tenths / 10 + "." + tenths % 10;
  }

  /** What must be the case in some scenario. */
  static String sentence(CoverageGoal goal) {
    return subject(goal)
        + goal.words()
        + goal.position().map(position -> " (" + position.fileAndLine() + ")").orElse("");
  }

  private static String subject(CoverageGoal goal) {
    return Optional.of(goal.kind())
        .filter(kind -> kind == Kind.CONDITION || kind == Kind.THRESHOLD)
        .map(kind -> "in " + goal.subject() + ": ")
        .orElse(goal.subject() + " ");
  }
}
