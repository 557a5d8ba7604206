package org.mlfit.reasoning;

import de.uni_freiburg.informatik.ultimate.logic.Term;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.Question;
import org.mlfit.knowledge.QuestionKind;
import org.mlfit.knowledge.Rule;
import org.mlfit.knowledge.tree.Condition;
import org.mlfit.knowledge.tree.Condition.Pattern;
import org.mlfit.knowledge.tree.Constraint;
import org.mlfit.knowledge.tree.Constraint.Operator;
import org.mlfit.knowledge.tree.Expression;
import org.mlfit.knowledge.tree.Expression.Arithmetic;
import org.mlfit.knowledge.tree.Expression.Operation;

/** Says the conditions of rules as formulas over one copy of the facts. */
final class RuleFormulas {

  private final Solver solver;
  private final KnowledgeBase knowledgeBase;
  private final Facts facts;

  RuleFormulas(Solver solver, KnowledgeBase knowledgeBase, Facts facts) {
    this.solver = solver;
    this.knowledgeBase = knowledgeBase;
    this.facts = facts;
  }

  /** What the conditions read. */
  interface Facts {

    /** Answered with a value. */
    Term answered(Question question);

    /** Said to be unknown. */
    Term unknown(Question question);

    /** Nothing said, or set aside. */
    Term open(Question question);

    /** Does not apply. */
    Term irrelevant(Question question);

    /** A conclusion holds. */
    Term held(String conclusionType);

    /** The value of a question. */
    AnswerVariables value(Question question);
  }

  /**
   * All conditions of a rule.
   *
   * @throws NotTranslatable if one of them cannot be said as a formula
   */
  Term conditions(Rule rule) {
    return conditions(rule.conditions());
  }

  /**
   * All of some conditions.
   *
   * @throws NotTranslatable if one of them cannot be said as a formula
   */
  Term conditions(List<Condition> conditions) {
    return all(conditions, 0, Map.of());
  }

  /** Conditions from one on, given what variables stand for: a question's value or its type. */
  private Term all(List<Condition> conditions, int from, Map<String, Question> bound) {
    if (from == conditions.size()) {
      return solver.truth(true);
    }
    Condition condition = conditions.get(from);
    if (condition instanceof Pattern pattern) {
      List<Term> ways = new ArrayList<>();
      for (Match match : matches(pattern, bound)) {
        ways.add(solver.and(match.holds(), all(conditions, from + 1, match.bound())));
      }
      return solver.or(ways);
    }
    return solver.and(inner(condition, bound), all(conditions, from + 1, bound));
  }

  private Term inner(Condition condition, Map<String, Question> bound) {
    if (condition instanceof Pattern pattern) {
      return some(pattern, bound);
    }
    if (condition instanceof Condition.Not not) {
      return solver.not(some(not.pattern(), bound));
    }
    if (condition instanceof Condition.Exists exists) {
      return some(exists.pattern(), bound);
    }
    if (condition instanceof Condition.AnyOf anyOf) {
      return solver.or(anyOf.branches().stream().map(branch -> inner(branch, bound)).toList());
    }
    return all(((Condition.AllOf) condition).parts(), 0, bound);
  }

  private Term some(Pattern pattern, Map<String, Question> bound) {
    return solver.or(matches(pattern, bound).stream().map(Match::holds).toList());
  }

  private record Match(Term holds, Map<String, Question> bound) {}

  private List<Match> matches(Pattern pattern, Map<String, Question> bound) {
    Optional<Question> question = knowledgeBase.questionOfType(pattern.type());
    if (question.isPresent()) {
      return match(pattern, question.get(), facts::answered, bound).stream().toList();
    }
    return switch (pattern.type()) {
      case "Unknown" -> matchesOfAny(pattern, facts::unknown, bound);
      case "Open" -> matchesOfAny(pattern, facts::open, bound);
      case "Irrelevant" -> matchesOfAny(pattern, facts::irrelevant, bound);
      default -> List.of(new Match(facts.held(pattern.type()), bound));
    };
  }

  private List<Match> matchesOfAny(
      Pattern pattern, Function<Question, Term> state, Map<String, Question> bound) {
    return knowledgeBase.questions().stream()
        .flatMap(question -> match(pattern, question, state, bound).stream())
        .toList();
  }

  /** A match by one question's fact; nothing if the pattern names other questions. */
  private Optional<Match> match(
      Pattern pattern,
      Question question,
      Function<Question, Term> state,
      Map<String, Question> bound) {
    Map<String, Question> known = new HashMap<>(bound);
    List<Term> parts = new ArrayList<>();
    for (Constraint constraint : pattern.constraints()) {
      if (constraint instanceof Constraint.Binding binding) {
        known.put(binding.variable(), question);
      } else {
        parts.add(constraint(constraint, question, known));
      }
    }
    if (parts.contains(solver.truth(false))) {
      return Optional.empty();
    }
    parts.add(0, state.apply(question));
    return Optional.of(new Match(solver.and(parts), known));
  }

  private Term constraint(Constraint constraint, Question question, Map<String, Question> bound) {
    if (constraint instanceof Constraint.Comparison comparison) {
      return comparison(comparison, question, bound);
    }
    if (constraint instanceof Constraint.Membership membership) {
      List<Term> ways = new ArrayList<>();
      for (Expression option : membership.options()) {
        ways.add(equal(membership.value(), option, question, bound));
      }
      Term in = solver.or(ways);
      return membership.negated() ? negated(in) : in;
    }
    if (constraint instanceof Constraint.OwnCode own) {
      throw new NotTranslatable(own.position(), "This is code of its author’s own.");
    }
    Constraint.Containment containment = (Constraint.Containment) constraint;
    if (containment.element() instanceof Expression.OptionLiteral option) {
      Question set = questionOf(containment.set(), question, bound).orElse(question);
      Term holds = facts.value(set).option(option.constant());
      return containment.negated() ? solver.not(holds) : holds;
    }
    throw new NotTranslatable(containment.position(), "Only a named option can be contained.");
  }

  private Term comparison(
      Constraint.Comparison comparison, Question question, Map<String, Question> bound) {
    Operator operator = comparison.operator();
    if (isNumber(comparison.left(), question, bound)) {
      Linear left = linear(comparison.left(), question, bound);
      Linear right = linear(comparison.right(), question, bound);
      return compare(left.minus(right), operator);
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

  private boolean isNumber(Expression expression, Question question, Map<String, Question> bound) {
    return expression instanceof Expression.NumberLiteral
        || expression instanceof Arithmetic
        || questionOf(expression, question, bound)
            .filter(q -> q.kind() instanceof QuestionKind.Number)
            .isPresent();
  }

  /** The question whose value an expression reads, if it reads one. */
  private static Optional<Question> questionOf(
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
        .orElseThrow(() -> new NotTranslatable(expression.position(), "This is no number."));
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
    throw new NotTranslatable(
        arithmetic.position(), "Only a product with a fixed number can be reasoned about.");
  }

  private Term equal(
      Expression left, Expression right, Question question, Map<String, Question> bound) {
    if (isTypeReference(left)) {
      return equalTypes(left, right, question, bound);
    }
    if (isNumber(left, question, bound)) {
      Linear difference = linear(left, question, bound).minus(linear(right, question, bound));
      return compare(difference, Operator.EQUAL);
    }
    Question about =
        questionOf(left, question, bound)
            .orElseThrow(() -> new NotTranslatable(left.position(), "This reads no answer."));
    AnswerVariables value = facts.value(about);
    if (right instanceof Expression.OptionLiteral option) {
      return value.option(option.constant());
    }
    if (right instanceof Expression.TruthLiteral truth) {
      return truth.value() ? value.yes() : solver.not(value.yes());
    }
    Question other =
        questionOf(right, question, bound)
            .orElseThrow(() -> new NotTranslatable(right.position(), "This reads no answer."));
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

  /** Which question a fact is about is known when the formula is made. */
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
