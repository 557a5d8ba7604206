package org.mlfit.report.review;

import java.util.List;
import java.util.Optional;
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
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.rule.Verdict;
import org.mlfit.reasoning.Foresight;
import org.mlfit.reasoning.Reasoner;
import org.mlfit.reasoning.result.Search;

/** Works out all that a review says, in one order, so that the same can be worked out again. */
public final class ReviewComposer {

  /** The plan, the gaps and the margins, before the ways to other verdicts. */
  private static final int FIRST_STAGES = 3;

  private final Foresight rules;
  private final Work work;

  /** A composer for one knowledge base. */
  public ReviewComposer(Foresight rules, Work work) {
    this.rules = rules;
    this.work = work;
  }

  /** Is told what is being worked out, and may end a search. */
  public interface Work {

    /** Whether a search goes on. */
    boolean goesOn(String doing);

    /** Something small is worked out next. */
    void step(String doing);
  }

  /** How many stages there are, each of which takes its time. */
  public static int stages(KnowledgeBase knowledgeBase) {
    return FIRST_STAGES + knowledgeBase.verdicts().size();
  }

  /**
   * The review of what was said, on the day on which it is judged.
   *
   * @param whole whether to tell also of what can wait as fully as of the rest
   */
  public Review compose(String name, String story, String origin, Testimony said, boolean whole) {
    Answers given = said.answers();
    Advisor advisor = rules.advisor();
    Reasoner reasoner = rules.reasoner();
    KnowledgeBase base = advisor.knowledgeBase();
    Advice advice = advisor.advise(given);
    return new Review(
        name,
        story,
        said.day().orElseThrow(),
        origin,
        base,
        said,
        advice,
        Direction.of(given, advice, advisor, new Agenda(base, Optional.of(reasoner))),
        new Explainer(base).verdict(advice),
        new Planner(advisor, reasoner).from(given, () -> work.goesOn("Planning …")),
        new GapFinder(advisor, reasoner).in(given, () -> work.step("Looking at each gap …")),
        new MarginFinder(advisor, reasoner).of(given, () -> work.step("Moving each answer …")),
        others(given, advice),
        whole);
  }

  private List<Counterfactual> others(Answers given, Advice advice) {
    Counterfactuals counterfactuals = new Counterfactuals(rules.advisor(), rules.reasoner());
    KnowledgeBase base = rules.advisor().knowledgeBase();
    return base.verdicts().stream()
        .filter(verdict -> !verdict.equals(advice.verdict()))
        .filter(verdict -> !verdict.equals(Verdict.NOT_ENOUGH_ANSWERS))
        .map(
            verdict -> {
              String doing = "The way to “" + verdict.title() + "” …";
              return counterfactuals.to(
                  verdict,
                  given,
                  new Search(1, base.questions().size(), count -> work.goesOn(doing)));
            })
        .toList();
  }
}
