package org.mlfit.reasoning.search;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.mlfit.advice.Advice;
import org.mlfit.advice.Advisor;
import org.mlfit.advice.Answers;
import org.mlfit.knowledge.question.Question;
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
    return forks(given, question -> twoSets.parting(question, given), a -> a.verdict().id());
  }

  /** The open questions that decide whether a finding is given. */
  public Map<Question, Fork> ofFindings(Answers given) {
    return forks(
        given,
        question -> twoSets.partingFindings(question, given),
        advice -> String.join(", ", advice.findingIds()));
  }

  private Map<Question, Fork> forks(
      Answers given,
      Function<Question, Optional<Fork>> parting,
      Function<Advice, String> concluded) {
    Map<Question, Fork> forks = new LinkedHashMap<>();
    for (Question question : advisor.knowledgeBase().questions()) {
      if (given.to(question).isEmpty()) {
        parting.apply(question).ifPresent(f -> forks.put(question, confirmed(f, concluded)));
      }
    }
    return forks;
  }

  private Fork confirmed(Fork fork, Function<Advice, String> concluded) {
    String one = concluded.apply(advisor.advise(fork.one()));
    if (one.equals(concluded.apply(advisor.advise(fork.other())))) {
      throw new TwinDisagreesException("something else", one + " for both", fork.other(), advisor);
    }
    return fork;
  }
}
