package org.mlfit.report.review;

import java.util.ArrayList;
import java.util.List;
import org.mlfit.advice.RuleFinding;
import org.mlfit.report.text.Document;

/** The findings of each topic as a row of squares, and how many of its questions are answered. */
final class ProfilePicture {

  private static final int ROW = 22;
  private static final int SQUARE = 14;
  private static final int GAP = 3;
  private static final int SQUARES = 205;
  private static final int MOST_SQUARES = 8;

  private ProfilePicture() {}

  static void addTo(Document page, Review review) {
    List<List<String>> rows = new ArrayList<>();
    Svg svg = new Svg();
    svg.text(Svg.WIDTH, 11, "right", "known");
    int y = 18;
    for (TopicGlance glance :
        TopicGlance.of(review.knowledgeBase(), review.given(), review.advice())) {
      if (glance.asked() == 0) {
        continue;
      }
      svg.text(0, y + 11, "label", glance.topic().title());
      svg.text(Svg.WIDTH, y + 11, "right", glance.knownInWords());
      squares(glance.findings(), y, svg);
      rows.add(List.of(glance.topic().title(), glance.knownInWords(), glance.inWords()));
      y += ROW;
    }
    legend(y + 4, svg);
    page.picture(
        svg.drawn(y + 4 + SQUARE, "Findings and known answers by topic"),
        () -> page.table(List.of("Topic", "Known", "Findings"), rows));
  }

  private static void squares(List<RuleFinding> findings, int y, Svg svg) {
    int x = SQUARES;
    for (RuleFinding finding : findings.subList(0, Math.min(MOST_SQUARES, findings.size()))) {
      square(x, y, TopicGlance.weight(finding), svg);
      x += SQUARE + GAP;
    }
    if (findings.size() > MOST_SQUARES) {
      svg.text(x, y + 11, "small", "+" + (findings.size() - MOST_SQUARES));
    }
  }

  private static void square(int x, int y, String style, Svg svg) {
    svg.box(x, y, SQUARE, SQUARE, style);
    svg.text(x + SQUARE / 2, y + 11, "sign", TopicGlance.sign(style));
  }

  private static void legend(int y, Svg svg) {
    int x = 0;
    for (String style : TopicGlance.weights()) {
      square(x, y, style, svg);
      svg.text(x + SQUARE + GAP, y + 11, "small", style);
      x += SQUARE + 2 * GAP + Svg.width(style, 12) + 12;
    }
  }
}
