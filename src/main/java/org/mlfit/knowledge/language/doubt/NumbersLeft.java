package org.mlfit.knowledge.language.doubt;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.mlfit.knowledge.question.QuestionKind;
import org.mlfit.knowledge.tree.Constraint;
import org.mlfit.knowledge.tree.Constraint.Operator;
import org.mlfit.knowledge.tree.Expression;
import org.mlfit.knowledge.tree.Expression.NumberLiteral;

/**
 * The numbers that are left, counted in steps.
 *
 * @param step of the question
 * @param least inclusive
 * @param most inclusive
 * @param without those between the two that are ruled out
 */
record NumbersLeft(BigDecimal step, BigInteger least, BigInteger most, Set<BigInteger> without)
    implements AnswersLeft {

  static NumbersLeft of(QuestionKind.Number kind) {
    BigInteger least = BigInteger.valueOf(kind.leastSteps());
    return new NumbersLeft(kind.step(), least, BigInteger.valueOf(kind.mostSteps()), Set.of());
  }

  @Override
  public Optional<AnswersLeft> where(Constraint constraint) {
    if (!(constraint instanceof Constraint.Comparison comparison)) {
      return Optional.empty();
    }
    if (comparison.left() instanceof Expression.Field
        && comparison.right() instanceof NumberLiteral number) {
      return Optional.of(where(comparison.operator(), number.value()));
    }
    return comparison.right() instanceof Expression.Field
            && comparison.left() instanceof NumberLiteral number
        ? Optional.of(where(comparison.operator().mirrored(), number.value()))
        : Optional.empty();
  }

  private NumbersLeft where(Operator operator, BigDecimal number) {
    BigInteger below = number.divide(step, 0, RoundingMode.FLOOR).toBigInteger();
    boolean onStep = number.remainder(step).signum() == 0;
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
    return new NumbersLeft(step, least, most.min(end), without);
  }

  private NumbersLeft from(BigInteger start) {
    return new NumbersLeft(step, least.max(start), most, without);
  }

  private NumbersLeft but(BigInteger one) {
    if (one.compareTo(least) < 0 || one.compareTo(most) > 0) {
      return this;
    }
    Set<BigInteger> more = new HashSet<>(without);
    more.add(one);
    return new NumbersLeft(step, least, most, more);
  }

  @Override
  public boolean isEmpty() {
    BigInteger count = most.subtract(least).add(BigInteger.ONE);
    long ruledOut =
        without.stream().filter(n -> n.compareTo(least) >= 0 && n.compareTo(most) <= 0).count();
    return count.compareTo(BigInteger.valueOf(ruledOut)) <= 0;
  }
}
