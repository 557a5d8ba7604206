package org.mlfit.reasoning;

import de.uni_freiburg.informatik.ultimate.logic.Term;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mlfit.knowledge.Question;
import org.mlfit.knowledge.QuestionKind;
import org.mlfit.knowledge.tree.Constraint.Operator;
import org.mlfit.knowledge.tree.Expression;
import org.mlfit.knowledge.tree.Expression.Arithmetic;
import org.mlfit.knowledge.tree.Expression.Operation;

/** Says comparisons of sums of answers as formulas over whole numbers. */
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
   * @throws NoFormula if one of them is no sum of multiples of answers
   */
  Term comparison(
      Expression left,
      Operator operator,
      Expression right,
      Question question,
      Map<String, Question> bound) {
    return compare(linear(left, question, bound).minus(linear(right, question, bound)), operator);
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

  private Linear linear(Expression expression, Question question, Map<String, Question> bound) {
    if (expression instanceof Expression.NumberLiteral number) {
      return Linear.of(number.value());
    }
    if (expression instanceof Arithmetic arithmetic) {
      return calculated(arithmetic, question, bound);
    }
    return questionOf(expression, question, bound)
        .map(Linear::of)
        .orElseThrow(() -> new NoFormula(expression.position(), "This is no number."));
  }

  private Linear calculated(Arithmetic arithmetic, Question question, Map<String, Question> bound) {
    Linear left = linear(arithmetic.left(), question, bound);
    Linear right = linear(arithmetic.right(), question, bound);
    if (arithmetic.operation() == Operation.PLUS) {
      return left.plus(right);
    }
    if (arithmetic.operation() == Operation.MINUS) {
      return left.minus(right);
    }
    if (arithmetic.operation() == Operation.TIMES && left.isConstant()) {
      return right.times(left.constant());
    }
    if (arithmetic.operation() == Operation.TIMES && right.isConstant()) {
      return left.times(right.constant());
    }
    throw new NoFormula(
        arithmetic.position(), "Only a product with a fixed number can be reasoned about.");
  }

  /** That a sum stands in some relation to zero, with all factors made whole. */
  private Term compare(Linear sum, Operator operator) {
    return switch (operator) {
      case AT_MOST -> atMostZero(sum);
      case LESS -> solver.not(atMostZero(sum.times(BigDecimal.ONE.negate())));
      case AT_LEAST -> atMostZero(sum.times(BigDecimal.ONE.negate()));
      case GREATER -> solver.not(atMostZero(sum));
      case EQUAL -> solver.and(atMostZero(sum), atMostZero(sum.times(BigDecimal.ONE.negate())));
      case NOT_EQUAL ->
          solver.not(solver.and(atMostZero(sum), atMostZero(sum.times(BigDecimal.ONE.negate()))));
    };
  }

  private Term atMostZero(Linear sum) {
    Map<Question, BigDecimal> perStep = new HashMap<>();
    int scale = Math.max(0, sum.constant().stripTrailingZeros().scale());
    for (Map.Entry<Question, BigDecimal> entry : sum.factors().entrySet()) {
      BigDecimal factor = entry.getValue().multiply(stepOf(entry.getKey()));
      perStep.put(entry.getKey(), factor);
      scale = Math.max(scale, factor.stripTrailingZeros().scale());
    }
    BigDecimal whole = BigDecimal.TEN.pow(scale);
    List<Term> parts = new ArrayList<>();
    sum.factors()
        .keySet()
        .forEach(
            question ->
                parts.add(
                    solver.times(
                        wholeOf(perStep.get(question).multiply(whole)),
                        facts.value(question).steps())));
    BigInteger limit = wholeOf(sum.constant().multiply(whole)).negate();
    return solver.atMost(solver.sum(parts), solver.number(limit));
  }

  private static BigInteger wholeOf(BigDecimal number) {
    return number.toBigIntegerExact();
  }

  private static BigDecimal stepOf(Question question) {
    return ((QuestionKind.Number) question.kind()).step();
  }
}
