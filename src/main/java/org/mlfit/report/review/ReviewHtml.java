package org.mlfit.report.review;

import org.mlfit.report.text.Html;
import org.mlfit.report.text.Markup;

/** The page for a review meeting as one HTML file that needs nothing else. */
public final class ReviewHtml {

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
    page.raw(SelfContainedPage.start(review.name() + ": " + verdict, SelfContainedPage.REVIEW))
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
}
