package org.mlfit.explanation.change;

import java.util.List;
import java.util.Optional;
import org.mlfit.knowledge.question.Answer;
import org.mlfit.knowledge.question.Question;
import org.mlfit.reasoning.result.Interval;

/**
 * One answer that would have to be different.
 *
 * @param question which question
 * @param from what was said; nothing if it is open
 * @param to the answer nearest to it that leads there
 * @param instead other answers that lead there as well, the rest of the set being as it is
 * @param within for a number: all values around {@code to} that lead there as well
 * @param allAlike whether with each of these what else follows is the same as with {@code to}; of a
 *     range, whether it is at its ends
 */
public record ChangedAnswer(
    Question question,
    Optional<Answer> from,
    Answer to,
    List<Answer> instead,
    Optional<Interval> within,
    boolean allAlike) {

  /** Whether the new answer is, by the law of the question, never better than the old one. */
  public boolean isStepBack() {
    return from.filter(before -> question.isStepBack(before, to)).isPresent();
  }
}
