package org.mlfit.explanation.change;

import java.util.List;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.rule.Verdict;

/**
 * Which answers would have to be different for a verdict.
 *
 * @param now the present verdict
 * @param wanted the verdict in question
 * @param reach whether and how it can be reached
 * @param searched every set with up to this many changes is among the sets
 * @param sets the ways to it, those with fewest changes first, then those with the smallest steps
 * @param givens where no changes lead to it: the answers that nobody can choose and that would be
 *     different on one way with the fewest changes, perhaps with others
 */
public record Counterfactual(
    Verdict now,
    Verdict wanted,
    Reach reach,
    int searched,
    List<ChangeSet> sets,
    List<Question> givens) {

  /** Whether no set with fewer changes than the first one leads there. */
  public boolean isSmallestFirst() {
    return sets.isEmpty() || searched >= sets.get(0).changes().size() - 1;
  }

  /** Whether a verdict can be reached by changing answers. */
  public enum Reach {
    /** It is the present verdict. */
    THERE_ALREADY,
    /** No answer has to change: what is still open can lead there. */
    OPEN,
    /** Sets of changes were found, at least one. */
    FOUND,
    /** No changes of answers lead there, however many. */
    IMPOSSIBLE
  }
}
