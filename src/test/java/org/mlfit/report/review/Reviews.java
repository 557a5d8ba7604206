package org.mlfit.report.review;

import java.time.LocalDate;
import java.util.List;
import org.mlfit.SmallKnowledge;
import org.mlfit.advice.Advisor;
import org.mlfit.advice.Answers;
import org.mlfit.advice.Testimony;
import org.mlfit.explanation.change.Counterfactual;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.reasoning.Foresight;

/** Review pages about labels. */
public final class Reviews {

  private Reviews() {}

  /** The review of a proposal whose answers are given as a file holds them. */
  public static Review of(String name, String yaml) {
    return of(name, SmallKnowledge.labels(), SmallKnowledge.answers(yaml));
  }

  /** The review of a proposal by an advisor. */
  public static Review of(String name, Advisor advisor, Answers given) {
    return of(name, advisor, given, true);
  }

  /**
   * The review of a proposal by an advisor.
   *
   * @param goesOn whether searches go on to their end
   */
  static Review of(String name, Advisor advisor, Answers given, boolean goesOn) {
    KnowledgeBase base = advisor.knowledgeBase();
    Testimony said = Testimony.of(given).on(LocalDate.of(2026, 5, 4));
    return new ReviewComposer(new Foresight(base), working(goesOn))
        .compose(name, "", base.files().name(), said, true);
  }

  static ReviewComposer.Work working(boolean goesOn) {
    return new ReviewComposer.Work() {
      @Override
      public boolean goesOn(String doing) {
        return goesOn;
      }

      @Override
      public void step(String doing) {}
    };
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
