package org.mlfit.explanation.change;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mlfit.advice.Advice;
import org.mlfit.advice.Advisor;
import org.mlfit.advice.Answers;
import org.mlfit.advice.RuleFinding;
import org.mlfit.explanation.change.Margin.Edge;
import org.mlfit.explanation.reading.BesideTheRest;
import org.mlfit.knowledge.question.Answer;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.question.QuestionKind;
import org.mlfit.knowledge.rule.Verdict;
import org.mlfit.reasoning.Reasoner;
import org.mlfit.reasoning.result.Interval;

/** Finds how far each answer can move before the advice changes. */
public final class MarginFinder {

  private final Advisor advisor;
  private final Reasoner reasoner;
  private final Effects effects;

  /** A finder over one knowledge base; the reasoner is that of the advisor. */
  public MarginFinder(Advisor advisor, Reasoner reasoner) {
    this.advisor = advisor;
    this.reasoner = reasoner;
    this.effects = new Effects(advisor, reasoner);
  }

  /**
   * The margins of some answers.
   *
   * @param beforeEach is run before each question; what it throws ends the search
   */
  public Margins of(Answers given, Runnable beforeEach) {
    Advice advice = advisor.advise(given);
    List<Margin> margins = new ArrayList<>();
    for (Question question : advisor.knowledgeBase().questions()) {
      beforeEach.run();
      advice
          .effective()
          .to(question)
          .filter(answer -> !answer.isUnknown())
          .ifPresent(answer -> margins.add(margin(question, answer, advice)));
    }
    List<Verdict> near =
        advisor.knowledgeBase().verdicts().stream()
            .filter(verdict -> !verdict.equals(Verdict.NOT_ENOUGH_ANSWERS))
            .filter(verdict -> margins.stream().anyMatch(margin -> leads(margin, verdict)))
            .toList();
    return new Margins(advice.verdict(), List.copyOf(margins), near, notKnown(advice));
  }

  private List<Question> notKnown(Advice advice) {
    return advisor.knowledgeBase().questions().stream()
        .filter(advice::applies)
        .filter(question -> advice.effective().to(question).filter(a -> !a.isUnknown()).isEmpty())
        .toList();
  }

  private static boolean leads(Margin margin, Verdict verdict) {
    return !margin.question().fixed()
        && margin.flips().stream().anyMatch(flip -> flip.verdict().equals(verdict));
  }

  private Margin margin(Question question, Answer answer, Advice advice) {
    Answers given = advice.given();
    Optional<Interval> verdictHolds = reasoner.verdictHolds(question, given);
    Optional<Interval> allHolds = reasoner.adviceHolds(question, given);
    BesideTheRest rest = new BesideTheRest(advisor, question, given, advice.conflicts());
    List<Edge> edges = new ArrayList<>();
    if (question.kind() instanceof QuestionKind.Number number && allHolds.isPresent()) {
      BigDecimal below = allHolds.get().from().subtract(number.step());
      if (below.compareTo(number.least()) >= 0) {
        edges.add(edge(question, below, true, advice));
      }
      BigDecimal above = allHolds.get().to().add(number.step());
      if (above.compareTo(number.most()) <= 0) {
        edges.add(edge(question, above, false, advice));
      }
    }
    Effects.Found found = effects.of(question, advice);
    return new Margin(
        question,
        answer,
        verdictHolds,
        verdictHolds.flatMap(range -> canBeTrue(rest, answer, range)),
        allHolds,
        edges.stream().filter(edge -> rest.canBeTrue(edge.at())).toList(),
        found.effects(),
        found.leftOut());
  }

  /** Where the answer itself contradicts another, the numbers that do not. */
  private static Optional<Interval> canBeTrue(BesideTheRest rest, Answer answer, Interval range) {
    return rest.canBeTrue(answer)
        ? Optional.of(rest.around(((Answer.Amount) answer).number(), range))
        : Optional.ofNullable(rest.parts(range).get(true));
  }

  private Edge edge(Question question, BigDecimal at, boolean isBelow, Advice advice) {
    Answer.Amount amount = new Answer.Amount(at);
    Advice outside = advisor.advise(advice.given().with(question, amount));
    return new Edge(
        amount, isBelow, outside.verdict(), only(advice, outside), only(outside, advice));
  }

  private static List<RuleFinding> only(Advice here, Advice notThere) {
    return here.findings().stream()
        .filter(finding -> !notThere.findingIds().contains(finding.id()))
        .toList();
  }
}
