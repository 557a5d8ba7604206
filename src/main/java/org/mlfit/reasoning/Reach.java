package org.mlfit.reasoning;

import java.util.Map;
import java.util.Set;
import org.mlfit.advice.Answers;
import org.mlfit.knowledge.Verdict;

/**
 * Which verdicts complete interviews can still come to.
 *
 * @param verdicts those that the rule engine has come to, each with the answers
 * @param notProven those that may or may not be possible, since they rest on rules that cannot be
 *     said as formulas; none if all can
 */
public record Reach(Map<Verdict, Answers> verdicts, Set<Verdict> notProven) {

  /** Whether every complete interview comes to the same verdict, and that is proved. */
  public boolean isSettled() {
    return verdicts.size() == 1 && notProven.isEmpty();
  }
}
