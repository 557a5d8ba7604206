package org.mlfit.scenario.coverage;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mlfit.advice.Answers;
import org.mlfit.knowledge.question.Answer;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.question.QuestionKind;
import org.mlfit.knowledge.tree.Constraint.Comparison;
import org.mlfit.knowledge.tree.ExactArithmetic;
import org.mlfit.knowledge.tree.Expression;
import org.mlfit.knowledge.tree.Fraction;
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
    Optional<Fraction> left = ExactArithmetic.of(comparison.left(), leaf -> said(leaf, answers));
    Optional<Fraction> right = ExactArithmetic.of(comparison.right(), leaf -> said(leaf, answers));
    boolean isSaid = involved.stream().allMatch(q -> said(q, answers).isPresent());
    return isSaid
        ? Optional.of(ExactArithmetic.isMet(left, comparison.operator(), right))
        : Optional.empty();
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

  private Optional<Fraction> said(Expression leaf, Answers answers) {
    return name(leaf).map(questions::get).flatMap(question -> said(question, answers));
  }

  private static Optional<Fraction> said(Question question, Answers answers) {
    return answers
        .to(question)
        .filter(Answer.Amount.class::isInstance)
        .map(answer -> Fraction.of(((Answer.Amount) answer).number()));
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
