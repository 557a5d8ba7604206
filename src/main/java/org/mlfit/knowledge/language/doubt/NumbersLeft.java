package org.mlfit.knowledge.language.doubt;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.mlfit.knowledge.question.Linear;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.question.QuestionKind;
import org.mlfit.knowledge.tree.Constraint;
import org.mlfit.knowledge.tree.Constraint.Operator;
import org.mlfit.knowledge.tree.Expression;
import org.mlfit.knowledge.tree.Fraction;

/**
 * The numbers that are left, counted in steps.
 *
 * @param question whose answers they are
 * @param step of the question
 * @param least inclusive
 * @param most inclusive
 * @param without those between the two that are ruled out
 */
record NumbersLeft(
    Question question, BigDecimal step, BigInteger least, BigInteger most, Set<BigInteger> without)
    implements AnswersLeft {

  static NumbersLeft of(Question question) {
    QuestionKind.Number kind = (QuestionKind.Number) question.kind();
    return new NumbersLeft(
        question,
        kind.step(),
        BigInteger.valueOf(kind.leastSteps()),
        BigInteger.valueOf(kind.mostSteps()),
        Set.of());
  }

  @Override
  public Optional<AnswersLeft> where(Constraint constraint) {
    if (!(constraint instanceof Constraint.Comparison comparison)) {
      return Optional.empty();
    }
    return Linear.of(comparison.left(), this::leaf)
        .flatMap(left -> Linear.of(comparison.right(), this::leaf).map(left::minus))
        .map(difference -> where(difference, comparison.operator()));
  }

  private Optional<Linear> leaf(Expression leaf) {
    return leaf instanceof Expression.Field ? Optional.of(Linear.of(question)) : Optional.empty();
  }

  /** Where a multiple of the answer and a constant compare with zero. */
  private NumbersLeft where(Linear difference, Operator operator) {
    if (difference.isConstant()) {
      boolean holds = operator.holds(difference.constant().signum());
      return holds ? this : upTo(least.subtract(BigInteger.ONE));
    }
    Fraction factor = difference.factors().get(question);
    Fraction bound = difference.constant().negated().over(factor).over(Fraction.of(step));
    return where(factor.signum() > 0 ? operator : operator.mirrored(), bound);
  }

  private NumbersLeft where(Operator operator, Fraction steps) {
    BigInteger below = steps.rounded(RoundingMode.FLOOR);
    boolean onStep = steps.isWhole();
    BigInteger above = below.add(BigInteger.ONE);
    return switch (operator) {
      case LESS -> upTo(onStep ? below.subtract(BigInteger.ONE) : below);
      case AT_MOST -> upTo(below);
      case GREATER -> from(above);
      case AT_LEAST -> from(onStep ? below : above);
      case EQUAL -> from(onStep ? below : above).upTo(below);
      case NOT_EQUAL -> onStep ? but(below) : this;
    };
  }

  private NumbersLeft upTo(BigInteger end) {
    return new NumbersLeft(question, step, least, most.min(end), without);
  }

  private NumbersLeft from(BigInteger start) {
    return new NumbersLeft(question, step, least.max(start), most, without);
  }

  private NumbersLeft but(BigInteger one) {
    if (one.compareTo(least) < 0 || one.compareTo(most) > 0) {
      return this;
    }
    Set<BigInteger> more = new HashSet<>(without);
    more.add(one);
    return new NumbersLeft(question, step, least, most, more);
  }

  @Override
  public boolean isEmpty() {
    BigInteger count = most.subtract(least).add(BigInteger.ONE);
    long ruledOut =
        without.stream().filter(n -> n.compareTo(least) >= 0 && n.compareTo(most) <= 0).count();
    return count.compareTo(BigInteger.valueOf(ruledOut)) <= 0;
  }
}
