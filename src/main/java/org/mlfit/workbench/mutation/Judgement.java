package org.mlfit.workbench.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.mlfit.advice.Answers;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.question.Answer;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.rule.Verdict;
import org.mlfit.reasoning.result.Trait;
import org.mlfit.reasoning.result.Trait.Kind;
import org.mlfit.scenario.Scenario;

/**
 * A set of answers on which a scenario judges a mutant: those that it gives, and if it leaves some
 * open and yet expects a verdict, a complete set as well, since all of them share that verdict.
 *
 * @param scenario whose expectation counts
 * @param answers what is played
 * @param completed whether more is answered than the scenario says, so that only the verdict counts
 */
record Judgement(Scenario scenario, Answers answers, boolean completed) {

  /** The sets on which a scenario judges. */
  static List<Judgement> of(Scenario scenario, KnowledgeBase knowledgeBase) {
    List<Judgement> judgements = new ArrayList<>();
    judgements.add(new Judgement(scenario, scenario.given(), false));
    boolean settled =
        scenario
            .expect()
            .verdict()
            .filter(id -> !id.equals(Verdict.NOT_ENOUGH_ANSWERS.id()))
            .isPresent();
    if (settled) {
      judgements.add(new Judgement(scenario, completed(scenario.given(), knowledgeBase), true));
    }
    return judgements;
  }

  private static Answers completed(Answers given, KnowledgeBase knowledgeBase) {
    Answers completed = given;
    for (Question question : knowledgeBase.questions()) {
      if (given.to(question).isEmpty()) {
        completed = completed.with(question, Answer.UNKNOWN);
      }
    }
    return completed;
  }

  /** Whether advice with some traits is as the scenario expects. */
  boolean isMet(Set<Trait> traits) {
    return completed
        ? traits.contains(new Trait(Kind.VERDICT, scenario.expect().verdict().orElseThrow()))
        : ExpectedTraits.areMet(scenario.expect(), traits);
  }
}
