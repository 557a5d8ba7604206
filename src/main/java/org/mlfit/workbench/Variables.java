package org.mlfit.workbench;

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
final class Variables {

  private Variables() {}

  /** The variables that a condition binds. */
  static Set<String> boundBy(Condition condition) {
    return condition
        .patterns()
        .flatMap(pattern -> pattern.constraints().stream())
        .filter(Constraint.Binding.class::isInstance)
        .map(binding -> ((Constraint.Binding) binding).variable())
        .collect(Collectors.toSet());
  }

  /** The variables that are used in some conditions and consequences. */
  static Set<String> usedIn(List<Condition> conditions, List<Consequence> consequences) {
    Set<String> used = new HashSet<>();
    Stream.concat(
            conditions.stream().flatMap(Condition::patterns).flatMap(Variables::expressions),
            consequences.stream().flatMap(Variables::expressions))
        .forEach(expression -> collect(expression, used));
    return used;
  }

  private static Stream<Expression> expressions(Pattern pattern) {
    return pattern.constraints().stream().flatMap(Variables::expressions);
  }

  private static Stream<Expression> expressions(Constraint constraint) {
    if (constraint instanceof Constraint.Comparison comparison) {
      return Stream.of(comparison.left(), comparison.right());
    }
    if (constraint instanceof Constraint.Membership membership) {
      return Stream.concat(Stream.of(membership.value()), membership.options().stream());
    }
    return constraint instanceof Constraint.Containment containment
        ? Stream.of(containment.set(), containment.element())
        : Stream.empty();
  }

  private static Stream<Expression> expressions(Consequence consequence) {
    if (consequence instanceof Consequence.GiveFinding finding) {
      return Stream.of(finding.message(), finding.next());
    }
    return consequence instanceof Consequence.Contradict contradict
        ? Stream.of(contradict.message())
        : Stream.empty();
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
