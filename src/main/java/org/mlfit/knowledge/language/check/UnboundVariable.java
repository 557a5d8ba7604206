package org.mlfit.knowledge.language.check;

import java.util.List;
import java.util.Optional;
import org.mlfit.knowledge.source.NearestName;
import org.mlfit.knowledge.tree.Condition.Pattern;
import org.mlfit.knowledge.tree.Constraint.Binding;
import org.mlfit.knowledge.tree.Constraint.Comparison;
import org.mlfit.knowledge.tree.Expression;
import org.mlfit.knowledge.tree.Expression.Variable;
import org.mlfit.knowledge.tree.RuleTree;

/**
 * Tells what is wrong with a variable that has no value where it is read.
 *
 * @param rule that reads it
 * @param variable as read
 * @param bound the variables that can be read there
 * @param binders the patterns of the rule that bind it
 */
record UnboundVariable(
    RuleTree rule, Variable variable, List<String> bound, List<Pattern> binders) {

  private static final int MOST_SHOWN = 8;

  String message() {
    String reads = "Rule " + rule.name() + " reads " + variable.name();
    return later()
        .map(
            binding ->
                reads
                    + ", which is bound only further on, at "
                    + binding.position().line()
                    + ":"
                    + binding.position().column()
                    + ".")
        .orElse(reads + ", which nothing binds.");
  }

  String suggestion() {
    return later().map(this::moving).orElseGet(this::another);
  }

  private String moving(Binding later) {
    return comparesWithItself(later)
        ? "It is compared with itself here: take the comparison out, or compare with something"
            + " else."
        : "Move " + later.variable() + " : " + later.field() + " before it.";
  }

  private String another() {
    String name = variable.name();
    Optional<String> near = NearestName.suggestion(name, bound);
    if (near.isPresent()) {
      return near.get();
    }
    if (bound.isEmpty() || bound.size() > MOST_SHOWN) {
      return "Bind it first: SomeQuestion( " + name + " : value )";
    }
    List<String> nearest = NearestName.ordered(name, bound);
    return nearest.size() == 1
        ? "The rule binds only " + nearest.get(0) + ": write that, or bind " + name + " first."
        : "The rule binds "
            + String.join(", ", nearest)
            + ": write one, or bind "
            + name
            + " first.";
  }

  private Optional<Binding> later() {
    return binders.stream()
        .flatMap(pattern -> pattern.bindings().stream())
        .filter(binding -> binding.variable().equals(variable.name()))
        .filter(binding -> binding.position().compareTo(variable.position()) > 0)
        .findFirst();
  }

  private boolean comparesWithItself(Binding later) {
    return binders.stream()
        .filter(pattern -> pattern.constraints().contains(later))
        .flatMap(pattern -> pattern.constraints().stream())
        .filter(Comparison.class::isInstance)
        .map(Comparison.class::cast)
        .anyMatch(
            comparison ->
                comparison.right().equals(variable) && isField(comparison.left(), later.field())
                    || comparison.left().equals(variable)
                        && isField(comparison.right(), later.field()));
  }

  private static boolean isField(Expression expression, String name) {
    return expression instanceof Expression.Field field && field.name().equals(name);
  }
}
