package org.mlfit.report.portfolio;

import org.mlfit.knowledge.question.Topic;
import org.mlfit.report.review.SelfContainedPage;
import org.mlfit.report.review.TopicGlance;
import org.mlfit.report.text.Html;
import org.mlfit.report.text.Markup;

/** A portfolio as one HTML file that needs nothing else: a row a proposal, with its heat map. */
public final class PortfolioHtml {

  private PortfolioHtml() {}

  /** The page. */
  public static String of(Portfolio portfolio) {
    Html page = new Html();
    page.raw(
            SelfContainedPage.start(
                PortfolioWords.TITLE, SelfContainedPage.REVIEW, SelfContainedPage.PORTFOLIO))
        .element("p", "kicker", "ML Fitness Advisor")
        .element("h1", "", PortfolioWords.TITLE)
        .element("p", "origin", PortfolioWords.origin(portfolio))
        .raw("<ul class=\"counts\">\n");
    PortfolioWords.verdicts(portfolio).forEach(line -> page.element("li", "", line));
    page.raw("</ul>\n");
    PortfolioWords.notes(portfolio).forEach(note -> page.element("p", "note", note));
    page.element("p", "note", PortfolioWords.legend())
        .raw("</header>\n<table class=\"portfolio\">\n<thead><tr>")
        .raw("<th scope=\"col\">Proposal</th><th scope=\"col\">Next gate</th>")
        .raw("<th scope=\"col\">Could turn it</th>\n");
    for (Topic topic : portfolio.knowledgeBase().topics()) {
      page.raw("<th scope=\"col\" class=\"topic\"><span>")
          .raw(Markup.escaped(topic.title()) + "</span></th>\n");
    }
    page.raw("</tr></thead>\n<tbody>\n");
    int rank = 1;
    for (PortfolioEntry entry : portfolio.entries()) {
      row(rank++, entry, page);
    }
    return page.raw("</tbody>\n</table>\n</main>\n</body>\n</html>\n").toString();
  }

  private static void row(int rank, PortfolioEntry entry, Html page) {
    page.raw("<tr>\n<th scope=\"row\">")
        .element("span", "name", rank + ". " + entry.proposal().name())
        .element("span", "place", PortfolioWords.placeWithoutFolders(entry))
        .element("span", "verdict", entry.advice().verdict().title())
        .element("span", "line", "What decides: " + PortfolioWords.decides(entry))
        .raw("</th>\n<td data-head=\"Next gate\">")
        .element("span", "lead", PortfolioWords.near(entry))
        .element("span", "line", PortfolioWords.step(entry))
        .raw("</td>\n<td data-head=\"Could turn it\">")
        .element("span", "lead", PortfolioWords.unknown(entry))
        .element("span", "line", "Evidence: " + PortfolioWords.evidence(entry))
        .raw("</td>\n");
    for (TopicGlance glance : entry.topics()) {
      page.raw("<td class=\"heat " + glance.heaviest().orElse("none") + "\" data-head=\"")
          .raw(Markup.escaped(glance.topic().title()) + "\" title=\"")
          .raw(Markup.escaped(PortfolioWords.spoken(glance)) + "\">")
          .raw(Markup.escaped(PortfolioWords.signs(glance)) + "</td>\n");
    }
    page.raw("</tr>\n");
  }
}
