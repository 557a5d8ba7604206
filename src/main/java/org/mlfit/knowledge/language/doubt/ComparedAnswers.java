package org.mlfit.knowledge.language.doubt;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.mlfit.knowledge.question.Linear;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.question.QuestionKind;
import org.mlfit.knowledge.tree.Constraint.Comparison;
import org.mlfit.knowledge.tree.Constraint.Operator;
import org.mlfit.knowledge.tree.Expression;
import org.mlfit.knowledge.tree.Fraction;

/**
 * Comparisons of the answers to several questions, by the numbers that each of them leaves.
 *
 * @param asked what else must be met
 * @param question the one that the comparison stands in
 */
record ComparedAnswers(AskedTogether asked, Question question) {

  /**
   * Whether a comparison holds of all answers, or with what else is asked of none.
   *
   * @return nothing if neither, and if it names no other answer
   */
  Optional<Boolean> where(Comparison comparison) {
    boolean namesOther =
        Stream.concat(comparison.left().leaves(), comparison.right().leaves())
            .anyMatch(Expression.Variable.class::isInstance);
    Optional<Linear> difference =
        Linear.of(comparison.left(), this::leaf)
            .flatMap(left -> Linear.of(comparison.right(), this::leaf).map(left::minus));
    if (!namesOther || difference.isEmpty()) {
      return Optional.empty();
    }
    if (isNever(difference.get(), comparison.operator().opposite(), NumbersLeft::of)) {
      return Optional.of(true);
    }
    return isNever(difference.get(), comparison.operator(), this::left)
        ? Optional.of(false)
        : Optional.empty();
  }

  private Optional<Linear> leaf(Expression leaf) {
    Optional<Question> read =
        leaf instanceof Expression.Variable variable
            ? asked.named(variable.name())
            : Optional.of(question);
    return read.filter(q -> q.kind() instanceof QuestionKind.Number).map(Linear::of);
  }

  private NumbersLeft left(Question of) {
    return asked
        .left(of.typeName())
        .filter(left -> left instanceof NumbersLeft && !left.isEmpty())
        .map(NumbersLeft.class::cast)
        .orElseGet(() -> NumbersLeft.of(of));
  }

  private static boolean isNever(
      Linear difference, Operator operator, Function<Question, NumbersLeft> numbers) {
    Fraction least = end(difference, numbers, false);
    Fraction most = end(difference, numbers, true);
    return switch (operator) {
      case LESS -> least.signum() >= 0;
      case AT_MOST -> least.signum() > 0;
      case GREATER -> most.signum() <= 0;
      case AT_LEAST -> most.signum() < 0;
      case EQUAL -> least.signum() > 0 || most.signum() < 0;
      case NOT_EQUAL -> least.signum() == 0 && most.signum() == 0;
    };
  }

  private static Fraction end(
      Linear difference, Function<Question, NumbersLeft> numbers, boolean most) {
    Fraction end = difference.constant();
    for (Map.Entry<Question, Fraction> addend : difference.factors().entrySet()) {
      NumbersLeft left = numbers.apply(addend.getKey());
      boolean up = addend.getValue().signum() > 0 == most;
      end = end.plus(addend.getValue().times(number(up ? left.most() : left.least(), left.step())));
    }
    return end;
  }

  private static Fraction number(BigInteger steps, BigDecimal step) {
    return new Fraction(steps, BigInteger.ONE).times(Fraction.of(step));
  }
}
