package org.mlfit.workbench.mutation;

import org.mlfit.knowledge.rule.Rule;
import org.mlfit.knowledge.source.Position;
import org.mlfit.reasoning.result.RuleChange;

/**
 * A rule with one small mistake in it.
 *
 * @param change the rule and what it reads instead
 * @param position where the mistake is
 * @param before what stands there, as the rule language writes it
 * @param after what the mistake makes of it; empty if it is left out
 */
public record Mutant(RuleChange change, Position position, String before, String after) {

  /** The rule that has the mistake. */
  public Rule rule() {
    return change.rule();
  }

  /** The mistake in one line. */
  public String words() {
    return after.isEmpty() ? before + " left out" : before + " turned into " + after;
  }
}
