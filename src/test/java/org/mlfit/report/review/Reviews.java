package org.mlfit.report.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.mlfit.SmallKnowledge;
import org.mlfit.advice.Advice;
import org.mlfit.advice.Advisor;
import org.mlfit.advice.Answers;
import org.mlfit.advice.Testimony;
import org.mlfit.explanation.change.Counterfactual;
import org.mlfit.explanation.change.Counterfactuals;
import org.mlfit.explanation.change.GapFinder;
import org.mlfit.explanation.change.MarginFinder;
import org.mlfit.explanation.change.Planner;
import org.mlfit.explanation.why.Explainer;
import org.mlfit.interview.Agenda;
import org.mlfit.interview.Direction;
import org.mlfit.reasoning.Reasoner;
import org.mlfit.reasoning.result.Search;

/** Review pages about labels. */
public final class Reviews {

  private Reviews() {}

  /** The review of a proposal whose answers are given as a file holds them. */
  public static Review of(String name, String yaml) {
    return of(name, SmallKnowledge.labels(), SmallKnowledge.answers(yaml));
  }

  /** The review of a proposal by an advisor. */
  public static Review of(String name, Advisor advisor, Answers given) {
    return of(name, advisor, given, new Search(1, 9, count -> true));
  }

  /** The review of a proposal by an advisor, as far as a search for other verdicts goes. */
  public static Review of(String name, Advisor advisor, Answers given, Search search) {
    Reasoner reasoner = new Reasoner(advisor);
    Advice advice = advisor.advise(given);
    Counterfactuals counterfactuals = new Counterfactuals(advisor, reasoner);
    List<Counterfactual> others =
        advisor.knowledgeBase().verdicts().stream()
            .filter(verdict -> !verdict.equals(advice.verdict()))
            .map(verdict -> counterfactuals.to(verdict, given, search))
            .toList();
    return new Review(
        name,
        "",
        LocalDate.of(2026, 5, 4),
        advisor.knowledgeBase().files().name(),
        advisor.knowledgeBase(),
        Testimony.of(given),
        advice,
        Direction.of(
            given, advice, advisor, new Agenda(advisor.knowledgeBase(), Optional.of(reasoner))),
        new Explainer(advisor.knowledgeBase()).verdict(advice),
        new Planner(advisor, reasoner).from(given, () -> true),
        new GapFinder(advisor, reasoner).in(given, () -> {}),
        new MarginFinder(advisor, reasoner).of(given, () -> {}),
        others,
        true);
  }

  /** The same review with what can wait in a line each. */
  static Review inBrief(Review review) {
    return with(review.others(), false, review);
  }

  /** The same review with other ways to other verdicts. */
  static Review with(List<Counterfactual> others, Review review) {
    return with(others, review.whole(), review);
  }

  private static Review with(List<Counterfactual> others, boolean whole, Review review) {
    return new Review(
        review.name(),
        review.story(),
        review.date(),
        review.rules(),
        review.knowledgeBase(),
        review.said(),
        review.advice(),
        review.direction(),
        review.explanation(),
        review.plan(),
        review.gaps(),
        review.margins(),
        others,
        whole);
  }
}
