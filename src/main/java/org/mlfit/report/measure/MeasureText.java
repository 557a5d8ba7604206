package org.mlfit.report.measure;

import java.util.List;
import java.util.Locale;
import org.mlfit.advice.Advice;
import org.mlfit.knowledge.question.AnswerText;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.source.Visible;
import org.mlfit.measure.SimpleWay;
import org.mlfit.measure.Survey;
import org.mlfit.measure.Survey.Answered;
import org.mlfit.report.advice.AdviceText;
import org.mlfit.report.advice.QuestionText;
import org.mlfit.report.text.Count;
import org.mlfit.report.text.Name;
import org.mlfit.report.text.Page;
import org.mlfit.report.text.TextStyle;
import org.mlfit.report.text.TextStyle.Ink;
import org.mlfit.report.text.ValueText;

/** What a table says to the questions, what it cannot say, and the verdict that follows. */
public final class MeasureText {

  private static final int MOST_NEXT = 5;
  private static final int MOST_SUSPECTS = 12;

  private final Survey survey;
  private final boolean whole;
  private final boolean withQueries;
  private final Page page;

  private MeasureText(Survey survey, boolean whole, boolean withQueries, TextStyle style) {
    this.survey = survey;
    this.withQueries = withQueries;
    this.whole = whole;
    this.page = new Page(style);
  }

  /**
   * The text.
   *
   * @param whole whether to show all suspicions, not the first alone
   * @param withQueries whether to show the queries
   */
  public static String of(Survey survey, boolean whole, boolean withQueries, TextStyle style) {
    return new MeasureText(survey, whole, withQueries, style).text();
  }

  private String text() {
    page.paragraph(
        "%s: %s, %s."
            .formatted(
                Visible.of(survey.table().source()),
                counted(survey.table().rows(), "row"),
                Count.of(survey.table().columns().size(), "column")));
    survey.notices().forEach(notice -> page.item(0, "!", Ink.CARE, Visible.of(notice)));
    measured();
    hints();
    suspects();
    simple();
    page.list(
        "Not measured",
        survey.notMeasured().stream()
            .map(each -> each.question().id() + ": " + Visible.of(each.reason()))
            .toList());
    if (!survey.notNeeded().isEmpty()) {
      page.gap()
          .paragraph(
              "Not counted, since it can change neither verdict nor findings: "
                  + String.join(", ", survey.notNeeded().stream().map(Question::id).toList())
                  + ". --all counts it too.");
    }
    verdict();
    return page.toString();
  }

  private static String counted(long count, String noun) {
    return String.format(Locale.ROOT, "%,d %s%s", count, noun, count == 1 ? "" : "s");
  }

  private void measured() {
    if (survey.answers().isEmpty()) {
      return;
    }
    page.heading("Measured");
    for (Answered each : survey.answers()) {
      String value = ValueText.of(each.question(), each.answer());
      if (each.given().isPresent()) {
        page.item(
            2,
            "!",
            Ink.CARE,
            "%s: %s was counted, and %s was said before, which stays. change %s %s takes over what was counted."
                .formatted(
                    each.question().id(),
                    value,
                    ValueText.of(each.question(), each.given()),
                    each.question().id(),
                    AnswerText.plain(each.answer())));
      } else {
        page.item(2, "✓", Ink.GOOD, each.question().id() + ": " + value);
      }
      page.quiet(4, Visible.of(each.measured().told()));
      if (withQueries) {
        page.quiet(4, seconds(each.seconds()) + Visible.of(each.measured().sql()));
      }
    }
  }

  private static String seconds(double seconds) {
    return String.format(Locale.ROOT, "%.1f s: ", seconds);
  }

  private void hints() {
    if (survey.hints().isEmpty()) {
      return;
    }
    page.heading("To be seen before answering; only people can say");
    survey
        .hints()
        .forEach(
            each -> {
              page.item(2, "-", each.question().id() + ": " + Visible.of(each.hint().told()));
              if (withQueries) {
                page.quiet(4, seconds(each.seconds()) + Visible.of(each.hint().sql()));
              }
            });
  }

  private void suspects() {
    page.list(
        "Looks amiss: a suspicion, never an answer",
        survey.suspects().stream().map(each -> Visible.of(each.spoken())).toList(),
        whole ? Integer.MAX_VALUE : MOST_SUSPECTS);
  }

  private void simple() {
    survey
        .simple()
        .filter(simple -> !simple.ways().isEmpty())
        .ifPresent(
            simple -> {
              page.heading("Does something simple do it?");
              page.indented(
                  2,
                  "Scored in %s on %s. Of 100 skill points, 0 is the naive guess and 100 is perfect."
                      .formatted(simple.measure(), simple.heldOut()));
              for (SimpleWay way : simple.ways()) {
                page.item(
                    2,
                    "-",
                    String.format(
                            Locale.ROOT,
                            "%s: %.3f, %.0f points",
                            Visible.of(way.way()),
                            way.score(),
                            way.skill())
                        + (way.isSuspect() ? "; may not be known in time" : ""));
              }
            });
  }

  private void verdict() {
    Advice advice = survey.advice();
    List<String> next = QuestionText.prompts(advice.answerNext());
    page.list("Only people can answer next", next, MOST_NEXT);
    page.heading("Verdict: " + Name.withId(advice.verdict()));
    page.paragraph(advice.verdict().meaning());
    AdviceText.decidedBy(advice).ifPresent(page::paragraph);
    AdviceText.certainty(advice, "gaps says whether finding out what was answered “unknown” can.")
        .ifPresent(page::paragraph);
  }
}
