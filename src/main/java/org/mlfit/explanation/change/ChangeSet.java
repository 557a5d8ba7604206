package org.mlfit.explanation.change;

import java.util.List;
import org.mlfit.advice.Answers;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.rule.Verdict;

/**
 * Changes of answers of which none can be left out, and what follows from them.
 *
 * @param changes what would have to be different, in topic order; empty if nothing
 * @param after the answers with these changes
 * @param verdict the verdict with these changes
 * @param asks the questions that come to apply through the changes and are open
 * @param setAside the questions whose answers no longer apply then
 * @param takenUp the questions whose answers were set aside and count then
 * @param stillPossible the verdicts that complete interviews can reach from there; only {@code
 *     verdict} if no open question can change it
 */
public record ChangeSet(
    List<ChangedAnswer> changes,
    Answers after,
    Verdict verdict,
    List<Question> asks,
    List<Question> setAside,
    List<Question> takenUp,
    List<Verdict> stillPossible) {

  /** Whether no open question can change the verdict any more. */
  public boolean isSettled() {
    return stillPossible.equals(List.of(verdict));
  }
}
