package org.mlfit.reasoning.twin;

import de.uni_freiburg.informatik.ultimate.logic.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.question.QuestionKind;
import org.mlfit.knowledge.tree.Constraint;
import org.mlfit.knowledge.tree.Constraint.Operator;
import org.mlfit.knowledge.tree.Expression;

/** Expresses the constraints on one question's fact as formulas. */
final class ConstraintFormulas {

  private final Solver solver;
  private final RuleFormulas.Facts facts;
  private final LinearFormulas numbers;

  ConstraintFormulas(Solver solver, RuleFormulas.Facts facts) {
    this.solver = solver;
    this.facts = facts;
    this.numbers = new LinearFormulas(solver, facts);
  }

  /**
   * A constraint on one question's fact as a formula.
   *
   * @param bound the questions whose values or types the variables stand for
   * @throws NoFormulaException if it cannot be expressed as a formula
   */
  Term of(Constraint constraint, Question question, Map<String, Question> bound) {
    return constraint.fold(
        new Constraint.Cases<>(
            binding -> solver.truth(true),
            comparison -> comparison(comparison, question, bound),
            membership -> membership(membership, question, bound),
            containment -> containment(containment, question, bound),
            own -> {
              throw new NoFormulaException(own.position(), "This is its author’s own code.");
            }));
  }

  private Term membership(
      Constraint.Membership membership, Question question, Map<String, Question> bound) {
    Term in =
        solver.or(
            membership.options().stream()
                .map(option -> equal(membership.value(), option, question, bound))
                .toList());
    return membership.negated() ? negated(in) : in;
  }

  private Term containment(
      Constraint.Containment containment, Question question, Map<String, Question> bound) {
    if (containment.element() instanceof Expression.OptionLiteral option) {
      Question set = LinearFormulas.questionOf(containment.set(), question, bound).orElse(question);
      Term holds = facts.value(set).option(option.constant());
      return containment.negated() ? solver.not(holds) : holds;
    }
    throw new NoFormulaException(containment.position(), "Only a named option can be contained.");
  }

  private Term comparison(
      Constraint.Comparison comparison, Question question, Map<String, Question> bound) {
    Operator operator = comparison.operator();
    if (numbers.isNumber(comparison.left(), question, bound)) {
      return numbers.comparison(comparison.left(), operator, comparison.right(), question, bound);
    }
    Term equal = equal(comparison.left(), comparison.right(), question, bound);
    return operator == Operator.NOT_EQUAL ? negated(equal) : equal;
  }

  private Term negated(Term term) {
    if (term == solver.truth(true)) {
      return solver.truth(false);
    }
    return term == solver.truth(false) ? solver.truth(true) : solver.not(term);
  }

  private Term equal(
      Expression left, Expression right, Question question, Map<String, Question> bound) {
    if (isTypeReference(left)) {
      return equalTypes(left, right, question, bound);
    }
    if (numbers.isNumber(left, question, bound)) {
      return numbers.comparison(left, Operator.EQUAL, right, question, bound);
    }
    Question about =
        LinearFormulas.questionOf(left, question, bound)
            .orElseThrow(() -> new NoFormulaException(left.position(), "This reads no answer."));
    AnswerVariables value = facts.value(about);
    if (right instanceof Expression.OptionLiteral option) {
      return value.option(option.constant());
    }
    if (right instanceof Expression.TruthLiteral truth) {
      return truth.value() ? value.yes() : solver.not(value.yes());
    }
    Question other =
        LinearFormulas.questionOf(right, question, bound)
            .orElseThrow(() -> new NoFormulaException(right.position(), "This reads no answer."));
    return equalValues(about, value, facts.value(other));
  }

  private Term equalValues(Question about, AnswerVariables value, AnswerVariables other) {
    if (about.kind() instanceof QuestionKind.YesNo) {
      return solver.same(value.yes(), other.yes());
    }
    List<Term> parts = new ArrayList<>();
    value.options().forEach((name, holds) -> parts.add(solver.same(holds, other.option(name))));
    return solver.and(parts);
  }

  private static boolean isTypeReference(Expression expression) {
    return expression instanceof Expression.Field field && field.name().equals("question")
        || expression instanceof Expression.TypeLiteral;
  }

  /**
   * Which question a fact is about is known when the formula is made, so this is true or false at
   * once.
   */
  private Term equalTypes(
      Expression left, Expression right, Question question, Map<String, Question> bound) {
    return solver.truth(typeOf(left, question, bound).equals(typeOf(right, question, bound)));
  }

  private static String typeOf(
      Expression expression, Question question, Map<String, Question> bound) {
    if (expression instanceof Expression.TypeLiteral type) {
      return type.type();
    }
    if (expression instanceof Expression.Variable variable) {
      return bound.get(variable.name()).typeName();
    }
    return question.typeName();
  }
}
