package org.mlfit.report.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.mlfit.advice.RuleFinding;
import org.mlfit.knowledge.question.Answer;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.question.Topic;
import org.mlfit.knowledge.vocabulary.Finding;
import org.mlfit.knowledge.vocabulary.Severity;
import org.mlfit.report.text.Count;
import org.mlfit.report.text.Document;
import org.mlfit.report.text.Name;

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
    for (Topic topic : review.knowledgeBase().topics()) {
      List<Question> questions =
          review.knowledgeBase().questions().stream()
              .filter(question -> question.topic().equals(topic))
              .filter(review.advice()::applies)
              .toList();
      if (questions.isEmpty()) {
        continue;
      }
      String known = known(questions, review);
      List<RuleFinding> findings = findings(topic, review);
      svg.text(0, y + 11, "label", topic.title());
      svg.text(Svg.WIDTH, y + 11, "right", known);
      squares(findings, y, svg);
      rows.add(List.of(topic.title(), known, inWords(findings)));
      y += ROW;
    }
    legend(y + 4, svg);
    page.picture(
        svg.drawn(y + 4 + SQUARE, "Findings and known answers by topic"),
        () -> page.table(List.of("Topic", "Known", "Findings"), rows));
  }

  private static String known(List<Question> questions, Review review) {
    long known =
        questions.stream()
            .filter(q -> review.given().to(q).filter(a -> !(a.equals(Answer.UNKNOWN))).isPresent())
            .count();
    return known + " of " + questions.size();
  }

  private static List<RuleFinding> findings(Topic topic, Review review) {
    return review.advice().findings().stream()
        .filter(finding -> finding.rule().topic().filter(topic::equals).isPresent())
        .sorted(Comparator.comparing(ProfilePicture::isStrength))
        .toList();
  }

  private static boolean isStrength(RuleFinding finding) {
    return finding.kind() == Finding.Kind.STRENGTH;
  }

  private static void squares(List<RuleFinding> findings, int y, Svg svg) {
    int x = SQUARES;
    for (RuleFinding finding : findings.subList(0, Math.min(MOST_SQUARES, findings.size()))) {
      square(x, y, style(finding), svg);
      x += SQUARE + GAP;
    }
    if (findings.size() > MOST_SQUARES) {
      svg.text(x, y + 11, "small", "+" + (findings.size() - MOST_SQUARES));
    }
  }

  private static void square(int x, int y, String style, Svg svg) {
    svg.box(x, y, SQUARE, SQUARE, style);
    svg.text(x + SQUARE / 2, y + 11, "sign", sign(style));
  }

  private static String style(RuleFinding finding) {
    return isStrength(finding) ? "strength" : Name.of(finding.severity());
  }

  /**
   * A letter in addition to the colour, which not every printer shows and not every reader sees.
   */
  private static String sign(String style) {
    return style.equals("strength") ? "+" : style.substring(0, 1).toUpperCase(Locale.ROOT);
  }

  private static void legend(int y, Svg svg) {
    int x = 0;
    for (String style : List.of("critical", "high", "medium", "low", "strength")) {
      square(x, y, style, svg);
      svg.text(x + SQUARE + GAP, y + 11, "small", style);
      x += SQUARE + 2 * GAP + Svg.width(style, 12) + 12;
    }
  }

  private static String inWords(List<RuleFinding> findings) {
    List<String> parts = new ArrayList<>();
    for (Severity severity : Severity.values()) {
      long count =
          findings.stream().filter(f -> !isStrength(f) && f.severity() == severity).count();
      if (count > 0) {
        parts.add(count + " " + Name.of(severity));
      }
    }
    long strengths = findings.stream().filter(ProfilePicture::isStrength).count();
    if (strengths > 0) {
      parts.add(Count.of(strengths, "strength"));
    }
    return parts.isEmpty() ? "none" : String.join(", ", parts);
  }
}
