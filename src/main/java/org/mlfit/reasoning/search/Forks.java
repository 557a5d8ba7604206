package org.mlfit.reasoning.search;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

  /**
   * For each of some questions that can decide between two verdicts the first such pair in gate
   * order.
   *
   * @param shown two ways to go on for each question, to any two verdicts, if some are known
   * @param possible all verdicts that can still come, in gate order
   */
  public Map<Question, List<Verdict>> first(
      Map<Question, Optional<Fork>> shown, List<Verdict> possible, Answers given) {
    Map<Question, List<Verdict>> pairs = new LinkedHashMap<>();
    shown.forEach(
        (question, fork) -> {
          Optional<Parting> known = fork.map(this::confirmed);
          twoSets
              .parting(question, given, known, possible)
              .map(first -> known.isPresent() && first == known.get() ? first : confirmed(first))
              .ifPresent(first -> pairs.put(question, first.inOrder(possible)));
        });
    return pairs;
  }

  private Parting confirmed(Parting parting) {
    return confirmed(parting.fork());
  }

  private Parting confirmed(Fork fork) {
    Verdict one = advisor.walk(fork.one()).verdict();
    Verdict other = advisor.walk(fork.other()).verdict();
    if (one.equals(other)) {
      throw new TwinDisagreesException(
          "something else", one.id() + " for both", fork.other(), advisor);
    }
    return new Parting(fork, one, other);
  }
}
