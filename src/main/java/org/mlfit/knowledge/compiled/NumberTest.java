package org.mlfit.knowledge.compiled;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.mlfit.knowledge.question.Linear;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.question.WholeSum;
import org.mlfit.knowledge.tree.Constraint.Operator;
import org.mlfit.knowledge.tree.Expression;

/**
 * A comparison of numbers as the engine tests it quickest: whole multiples of counts of steps
 * against a whole number, in the arithmetic of {@code long}, which cannot overflow here.
 */
record NumberTest(WholeSum sum, Operator operator, SheetPlaces places) {

  private static final int INT_BITS = Integer.SIZE - 1;

  /**
   * A comparison as such a test.
   *
   * @return nothing where it is no sum of multiples of answers, or may grow too large for a {@code
   *     long}; then it takes {@link ExactComparison}
   */
  static Optional<NumberTest> of(
      Expression left,
      Operator operator,
      Expression right,
      Function<Expression, Optional<Linear>> leaf,
      SheetPlaces places) {
    return Linear.of(left, leaf)
        .flatMap(one -> Linear.of(right, leaf).map(one::minus))
        .map(WholeSum::of)
        .filter(WholeSum::fitsLong)
        .map(sum -> new NumberTest(sum, operator, places).turned());
  }

  /** A single answer stands on the left as it is, so that rules that ask for it share the test. */
  private NumberTest turned() {
    boolean isNegative =
        !sum.factors().isEmpty() && sum.factors().values().iterator().next().signum() < 0;
    return isNegative ? new NumberTest(sum.negated(), operator.mirrored(), places) : this;
  }

  /**
   * The test; where it should not be met the opposite one. A large constant stays on the left,
   * since Drools cannot read one on the right of a product.
   */
  String text(boolean met) {
    List<String> parts = new ArrayList<>();
    sum.factors().forEach((question, factor) -> parts.add(product(question, factor)));
    boolean isLarge = sum.constant().abs().bitLength() > INT_BITS;
    if (isLarge || parts.isEmpty()) {
      parts.add(number(sum.constant()));
    }
    return String.join(" + ", parts)
        + " "
        + (met ? operator : operator.opposite()).symbol()
        + " "
        + (isLarge || sum.factors().isEmpty() ? "0" : sum.constant().negate());
  }

  private String product(Question question, BigInteger factor) {
    String value = places.value(question);
    return factor.equals(BigInteger.ONE) ? value : number(factor) + " * " + value;
  }

  /** Whole numbers that an {@code int} cannot hold need the letter that says so. */
  private static String number(BigInteger number) {
    return number.bitLength() > INT_BITS ? number + "L" : number.toString();
  }
}
