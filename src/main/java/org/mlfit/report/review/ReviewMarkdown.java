package org.mlfit.report.review;

import org.mlfit.report.text.Markdown;
import org.mlfit.report.text.Phrase;

/** The page for a review meeting as Markdown, with the pictures in words. */
public final class ReviewMarkdown {

  private ReviewMarkdown() {}

  /** The page, from the name of the proposal to the hash of the rules. */
  public static String of(Review review) {
    Markdown page = new Markdown();
    page.title(review.name());
    if (!review.story().isBlank()) {
      page.paragraph(review.story());
    }
    page.paragraph(ReviewSections.origin(review));
    page.paragraph(new Phrase().strong("Verdict: " + review.advice().verdict().title()));
    ReviewSections.head(review).forEach(page::paragraph);
    new ReviewSections(review, page).write();
    page.paragraph(ReviewSections.end(review));
    return page.toString();
  }
}
