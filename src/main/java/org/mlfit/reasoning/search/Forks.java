package org.mlfit.reasoning.search;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mlfit.advice.Advisor;
import org.mlfit.advice.Answers;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.rule.Verdict;
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

  /**
   * For each of some questions that can decide between two verdicts the first such pair in gate
   * order.
   *
   * @param shown two ways to go on for each question, to any two verdicts, if some are known
   * @param possible all verdicts that can still come, in gate order
   */
  public Map<Question, List<Verdict>> first(
      Map<Question, Optional<Parting>> shown, List<Verdict> possible, Answers given) {
    Map<Question, Parting> first = twoSets.partings(shown, given, possible);
    Map<Question, List<Verdict>> pairs = new LinkedHashMap<>();
    Map<Answers, Verdict> confirmed = new HashMap<>();
    for (Question question : shown.keySet()) {
      Parting parting = first.get(question);
      if (parting != null) {
        confirm(parting.fork().one(), parting.one(), confirmed);
        confirm(parting.fork().other(), parting.other(), confirmed);
        pairs.put(question, parting.inOrder(possible));
      }
    }
    return pairs;
  }

  /** One set of answers may be a part of several pairs. */
  private void confirm(Answers answers, Verdict claimed, Map<Answers, Verdict> confirmed) {
    Verdict verdict = confirmed.computeIfAbsent(answers, said -> advisor.walk(said).verdict());
    if (!verdict.equals(claimed)) {
      throw new TwinDisagreesException(claimed.id(), verdict.id(), answers, advisor);
    }
  }
}
