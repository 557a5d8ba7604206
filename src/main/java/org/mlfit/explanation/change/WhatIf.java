package org.mlfit.explanation.change;

import java.util.List;
import java.util.Optional;
import org.mlfit.advice.Advice;
import org.mlfit.advice.Conflict;
import org.mlfit.advice.RuleFinding;
import org.mlfit.explanation.why.Step;
import org.mlfit.explanation.whynot.WhyNot;
import org.mlfit.knowledge.question.Question;

/**
 * How changed answers would change some advice.
 *
 * @param amendments what is changed
 * @param before the advice as it stands
 * @param after the advice with the changes
 * @param due the changes that change the verdict, of which none can be left out; empty if it stays
 * @param why how the verdict after the changes comes about
 * @param whyNoLonger why the verdict before does not come about any more
 * @param gone the findings that would go
 * @param come the findings that would come
 * @param reworded the findings that stay with other words, in their new words
 * @param setAside the questions whose answers would be set aside
 * @param asked the open questions that could change the verdict then, the next one first
 */
public record WhatIf(
    List<Amendment> amendments,
    Advice before,
    Advice after,
    List<Amendment> due,
    Step why,
    WhyNot whyNoLonger,
    List<Turn> gone,
    List<Turn> come,
    List<RuleFinding> reworded,
    List<Question> setAside,
    List<Question> asked) {

  /** Whether the verdict stays. */
  public boolean verdictStays() {
    return before.verdict().equals(after.verdict());
  }

  /** Whether the answers would lean to another verdict, or no longer to any. */
  public boolean leansElsewhere() {
    return !before.leaning().equals(after.leaning())
        && !before.leaning().equals(Optional.of(after.verdict()))
        && !after.leaning().equals(Optional.of(before.verdict()));
  }

  /** The answers that could not both be true then, other than those that cannot be so now. */
  public List<Conflict> conflicts() {
    return after.conflicts().stream().filter(c -> !before.conflicts().contains(c)).toList();
  }

  /** Whether everything stays as it is. */
  public boolean nothingChanges() {
    return verdictStays()
        && !leansElsewhere()
        && gone.isEmpty()
        && come.isEmpty()
        && reworded.isEmpty()
        && conflicts().isEmpty()
        && setAside.isEmpty()
        && asked.equals(before.answerNext());
  }
}
