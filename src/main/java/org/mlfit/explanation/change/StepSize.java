package org.mlfit.explanation.change;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import org.mlfit.knowledge.question.Answer;
import org.mlfit.knowledge.question.Law;
import org.mlfit.knowledge.question.Question;
import org.mlfit.reasoning.result.Change;

/**
 * How far an answer moves, from 0 to 1, by which sets of equally many changes are sorted. A number
 * that doubles moves by a half; an option moves by its share of the scale; any other change is a
 * whole step.
 */
final class StepSize {

  private StepSize() {}

  /** The sum over all changes. */
  static double of(List<Change> changes) {
    return changes.stream().mapToDouble(StepSize::of).sum();
  }

  private static double of(Change change) {
    Answer from = change.from().orElse(Answer.UNKNOWN);
    if (from instanceof Answer.Amount old && change.to() instanceof Answer.Amount amount) {
      return ofNumbers(old.number(), amount.number());
    }
    if (from instanceof Answer.Choice old && change.to() instanceof Answer.Choice choice) {
      Question question = change.question();
      boolean isScale =
          question
              .promise()
              .map(Question.Promise::law)
              .filter(Law.LATER_NEVER_WORSE::equals)
              .isPresent();
      int places = question.options().indexOf(choice.option());
      int distance = Math.abs(places - question.options().indexOf(old.option()));
      return isScale ? (double) distance / (question.options().size() - 1) : 1;
    }
    return 1;
  }

  private static double ofNumbers(BigDecimal from, BigDecimal to) {
    BigDecimal distance = to.subtract(from).abs();
    return distance.divide(distance.add(from.abs()), MathContext.DECIMAL64).doubleValue();
  }
}
