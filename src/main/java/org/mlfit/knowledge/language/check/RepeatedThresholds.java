package org.mlfit.knowledge.language.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mlfit.knowledge.language.resolve.Declarations;
import org.mlfit.knowledge.question.QuestionKind;
import org.mlfit.knowledge.rule.Rule;
import org.mlfit.knowledge.source.Fault;
import org.mlfit.knowledge.tree.Condition;
import org.mlfit.knowledge.tree.Condition.Pattern;
import org.mlfit.knowledge.tree.Constraint.Comparison;
import org.mlfit.knowledge.tree.Constraint.Operator;
import org.mlfit.knowledge.tree.Expression.Field;
import org.mlfit.knowledge.tree.Expression.NumberLiteral;

/**
 * Finds the same comparison of one question with one number in two rules. A threshold belongs in
 * one rule, which concludes its meaning by name for the others to read; otherwise one of the two is
 * forgotten when the other is changed. Comparisons with 0 are no thresholds, and a rule that is
 * {@code acknowledged} says why it repeats one.
 */
public final class RepeatedThresholds {

  private static final String ACKNOWLEDGED = "acknowledged";

  private final Declarations declarations;

  /** Looks at all rules together. */
  public RepeatedThresholds(Declarations declarations) {
    this.declarations = declarations;
  }

  /** A warning for each threshold that stands in two rules. */
  public List<Fault> warnings() {
    Map<String, Use> first = new LinkedHashMap<>();
    List<Fault> warnings = new ArrayList<>();
    for (Rule rule : declarations.rules()) {
      rule.tree()
          .patterns()
          .filter(this::readsNumber)
          .forEach(pattern -> check(rule, pattern, first, warnings));
    }
    return warnings;
  }

  private boolean readsNumber(Pattern pattern) {
    return declarations
        .question(pattern.type())
        .filter(question -> question.kind() instanceof QuestionKind.Number)
        .isPresent();
  }

  private void check(Rule rule, Pattern pattern, Map<String, Use> first, List<Fault> warnings) {
    pattern.constraints().stream()
        .filter(Comparison.class::isInstance)
        .map(Comparison.class::cast)
        .filter(RepeatedThresholds::isThreshold)
        .forEach(
            comparison -> {
              NumberLiteral number = (NumberLiteral) comparison.right();
              String bound = bound(pattern.type(), comparison.operator(), number);
              Use before = first.putIfAbsent(bound, new Use(rule, comparison));
              boolean another = before != null && !before.rule().equals(rule);
              if (another && !rule.tree().metadata().has(ACKNOWLEDGED)) {
                warnings.add(warning(rule, pattern, comparison, before));
              }
            });
  }

  private static boolean isThreshold(Comparison comparison) {
    return comparison.left() instanceof Field
        && comparison.right() instanceof NumberLiteral number
        && number.value().signum() != 0;
  }

  /**
   * {@code < 10} and {@code >= 10} are the same threshold, as do {@code <= 10} and {@code > 10}.
   */
  private static String bound(String type, Operator operator, NumberLiteral number) {
    String side =
        switch (operator) {
          case LESS, AT_LEAST -> "below";
          case AT_MOST, GREATER -> "above";
          case EQUAL, NOT_EQUAL -> "at";
        };
    return type + " " + side + " " + number.value().stripTrailingZeros().toPlainString();
  }

  private Fault warning(Rule rule, Pattern pattern, Comparison comparison, Use before) {
    String number = ((NumberLiteral) comparison.right()).written();
    return Fault.at(
            declarations.source(comparison.position().file()),
            comparison.position(),
            "value".length(),
            "repeated-threshold",
            "Rule "
                + rule.id()
                + " compares "
                + pattern.type()
                + " with "
                + number
                + ", as rule "
                + before.rule().id()
                + " does ("
                + before.comparison().position().fileAndLine()
                + ").")
        .suggesting(
            conclusionOf(before, comparison)
                    .map(name -> "If both mean " + name + ", read that: " + name + "(). Else")
                    .orElse("Let one rule conclude by name what it means, and read that; or")
                + " say why the two only look alike: @acknowledged( \"…\" )")
        .asWarning();
  }

  /** What the other rule concludes from the same comparison alone. */
  private static Optional<String> conclusionOf(Use before, Comparison comparison) {
    List<String> names = before.rule().concludes().toList();
    List<Condition> conditions = before.rule().tree().conditions();
    boolean alone =
        conditions.size() == 1
            && conditions.get(0) instanceof Pattern pattern
            && pattern.constraints().size() == 1;
    boolean same = before.comparison().operator() == comparison.operator();
    return alone && same && names.size() == 1 ? Optional.of(names.get(0)) : Optional.empty();
  }

  /** The first use of a comparison. */
  private record Use(Rule rule, Comparison comparison) {}
}
