package org.mlfit.explanation.change;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.mlfit.advice.Advice;
import org.mlfit.advice.Advisor;
import org.mlfit.advice.Answers;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.question.Answer;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.rule.Verdict;
import org.mlfit.reasoning.Reasoner;

/**
 * Finds which unknown and open answers could still change the verdict. First come those that can do
 * so by themselves, and among them those that could settle the verdict at the earliest gate, since
 * no later gate matters then; the others come in topic order. Between which verdicts one of those
 * can decide is an example, the first pair in gate order, and no reason for an order.
 */
public final class GapFinder {

  private final Advisor advisor;
  private final Reasoner reasoner;
  private final Effects effects;

  /** A finder over one knowledge base; the reasoner is that of the advisor. */
  public GapFinder(Advisor advisor, Reasoner reasoner) {
    this.advisor = advisor;
    this.reasoner = reasoner;
    this.effects = new Effects(advisor, reasoner);
  }

  /**
   * The gaps in some answers.
   *
   * @param beforeEach is run before each question; what it throws ends the search
   */
  public Gaps in(Answers given, Runnable beforeEach) {
    beforeEach.run();
    Advice advice = advisor.advise(given);
    Answers known = known(given);
    Map<Question, List<Verdict>> forks = reasoner.forks(known);
    List<Gap> deciding = new ArrayList<>();
    List<Question> idle = new ArrayList<>();
    for (Question question : advisor.knowledgeBase().questions()) {
      if (known.to(question).isPresent()) {
        continue;
      }
      beforeEach.run();
      Gap gap = gap(question, advice, given, forks);
      if (!gap.alone().isEmpty() || !gap.withOthers().isEmpty()) {
        deciding.add(gap);
      } else if (advice.applies(question)) {
        idle.add(question);
      }
    }
    deciding.sort(order());
    List<Verdict> reachable = List.copyOf(reasoner.reachableVerdicts(known).keySet());
    return new Gaps(advice.verdict(), reachable, List.copyOf(deciding), idle);
  }

  private static Answers known(Answers given) {
    Answers known = given;
    for (Question question : given.questions()) {
      if (given.to(question).filter(Answer::isUnknown).isPresent()) {
        known = known.without(question);
      }
    }
    return known;
  }

  private Gap gap(
      Question question, Advice advice, Answers given, Map<Question, List<Verdict>> forks) {
    List<Effect> alone = advice.applies(question) ? effects.of(question, given) : List.<Effect>of();
    List<Verdict> withOthers = forks.getOrDefault(question, List.of());
    return new Gap(
        question, given.to(question).isPresent(), advice.applies(question), alone, withOthers);
  }

  private Comparator<Gap> order() {
    List<Verdict> gates = knowledgeBase().verdicts();
    return Comparator.comparing((Gap gap) -> gap.alone().isEmpty())
        .thenComparingInt(
            gap ->
                gap.alone().stream()
                    .mapToInt(effect -> gates.indexOf(effect.verdict()))
                    .min()
                    .orElse(gates.size()))
        .thenComparingInt(gap -> -gap.alone().size());
  }

  private KnowledgeBase knowledgeBase() {
    return advisor.knowledgeBase();
  }
}
