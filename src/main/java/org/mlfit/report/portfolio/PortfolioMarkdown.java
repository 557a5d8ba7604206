package org.mlfit.report.portfolio;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.mlfit.knowledge.question.Topic;
import org.mlfit.report.text.Markdown;

/** A portfolio as Markdown: a table of the proposals, and one of their topics. */
public final class PortfolioMarkdown {

  private PortfolioMarkdown() {}

  /** All of it. */
  public static String of(Portfolio portfolio) {
    Markdown page = new Markdown();
    page.title(PortfolioWords.TITLE);
    page.paragraph(PortfolioWords.origin(portfolio));
    page.paragraph(String.join(" · ", PortfolioWords.verdicts(portfolio)));
    PortfolioWords.notes(portfolio).forEach(page::paragraph);
    page.section("Proposals");
    List<List<String>> rows = new ArrayList<>();
    List<List<String>> topics = new ArrayList<>();
    for (PortfolioEntry entry : portfolio.entries()) {
      String rank = String.valueOf(rows.size() + 1);
      String name = entry.proposal().name();
      rows.add(
          List.of(
              rank,
              name + " (" + PortfolioWords.placeWithoutFolders(entry) + ")",
              entry.advice().verdict().title(),
              PortfolioWords.decides(entry),
              PortfolioWords.near(entry),
              PortfolioWords.step(entry),
              PortfolioWords.unknown(entry),
              PortfolioWords.evidence(entry)));
      topics.add(
          Stream.concat(Stream.of(rank, name), entry.topics().stream().map(PortfolioWords::signs))
              .toList());
    }
    page.table(
        List.of(
            "#",
            "Proposal",
            "Verdict",
            "What decides",
            "Next gate",
            "Cheapest change",
            "Could turn it",
            "Evidence"),
        rows);
    page.section("Topics");
    page.paragraph(PortfolioWords.legend());
    page.table(
        Stream.concat(
                Stream.of("#", "Proposal"),
                portfolio.knowledgeBase().topics().stream().map(Topic::title))
            .toList(),
        topics);
    return page.toString();
  }
}
