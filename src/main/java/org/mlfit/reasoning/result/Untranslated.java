package org.mlfit.reasoning.result;

import org.mlfit.knowledge.rule.Rule;
import org.mlfit.knowledge.source.Position;

/**
 * A rule that cannot be expressed as a formula.
 *
 * @param position of the part that cannot
 * @param reason why, in a sentence
 */
public record Untranslated(Rule rule, Position position, String reason) {

  @Override
  public String toString() {
    return position.fileAndLine() + "  " + rule.id() + ": " + reason;
  }
}
