package org.mlfit.knowledge.question;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.mlfit.knowledge.tree.Expression;
import org.mlfit.knowledge.tree.Expression.Arithmetic;
import org.mlfit.knowledge.tree.Fraction;

/**
 * A sum of products of answers, each with a fixed factor; exact.
 *
 * @param factors what each product is multiplied with, never 0; a product names its questions, one
 *     of them twice if it is squared, and a constant names none
 */
public record Polynomial(Map<List<Question>, Fraction> factors) {

  /** How many answers may be multiplied with each other. */
  public static final int MOST_FACTORS = 4;

  /** How many products there may be once all is multiplied out. */
  public static final int MOST_PRODUCTS = 100;

  private static Polynomial of(List<Question> product, Fraction factor) {
    return new Polynomial(factor.signum() == 0 ? Map.of() : Map.of(product, factor));
  }

  /**
   * A calculation multiplied out.
   *
   * @param leaf the question that a field or variable stands for; nothing if it is no number
   * @return nothing where it divides by an answer or by 0, and where it is above one of the limits
   */
  public static Optional<Polynomial> of(
      Expression expression, Function<Expression, Optional<Question>> leaf) {
    if (expression instanceof Expression.NumberLiteral literal) {
      return Optional.of(of(List.of(), Fraction.of(literal.value())));
    }
    if (!(expression instanceof Arithmetic arithmetic)) {
      return leaf.apply(expression).map(question -> of(List.of(question), Fraction.of(1)));
    }
    return of(arithmetic.left(), leaf)
        .flatMap(
            left ->
                of(arithmetic.right(), leaf)
                    .flatMap(right -> left.calculated(arithmetic.operation(), right)))
        .filter(Polynomial::isWithinLimits);
  }

  private boolean isWithinLimits() {
    return factors.size() <= MOST_PRODUCTS
        && factors.keySet().stream().allMatch(product -> product.size() <= MOST_FACTORS);
  }

  private Optional<Polynomial> calculated(Expression.Operation operation, Polynomial other) {
    return switch (operation) {
      case PLUS -> Optional.of(plus(other));
      case MINUS -> Optional.of(minus(other));
      case TIMES -> Optional.of(times(other));
      case DIVIDED_BY ->
          other.factors.keySet().equals(Set.of(List.of()))
              ? Optional.of(times(of(List.of(), Fraction.of(1).over(other.factors.get(List.of())))))
              : Optional.empty();
    };
  }

  private Polynomial plus(Polynomial other) {
    Map<List<Question>, Fraction> sum = new LinkedHashMap<>(factors);
    other.factors.forEach((product, factor) -> sum.merge(product, factor, Fraction::plus));
    return withoutZeros(sum);
  }

  /** This less the other. */
  public Polynomial minus(Polynomial other) {
    return plus(other.times(of(List.of(), Fraction.of(-1))));
  }

  private Polynomial times(Polynomial other) {
    Map<List<Question>, Fraction> products = new LinkedHashMap<>();
    factors.forEach(
        (one, factor) ->
            other.factors.forEach(
                (two, with) ->
                    products.merge(joined(one, two), factor.times(with), Fraction::plus)));
    return withoutZeros(products);
  }

  private static Polynomial withoutZeros(Map<List<Question>, Fraction> sum) {
    sum.values().removeIf(factor -> factor.signum() == 0);
    return new Polynomial(sum);
  }

  /** One order for each product, so that the same answers multiplied are the same product. */
  private static List<Question> joined(List<Question> one, List<Question> other) {
    List<Question> all = new ArrayList<>(one);
    all.addAll(other);
    all.sort(Comparator.comparing(Question::id));
    return List.copyOf(all);
  }

  /**
   * A polynomial in the counts of steps of the answers, with whole factors, that has the same sign
   * for all answers.
   */
  public Map<List<Question>, BigInteger> inSteps() {
    Map<List<Question>, Fraction> perStep = new LinkedHashMap<>();
    factors.forEach((product, factor) -> perStep.put(product, factor.times(step(product))));
    BigInteger multiple =
        combined(perStep, Fraction::denominator, BigInteger.ONE, Polynomial::leastMultiple);
    BigInteger divisor =
        combined(perStep, Fraction::numerator, BigInteger.ZERO, BigInteger::gcd)
            .max(BigInteger.ONE);
    Map<List<Question>, BigInteger> whole = new LinkedHashMap<>();
    perStep.forEach(
        (product, factor) ->
            whole.put(
                product,
                factor
                    .numerator()
                    .divide(divisor)
                    .multiply(multiple.divide(factor.denominator()))));
    return whole;
  }

  private static BigInteger combined(
      Map<List<Question>, Fraction> factors,
      Function<Fraction, BigInteger> part,
      BigInteger first,
      BinaryOperator<BigInteger> both) {
    return factors.values().stream().map(part).reduce(first, both);
  }

  private static BigInteger leastMultiple(BigInteger one, BigInteger other) {
    return one.divide(one.gcd(other)).multiply(other);
  }

  private static Fraction step(List<Question> product) {
    Fraction step = Fraction.of(1);
    for (Question question : product) {
      step = step.times(Fraction.of(((QuestionKind.Number) question.kind()).step()));
    }
    return step;
  }
}
