package org.mlfit.reasoning.twin;

import de.uni_freiburg.informatik.ultimate.logic.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.mlfit.knowledge.question.Linear;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.question.QuestionKind;
import org.mlfit.knowledge.question.WholeSum;
import org.mlfit.knowledge.tree.Constraint.Operator;
import org.mlfit.knowledge.tree.Expression;
import org.mlfit.knowledge.tree.Expression.Arithmetic;

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
   * @throws NoFormulaException if one of them is no sum of multiples of answers
   */
  Term comparison(
      Expression left,
      Operator operator,
      Expression right,
      Question question,
      Map<String, Question> bound) {
    return compare(
        WholeSum.of(linear(left, question, bound).minus(linear(right, question, bound))), operator);
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
    Function<Expression, Optional<Linear>> leaf =
        side -> questionOf(side, question, bound).map(Linear::of);
    return Linear.of(expression, leaf).orElseThrow(() -> noFormula(expression, leaf));
  }

  /** Says of the innermost part that has no formula why that is so. */
  private static NoFormulaException noFormula(
      Expression expression, Function<Expression, Optional<Linear>> leaf) {
    if (!(expression instanceof Arithmetic arithmetic)) {
      return new NoFormulaException(expression.position(), "This is no number.");
    }
    return Stream.of(arithmetic.left(), arithmetic.right())
        .filter(side -> Linear.of(side, leaf).isEmpty())
        .findFirst()
        .map(side -> noFormula(side, leaf))
        .orElseGet(
            () ->
                new NoFormulaException(
                    arithmetic.position(),
                    "Only a product with a fixed number can be reasoned about."));
  }

  /** That a sum stands in some relation to zero. */
  private Term compare(WholeSum sum, Operator operator) {
    return switch (operator) {
      case AT_MOST -> atMostZero(sum);
      case LESS -> solver.not(atMostZero(sum.negated()));
      case AT_LEAST -> atMostZero(sum.negated());
      case GREATER -> solver.not(atMostZero(sum));
      case EQUAL -> solver.and(atMostZero(sum), atMostZero(sum.negated()));
      case NOT_EQUAL -> solver.not(solver.and(atMostZero(sum), atMostZero(sum.negated())));
    };
  }

  private Term atMostZero(WholeSum sum) {
    List<Term> parts = new ArrayList<>();
    sum.factors()
        .forEach(
            (question, factor) -> parts.add(solver.times(factor, facts.value(question).steps())));
    return solver.atMost(solver.sum(parts), solver.number(sum.constant().negate()));
  }
}
