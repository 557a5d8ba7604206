package org.mlfit.knowledge.question;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.mlfit.knowledge.tree.Expression;
import org.mlfit.knowledge.tree.Expression.Arithmetic;
import org.mlfit.knowledge.tree.Fraction;

/**
 * A sum of fixed multiples of the answers to some questions, and a constant; exact.
 *
 * @param factors what the answer to each question is multiplied with, never 0
 * @param constant what is added to that
 */
public record Linear(Map<Question, Fraction> factors, Fraction constant) {

  /** A fixed number. */
  public static Linear of(Fraction constant) {
    return new Linear(Map.of(), constant);
  }

  /** The answer to a question. */
  public static Linear of(Question question) {
    return new Linear(Map.of(question, Fraction.of(1)), Fraction.ZERO);
  }

  /**
   * An expression as such a sum.
   *
   * @param leaf what a field or variable stands for; nothing if for no number
   * @return nothing where answers are multiplied with each other or divided by, or by 0
   */
  public static Optional<Linear> of(
      Expression expression, Function<Expression, Optional<Linear>> leaf) {
    if (expression instanceof Expression.NumberLiteral literal) {
      return Optional.of(of(Fraction.of(literal.value())));
    }
    if (!(expression instanceof Arithmetic arithmetic)) {
      return leaf.apply(expression);
    }
    return of(arithmetic.left(), leaf)
        .flatMap(
            left ->
                of(arithmetic.right(), leaf)
                    .flatMap(right -> left.calculated(arithmetic.operation(), right)));
  }

  private Optional<Linear> calculated(Expression.Operation operation, Linear other) {
    return switch (operation) {
      case PLUS -> Optional.of(plus(other));
      case MINUS -> Optional.of(minus(other));
      case TIMES ->
          isConstant()
              ? Optional.of(other.times(constant))
              : other.isConstant() ? Optional.of(times(other.constant)) : Optional.empty();
      case DIVIDED_BY ->
          other.isConstant() && other.constant.signum() != 0
              ? Optional.of(times(Fraction.of(1).over(other.constant)))
              : Optional.empty();
    };
  }

  /** Whether no answer matters. */
  public boolean isConstant() {
    return factors.isEmpty();
  }

  /** The sum of both. */
  public Linear plus(Linear other) {
    Map<Question, Fraction> sum = new LinkedHashMap<>(factors);
    other.factors.forEach((question, factor) -> sum.merge(question, factor, Fraction::plus));
    sum.values().removeIf(factor -> factor.signum() == 0);
    return new Linear(sum, constant.plus(other.constant));
  }

  /** This less the other. */
  public Linear minus(Linear other) {
    return plus(other.times(Fraction.of(-1)));
  }

  /** All of it multiplied with a fixed number. */
  public Linear times(Fraction factor) {
    Map<Question, Fraction> product = new LinkedHashMap<>();
    if (factor.signum() != 0) {
      factors.forEach((question, own) -> product.put(question, own.times(factor)));
    }
    return new Linear(product, constant.times(factor));
  }
}
