package org.mlfit.knowledge.language.table;

import java.math.BigDecimal;
import java.util.List;
import org.mlfit.knowledge.question.Answer;
import org.mlfit.knowledge.question.Option;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.question.QuestionKind;

/**
 * A condition to start from, on one answer, with an answer that meets it and one beside it that
 * does not.
 *
 * @param question what it reads
 */
public record ExampleCondition(Question question) {

  private static final int STEPS = 10;

  /** As it stands in a rule. */
  public String text() {
    String type = question.typeName();
    if (question.kind() instanceof QuestionKind.YesNo) {
      return type + "( value == true )";
    }
    if (question.kind() instanceof QuestionKind.Number) {
      return type + "( value > " + bound().toPlainString() + " )";
    }
    String option = question.options().get(0).constant();
    return question.kind() instanceof QuestionKind.OneOf oneOf
        ? type + "( value == " + oneOf.optionType() + "." + option + " )"
        : type
            + "( value contains "
            + ((QuestionKind.ManyOf) question.kind()).optionType()
            + "."
            + option
            + " )";
  }

  /** The same, with the number as {@code $value} for a message; without one if it is no number. */
  public String binding() {
    return question.kind() instanceof QuestionKind.Number
        ? text().replace("( value", "( $value : value, $value")
        : text();
  }

  /** An answer that meets it. */
  public Answer hit() {
    if (question.kind() instanceof QuestionKind.YesNo) {
      return new Answer.YesNo(true);
    }
    if (question.kind() instanceof QuestionKind.Number number) {
      return new Answer.Amount(bound().add(number.step()));
    }
    Option first = question.options().get(0);
    return question.kind() instanceof QuestionKind.OneOf
        ? new Answer.Choice(first)
        : new Answer.Choices(List.of(first));
  }

  /** An answer that just does not meet it. */
  public Answer miss() {
    if (question.kind() instanceof QuestionKind.YesNo) {
      return new Answer.YesNo(false);
    }
    if (question.kind() instanceof QuestionKind.Number) {
      return new Answer.Amount(bound());
    }
    return question.kind() instanceof QuestionKind.OneOf
        ? new Answer.Choice(question.options().get(1))
        : new Answer.Choices(List.of());
  }

  /** A threshold a few steps above the least number, or that number if the range is too small. */
  private BigDecimal bound() {
    QuestionKind.Number number = (QuestionKind.Number) question.kind();
    BigDecimal bound = number.least().add(number.step().multiply(BigDecimal.valueOf(STEPS)));
    return bound.compareTo(number.most()) < 0 ? bound : number.least();
  }
}
