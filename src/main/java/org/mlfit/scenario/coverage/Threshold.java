package org.mlfit.scenario.coverage;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mlfit.advice.Answers;
import org.mlfit.knowledge.Answer;
import org.mlfit.knowledge.Question;
import org.mlfit.knowledge.QuestionKind;
import org.mlfit.knowledge.tree.Constraint.Comparison;
import org.mlfit.knowledge.tree.Expression;
import org.mlfit.knowledge.tree.TreeText;

/** A comparison of numbers in a rule, and on which side of it some answers are. */
public final class Threshold {

  private final Comparison comparison;
  private final Map<String, Question> questions;
  private final Set<Question> involved = new LinkedHashSet<>();

  /**
   * A comparison.
   *
   * @param questions the questions with numbers by the name under which they stand in it
   */
  Threshold(Comparison comparison, Map<String, Question> questions) {
    this.comparison = comparison;
    this.questions = questions;
    collect(comparison.left());
    collect(comparison.right());
  }

  private void collect(Expression expression) {
    if (expression instanceof Expression.Arithmetic arithmetic) {
      collect(arithmetic.left());
      collect(arithmetic.right());
    }
    name(expression).map(questions::get).ifPresent(involved::add);
  }

  /** The comparison as the rule has it. */
  Comparison comparison() {
    return comparison;
  }

  /** With the ids of questions where the rule has {@code value} and variables. */
  String inWords() {
    return inWords(comparison.left())
        + " "
        + comparison.operator().symbol()
        + " "
        + inWords(comparison.right());
  }

  private String inWords(Expression expression) {
    if (expression instanceof Expression.Arithmetic arithmetic) {
      return inWords(arithmetic.left())
          + " "
          + arithmetic.operation().symbol()
          + " "
          + inWords(arithmetic.right());
    }
    String text = TreeText.of(expression);
    return Optional.ofNullable(questions.get(text)).map(Question::id).orElse(text);
  }

  /** The questions that it compares. */
  List<Question> involved() {
    return List.copyOf(involved);
  }

  /** Whether it holds; nothing if an answer is missing. */
  Optional<Boolean> holds(Answers answers) {
    Optional<BigDecimal> left = value(comparison.left(), answers);
    Optional<BigDecimal> right = value(comparison.right(), answers);
    if (left.isEmpty() || right.isEmpty()) {
      return Optional.empty();
    }
    int order = left.get().compareTo(right.get());
    return Optional.of(
        switch (comparison.operator()) {
          case EQUAL -> order == 0;
          case NOT_EQUAL -> order != 0;
          case LESS -> order < 0;
          case AT_MOST -> order <= 0;
          case GREATER -> order > 0;
          case AT_LEAST -> order >= 0;
        });
  }

  /** Whether it holds, or does not, and one step of one answer would change that. */
  boolean isJust(boolean side, Answers answers) {
    return holds(answers).equals(Optional.of(side))
        && involved.stream().anyMatch(question -> stepChanges(question, side, answers));
  }

  private boolean stepChanges(Question question, boolean side, Answers answers) {
    BigDecimal step = ((QuestionKind.Number) question.kind()).step();
    BigDecimal number = ((Answer.Amount) answers.to(question).orElseThrow()).number();
    return List.of(step, step.negate()).stream()
        .map(change -> answers.with(question, new Answer.Amount(number.add(change))))
        .anyMatch(changed -> holds(changed).equals(Optional.of(!side)));
  }

  private Optional<BigDecimal> value(Expression expression, Answers answers) {
    if (expression instanceof Expression.NumberLiteral number) {
      return Optional.of(number.value());
    }
    if (expression instanceof Expression.Arithmetic arithmetic) {
      Optional<BigDecimal> left = value(arithmetic.left(), answers);
      Optional<BigDecimal> right = value(arithmetic.right(), answers);
      return left.isPresent() && right.isPresent()
          ? calculated(left.get(), arithmetic.operation(), right.get())
          : Optional.empty();
    }
    return name(expression)
        .map(questions::get)
        .flatMap(answers::to)
        .filter(Answer.Amount.class::isInstance)
        .map(answer -> ((Answer.Amount) answer).number());
  }

  private static Optional<BigDecimal> calculated(
      BigDecimal left, Expression.Operation operation, BigDecimal right) {
    return switch (operation) {
      case PLUS -> Optional.of(left.add(right));
      case MINUS -> Optional.of(left.subtract(right));
      case TIMES -> Optional.of(left.multiply(right));
      case DIVIDED_BY ->
          right.signum() == 0
              ? Optional.empty()
              : Optional.of(left.divide(right, MathContext.DECIMAL64));
    };
  }

  private static Optional<String> name(Expression expression) {
    if (expression instanceof Expression.Field field) {
      return Optional.of(field.name());
    }
    return expression instanceof Expression.Variable variable
        ? Optional.of(variable.name())
        : Optional.empty();
  }
}
