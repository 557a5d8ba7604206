package org.mlfit.knowledge.compiled;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.mlfit.knowledge.tree.Condition;
import org.mlfit.knowledge.tree.Constraint;
import org.mlfit.knowledge.tree.RuleTree;

/**
 * Finds the ways in which rules can be met. Rules with their author's own code stay as written,
 * since only the engine knows what that code reads; so do rules with very many ways.
 */
public final class RuleWays {

  private static final int MOST = 64;

  private RuleWays() {}

  /** The ways in which a rule can be met, in the order of its branches. */
  public static List<RuleWay> of(RuleTree rule) {
    if (hasOwnCode(rule) || rule.ways() > MOST) {
      return List.of(new RuleWay(rule.name(), rule, rule.conditions(), false));
    }
    List<RuleWay> named = new ArrayList<>();
    for (List<Condition> way : all(rule.conditions())) {
      String name = named.isEmpty() ? rule.name() : rule.name() + " " + (named.size() + 1);
      named.add(new RuleWay(name, rule, way, true));
    }
    return List.copyOf(named);
  }

  private static boolean hasOwnCode(RuleTree rule) {
    return rule.patterns()
        .flatMap(pattern -> pattern.constraints().stream())
        .anyMatch(Constraint.OwnCode.class::isInstance);
  }

  private static List<List<Condition>> all(List<Condition> conditions) {
    List<List<Condition>> ways = List.of(List.of());
    for (Condition condition : conditions) {
      List<List<Condition>> longer = new ArrayList<>();
      for (List<Condition> before : ways) {
        for (List<Condition> after : any(condition)) {
          longer.add(Stream.concat(before.stream(), after.stream()).toList());
        }
      }
      ways = longer;
    }
    return ways;
  }

  private static List<List<Condition>> any(Condition condition) {
    return condition.fold(
        new Condition.Cases<>(
            pattern -> List.of(List.of(pattern)),
            not -> List.of(List.of(not)),
            exists -> List.of(List.of(exists)),
            anyOf -> anyOf.branches().stream().flatMap(branch -> any(branch).stream()).toList(),
            allOf -> all(allOf.parts())));
  }
}
