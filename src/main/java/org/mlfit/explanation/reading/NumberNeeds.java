package org.mlfit.explanation.reading;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.mlfit.advice.Advice;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.question.Linear;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.tree.Condition;
import org.mlfit.knowledge.tree.Condition.Pattern;
import org.mlfit.knowledge.tree.Constraint;
import org.mlfit.knowledge.tree.Constraint.Comparison;
import org.mlfit.knowledge.tree.Expression;
import org.mlfit.knowledge.tree.Expression.Arithmetic;
import org.mlfit.knowledge.tree.Fraction;
import org.mlfit.knowledge.tree.TreeText;

/** What conditions on numbers need, also those that compare several answers. */
final class NumberNeeds {

  private static final String VALUE = "value";

  private final Advice advice;
  private final Map<String, Question> questionsByVariable = new LinkedHashMap<>();

  NumberNeeds(KnowledgeBase knowledgeBase, Advice advice, List<Condition> rule) {
    this.advice = advice;
    rule.stream()
        .flatMap(Condition::patterns)
        .forEach(
            pattern ->
                knowledgeBase
                    .questionOfType(pattern.type())
                    .ifPresent(question -> remember(pattern, question)));
  }

  private void remember(Pattern pattern, Question question) {
    pattern.bindings().forEach(b -> questionsByVariable.put(b.variable(), question));
  }

  /** What a pattern on a number needs: of its own answer, else of one that it is compared with. */
  Need need(Question question, Pattern pattern, Map<String, Object> bound) {
    Map<String, Object> known = withOwn(question, pattern, bound);
    List<NumberBound> thresholds = new ArrayList<>();
    List<String> unsolved = new ArrayList<>();
    for (Constraint constraint : pattern.constraints()) {
      if (constraint instanceof Comparison comparison) {
        Optional<NumberBound> threshold = ownThreshold(question, comparison, pattern, known);
        threshold.ifPresentOrElse(
            thresholds::add, () -> unsolved.add(spelled(comparison, question)));
      } else if (!(constraint instanceof Constraint.Binding)) {
        unsolved.add(spelled(constraint, question));
      }
    }
    List<String> words = new ArrayList<>();
    NumberNeed own = new NumberNeed(question, thresholds);
    if (!thresholds.isEmpty()) {
      words.add(question.id() + " to be " + own.words());
    }
    unsolved.forEach(text -> words.add("that " + text));
    boolean solved = unsolved.isEmpty();
    String away = solved ? Needs.number(advice, question).map(own::away).orElse("") : "";
    Need need = new Need(String.join(", and ", words), away);
    List<Need> others = others(question, pattern, known);
    return others.isEmpty()
        ? need
        : eitherOf(question, solved ? Optional.of(need) : Optional.empty(), others);
  }

  private static Need eitherOf(Question question, Optional<Need> own, List<Need> others) {
    List<String> words = new ArrayList<>();
    List<String> aways = new ArrayList<>();
    own.ifPresent(
        need -> {
          words.add(need.words());
          if (!need.away().isEmpty()) {
            aways.add(question.id() + ": " + need.away());
          }
        });
    for (Need other : others) {
      words.add(other.words());
      if (!other.away().isEmpty()) {
        aways.add(other.away());
      }
    }
    return new Need(String.join(", or ", words), String.join("; ", aways));
  }

  /** What would keep a pattern on a number from being met. */
  Need needOfNot(Question question, Pattern pattern, Map<String, Object> bound) {
    Map<String, Object> known = withOwn(question, pattern, bound);
    List<String> words = new ArrayList<>();
    List<String> aways = new ArrayList<>();
    for (Constraint constraint : pattern.constraints()) {
      if (constraint instanceof Comparison comparison) {
        Optional<NumberNeed> denied =
            ownThreshold(question, comparison, pattern, known)
                .map(threshold -> new NumberNeed(question, List.of(threshold.denied())));
        words.add(
            denied
                .map(need -> question.id() + " to be " + need.words())
                .orElse("that not " + spelled(comparison, question)));
        denied
            .flatMap(need -> Needs.number(advice, question).map(need::away))
            .filter(away -> !away.isEmpty())
            .ifPresent(aways::add);
      } else if (!(constraint instanceof Constraint.Binding)) {
        words.add("that not " + spelled(constraint, question));
      }
    }
    return new Need(String.join(", or ", words), String.join("; ", aways));
  }

  /** What other answers would have to be, where the pattern compares with them alone. */
  private List<Need> others(Question question, Pattern pattern, Map<String, Object> known) {
    List<Need> needs = new ArrayList<>();
    for (String variable : new TreeSet<>(questionsByVariable.keySet())) {
      Question other = questionsByVariable.get(variable);
      List<Comparison> about = comparisonsWith(variable, pattern);
      if (!about.isEmpty() && !other.equals(question) && restIsMet(about, pattern, known)) {
        List<NumberBound> thresholds =
            about.stream()
                .flatMap(
                    comparison -> threshold(other, comparison, Set.of(variable), known).stream())
                .toList();
        if (thresholds.size() == about.size()) {
          needs.add(need(other, new NumberNeed(other, thresholds)));
        }
      }
    }
    return needs;
  }

  private Need need(Question other, NumberNeed need) {
    String away = Needs.number(advice, other).map(need::away).orElse("");
    return new Need(
        other.id() + " to be " + need.words(), away.isEmpty() ? "" : other.id() + ": " + away);
  }

  private boolean restIsMet(List<Comparison> about, Pattern pattern, Map<String, Object> known) {
    return pattern.constraints().stream()
        .filter(Comparison.class::isInstance)
        .map(Comparison.class::cast)
        .filter(comparison -> !about.contains(comparison))
        .allMatch(
            comparison -> {
              Object left = PatternMatcher.value(comparison.left(), known, known);
              Object right = PatternMatcher.value(comparison.right(), known, known);
              return left != null
                  && right != null
                  && PatternMatcher.compares(left, comparison.operator(), right);
            });
  }

  /** What is bound, and the field of the pattern's own fact under its name. */
  private Map<String, Object> withOwn(
      Question question, Pattern pattern, Map<String, Object> bound) {
    Map<String, Object> known = new HashMap<>(bound);
    questionsByVariable.forEach(
        (variable, other) ->
            Needs.number(advice, other)
                .ifPresent(number -> known.putIfAbsent(variable, Fraction.of(number))));
    Needs.number(advice, question).ifPresent(number -> known.put(VALUE, Fraction.of(number)));
    return known;
  }

  private static Optional<NumberBound> ownThreshold(
      Question question, Comparison comparison, Pattern pattern, Map<String, Object> known) {
    Set<String> own = new HashSet<>(Set.of(VALUE));
    for (Constraint constraint : pattern.constraints()) {
      if (constraint instanceof Constraint.Binding binding) {
        own.add(binding.variable());
      }
    }
    return threshold(question, comparison, own, known);
  }

  /**
   * Where a comparison turns over as one answer changes.
   *
   * @param names under which the answer stands in it
   * @param known what else stands in it
   */
  private static Optional<NumberBound> threshold(
      Question question, Comparison comparison, Set<String> names, Map<String, Object> known) {
    Function<Expression, Optional<Linear>> leaf =
        expression ->
            names.contains(TreeText.of(expression))
                ? Optional.of(Linear.of(question))
                : PatternMatcher.value(expression, known, known) instanceof Fraction number
                    ? Optional.of(Linear.of(number))
                    : Optional.empty();
    return Linear.of(comparison.left(), leaf)
        .flatMap(left -> Linear.of(comparison.right(), leaf).map(left::minus))
        .flatMap(difference -> NumberBound.solve(comparison.operator(), difference, question));
  }

  private static List<Comparison> comparisonsWith(String variable, Pattern pattern) {
    return pattern.constraints().stream()
        .filter(Comparison.class::isInstance)
        .map(Comparison.class::cast)
        .filter(c -> names(c.left(), variable) || names(c.right(), variable))
        .toList();
  }

  private static boolean names(Expression expression, String variable) {
    if (expression instanceof Arithmetic arithmetic) {
      return names(arithmetic.left(), variable) || names(arithmetic.right(), variable);
    }
    return expression instanceof Expression.Variable named && named.name().equals(variable);
  }

  /** A constraint as written, with the ids of questions in place of variables and fields. */
  private String spelled(Constraint constraint, Question own) {
    if (!(constraint instanceof Comparison comparison)) {
      return own.id() + ": " + TreeText.of(constraint);
    }
    return spelled(comparison.left(), own)
        + " "
        + comparison.operator().symbol()
        + " "
        + spelled(comparison.right(), own);
  }

  private String spelled(Expression expression, Question own) {
    if (expression instanceof Expression.Field) {
      return own.id();
    }
    if (expression instanceof Expression.Variable variable) {
      return Optional.ofNullable(questionsByVariable.get(variable.name()))
          .map(Question::id)
          .orElse(variable.name());
    }
    if (expression instanceof Arithmetic arithmetic) {
      return List.of(arithmetic.left(), arithmetic.right()).stream()
          .map(side -> inBrackets(side, own))
          .collect(joining(" " + arithmetic.operation().symbol() + " "));
    }
    return TreeText.of(expression);
  }

  private String inBrackets(Expression side, Question own) {
    return side instanceof Arithmetic ? "( " + spelled(side, own) + " )" : spelled(side, own);
  }
}
