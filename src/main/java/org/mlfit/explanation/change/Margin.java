package org.mlfit.explanation.change;

import java.util.List;
import java.util.Optional;
import org.mlfit.advice.RuleFinding;
import org.mlfit.knowledge.question.Answer;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.rule.Verdict;
import org.mlfit.reasoning.result.Interval;

/**
 * How far one answer can change before the advice does, with all other answers as they are.
 *
 * @param question which question
 * @param said the answer
 * @param verdictHolds for a number: the values around it for which the verdict stays
 * @param canBeTrue for a number: those of {@code verdictHolds} that can be true beside the others
 * @param allHolds for a number: the values around it for which verdict and findings stay
 * @param edges for a number: what changes just outside {@code allHolds}, below and above, as far as
 *     that can be true
 * @param flips the other verdicts that this answer alone can lead to, and with which values
 * @param leftOut answers that would lead to another verdict and could not be true beside the others
 */
public record Margin(
    Question question,
    Answer said,
    Optional<Interval> verdictHolds,
    Optional<Interval> canBeTrue,
    Optional<Interval> allHolds,
    List<Edge> edges,
    List<Effect> flips,
    List<Effect> leftOut) {

  /**
   * What changes just outside an interval.
   *
   * @param at the first value outside
   * @param isBelow whether it lies below the interval
   * @param verdict the verdict there
   * @param gone the findings that are no longer given
   * @param come the findings that are given then, in their new words
   */
  public record Edge(
      Answer.Amount at,
      boolean isBelow,
      Verdict verdict,
      List<RuleFinding> gone,
      List<RuleFinding> come) {}
}
