package org.mlfit.report.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mlfit.report.text.Document;
import org.mlfit.report.text.Markdown;
import org.mlfit.report.text.Phrase;
import org.mlfit.scenario.Tally;
import org.mlfit.scenario.coverage.Coverage;
import org.mlfit.scenario.coverage.CoverageGoal;
import org.mlfit.scenario.coverage.CoverageGoal.Kind;

/** What scenarios exercise, in Markdown. */
public final class CoverageMarkdown {

  private CoverageMarkdown() {}

  /**
   * A table of how much is exercised, what is not, and the scenarios that are missing.
   *
   * @param scenarios a scenario file for each point for which one was found, in their order
   */
  public static String of(Tally tally, Coverage coverage, Map<CoverageGoal, String> scenarios) {
    Markdown page = new Markdown();
    page.section(
        coverage
            .since()
            .map(version -> Phrase.of("Coverage of edits since ").code(version))
            .orElse(Phrase.of("Coverage of the rules")));
    page.paragraph(ReplayWords.counts(tally));
    if (coverage.total() == 0) {
      page.paragraph(CoverageText.NOTHING_EDITED);
      return page.toString();
    }
    addShares(coverage, page);
    List<String> missing = coverage.missing().stream().map(CoverageText::sentence).toList();
    if (!missing.isEmpty()) {
      page.heading("No scenario yet in which");
      page.points(
          false, missing.stream().map(words -> new Document.Point(Phrase.of(words))).toList());
    }
    scenarios.forEach(
        (point, yaml) ->
            page.details(
                CoverageText.sentence(point), () -> page.code("yaml", yaml.lines().toList())));
    return page.toString();
  }

  private static void addShares(Coverage coverage, Markdown page) {
    List<List<Phrase>> rows = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      rows.add(row(Phrase.of(kind.title()), coverage.covered(kind), coverage.total(kind)));
    }
    rows.add(row(new Phrase().strong("in all"), coverage.covered(), coverage.total()));
    page.table(List.of("", "exercised", "of", ""), 1, rows);
  }

  private static List<Phrase> row(Phrase title, int covered, int total) {
    return List.of(
        title,
        Phrase.of(Integer.toString(covered)),
        Phrase.of(Integer.toString(total)),
        Phrase.of(CoverageText.percent(covered, total)));
  }
}
