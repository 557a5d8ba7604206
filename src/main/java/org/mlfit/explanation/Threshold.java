package org.mlfit.explanation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import java.util.function.Function;
import org.mlfit.knowledge.tree.Constraint.Operator;

/**
 * Where a comparison changes between true and false as one number in it grows: {@code 500 < 10 *
 * value} is {@code value > 50}.
 *
 * @param operator how the number has to compare
 * @param at the number to compare it with
 */
record Threshold(Operator operator, BigDecimal at) {

  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  /**
   * Solves a comparison for one number.
   *
   * @param operator how both sides are compared
   * @param difference the left side less the right side for a value of the number; nothing where it
   *     cannot be calculated
   * @return nothing if the difference is not known, is not linear or does not change
   */
  static Optional<Threshold> solve(
      Operator operator, Function<BigDecimal, Optional<BigDecimal>> difference) {
    Optional<BigDecimal> atZero = difference.apply(BigDecimal.ZERO);
    Optional<BigDecimal> atOne = difference.apply(BigDecimal.ONE);
    Optional<BigDecimal> atTwo = difference.apply(TWO);
    if (atZero.isEmpty() || atOne.isEmpty() || atTwo.isEmpty()) {
      return Optional.empty();
    }
    BigDecimal slope = atOne.get().subtract(atZero.get());
    boolean straight = atTwo.get().subtract(atOne.get()).compareTo(slope) == 0;
    if (!straight || slope.signum() == 0) {
      return Optional.empty();
    }
    BigDecimal at = atZero.get().negate().divide(slope, MathContext.DECIMAL64);
    return Optional.of(new Threshold(slope.signum() > 0 ? operator : mirrored(operator), at));
  }

  private static Operator mirrored(Operator operator) {
    return switch (operator) {
      case LESS -> Operator.GREATER;
      case AT_MOST -> Operator.AT_LEAST;
      case GREATER -> Operator.LESS;
      case AT_LEAST -> Operator.AT_MOST;
      case EQUAL, NOT_EQUAL -> operator;
    };
  }

  /** The opposite threshold. */
  Threshold denied() {
    return new Threshold(denied(operator), at);
  }

  static Operator denied(Operator operator) {
    return switch (operator) {
      case LESS -> Operator.AT_LEAST;
      case AT_MOST -> Operator.GREATER;
      case GREATER -> Operator.AT_MOST;
      case AT_LEAST -> Operator.LESS;
      case EQUAL -> Operator.NOT_EQUAL;
      case NOT_EQUAL -> Operator.EQUAL;
    };
  }
}
