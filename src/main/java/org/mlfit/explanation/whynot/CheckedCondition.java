package org.mlfit.explanation.whynot;

import java.util.List;
import org.mlfit.advice.Conflict;
import org.mlfit.explanation.reading.Reading;
import org.mlfit.explanation.why.Step;

/**
 * A condition of a rule and, if it is not met, what lies behind that.
 *
 * @param reading how it stands
 * @param parts of a group: its branches or parts
 * @param rules if a conclusion is missing: the rules that could conclude it, the nearest first
 * @param distance how far it is from being met
 * @param because if it is not met because something holds or a question does not apply: why that is
 *     so
 * @param takesOneMore if a question does not apply: whether that takes an answer more than the rule
 *     asks for anyway
 * @param excludedBy where no answer that it asks for can be true beside the other answers: what
 *     these contradict; else empty
 */
public record CheckedCondition(
    Reading reading,
    List<CheckedCondition> parts,
    List<CheckedRule> rules,
    Distance distance,
    List<Step> because,
    boolean takesOneMore,
    List<Conflict> excludedBy) {

  /** Whether it was met. */
  public boolean isMet() {
    return reading.isMet();
  }
}
