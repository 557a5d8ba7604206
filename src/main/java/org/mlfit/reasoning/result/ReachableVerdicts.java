package org.mlfit.reasoning.result;

import java.util.Map;
import java.util.Set;
import org.mlfit.advice.Answers;
import org.mlfit.knowledge.rule.Verdict;

/**
 * Which verdicts complete interviews can still come to.
 *
 * @param verdicts those that the rule engine has reached, each with the answers that lead there
 * @param notProven those of which it is not known whether they are possible, since they rest on
 *     rules that cannot be expressed as formulas
 */
public record ReachableVerdicts(Map<Verdict, Answers> verdicts, Set<Verdict> notProven) {

  /** Whether every complete interview comes to the same verdict, and that is proved. */
  public boolean isSettled() {
    return verdicts.size() == 1 && notProven.isEmpty();
  }
}
