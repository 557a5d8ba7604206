package org.mlfit.report.review;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.mlfit.report.text.Html;

/** The page for a review meeting as one HTML file that needs nothing else. */
public final class ReviewHtml {

  private static final String STYLE = "review.css";

  private ReviewHtml() {}

  /** The page, with its style and its pictures inside. */
  public static String of(Review review) {
    Html page = new Html();
    head(page, review);
    new ReviewSections(review, page).write();
    page.endSection().element("p", "hash", ReviewSections.end(review));
    return page.raw("</main>\n</body>\n</html>\n").toString();
  }

  private static void head(Html page, Review review) {
    String verdict = review.advice().verdict().title();
    page.raw("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
        .raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
        .element("title", "", review.name() + ": " + verdict)
        .raw("<style>\n" + style() + "</style>\n</head>\n<body>\n<main>\n<header>\n")
        .element("p", "kicker", "ML Fitness Advisor")
        .element("h1", "", review.name());
    if (!review.story().isBlank()) {
      page.element("p", "story", review.story());
    }
    page.element("p", "origin", ReviewSections.origin(review))
        .raw("<div class=\"verdict-card\">\n")
        .element("p", "kicker", "Verdict")
        .element("p", "verdict-title", verdict);
    ReviewSections.head(review).forEach(line -> page.element("p", "", line));
    page.raw("</div>\n</header>\n");
  }

  private static String style() {
    try (InputStream css = ReviewHtml.class.getResourceAsStream(STYLE)) {
      return new String(css.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }
}
