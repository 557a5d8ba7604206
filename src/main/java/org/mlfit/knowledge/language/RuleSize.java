package org.mlfit.knowledge.language;

import java.util.List;
import org.mlfit.knowledge.tree.Condition;
import org.mlfit.knowledge.tree.RuleTree;

/**
 * Refuses rules whose size would cost the engine minutes or all memory: it makes a rule of each
 * combination of branches of {@code or}. The largest shipped rule is far below both limits.
 */
final class RuleSize {

  private static final int MOST_PATTERNS = 200;
  private static final int MOST_WAYS = 1_000;

  private RuleSize() {}

  static void check(RuleTree rule, FileFaults faults) {
    long ways = ways(rule.conditions());
    long patterns = rule.patterns().count();
    if (ways > MOST_WAYS) {
      faults.report(
          rule.position(),
          "rule",
          "too-many-ways",
          "Rule " + rule.name() + " can be met in more than " + MOST_WAYS + " ways.",
          "Let other rules conclude its groups by name, and read those.");
    } else if (patterns > MOST_PATTERNS) {
      faults.report(
          rule.position(),
          "rule",
          "too-long",
          "Rule " + rule.name() + " reads more than " + MOST_PATTERNS + " facts.",
          "Let other rules conclude parts of it by name, and read those.");
    }
  }

  private static long ways(List<Condition> all) {
    long ways = 1;
    for (Condition condition : all) {
      ways = Math.min(MOST_WAYS + 1, ways * ways(condition));
    }
    return ways;
  }

  private static long ways(Condition condition) {
    if (condition instanceof Condition.AnyOf anyOf) {
      return anyOf.branches().stream().mapToLong(RuleSize::ways).sum();
    }
    return condition instanceof Condition.AllOf allOf ? ways(allOf.parts()) : 1;
  }
}
