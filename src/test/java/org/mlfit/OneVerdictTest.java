package org.mlfit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mlfit.advice.Advice;
import org.mlfit.advice.Advisor;
import org.mlfit.advice.Answers;
import org.mlfit.advice.RandomAnswers;
import org.mlfit.explanation.change.Counterfactual;
import org.mlfit.explanation.change.Counterfactual.Reach;
import org.mlfit.explanation.change.Counterfactuals;
import org.mlfit.explanation.change.Gap;
import org.mlfit.explanation.change.GapFinder;
import org.mlfit.explanation.change.Gaps;
import org.mlfit.explanation.change.MarginFinder;
import org.mlfit.explanation.change.Margins;
import org.mlfit.explanation.change.Plan;
import org.mlfit.explanation.change.Planner;
import org.mlfit.explanation.change.WhatIf;
import org.mlfit.explanation.change.WhatIfFinder;
import org.mlfit.explanation.whynot.GateCheck.State;
import org.mlfit.explanation.whynot.WhyNot;
import org.mlfit.explanation.whynot.WhyNotFinder;
import org.mlfit.interview.Agenda;
import org.mlfit.interview.Standing;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.question.Answer;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.rule.Verdict;
import org.mlfit.knowledge.source.SourceText;
import org.mlfit.reasoning.Foresight;
import org.mlfit.reasoning.Possible;
import org.mlfit.reasoning.Reasoner;
import org.mlfit.reasoning.result.Search;
import org.mlfit.report.json.Json;
import org.mlfit.scenario.Outcome.Status;
import org.mlfit.scenario.read.ScenarioReader;
import org.mlfit.scenario.replay.Replay;
import org.mlfit.scenario.write.ScenarioText;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whatever speaks of the verdict on some answers, complete or not, says the same. */
class OneVerdictTest {

  private static final boolean THOROUGH = Boolean.getBoolean("mlfit.thorough");

  @Test
  void theVerdictIsTheOneThatAllCompleteInterviewsShare() {
    Foresight shipped = new Foresight(SmallKnowledge.shipped());
    // The reasoner of another foresight, so that neither knows what the other found out.
    Reasoner reasoner = new Foresight(SmallKnowledge.shipped()).reasoner();

    for (Answers given : incomplete(shipped.advisor(), THOROUGH ? 1000 : 100)) {
      Advice advice = shipped.advisor().advise(given);
      Set<Verdict> possible = reasoner.reachableVerdicts(given).keySet();

      assertThat(advice.isSettled()).as("%s", given).isEqualTo(possible.size() == 1);
      assertThat(Set.of(advice.verdict()))
          .as("%s", given)
          .isEqualTo(possible.size() == 1 ? possible : Set.of(Verdict.NOT_ENOUGH_ANSWERS));
      assertThat(possible).as("%s", given).containsAll(advice.leaning().stream().toList());
    }
  }

  @Test
  void answersLeanToNoVerdictThatCannotComeAnyMore() {
    Foresight shipped = new Foresight(SmallKnowledge.shipped());
    Answers given =
        SmallKnowledge.answers(
            SmallKnowledge.shipped(), "{ risk.error-harm: unknown, poc.state: planned }");

    // Delivery is not ready, but before that gate a trial is always needed.
    assertThat(shipped.advisor().walk(given).leaning().map(Verdict::id))
        .contains("prepare-delivery-first");
    assertThat(shipped.advisor().advise(given).leaning()).isEmpty();
  }

  @Test
  void onSmallRulesEveryCommandSaysTheSame() {
    Foresight labels = new Foresight(SmallKnowledge.labels().knowledgeBase());

    incomplete(labels.advisor(), THOROUGH ? 300 : 30).forEach(given -> compare(labels, given));
  }

  @Test
  void onShippedRulesEveryCommandSaysTheSame() {
    Foresight shipped = new Foresight(SmallKnowledge.shipped());

    incomplete(shipped.advisor(), THOROUGH ? 40 : 4).forEach(given -> compare(shipped, given));
  }

  private static List<Answers> incomplete(Advisor advisor, int wanted) {
    Random chance = new Random(19);
    List<Answers> sets = new ArrayList<>();
    while (sets.size() < wanted) {
      Answers answers = RandomAnswers.to(advisor, chance);
      Advice walked = advisor.walk(answers);
      if (!walked.isSettled() && walked.conflicts().isEmpty()) {
        sets.add(answers);
      }
    }
    return sets;
  }

  private static void compare(Foresight rules, Answers given) {
    Advice advice = rules.advisor().advise(given);
    compareInterview(rules, given, advice);
    compareChanges(rules, given, advice);
    compareExplanations(rules, given, advice);
    compareFile(rules.advisor(), given, advice);
  }

  private static void compareInterview(Foresight rules, Answers given, Advice advice) {
    KnowledgeBase base = rules.advisor().knowledgeBase();
    Standing standing = new Agenda(base, Optional.of(rules.reasoner())).at(given, advice);
    List<Question> open = new ArrayList<>(standing.coming());
    open.addAll(standing.rest());

    assertThat(standing.isSettled()).as("%s", given).isEqualTo(advice.isSettled());
    assertThat(standing.possible().size() == 1).as("%s", given).isEqualTo(advice.isSettled());
    assertThat(standing.coming()).as("%s", given).isEqualTo(advice.answerNext());
    assertThat(advice.answerNext()).as("%s", given).containsAll(advice.open());
    assertThat(Collections.disjoint(standing.coming(), advice.idle())).as("%s", given).isTrue();
    assertThat(open).as("%s", given).containsAll(advice.idle());
  }

  private static void compareChanges(Foresight rules, Answers given, Advice advice) {
    Advisor advisor = rules.advisor();
    Reasoner reasoner = rules.reasoner();
    Gaps gaps = new GapFinder(advisor, reasoner).in(given, () -> {});
    Margins margins = new MarginFinder(advisor, reasoner).of(given, () -> {});
    Plan plan = new Planner(advisor, reasoner).from(given, () -> true);
    Answers fewer = given.without(given.questions().iterator().next());
    WhatIf whatIf = new WhatIfFinder(advisor).compare(given, fewer);

    assertThat(gaps.now()).as("%s", given).isEqualTo(advice.verdict());
    assertThat(margins.now()).as("%s", given).isEqualTo(advice.verdict());
    assertThat(plan.now()).as("%s", given).isEqualTo(advice.verdict());
    assertThat(whatIf.before().verdict()).as("%s", given).isEqualTo(advice.verdict());
    assertThat(whatIf.after().verdict()).isEqualTo(advisor.advise(fewer).verdict());
    assertThat(Collections.disjoint(gaps.idle(), advice.open())).as("%s", given).isTrue();
    assertThat(gaps.deciding())
        .extracting(Gap::question)
        .as("%s", given)
        .containsAll(advice.open());
    List<Question> possiblyDeciding = Possible.from(reasoner, given).deciding().orElseThrow();
    List<Question> gapsDeciding = gaps.deciding().stream().map(Gap::question).toList();
    assertThat(gapsDeciding).as("%s", given).containsAll(possiblyDeciding);
    if (given.asMap().values().stream().noneMatch(Answer::isUnknown)) {
      assertThat(possiblyDeciding).as("%s", given).containsAll(gapsDeciding);
    }
    if (plan.actions().isEmpty()) {
      assertThat(plan.answerFirst()).as("%s", given).isEqualTo(advice.answerNext());
    }
    plan.actions()
        .forEach(
            action ->
                assertThat(action.change().verdict())
                    .isEqualTo(advisor.advise(action.change().after()).verdict()));
    Set<Verdict> possible = new HashSet<>(reasoner.reachableVerdicts(given).keySet());
    for (Verdict verdict : advisor.knowledgeBase().verdicts().subList(0, 3)) {
      Counterfactual to =
          new Counterfactuals(advisor, reasoner).to(verdict, given, new Search(1, 4, n -> true));
      boolean needsNoChange = to.reach() == Reach.OPEN || to.reach() == Reach.THERE_ALREADY;
      assertThat(to.now()).as("%s", given).isEqualTo(advice.verdict());
      assertThat(needsNoChange)
          .as("%s in %s", verdict, given)
          .isEqualTo(possible.contains(verdict));
      to.sets().forEach(set -> assertThat(set.stillPossible()).as("%s", given).contains(verdict));
    }
  }

  private static void compareExplanations(Foresight rules, Answers given, Advice advice) {
    KnowledgeBase base = rules.advisor().knowledgeBase();
    Reasoner reasoner = rules.reasoner();
    Set<Verdict> possible = reasoner.reachableVerdicts(given).keySet();
    WhyNotFinder finder =
        new WhyNotFinder(
            rules.advisor(), advice, Optional.of(possible), Optional.of(reasoner.gates(given)));
    List<Question> coming = new Agenda(base, Optional.of(reasoner)).at(given, advice).coming();
    for (Verdict verdict : base.verdicts()) {
      WhyNot whyNot = finder.find(verdict.id()).orElseThrow();

      assertThat(whyNot.holds()).as("%s", given).isEqualTo(verdict.equals(advice.verdict()));
      whyNot
          .inTheWay()
          .forEach(
              gate ->
                  assertThat(coming)
                      .as("%s at %s in %s", verdict, gate.gate().number(), given)
                      .containsAll(gate.open()));
      assertThat(whyNot.inTheWay())
          .as("%s in %s", verdict, given)
          .filteredOn(gate -> gate.state() == State.NEEDS_ANSWERS)
          .allSatisfy(gate -> assertThat(gate.open()).isNotEmpty());
    }
  }

  /** What is saved is what a colleague who replays the file gets, and what a machine reads. */
  private static void compareFile(Advisor advisor, Answers given, Advice advice) {
    String saved = ScenarioText.of("Saved", "", given, advice);
    var file =
        new ScenarioReader(advisor.knowledgeBase()).read(new SourceText("saved.yaml", saved));
    JsonNode json = JsonMapper.shared().readTree(Json.adviceBody(advice).toString());

    assertThat(file.scenarios())
        .allSatisfy(
            scenario -> {
              assertThat(scenario.expect().verdict()).contains(advice.verdict().id());
              assertThat(new Replay(advisor).play(scenario).status()).isEqualTo(Status.PASSED);
            });
    assertThat(json.get("verdict").asString()).isEqualTo(advice.verdict().id());
    assertThat(json.get("settled").asBoolean()).isEqualTo(advice.isSettled());
  }
}
