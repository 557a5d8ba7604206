package org.mlfit.explanation.why;

import java.util.List;
import java.util.Optional;
import org.mlfit.explanation.reading.Reading;
import org.mlfit.knowledge.rule.Rule;

/**
 * One step of an explanation, and the steps below it that say why.
 *
 * @param kind what sort of step
 * @param id of the verdict, rule, conclusion or question
 * @param words what it says
 * @param detail for a verdict its meaning, for an answer the question as asked, for a rule what its
 *     finding says; else empty
 * @param rule the rule that the step is about, if it is about one
 * @param conditions for a rule: its conditions as written, with what is the case
 * @param below the steps that it rests on
 */
public record Step(
    Kind kind,
    String id,
    String words,
    String detail,
    Optional<Rule> rule,
    List<Reading> conditions,
    List<Step> below) {

  /** The sorts of steps. */
  public enum Kind {
    VERDICT,
    /** A verdict that the answers lean to while the walk waits for others. */
    LEANING,
    RULE,
    CONCLUSION,
    ANSWER,
    /** A conclusion that does not hold, on which a {@code not} rests. */
    ABSENT,
    /** A rule that did not fire; only the conditions that are not met stand here. */
    RULE_NOT_MET,
    /** A gate before the verdict whose trigger does not hold. */
    PASSED,
    /** A conclusion that was explained further up already. */
    SEEN_ABOVE,
    /** Several steps of a chain, left out. */
    FOLDED,
    /** The steps below the depth that was asked for. */
    CUT
  }

  static Step of(Kind kind, String id, String words, List<Step> below) {
    return new Step(kind, id, words, "", Optional.empty(), List.of(), below);
  }

  /** {@code file:line} of the rule; empty for steps that are no rule. */
  public String place() {
    return rule.map(r -> r.position().fileAndLine()).orElse("");
  }

  /** A copy of this step with other steps below it. */
  public Step with(List<Step> others) {
    return new Step(kind, id, words, detail, rule, conditions, others);
  }
}
