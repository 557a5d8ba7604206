package org.mlfit.knowledge.language.check;

import org.mlfit.knowledge.tree.FileFaults;
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
    long patterns = rule.patterns().count();
    if (rule.ways() > MOST_WAYS) {
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
}
