package org.mlfit.report;

import java.util.List;
import java.util.Map;
import org.mlfit.scenario.Tally;
import org.mlfit.scenario.coverage.Coverage;
import org.mlfit.scenario.coverage.Point;
import org.mlfit.scenario.coverage.Point.Kind;

/** What scenarios exercise, in Markdown. */
public final class CoverageMarkdown {

  private CoverageMarkdown() {}

  /** A table of how much is exercised, what is not, and the scenarios that are missing. */
  public static String of(Tally tally, Coverage coverage, Map<Point, String> scenarios) {
    StringBuilder text = new StringBuilder("## Coverage of ");
    text.append(
        coverage
            .since()
            .map(version -> "edits since " + Markdown.code(version))
            .orElse("the rules"));
    text.append("\n\n").append(ReplayWords.counts(tally)).append("\n\n");
    if (coverage.total() == 0) {
      return text.append(CoverageText.NOTHING_EDITED).append('\n').toString();
    }
    text.append("| | exercised | of | |\n");
    text.append("| --- | ---: | ---: | ---: |\n");
    for (Kind kind : Kind.values()) {
      text.append(row(kind.title(), coverage.covered(kind), coverage.total(kind)));
    }
    text.append(row("**in all**", coverage.covered(), coverage.total()));
    List<Point> missing = coverage.missing();
    if (!missing.isEmpty()) {
      text.append("\n### No scenario yet in which\n\n");
      for (Point point : missing) {
        text.append("- ").append(Markdown.text(CoverageText.sentence(point))).append('\n');
      }
    }
    scenarios.forEach(
        (point, yaml) ->
            text.append("\n<details><summary>")
                .append(Markdown.text(CoverageText.sentence(point)))
                .append("</summary>\n\n```yaml\n")
                .append(yaml)
                .append("```\n\n</details>\n"));
    return text.toString();
  }

  private static String row(String title, int covered, int total) {
    return "| "
        + title
        + " | "
        + covered
        + " | "
        + total
        + " | "
        + CoverageText.percent(covered, total).strip()
        + " |\n";
  }
}
