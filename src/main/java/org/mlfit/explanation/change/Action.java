package org.mlfit.explanation.change;

import java.util.List;
import org.mlfit.advice.Premise;
import org.mlfit.advice.RuleFinding;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.rule.Verdict;

/**
 * One step of a plan.
 *
 * @param change the answers that it changes, and what follows from that
 * @param settles the findings that it removes, the heaviest first
 * @param from the verdict before it
 * @param otherWays how many other sets with as few changes lead to a better verdict too
 */
public record Action(ChangeSet change, List<RuleFinding> settles, Verdict from, int otherWays) {

  /**
   * The findings that ask for the changes, since they rest on the answers that change; where none
   * does by itself, all that it removes, since no step is without something to do.
   */
  public List<RuleFinding> askedBy() {
    List<RuleFinding> asking = settles.stream().filter(this::asks).toList();
    return asking.isEmpty() ? settles : asking;
  }

  /** The other findings that it removes. */
  public List<RuleFinding> settlesToo() {
    List<RuleFinding> asking = askedBy();
    return settles.stream().filter(finding -> !asking.contains(finding)).toList();
  }

  private boolean asks(RuleFinding finding) {
    return change.changes().stream().anyMatch(one -> isBehind(finding, one.question()));
  }

  /** Whether a finding rests on what was said to a question, or on that nothing was. */
  static boolean isBehind(RuleFinding finding, Question question) {
    return finding.because().stream()
        .anyMatch(
            premise ->
                premise instanceof Premise.Said said && said.question().equals(question)
                    || premise instanceof Premise.NotSaid open && open.question().equals(question));
  }
}
