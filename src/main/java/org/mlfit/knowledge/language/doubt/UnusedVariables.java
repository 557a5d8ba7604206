package org.mlfit.knowledge.language.doubt;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.mlfit.knowledge.tree.Condition.Pattern;
import org.mlfit.knowledge.tree.Consequence;
import org.mlfit.knowledge.tree.Constraint;
import org.mlfit.knowledge.tree.Constraint.Binding;
import org.mlfit.knowledge.tree.Expression;
import org.mlfit.knowledge.tree.RuleTree;

/** Finds variables that are bound and never used, often since a word of the message is missing. */
final class UnusedVariables {

  private final Warnings warnings;

  UnusedVariables(Warnings warnings) {
    this.warnings = warnings;
  }

  void check() {
    warnings.declarations().rules().forEach(rule -> check(rule.tree()));
  }

  private void check(RuleTree rule) {
    boolean ownCode =
        rule.patterns()
            .flatMap(pattern -> pattern.constraints().stream())
            .anyMatch(Constraint.OwnCode.class::isInstance);
    if (!ownCode) {
      Set<String> used = variablesIn(rule).collect(toSet());
      rule.patterns()
          .forEach(
              pattern ->
                  pattern.bindings().stream()
                      .filter(binding -> !used.contains(binding.variable()))
                      .forEach(binding -> warn(rule, pattern, binding)));
    }
  }

  private void warn(RuleTree rule, Pattern pattern, Binding binding) {
    warnings.add(
        binding.position(),
        binding.variable(),
        "unused-variable",
        "Rule " + rule.name() + " binds " + binding.variable() + " and never uses it.",
        "Use it, as in a message: \"… \" + "
            + binding.variable()
            + " + \" …\". Else "
            + without(pattern, binding));
  }

  private String without(Pattern pattern, Binding binding) {
    List<Constraint> all = pattern.constraints();
    if (all.size() == 1) {
      return "write " + pattern.type() + "(), which only asks for an answer.";
    }
    int next = all.indexOf(binding) + 1;
    boolean compared =
        next < all.size()
            && !warnings
                .declarations()
                .source(binding.position().file())
                .between(binding.position(), all.get(next).position())
                .contains(",");
    return "take " + binding.variable() + " : " + (compared ? "" : binding.field() + " ") + "out.";
  }

  private static Stream<String> variablesIn(RuleTree rule) {
    return Stream.concat(
            rule.patterns().flatMap(p -> p.constraints().stream()).flatMap(Constraint::values),
            rule.consequences().stream().flatMap(Consequence::messages))
        .flatMap(Expression::leaves)
        .filter(Expression.Variable.class::isInstance)
        .map(variable -> ((Expression.Variable) variable).name());
  }
}
