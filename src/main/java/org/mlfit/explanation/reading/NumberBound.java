package org.mlfit.explanation.reading;

import java.util.Optional;
import org.mlfit.knowledge.question.Linear;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.tree.Constraint.Operator;
import org.mlfit.knowledge.tree.Fraction;

/**
 * Where a comparison changes between true and false as one number in it grows: {@code 500 < 10 *
 * value} is {@code value > 50}.
 *
 * @param operator how the number has to compare
 * @param at the number to compare it with
 */
record NumberBound(Operator operator, Fraction at) {

  /**
   * Solves a comparison for one number.
   *
   * @param operator how both sides are compared
   * @param difference the left side less the right side
   * @return nothing if the difference rests on other answers too, or not on this one
   */
  static Optional<NumberBound> solve(Operator operator, Linear difference, Question question) {
    Fraction factor = difference.factors().get(question);
    if (factor == null || difference.factors().size() > 1) {
      return Optional.empty();
    }
    Fraction at = difference.constant().negated().over(factor);
    return Optional.of(new NumberBound(factor.signum() > 0 ? operator : operator.mirrored(), at));
  }

  /** The opposite threshold. */
  NumberBound denied() {
    return new NumberBound(operator.opposite(), at);
  }
}
