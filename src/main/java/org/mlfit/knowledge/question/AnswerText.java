package org.mlfit.knowledge.question;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.util.List;
import org.mlfit.knowledge.vocabulary.Wording;

/** Writes answers, for files and for people. */
public final class AnswerText {

  private AnswerText() {}

  /** As files hold it: {@code yes}, {@code 50000}, {@code done-beat-baseline}, {@code unknown}. */
  public static String plain(Answer answer) {
    if (answer instanceof Answer.Choices choices) {
      return choices.options().isEmpty() ? "none" : String.join(", ", plainOptions(choices));
    }
    return answer instanceof Answer.Amount amount
        ? amount.number().toPlainString()
        : spoken(answer);
  }

  /** The ids of the options that hold. */
  public static List<String> plainOptions(Answer.Choices choices) {
    return choices.options().stream().map(Option::id).toList();
  }

  /** As people read it in one line: {@code 50,000 examples}. */
  public static String spoken(Question question, Answer answer) {
    String unit =
        answer instanceof Answer.Amount && question.kind() instanceof QuestionKind.Number number
            ? number.unit()
            : "";
    return unit.isEmpty() ? spoken(answer) : spoken(answer) + " " + forNumber(unit, answer);
  }

  /** Units are declared in the plural; after 1 they are written in the singular. */
  private static String forNumber(String unit, Answer answer) {
    boolean one = ((Answer.Amount) answer).number().compareTo(BigDecimal.ONE) == 0;
    return one && unit.endsWith("s") ? unit.substring(0, unit.length() - 1) : unit;
  }

  private static String spoken(Answer answer) {
    if (answer instanceof Answer.YesNo yesNo) {
      return Wording.of(yesNo.yes());
    }
    if (answer instanceof Answer.Amount amount) {
      return Wording.of(amount.number());
    }
    if (answer instanceof Answer.Choice choice) {
      return choice.option().id();
    }
    if (answer instanceof Answer.Choices choices) {
      return choices.options().isEmpty()
          ? "none of these"
          : choices.options().stream().map(Option::id).collect(joining(", "));
    }
    return "unknown";
  }
}
