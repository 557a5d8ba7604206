package org.mlfit.explanation;

import org.mlfit.knowledge.tree.Condition;

/**
 * How one condition of a rule fared.
 *
 * @param condition as it stands in the rule
 * @param text as it is written
 * @param status whether it was met
 * @param actual what is the case, in words; names the answers it is about
 */
public record Reading(Condition condition, String text, Status status, String actual) {

  /** Whether a condition was met. */
  public enum Status {
    MET,
    NOT_MET,
    /** Not met because an answer is unknown or open. */
    UNKNOWN
  }

  /** Whether it was met. */
  public boolean isMet() {
    return status == Status.MET;
  }
}
