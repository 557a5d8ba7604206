package org.mlfit.knowledge.tree;

import java.util.Optional;
import java.util.function.Function;
import org.mlfit.knowledge.tree.Constraint.Operator;
import org.mlfit.knowledge.tree.Expression.Arithmetic;
import org.mlfit.knowledge.tree.Expression.Operation;

/**
 * What the numbers in a rule come to, exactly. The compiled rules, the messages, the explanation,
 * the coverage and the formulas all calculate here, so that none can be of another opinion.
 *
 * <p>The language divides only by numbers as they are written, other than 0. Where anything else is
 * divided by 0 there is no value, and a comparison of no value with whatever is not met.
 */
public final class ExactArithmetic {

  private ExactArithmetic() {}

  /**
   * The value of an expression.
   *
   * @param said the value of a field or variable; nothing where it stands for no number
   * @return nothing if a part of it has no value
   */
  public static Optional<Fraction> of(
      Expression expression, Function<Expression, Optional<Fraction>> said) {
    if (expression instanceof Expression.NumberLiteral literal) {
      return Optional.of(Fraction.of(literal.value()));
    }
    if (expression instanceof Arithmetic arithmetic) {
      return calculated(
          of(arithmetic.left(), said), arithmetic.operation(), of(arithmetic.right(), said));
    }
    return said.apply(expression);
  }

  /** What an operation makes of two values; nothing if one is missing, or on division by 0. */
  public static Optional<Fraction> calculated(
      Optional<Fraction> left, Operation operation, Optional<Fraction> right) {
    if (left.isEmpty() || right.isEmpty()) {
      return Optional.empty();
    }
    Fraction one = left.get();
    Fraction other = right.get();
    return switch (operation) {
      case PLUS -> Optional.of(one.plus(other));
      case MINUS -> Optional.of(one.minus(other));
      case TIMES -> Optional.of(one.times(other));
      case DIVIDED_BY -> other.signum() == 0 ? Optional.empty() : Optional.of(one.over(other));
    };
  }

  /** Whether both have a value and compare as the operator says. */
  public static boolean isMet(
      Optional<Fraction> left, Operator operator, Optional<Fraction> right) {
    return left.isPresent()
        && right.isPresent()
        && operator.holds(left.get().compareTo(right.get()));
  }
}
