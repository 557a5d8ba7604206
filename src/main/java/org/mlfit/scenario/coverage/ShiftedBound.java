package org.mlfit.scenario.coverage;

import org.mlfit.knowledge.rule.Rule;
import org.mlfit.knowledge.tree.Condition.Pattern;
import org.mlfit.knowledge.tree.Constraint.Comparison;
import org.mlfit.knowledge.tree.Constraint.Operator;

/**
 * Makes a mistake at the bound of one comparison: {@code <} becomes {@code <=}, and {@code <=}
 * becomes {@code <}.
 */
final class ShiftedBound {

  private final Comparison comparison;

  private ShiftedBound(Comparison comparison) {
    this.comparison = comparison;
  }

  static Rule of(Rule rule, Comparison comparison) {
    ShiftedBound shifted = new ShiftedBound(comparison);
    return rule.withConditions(
        rule.conditions().stream().map(c -> c.rewrite(shifted::pattern)).toList());
  }

  private Pattern pattern(Pattern pattern) {
    return pattern.with(
        pattern.constraints().stream().map(c -> c.equals(comparison) ? shifted() : c).toList());
  }

  private Comparison shifted() {
    Operator operator =
        switch (comparison.operator()) {
          case LESS -> Operator.AT_MOST;
          case AT_MOST -> Operator.LESS;
          case GREATER -> Operator.AT_LEAST;
          case AT_LEAST -> Operator.GREATER;
          case EQUAL -> Operator.AT_LEAST;
          case NOT_EQUAL -> Operator.LESS;
        };
    return new Comparison(comparison.position(), comparison.left(), operator, comparison.right());
  }
}
