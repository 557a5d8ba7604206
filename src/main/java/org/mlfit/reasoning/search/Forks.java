package org.mlfit.reasoning.search;

import java.util.LinkedHashMap;
import java.util.Map;
import org.mlfit.advice.Advisor;
import org.mlfit.advice.Answers;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.rule.Verdict;
import org.mlfit.reasoning.result.Fork;
import org.mlfit.reasoning.result.TwinDisagreesException;

/** Finds open questions that can still decide something, each shown by two ways to go on. */
public final class Forks {

  private final Advisor advisor;
  private final TwoSets twoSets;

  /** Asks the pairs that differ in one answer; the advisor confirms what they show. */
  public Forks(Advisor advisor, TwoSets twoSets) {
    this.advisor = advisor;
    this.twoSets = twoSets;
  }

  /** The open questions that decide between two verdicts. */
  public Map<Question, Fork> ofVerdicts(Answers given) {
    Map<Question, Fork> forks = new LinkedHashMap<>();
    for (Question question : advisor.knowledgeBase().questions()) {
      if (given.to(question).isEmpty()) {
        twoSets.parting(question, given).ifPresent(fork -> forks.put(question, confirmed(fork)));
      }
    }
    return forks;
  }

  private Fork confirmed(Fork fork) {
    Verdict one = advisor.walk(fork.one()).verdict();
    if (one.equals(advisor.walk(fork.other()).verdict())) {
      throw new TwinDisagreesException(
          "something else", one.id() + " for both", fork.other(), advisor);
    }
    return fork;
  }
}
