package org.mlfit.explanation.change;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
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
import org.mlfit.reasoning.lookahead.Prospects.Prospect;

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
    Map<Question, Effects.Found> alone = alone(advice, known, beforeEach);
    Map<Question, List<Verdict>> forks = reasoner.forks(known);
    List<Gap> deciding = new ArrayList<>();
    for (Question question : inOrder(alone)) {
      deciding.add(
          new Gap(
              question,
              given.to(question).isPresent(),
              advice.applies(question),
              alone.get(question).effects(),
              alone.get(question).leftOut(),
              forks.get(question)));
    }
    List<Question> idle =
        knowledgeBase().questions().stream()
            .filter(question -> known.to(question).isEmpty() && advice.applies(question))
            .filter(question -> !alone.containsKey(question))
            .toList();
    List<Verdict> reachable = List.copyOf(reasoner.prospects(known).verdicts().keySet());
    return new Gaps(advice.verdict(), reachable, List.copyOf(deciding), idle);
  }

  /** The questions of the gaps that could change the verdict, in their order, which is quicker. */
  public List<Question> deciding(Answers given) {
    return inOrder(alone(advisor.advise(given), known(given), () -> {}));
  }

  /** What each unknown or open answer that can decide does by itself, in topic order. */
  private Map<Question, Effects.Found> alone(Advice advice, Answers known, Runnable beforeEach) {
    Map<Question, Effects.Found> alone = new LinkedHashMap<>();
    for (Prospect prospect : reasoner.prospects(known).questions()) {
      if (prospect.matters()) {
        beforeEach.run();
        Question question = prospect.question();
        alone.put(
            question,
            advice.applies(question)
                ? effects.of(question, advice)
                : new Effects.Found(List.of(), List.of()));
      }
    }
    return alone;
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

  private List<Question> inOrder(Map<Question, Effects.Found> alone) {
    List<Verdict> gates = knowledgeBase().verdicts();
    return alone.keySet().stream()
        .sorted(
            Comparator.comparing((Question question) -> alone.get(question).effects().isEmpty())
                .thenComparingInt(
                    question ->
                        alone.get(question).effects().stream()
                            .mapToInt(effect -> gates.indexOf(effect.verdict()))
                            .min()
                            .orElse(gates.size()))
                .thenComparingInt(question -> -alone.get(question).effects().size()))
        .toList();
  }

  private KnowledgeBase knowledgeBase() {
    return advisor.knowledgeBase();
  }
}
