package org.mlfit.explanation.reading;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mlfit.advice.Advice;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.question.Answer;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.tree.CodeNotReadException;
import org.mlfit.knowledge.tree.Condition.Pattern;
import org.mlfit.knowledge.tree.Constraint;
import org.mlfit.knowledge.tree.Constraint.Operator;
import org.mlfit.knowledge.tree.ExactArithmetic;
import org.mlfit.knowledge.tree.Expression;
import org.mlfit.knowledge.tree.Expression.Arithmetic;
import org.mlfit.knowledge.tree.Fraction;

/** Finds the facts that meet a pattern, as the rule engine would. */
public final class PatternMatcher {

  private static final String VALUE = "value";
  private static final String QUESTION = "question";

  private final KnowledgeBase knowledgeBase;
  private final Advice advice;

  /** Matches patterns against the answers that some advice is about. */
  public PatternMatcher(KnowledgeBase knowledgeBase, Advice advice) {
    this.knowledgeBase = knowledgeBase;
    this.advice = advice;
  }

  /** The ways to meet a pattern given what is bound, each with what it binds in addition. */
  List<Map<String, Object>> matches(Pattern pattern, Map<String, Object> bound) {
    List<Map<String, Object>> matches = new ArrayList<>();
    for (Map<String, Object> fields : facts(pattern.type())) {
      meets(pattern, fields, bound).ifPresent(matches::add);
    }
    return matches;
  }

  /** Whether an answer to the question of a pattern would meet it, as far as it alone tells. */
  public boolean wouldMeet(Pattern pattern, Answer answer) {
    return !answer.isUnknown()
        && meets(pattern, Map.of(VALUE, ConditionReader.valueOf(answer)), Map.of()).isPresent();
  }

  /** What a pattern binds if there is exactly one fact of its type, met or not. */
  Map<String, Object> bindings(Pattern pattern) {
    List<Map<String, Object>> facts = facts(pattern.type());
    Map<String, Object> bindings = new HashMap<>();
    if (facts.size() == 1) {
      for (Constraint constraint : pattern.constraints()) {
        if (constraint instanceof Constraint.Binding binding) {
          bindings.put(binding.variable(), facts.get(0).get(binding.field()));
        }
      }
    }
    return bindings;
  }

  /** Whether a question that applies was answered “unknown”. */
  boolean isUnknown(Question question) {
    return advice.effective().to(question).filter(Answer::isUnknown).isPresent();
  }

  /** The questions that a pattern on Unknown, Open or Irrelevant names. */
  public List<Question> questionsNamed(Pattern pattern) {
    return questionsNamed(knowledgeBase, pattern);
  }

  /** The questions that a pattern names in its conditions, as {@code Unknown} does. */
  public static List<Question> questionsNamed(KnowledgeBase knowledgeBase, Pattern pattern) {
    Set<String> names = pattern.namedQuestions().collect(toSet());
    return knowledgeBase.questions().stream().filter(q -> names.contains(q.typeName())).toList();
  }

  /** Whether a pattern wants another question than one that is bound before. */
  public static boolean wantsAnother(Pattern pattern) {
    return pattern.constraints().stream()
        .anyMatch(
            c ->
                c instanceof Constraint.Comparison comparison
                    && comparison.operator() == Operator.NOT_EQUAL
                    && comparison.right() instanceof Expression.Variable);
  }

  private List<Map<String, Object>> facts(String type) {
    switch (type) {
      case "Unknown":
        return questions(this::isUnknown);
      case "Open":
        return questions(q -> advice.effective().to(q).isEmpty());
      case "Irrelevant":
        return questions(q -> !advice.applies(q));
      default:
        return answerOrConclusion(type);
    }
  }

  private List<Map<String, Object>> answerOrConclusion(String type) {
    Optional<Question> question = knowledgeBase.questionOfType(type);
    if (question.isPresent()) {
      return advice
          .effective()
          .to(question.get())
          .filter(answer -> !answer.isUnknown())
          .map(answer -> List.of(Map.of(VALUE, ConditionReader.valueOf(answer))))
          .orElse(List.of());
    }
    boolean held =
        knowledgeBase
            .conclusionOfType(type)
            .filter(advice.justification().held()::contains)
            .isPresent();
    return held ? List.of(Map.of()) : List.of();
  }

  private List<Map<String, Object>> questions(java.util.function.Predicate<Question> wanted) {
    return knowledgeBase.questions().stream()
        .filter(wanted)
        .map(q -> Map.<String, Object>of(QUESTION, q.typeName()))
        .toList();
  }

  private Optional<Map<String, Object>> meets(
      Pattern pattern, Map<String, Object> fields, Map<String, Object> bound) {
    Map<String, Object> known = new HashMap<>(bound);
    for (Constraint constraint : pattern.constraints()) {
      if (constraint instanceof Constraint.Binding binding) {
        known.put(binding.variable(), fields.get(binding.field()));
      } else if (!holds(constraint, fields, known)) {
        return Optional.empty();
      }
    }
    return Optional.of(known);
  }

  /** Whether a fact fails a constraint of which both sides are known. */
  boolean isRefuted(Pattern pattern, Map<String, Object> bound) {
    for (Map<String, Object> fields : facts(pattern.type())) {
      Map<String, Object> known = new HashMap<>(bound);
      known.putAll(bindings(pattern));
      for (Constraint constraint : pattern.constraints()) {
        if (isKnown(constraint, fields, known) && !holds(constraint, fields, known)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isKnown(
      Constraint constraint, Map<String, Object> fields, Map<String, Object> known) {
    if (constraint instanceof Constraint.Comparison comparison) {
      return isKnown(comparison.left(), fields, known)
          && isKnown(comparison.right(), fields, known);
    }
    return !(constraint instanceof Constraint.Binding || constraint instanceof Constraint.OwnCode);
  }

  private static boolean isKnown(
      Expression expression, Map<String, Object> fields, Map<String, Object> known) {
    return expression instanceof Arithmetic arithmetic
        ? isKnown(arithmetic.left(), fields, known) && isKnown(arithmetic.right(), fields, known)
        : value(expression, fields, known) != null;
  }

  private static boolean holds(
      Constraint constraint, Map<String, Object> fields, Map<String, Object> known) {
    if (constraint instanceof Constraint.Comparison comparison) {
      Object left = value(comparison.left(), fields, known);
      Object right = value(comparison.right(), fields, known);
      return left != null && right != null && compares(left, comparison.operator(), right);
    }
    if (constraint instanceof Constraint.Membership membership) {
      Object value = value(membership.value(), fields, known);
      boolean in =
          membership.options().stream()
              .map(option -> value(option, fields, known))
              .anyMatch(option -> same(value, option));
      return value != null && in != membership.negated();
    }
    if (constraint instanceof Constraint.OwnCode own) {
      throw new CodeNotReadException(own);
    }
    Constraint.Containment containment = (Constraint.Containment) constraint;
    Object set = value(containment.set(), fields, known);
    Object element = value(containment.element(), fields, known);
    return set instanceof Collection<?> options
        && options.contains(element) != containment.negated();
  }

  static boolean compares(Object left, Operator operator, Object right) {
    if (left instanceof Fraction a && right instanceof Fraction b) {
      return operator.holds(a.compareTo(b));
    }
    return same(left, right) == (operator == Operator.EQUAL);
  }

  private static boolean same(Object left, Object right) {
    return left != null && left.equals(right);
  }

  /** The value of an expression; null where a variable is bound to nothing. */
  static Object value(
      Expression expression, Map<String, Object> fields, Map<String, Object> known) {
    if (expression instanceof Expression.Field field) {
      return fields.get(field.name());
    }
    if (expression instanceof Expression.Variable variable) {
      return known.get(variable.name());
    }
    if (expression instanceof Expression.TruthLiteral truth) {
      return truth.value();
    }
    if (expression instanceof Expression.TextLiteral text) {
      return text.value();
    }
    if (expression instanceof Expression.OptionLiteral option) {
      return option.constant();
    }
    if (expression instanceof Expression.TypeLiteral type) {
      return type.type();
    }
    return ExactArithmetic.of(
            expression,
            leaf ->
                value(leaf, fields, known) instanceof Fraction f
                    ? Optional.of(f)
                    : Optional.empty())
        .orElse(null);
  }
}
