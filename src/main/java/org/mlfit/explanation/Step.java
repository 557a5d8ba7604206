package org.mlfit.explanation;

import java.util.List;

/**
 * One step of an explanation, and the steps below it that say why.
 *
 * @param kind what sort of step
 * @param id of the verdict, rule, conclusion or question
 * @param words what it says, in a sentence
 * @param place {@code file:line} of the rule; empty for steps that are no rule
 * @param conditions for a rule: its conditions as written, with what is the case
 * @param below the steps that it rests on
 */
public record Step(
    Kind kind, String id, String words, String place, List<Reading> conditions, List<Step> below) {

  /** The sorts of steps. */
  public enum Kind {
    VERDICT,
    RULE,
    CONCLUSION,
    ANSWER,
    /** A conclusion that was explained further up already. */
    SEEN_ABOVE
  }
}
