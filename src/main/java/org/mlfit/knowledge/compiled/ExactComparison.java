package org.mlfit.knowledge.compiled;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;
import org.mlfit.knowledge.tree.Constraint.Operator;
import org.mlfit.knowledge.tree.ExactArithmetic;
import org.mlfit.knowledge.tree.Expression;
import org.mlfit.knowledge.tree.Expression.Arithmetic;
import org.mlfit.knowledge.tree.Expression.Operation;
import org.mlfit.knowledge.tree.Fraction;

/**
 * What compiled rules call where a comparison of numbers is more than {@link NumberTest} can say:
 * products and quotients of answers, numbers larger than a {@code long}, and rules with code of
 * their author’s own. It is slower, and as exact.
 */
public final class ExactComparison {

  private ExactComparison() {}

  /** A decimal as it is written. */
  public static Optional<Fraction> number(String written) {
    return Optional.of(Fraction.of(new BigDecimal(written)));
  }

  /** An answer as a count of steps. */
  public static Optional<Fraction> number(long steps, String step) {
    return Optional.of(Fraction.of(steps).times(Fraction.of(new BigDecimal(step))));
  }

  /** An answer in a fact of its own, if its rules hold it as a whole number. */
  public static Optional<Fraction> number(long whole) {
    return Optional.of(Fraction.of(whole));
  }

  /**
   * An answer in a fact of its own, if its rules hold it as a decimal number: the shortest decimal
   * that this is, which is the answer itself up to 15 digits.
   */
  public static Optional<Fraction> number(double decimal) {
    return Optional.of(Fraction.of(BigDecimal.valueOf(decimal)));
  }

  /** What an operation makes of two values, by the name of the {@link Operation}. */
  public static Optional<Fraction> calculated(
      Optional<Fraction> left, String operation, Optional<Fraction> right) {
    return ExactArithmetic.calculated(left, Operation.valueOf(operation), right);
  }

  /** Whether two values compare as the {@link Operator} of that name says. */
  public static boolean isMet(Optional<Fraction> left, String operator, Optional<Fraction> right) {
    return ExactArithmetic.isMet(left, Operator.valueOf(operator), right);
  }

  /** The call that compares two expressions. */
  static String text(
      Expression left, Operator operator, Expression right, Function<Expression, String> leaf) {
    return call("isMet", text(left, leaf), operator.name(), text(right, leaf));
  }

  /** The call that gives an answer on the sheet. */
  static String text(String steps, BigDecimal step) {
    return name("number") + "( " + steps + ", \"" + step.toPlainString() + "\" )";
  }

  private static String text(Expression expression, Function<Expression, String> leaf) {
    if (expression instanceof Expression.NumberLiteral literal) {
      return name("number") + "( \"" + literal.value().toPlainString() + "\" )";
    }
    return expression instanceof Arithmetic arithmetic
        ? call(
            "calculated",
            text(arithmetic.left(), leaf),
            arithmetic.operation().name(),
            text(arithmetic.right(), leaf))
        : leaf.apply(expression);
  }

  private static String call(String method, String left, String word, String right) {
    return name(method) + "( " + left + ", \"" + word + "\", " + right + " )";
  }

  private static String name(String method) {
    return ExactComparison.class.getSimpleName() + "." + method;
  }
}
