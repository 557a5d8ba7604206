package org.mlfit.report.portfolio;

import static java.util.stream.Collectors.joining;

import org.mlfit.report.review.TopicGlance;
import org.mlfit.report.text.Page;
import org.mlfit.report.text.TextStyle;
import org.mlfit.report.text.TextStyle.Ink;

/** A portfolio as text: a few lines a proposal. */
public final class PortfolioText {

  private PortfolioText() {}

  /** All of it, from the counts to the last proposal. */
  public static String of(Portfolio portfolio, TextStyle style) {
    Page page = new Page(style);
    page.heading(PortfolioWords.TITLE);
    page.line(PortfolioWords.origin(portfolio));
    page.list("Verdicts", PortfolioWords.verdicts(portfolio));
    page.gap();
    PortfolioWords.notes(portfolio).forEach(page::paragraph);
    page.paragraph(PortfolioWords.legend());
    int rank = 1;
    for (PortfolioEntry entry : portfolio.entries()) {
      page.heading(rank++ + ". " + entry.proposal().name());
      page.quiet(2, PortfolioWords.place(entry));
      add("Verdict:", entry.advice().verdict().title(), page);
      add("What decides:", PortfolioWords.decides(entry), page);
      add("Next gate:", PortfolioWords.near(entry), page);
      if (!PortfolioWords.step(entry).isEmpty()) {
        page.indented(6, PortfolioWords.step(entry));
      }
      add("Could turn it:", PortfolioWords.unknown(entry), page);
      add("Evidence:", PortfolioWords.evidence(entry), page);
      add(
          "Topics:",
          entry.topics().stream().map(PortfolioText::topic).collect(joining(", ")),
          page);
    }
    return page.toString();
  }

  private static void add(String lead, String words, Page page) {
    page.led(2, lead, Ink.STRONG, words);
  }

  private static String topic(TopicGlance glance) {
    return glance.topic().id() + " " + PortfolioWords.signs(glance);
  }
}
