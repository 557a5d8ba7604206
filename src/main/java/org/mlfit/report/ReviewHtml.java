package org.mlfit.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.mlfit.report.Block.Heading;
import org.mlfit.report.Block.Paragraph;
import org.mlfit.report.Block.Picture;
import org.mlfit.report.Block.Point;
import org.mlfit.report.Block.Points;
import org.mlfit.report.Block.Table;

/** The page for a review meeting as one HTML file that needs nothing else. */
public final class ReviewHtml {

  private static final String STYLE = "review.css";

  private final StringBuilder html = new StringBuilder();

  private ReviewHtml() {}

  /** The page. */
  public static String of(Review review) {
    ReviewHtml page = new ReviewHtml();
    page.head(review);
    new ReviewSections(review).all().forEach(page::section);
    page.element("p", "hash", ReviewSections.end(review));
    page.html.append("</main>\n</body>\n</html>\n");
    return page.html.toString();
  }

  private void head(Review review) {
    html.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
    html.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    element("title", "", review.name() + ": " + review.advice().verdict().title());
    html.append("<style>\n").append(style()).append("</style>\n</head>\n<body>\n<main>\n");
    html.append("<header>\n");
    element("p", "kicker", "ML Fitness Advisor");
    element("h1", "", review.name());
    element("p", "origin", ReviewSections.origin(review));
    html.append("<div class=\"verdict-card\">\n");
    element("p", "kicker", "Verdict");
    element("p", "verdict-title", review.advice().verdict().title());
    ReviewSections.head(review).forEach(line -> element("p", "", line));
    html.append("</div>\n</header>\n");
  }

  private static String style() {
    try (InputStream css = ReviewHtml.class.getResourceAsStream(STYLE)) {
      return new String(css.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  private void section(Section section) {
    html.append("<section>\n");
    element("h2", "", section.title());
    section.blocks().forEach(this::block);
    html.append("</section>\n");
  }

  private void block(Block block) {
    if (block instanceof Paragraph paragraph) {
      element("p", "", paragraph.text());
    } else if (block instanceof Heading heading) {
      element("h3", "", heading.text());
    } else if (block instanceof Picture picture) {
      html.append("<figure>\n").append(picture.svg()).append("</figure>\n");
    } else if (block instanceof Points points) {
      points(points);
    } else {
      table((Table) block);
    }
  }

  private void points(Points points) {
    String list = points.numbered() ? "ol" : "ul";
    html.append("<").append(list).append(">\n");
    for (Point point : points.points()) {
      html.append("<li>");
      if (!point.mark().isEmpty()) {
        element("span", "mark " + point.mark(), point.mark());
      }
      element("span", "lead", point.lead());
      point.lines().forEach(line -> element("p", "line", line));
      html.append("</li>\n");
    }
    html.append("</").append(list).append(">\n");
  }

  private void table(Table table) {
    html.append("<table>\n<thead><tr>");
    table.head().forEach(cell -> element("th", "", cell));
    html.append("</tr></thead>\n<tbody>\n");
    for (List<String> row : table.rows()) {
      html.append("<tr>");
      row.forEach(cell -> element("td", "", cell));
      html.append("</tr>\n");
    }
    html.append("</tbody>\n</table>\n");
  }

  private void element(String name, String style, String text) {
    html.append("<").append(name);
    if (!style.isEmpty()) {
      html.append(" class=\"").append(Markup.escaped(style)).append("\"");
    }
    html.append(">").append(Markup.escaped(text)).append("</").append(name).append(">\n");
  }
}
