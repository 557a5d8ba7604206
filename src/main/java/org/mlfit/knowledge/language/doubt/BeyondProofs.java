package org.mlfit.knowledge.language.doubt;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.mlfit.knowledge.question.Polynomial;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.question.QuestionKind;
import org.mlfit.knowledge.tree.Condition.Pattern;
import org.mlfit.knowledge.tree.Constraint;
import org.mlfit.knowledge.tree.Constraint.Comparison;
import org.mlfit.knowledge.tree.Expression;
import org.mlfit.knowledge.tree.RuleTree;
import org.mlfit.knowledge.tree.TreeText;

/** Finds calculations that the rule engine can do, but about which nothing can be proved. */
final class BeyondProofs {

  private final Warnings warnings;
  private final Map<String, Question> numbers = new HashMap<>();

  BeyondProofs(Warnings warnings) {
    this.warnings = warnings;
    warnings.declarations().questions().stream()
        .filter(question -> question.kind() instanceof QuestionKind.Number)
        .forEach(question -> numbers.put(question.typeName(), question));
  }

  void check() {
    warnings.declarations().rules().forEach(rule -> check(rule.tree()));
  }

  private void check(RuleTree rule) {
    Map<String, Question> bound = new HashMap<>();
    rule.patterns()
        .filter(pattern -> numbers.containsKey(pattern.type()))
        .forEach(
            pattern ->
                pattern
                    .bindings()
                    .forEach(b -> bound.put(b.variable(), numbers.get(pattern.type()))));
    rule.patterns()
        .filter(pattern -> numbers.containsKey(pattern.type()))
        .forEach(pattern -> check(rule, pattern, bound));
  }

  private void check(RuleTree rule, Pattern pattern, Map<String, Question> bound) {
    for (Constraint test : pattern.tests()) {
      if (test instanceof Comparison comparison) {
        Stream.of(comparison.left(), comparison.right())
            .filter(side -> side instanceof Expression.Arithmetic)
            .filter(side -> Polynomial.of(side, leaf -> number(leaf, pattern, bound)).isEmpty())
            .findFirst()
            .ifPresent(side -> warn(rule, test));
      }
    }
  }

  private Optional<Question> number(Expression leaf, Pattern pattern, Map<String, Question> bound) {
    return leaf instanceof Expression.Variable variable
        ? Optional.ofNullable(bound.get(variable.name()))
        : Optional.of(numbers.get(pattern.type()));
  }

  private void warn(RuleTree rule, Constraint test) {
    warnings.add(
        test.position(),
        TreeText.of(test),
        "beyond-proofs",
        "Rule " + rule.name() + " multiplies too many answers with each other for a proof.",
        "Whatever rests on it is neither proved nor found by prove, mutate, generate, gaps and"
            + " margins. They follow products of up to "
            + Polynomial.MOST_FACTORS
            + " answers, and "
            + Polynomial.MOST_PRODUCTS
            + " products once all is multiplied out.");
  }
}
