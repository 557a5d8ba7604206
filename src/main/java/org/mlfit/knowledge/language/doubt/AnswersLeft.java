package org.mlfit.knowledge.language.doubt;

import static java.util.stream.Collectors.toSet;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mlfit.knowledge.question.Option;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.question.QuestionKind;
import org.mlfit.knowledge.tree.Constraint;
import org.mlfit.knowledge.tree.Constraint.Operator;
import org.mlfit.knowledge.tree.Expression;

/** The answers to one question that are still possible where some constraints hold. */
interface AnswersLeft {

  /** The answers left where one more constraint holds; nothing if it compares with no constant. */
  Optional<AnswersLeft> where(Constraint constraint);

  /** Whether no answer is left. */
  boolean isEmpty();

  /** All answers that a question takes, but for “unknown”. */
  static AnswersLeft of(Question question) {
    QuestionKind kind = question.kind();
    if (kind instanceof QuestionKind.Number) {
      return NumbersLeft.of(question);
    }
    if (kind instanceof QuestionKind.ManyOf) {
      return new Sets(Set.of(), Set.of());
    }
    return kind instanceof QuestionKind.YesNo
        ? new Choices(Set.of("true", "false"))
        : new Choices(question.options().stream().map(Option::constant).collect(toSet()));
  }

  /** The options of a choice, or yes and no, that are left. */
  record Choices(Set<String> options) implements AnswersLeft {

    @Override
    public Optional<AnswersLeft> where(Constraint constraint) {
      return constraint.fold(
          new Constraint.Cases<>(
              binding -> Optional.empty(),
              c ->
                  c.left() instanceof Expression.Field
                      ? only(List.of(c.right()), c.operator() == Operator.NOT_EQUAL)
                      : Optional.empty(),
              m -> only(m.options(), m.negated()),
              containment -> Optional.empty(),
              own -> Optional.empty()));
    }

    private Optional<AnswersLeft> only(List<Expression> named, boolean negated) {
      Set<String> names = new HashSet<>();
      for (Expression one : named) {
        Optional<String> name = constant(one);
        if (name.isEmpty()) {
          return Optional.empty();
        }
        names.add(name.get());
      }
      return Optional.of(
          new Choices(options.stream().filter(o -> names.contains(o) != negated).collect(toSet())));
    }

    @Override
    public boolean isEmpty() {
      return options.isEmpty();
    }
  }

  /** The options that a set must and must not contain. */
  record Sets(Set<String> with, Set<String> without) implements AnswersLeft {

    @Override
    public Optional<AnswersLeft> where(Constraint constraint) {
      if (!(constraint instanceof Constraint.Containment containment)) {
        return Optional.empty();
      }
      return constant(containment.element())
          .map(
              option ->
                  containment.negated()
                      ? new Sets(with, plus(without, option))
                      : new Sets(plus(with, option), without));
    }

    private static Set<String> plus(Set<String> options, String option) {
      Set<String> more = new HashSet<>(options);
      more.add(option);
      return more;
    }

    @Override
    public boolean isEmpty() {
      return with.stream().anyMatch(without::contains);
    }
  }

  private static Optional<String> constant(Expression expression) {
    if (expression instanceof Expression.OptionLiteral option) {
      return Optional.of(option.constant());
    }
    return expression instanceof Expression.TruthLiteral truth
        ? Optional.of(String.valueOf(truth.value()))
        : Optional.empty();
  }
}
