package org.mlfit.workbench.mutation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mlfit.knowledge.tree.Condition;
import org.mlfit.knowledge.tree.Condition.Pattern;
import org.mlfit.knowledge.tree.Consequence;
import org.mlfit.knowledge.tree.Constraint;
import org.mlfit.knowledge.tree.Expression;

/** Which variables the parts of a rule bind and use. */
final class VariableUse {

  private VariableUse() {}

  /** The variables that a condition binds. */
  static Set<String> boundBy(Condition condition) {
    return condition
        .patterns()
        .flatMap(pattern -> pattern.bindings().stream())
        .map(Constraint.Binding::variable)
        .collect(Collectors.toSet());
  }

  /** The variables that are used in some conditions and consequences. */
  static Set<String> usedIn(List<Condition> conditions, List<Consequence> consequences) {
    Set<String> used = new HashSet<>();
    Stream.concat(
            conditions.stream().flatMap(Condition::patterns).flatMap(VariableUse::expressions),
            consequences.stream().flatMap(VariableUse::expressions))
        .forEach(expression -> collect(expression, used));
    return used;
  }

  private static Stream<Expression> expressions(Pattern pattern) {
    return pattern.constraints().stream().flatMap(Constraint::values);
  }

  private static Stream<Expression> expressions(Consequence consequence) {
    return consequence.fold(
        new Consequence.Cases<>(
            finding -> Stream.of(finding.message(), finding.next()),
            conclude -> Stream.empty(),
            gate -> Stream.empty(),
            irrelevant -> Stream.empty(),
            contradict -> Stream.of(contradict.message())));
  }

  private static void collect(Expression expression, Set<String> used) {
    if (expression instanceof Expression.Variable variable) {
      used.add(variable.name());
    } else if (expression instanceof Expression.Arithmetic arithmetic) {
      collect(arithmetic.left(), used);
      collect(arithmetic.right(), used);
    }
  }
}
