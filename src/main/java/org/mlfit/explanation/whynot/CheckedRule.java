package org.mlfit.explanation.whynot;

import java.util.List;
import org.mlfit.explanation.reading.Reading.Status;
import org.mlfit.knowledge.rule.Rule;

/**
 * A rule with the state of its conditions and the reasons behind those that are not met.
 *
 * @param rule the rule
 * @param conditions each of them, in order
 * @param distance how far it is from firing
 * @param above whether the explanation contains it further up already, with everything below it
 */
public record CheckedRule(
    Rule rule, List<CheckedCondition> conditions, Distance distance, boolean above) {

  /** Whether it fired. */
  public boolean fired() {
    return conditions.stream().allMatch(CheckedCondition::isMet);
  }

  /** The conditions that keep it from firing. */
  public List<CheckedCondition> unmet() {
    return conditions.stream().filter(condition -> !condition.isMet()).toList();
  }

  /** Not met if one of its conditions is refuted, unknown if some only lack an answer. */
  public Status status() {
    if (fired()) {
      return Status.MET;
    }
    boolean refuted = conditions.stream().anyMatch(c -> c.reading().status() == Status.NOT_MET);
    return refuted ? Status.NOT_MET : Status.UNKNOWN;
  }
}
