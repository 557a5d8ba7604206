package org.mlfit.report.measure;

import java.util.ArrayList;
import java.util.List;
import org.mlfit.knowledge.source.Visible;
import org.mlfit.measure.Survey;
import org.mlfit.measure.Survey.Answered;
import org.mlfit.report.text.ValueText;

/** What was counted for one question, as it is told at its prompt: a paragraph each. */
public final class CountedText {

  private static final int MOST_SUSPECTS = 5;

  /** Of a query: the evidence of the answer holds more of it, and measure all. */
  private static final int MOST_LETTERS = 200;

  private CountedText() {}

  /** What was found amiss with the source. */
  public static String notice(String notice) {
    return "! " + Visible.of(notice);
  }

  /** What came of counting, and what looks amiss beside it. */
  public static List<String> of(Survey survey) {
    List<String> told = new ArrayList<>();
    survey.notMeasured().forEach(each -> told.add(notCounted(Visible.of(each.reason()))));
    survey.hints().forEach(each -> told.add(Visible.of(each.hint().told())));
    survey.answers().forEach(each -> told.addAll(of(each, Visible.of(survey.table().source()))));
    survey.suspects().stream()
        .limit(MOST_SUSPECTS)
        .forEach(suspect -> told.add("  - " + Visible.of(suspect.spoken())));
    if (survey.suspects().size() > MOST_SUSPECTS) {
      told.add(
          "  - and %d more, which measure shows between commands."
              .formatted(survey.suspects().size() - MOST_SUSPECTS));
    }
    if (!survey.hints().isEmpty()) {
      told.add("A suspicion is no answer: only people can say.");
    }
    return told;
  }

  private static List<String> of(Answered each, String source) {
    String counted = ValueText.of(each.question(), each.answer());
    return List.of(
        each.given()
            .map(
                said ->
                    "! %s was counted in %s, and %s was said before."
                        .formatted(counted, source, ValueText.of(each.question(), said)))
            .orElse("Counted in " + source + ": " + counted),
        Visible.of(each.measured().told()),
        "  " + Visible.of(shortened(each.measured().sql())));
  }

  /** What is named behind the word is added to what was named before. */
  private static String notCounted(String reason) {
    return "Not counted: " + reason + (reason.contains("--") ? " Type it behind measure." : "");
  }

  private static String shortened(String query) {
    return query.length() <= MOST_LETTERS ? query : query.substring(0, MOST_LETTERS - 1) + "…";
  }
}
