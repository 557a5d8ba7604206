package org.mlfit.report.review;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.mlfit.knowledge.source.Sha256;
import org.mlfit.report.text.Html;
import org.mlfit.report.text.Markup;

/** The page for a review meeting as one HTML file that needs nothing else. */
public final class ReviewHtml {

  private static final String STYLE = "review.css";

  private ReviewHtml() {}

  /** The page, with its style and its pictures inside. */
  public static String of(Review review) {
    Html page = new Html();
    head(page, review);
    new ReviewSections(review, page).write();
    page.endPart().element("p", "hash", ReviewSections.end(review));
    page.raw("</main>\n" + RecordedReview.START).raw(Markup.escaped(ascii(ReviewJson.of(review))));
    return page.raw(RecordedReview.END + "</body>\n</html>\n").toString();
  }

  /** So that no character of a record is shown or read as anything but itself. */
  private static String ascii(String json) {
    StringBuilder ascii = new StringBuilder();
    for (char letter : json.toCharArray()) {
      ascii.append(letter < 127 ? String.valueOf(letter) : "\\u%04x".formatted((int) letter));
    }
    return ascii.toString();
  }

  private static void head(Html page, Review review) {
    String verdict = review.advice().verdict().title();
    String style = style();
    page.raw("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
        .raw("<meta http-equiv=\"Content-Security-Policy\" content=\"" + policy(style) + "\">\n")
        .raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
        .element("title", "", review.name() + ": " + verdict)
        .raw("<style>" + style + "</style>\n</head>\n<body>\n<main>\n<header>\n")
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

  /** Nothing is fetched, run or sent; the page's own style is the only one that counts. */
  private static String policy(String style) {
    return "default-src 'none'; style-src 'sha256-"
        + Base64.getEncoder().encodeToString(Sha256.of(style.getBytes(StandardCharsets.UTF_8)))
        + "'; base-uri 'none'; form-action 'none'";
  }

  private static String style() {
    try (InputStream css = ReviewHtml.class.getResourceAsStream(STYLE)) {
      return new String(css.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }
}
