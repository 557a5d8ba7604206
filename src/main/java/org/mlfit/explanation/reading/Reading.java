package org.mlfit.explanation.reading;

import java.util.List;
import org.mlfit.knowledge.tree.Condition;

/**
 * How one condition of a rule stands.
 *
 * @param condition as it stands in the rule
 * @param text as it is written
 * @param status whether it was met
 * @param actual what is the case, in words with the ids of the questions
 * @param plain the same as a sentence for people who do not know the rules
 * @param need what would have to be the case
 * @param parts of a group: its branches or parts; empty for other conditions
 */
public record Reading(
    Condition condition,
    String text,
    Status status,
    String actual,
    String plain,
    Need need,
    List<Reading> parts) {

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
