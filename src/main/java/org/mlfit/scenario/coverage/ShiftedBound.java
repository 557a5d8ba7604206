package org.mlfit.scenario.coverage;

import java.util.ArrayList;
import java.util.List;
import org.mlfit.knowledge.Rule;
import org.mlfit.knowledge.tree.Condition;
import org.mlfit.knowledge.tree.Condition.AllOf;
import org.mlfit.knowledge.tree.Condition.AnyOf;
import org.mlfit.knowledge.tree.Condition.Exists;
import org.mlfit.knowledge.tree.Condition.Not;
import org.mlfit.knowledge.tree.Condition.Pattern;
import org.mlfit.knowledge.tree.Constraint;
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
    return rule.withConditions(rule.conditions().stream().map(shifted::condition).toList());
  }

  private Condition condition(Condition condition) {
    if (condition instanceof Pattern pattern) {
      return pattern(pattern);
    }
    if (condition instanceof Not not) {
      return new Not(not.position(), pattern(not.pattern()));
    }
    if (condition instanceof Exists exists) {
      return new Exists(exists.position(), pattern(exists.pattern()));
    }
    if (condition instanceof AnyOf anyOf) {
      return new AnyOf(anyOf.position(), anyOf.branches().stream().map(this::condition).toList());
    }
    AllOf allOf = (AllOf) condition;
    return new AllOf(allOf.position(), allOf.parts().stream().map(this::condition).toList());
  }

  private Pattern pattern(Pattern pattern) {
    List<Constraint> constraints = new ArrayList<>(pattern.constraints());
    constraints.replaceAll(c -> c.equals(comparison) ? shifted() : c);
    return new Pattern(pattern.position(), pattern.type(), List.copyOf(constraints));
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
