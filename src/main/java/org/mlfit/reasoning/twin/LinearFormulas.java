package org.mlfit.reasoning.twin;

import de.uni_freiburg.informatik.ultimate.logic.Term;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mlfit.knowledge.question.Polynomial;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.question.QuestionKind;
import org.mlfit.knowledge.tree.Constraint.Operator;
import org.mlfit.knowledge.tree.Expression;
import org.mlfit.knowledge.tree.Expression.Arithmetic;

/** Says comparisons of sums and products of answers as formulas over whole numbers. */
final class LinearFormulas {

  private final Solver solver;
  private final RuleFormulas.Facts facts;

  LinearFormulas(Solver solver, RuleFormulas.Facts facts) {
    this.solver = solver;
    this.facts = facts;
  }

  /** Whether an expression gives a number. */
  boolean isNumber(Expression expression, Question question, Map<String, Question> bound) {
    return expression instanceof Expression.NumberLiteral
        || expression instanceof Arithmetic
        || questionOf(expression, question, bound)
            .filter(q -> q.kind() instanceof QuestionKind.Number)
            .isPresent();
  }

  /**
   * That two numbers stand in some relation.
   *
   * @throws NoFormulaException if one of them multiplies too many answers with each other
   */
  Term comparison(
      Expression left,
      Operator operator,
      Expression right,
      Question question,
      Map<String, Question> bound) {
    return compare(
        polynomial(left, question, bound).minus(polynomial(right, question, bound)).inSteps(),
        operator);
  }

  /** The question whose value an expression reads, if it reads one. */
  static Optional<Question> questionOf(
      Expression expression, Question question, Map<String, Question> bound) {
    if (expression instanceof Expression.Field field && field.name().equals("value")) {
      return Optional.of(question);
    }
    return expression instanceof Expression.Variable variable
        ? Optional.ofNullable(bound.get(variable.name()))
        : Optional.empty();
  }

  private Polynomial polynomial(
      Expression expression, Question question, Map<String, Question> bound) {
    return Polynomial.of(expression, side -> questionOf(side, question, bound))
        .orElseThrow(
            () ->
                new NoFormulaException(
                    expression.position(),
                    "Only products of up to "
                        + Polynomial.MOST_FACTORS
                        + " answers can be reasoned about, and "
                        + Polynomial.MOST_PRODUCTS
                        + " of them once all is multiplied out."));
  }

  /** That a sum of products stands in some relation to zero. */
  private Term compare(Map<List<Question>, BigInteger> sum, Operator operator) {
    return switch (operator) {
      case AT_MOST -> atMostZero(sum);
      case LESS -> solver.not(atMostZero(negated(sum)));
      case AT_LEAST -> atMostZero(negated(sum));
      case GREATER -> solver.not(atMostZero(sum));
      case EQUAL -> solver.and(atMostZero(sum), atMostZero(negated(sum)));
      case NOT_EQUAL -> solver.not(solver.and(atMostZero(sum), atMostZero(negated(sum))));
    };
  }

  private static Map<List<Question>, BigInteger> negated(Map<List<Question>, BigInteger> sum) {
    Map<List<Question>, BigInteger> negated = new LinkedHashMap<>(sum);
    negated.replaceAll((product, factor) -> factor.negate());
    return negated;
  }

  private Term atMostZero(Map<List<Question>, BigInteger> sum) {
    Map<Term, BigInteger> factors = new LinkedHashMap<>();
    sum.forEach(
        (product, factor) -> {
          if (!product.isEmpty()) {
            factors.put(solver.productOf(steps(product)), factor);
          }
        });
    return solver.atMostZero(factors, sum.getOrDefault(List.of(), BigInteger.ZERO));
  }

  private List<Term> steps(List<Question> product) {
    return product.stream().map(question -> facts.value(question).steps()).toList();
  }
}
