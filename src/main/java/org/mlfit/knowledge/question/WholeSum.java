package org.mlfit.knowledge.question;

import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.Map;
import org.mlfit.knowledge.tree.Fraction;

/**
 * A {@link Linear} sum as whole numbers: it has the same sign as the sum that it was made of, and
 * multiplies the counts of steps of the answers. So a comparison needs no fractions.
 *
 * @param factors what the count of steps of each question is multiplied with
 * @param constant what is added to that
 */
public record WholeSum(Map<Question, BigInteger> factors, BigInteger constant) {

  private static final int BITS = Long.SIZE - 2;

  /** The smallest whole numbers that a sum can be made of. */
  public static WholeSum of(Linear sum) {
    Map<Question, Fraction> perStep = new LinkedHashMap<>();
    sum.factors()
        .forEach(
            (question, factor) ->
                perStep.put(
                    question,
                    factor.times(Fraction.of(((QuestionKind.Number) question.kind()).step()))));
    BigInteger multiple = sum.constant().denominator();
    BigInteger divisor = BigInteger.ZERO;
    for (Fraction factor : perStep.values()) {
      multiple = lcm(multiple, factor.denominator());
    }
    Map<Question, BigInteger> factors = new LinkedHashMap<>();
    for (Map.Entry<Question, Fraction> factor : perStep.entrySet()) {
      BigInteger whole = whole(factor.getValue(), multiple);
      factors.put(factor.getKey(), whole);
      divisor = divisor.gcd(whole);
    }
    BigInteger constant = whole(sum.constant(), multiple);
    BigInteger common = divisor.gcd(constant).max(BigInteger.ONE);
    factors.replaceAll((question, factor) -> factor.divide(common));
    return new WholeSum(factors, constant.divide(common));
  }

  private static BigInteger whole(Fraction fraction, BigInteger multiple) {
    return fraction.numerator().multiply(multiple.divide(fraction.denominator()));
  }

  private static BigInteger lcm(BigInteger one, BigInteger other) {
    return one.divide(one.gcd(other)).multiply(other);
  }

  /** The same with the opposite sign. */
  public WholeSum negated() {
    Map<Question, BigInteger> negated = new LinkedHashMap<>();
    factors.forEach((question, factor) -> negated.put(question, factor.negate()));
    return new WholeSum(negated, constant.negate());
  }

  /** Whether no answers within the ranges of the questions make it too large for a {@code long}. */
  public boolean fitsLong() {
    BigInteger most = constant.abs();
    for (Map.Entry<Question, BigInteger> factor : factors.entrySet()) {
      QuestionKind.Number kind = (QuestionKind.Number) factor.getKey().kind();
      BigInteger steps =
          BigInteger.valueOf(kind.leastSteps())
              .abs()
              .max(BigInteger.valueOf(kind.mostSteps()).abs());
      most = most.add(factor.getValue().abs().multiply(steps));
    }
    return most.bitLength() <= BITS;
  }
}
