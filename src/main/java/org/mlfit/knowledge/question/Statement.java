package org.mlfit.knowledge.question;

import java.time.LocalDate;
import java.util.Optional;

/** An answer with what it rests on. */
public record Statement(Answer answer, Evidence evidence) {

  /** An answer that rests on nothing but itself. */
  public static Statement of(Answer answer) {
    return new Statement(answer, Evidence.NONE);
  }

  /**
   * What the answer counts as on a day: “unknown” once it is past its review. Where no day is
   * given, as said.
   */
  public Answer countsOn(Optional<LocalDate> day) {
    return day.filter(evidence::isPastReviewOn).isPresent() ? Answer.UNKNOWN : answer;
  }
}
