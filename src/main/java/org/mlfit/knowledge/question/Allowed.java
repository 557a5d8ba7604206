package org.mlfit.knowledge.question;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import org.mlfit.knowledge.vocabulary.Wording;

/** Says in a sentence which answers a question takes. */
public final class Allowed {

  private Allowed() {}

  /** Such as {@code It takes a number from 0 to 100 %, for example 5, or unknown.} */
  public static String answersTo(Question question) {
    QuestionKind kind = question.kind();
    if (kind instanceof QuestionKind.YesNo) {
      return "It takes yes, no or unknown.";
    }
    if (kind instanceof QuestionKind.Number number) {
      return "It takes a number "
          + range(number)
          + ", for example "
          + example(question, number)
          + ", or unknown.";
    }
    String options = question.options().stream().map(Option::id).collect(joining(", "));
    return kind instanceof QuestionKind.ManyOf
        ? "It takes any of " + options + ", separated by commas, or none, or unknown."
        : "It takes one of " + options + ", or unknown.";
  }

  /** Such as {@code from 0 to 100 %}. */
  public static String range(QuestionKind.Number number) {
    String unit = number.unit().isEmpty() ? "" : " " + number.unit();
    return "from " + Wording.of(number.least()) + " to " + Wording.of(number.most()) + unit;
  }

  /** An answer to show. */
  public static String example(Question question, QuestionKind.Number number) {
    return question
        .example()
        .orElseGet(() -> number.least().max(BigDecimal.ZERO).add(number.step()).toPlainString());
  }
}
