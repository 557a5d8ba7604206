package org.mlfit.knowledge.compiled;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mlfit.knowledge.question.Linear;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.question.QuestionKind;
import org.mlfit.knowledge.tree.Constraint;
import org.mlfit.knowledge.tree.Constraint.Comparison;
import org.mlfit.knowledge.tree.Constraint.Containment;
import org.mlfit.knowledge.tree.Constraint.Membership;
import org.mlfit.knowledge.tree.Constraint.Operator;
import org.mlfit.knowledge.tree.Expression;
import org.mlfit.knowledge.tree.TreeText;

/** Writes what a pattern asks of the answer to one question as calls on the {@link AnswerSheet}. */
final class AnswerTests {

  private final SheetPlaces places;
  private final Question asked;
  private final List<Constraint> constraints;
  private final Map<String, Question> bound;

  /**
   * The tests of a pattern.
   *
   * @param asked the question that it is about
   * @param bound the question for whose value each variable stands; those of the pattern are added
   */
  AnswerTests(
      SheetPlaces places,
      Question asked,
      List<Constraint> constraints,
      Map<String, Question> bound) {
    this.places = places;
    this.asked = asked;
    this.constraints =
        constraints.stream().filter(c -> !(c instanceof Constraint.Binding)).toList();
    this.bound = bound;
    for (Constraint constraint : constraints) {
      if (constraint instanceof Constraint.Binding binding) {
        bound.put(binding.variable(), asked);
      }
    }
  }

  /**
   * A test as the rule language writes it.
   *
   * @param text the test
   * @param wantsAnswer whether it fails where no value was said
   */
  private record Test(String text, boolean wantsAnswer) {

    /** A call that gives yes only where a value was said. */
    static Test call(String text, boolean yes) {
      return new Test((yes ? "" : "!") + text, yes);
    }
  }

  /** The tests that pass where the pattern is met, all of them. */
  List<String> met() {
    List<Test> tests = constraints.stream().map(c -> test(c, true)).toList();
    List<String> texts = new ArrayList<>();
    if (tests.stream().noneMatch(Test::wantsAnswer)) {
      texts.add(isAnswered());
    }
    tests.forEach(test -> texts.add(test.text()));
    return texts;
  }

  /** The one test that passes where the pattern is not met. */
  String refuted() {
    List<String> texts = new ArrayList<>(List.of("!" + isAnswered()));
    constraints.forEach(constraint -> texts.add(test(constraint, false).text()));
    return String.join(" || ", texts);
  }

  private String isAnswered() {
    return "isAnswered( " + places.of(asked) + " )";
  }

  private Test test(Constraint constraint, boolean met) {
    if (constraint instanceof Comparison comparison) {
      return comparison(comparison.left(), comparison.operator(), comparison.right(), met);
    }
    if (constraint instanceof Membership membership) {
      return membership(membership, membership.negated() != met);
    }
    Containment containment = (Containment) constraint;
    Question set = question(containment.set()).orElseThrow();
    String element = value(containment.element());
    return Test.call(
        "has( " + places.of(set) + ", " + element + " )", containment.negated() != met);
  }

  private Test membership(Membership membership, boolean among) {
    List<Test> tests =
        membership.options().stream()
            .map(option -> comparison(membership.value(), Operator.EQUAL, option, among))
            .toList();
    return new Test(
        tests.stream().map(Test::text).collect(joining(among ? " || " : " && ", "( ", " )")),
        tests.stream().allMatch(Test::wantsAnswer));
  }

  private Test comparison(Expression left, Operator operator, Expression right, boolean met) {
    boolean equal = (operator == Operator.EQUAL) == met;
    if (left instanceof Expression.TruthLiteral || right instanceof Expression.TruthLiteral) {
      return truth(left, equal, right);
    }
    if (isChoice(left)) {
      return choice(question(left).orElseThrow(), equal, right);
    }
    if (isChoice(right)) {
      return choice(question(right).orElseThrow(), equal, left);
    }
    if (isTruth(left)) {
      return new Test(value(left) + (equal ? " == " : " != ") + value(right), false);
    }
    return new Test(
        NumberTest.of(left, operator, right, this::number, places)
            .map(test -> test.text(met))
            .orElseGet(
                () -> (met ? "" : "!") + ExactComparison.text(left, operator, right, this::exact)),
        false);
  }

  private boolean isTruth(Expression expression) {
    return question(expression).filter(q -> q.kind() instanceof QuestionKind.YesNo).isPresent();
  }

  private Optional<Linear> number(Expression leaf) {
    return question(leaf).map(Linear::of);
  }

  private String exact(Expression leaf) {
    Question question = question(leaf).orElseThrow();
    return ExactComparison.text(
        places.value(question), ((QuestionKind.Number) question.kind()).step());
  }

  private Test truth(Expression left, boolean equal, Expression right) {
    boolean literalLeft = left instanceof Expression.TruthLiteral;
    boolean wanted = ((Expression.TruthLiteral) (literalLeft ? left : right)).value();
    return Test.call(value(literalLeft ? right : left), wanted == equal);
  }

  private Test choice(Question question, boolean equal, Expression option) {
    return Test.call("is( " + places.of(question) + ", " + value(option) + " )", equal);
  }

  private boolean isChoice(Expression expression) {
    return question(expression)
        .map(Question::kind)
        .filter(k -> k instanceof QuestionKind.OneOf || k instanceof QuestionKind.ManyOf)
        .isPresent();
  }

  private Optional<Question> question(Expression expression) {
    if (expression instanceof Expression.Field) {
      return Optional.of(asked);
    }
    return expression instanceof Expression.Variable variable
        ? Optional.ofNullable(bound.get(variable.name()))
        : Optional.empty();
  }

  private String value(Expression expression) {
    return question(expression).map(places::value).orElseGet(() -> TreeText.of(expression));
  }
}
