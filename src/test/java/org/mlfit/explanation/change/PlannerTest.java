package org.mlfit.explanation.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mlfit.SmallKnowledge;
import org.mlfit.advice.Advisor;
import org.mlfit.advice.Answers;
import org.mlfit.advice.RuleFinding;
import org.mlfit.explanation.change.Plan.End;
import org.mlfit.knowledge.question.Question;
import org.mlfit.reasoning.Foresight;
import org.mlfit.reasoning.Reasoner;

/** Gates: 1 the goal, 2 enough data, 3 trustworthy labels, 4 everything else. */
class PlannerTest {

  private final Planner planner =
      new Planner(SmallKnowledge.labels(), new Reasoner(SmallKnowledge.labels()));

  @Test
  void eachStepLeadsToABetterVerdictAndNamesTheFindingsThatAskForIt() {
    Plan plan =
        plan(
            """
            goal.stated: yes
            data.examples: 50
            data.inputs: 4
            data.error-percent: 30
            data.labelled-by: experts
            data.trial: no
            data.remedies: cleaning
            """);

    assertThat(plan.end()).isEqualTo(End.GOAL);
    assertThat(plan.actions())
        .extracting(action -> action.from().id() + "→" + action.change().verdict().id())
        .containsExactly("get-data→check-labels", "check-labels→go");
    assertThat(plan.actions().get(0).askedBy())
        .extracting(RuleFinding::id)
        .containsExactly("data-thin");
    assertThat(plan.actions().get(1).askedBy())
        .extracting(RuleFinding::id)
        .containsExactly("data-labels-doubtful");
    assertThat(plan.besides())
        .extracting(RuleFinding::id)
        .containsExactly("data-label-errors", "data-remedy");
  }

  @Test
  void whereAnotherWayToGoStandsBehindTheGateNothingIsSpoiledToGetPastIt() {
    Foresight shipped = new Foresight(SmallKnowledge.shipped());
    Planner planner = new Planner(shipped.advisor(), shipped.reasoner());
    String known =
        """
        problem.task: calculation
        problem.decision: yes
        problem.success: business-metric-with-target
        alternatives.logic-known: yes
        alternatives.rule-count: 40
        risk.use-areas: [ ]
        risk.about-people: yes
        risk.personal-data: yes
        risk.lawful-basis: yes
        risk.error-harm: livelihood-or-rights
        """;
    Answers unsafe =
        SmallKnowledge.answers(
            SmallKnowledge.shipped(),
            known + "risk.human-oversight: none\nproblem.goal: specific\n");
    Answers vague =
        SmallKnowledge.answers(
            SmallKnowledge.shipped(),
            known + "risk.human-oversight: reviews-each\nproblem.goal: vague\n");

    for (Answers given : List.of(unsafe, vague)) {
      Plan plan = planner.from(given, () -> true);

      assertThat(plan.end()).isEqualTo(End.ANOTHER_WAY);
      assertThat(plan.actions())
          .extracting(action -> action.change().verdict().id())
          .containsExactly("use-business-rules");
      assertThat(plan.actions().get(0).change().changes())
          .extracting(change -> change.question().id())
          .containsExactly(given.equals(unsafe) ? "risk.human-oversight" : "problem.goal");
    }
  }

  @Test
  void gettingPastAGateIsAStepEvenIfMoreHasToBeAnsweredThen() {
    Plan plan = plan("goal.stated: no");

    assertThat(plan.end()).isEqualTo(End.ANSWER_FIRST);
    assertThat(plan.actions()).hasSize(1);
    assertThat(plan.answerFirst())
        .extracting(Question::id)
        .containsExactly("data.examples", "data.inputs", "data.error-percent", "data.labelled-by");
  }

  @Test
  void withTooFewAnswersTheOpenQuestionsComeFirst() {
    Plan plan = plan("data.inputs: 5");

    assertThat(plan.end()).isEqualTo(End.ANSWER_FIRST);
    assertThat(plan.actions()).isEmpty();
    assertThat(plan.answerFirst())
        .extracting(Question::id)
        .containsExactly("goal.stated", "data.examples", "data.error-percent", "data.labelled-by");
  }

  @Test
  void aStepThatNoFindingAsksForByItselfIsThatOfTheFindingsThatItSettles() {
    Advisor advisor =
        Foresight.advisor(
            SmallKnowledge.of(
                """
                declare Lit @topic( site ) @gate( 1 ) @question( "Is it lit?" ) value : boolean end
                declare Dark extends Conclusion end
                rule "site-is-dark" when Lit( value == false )
                then insertLogical( new Dark() ); end
                rule "site-dark" @severity( high ) @source( "None 2020" ) when Dark()
                then insertLogical( Finding.risk( "It is dark.", "Hang a lamp." ) ); end
                rule "verdict-wait" @gate( 1 ) @verdict( "wait" ) when Dark()
                then insertLogical( new GateTriggered( 1 ) ); end
                rule "verdict-go" @gate( 2 ) @verdict( "go" ) when
                then insertLogical( new GateTriggered( 2 ) ); end
                """));
    Answers given = SmallKnowledge.answers(advisor.knowledgeBase(), "site.lit: no");

    Plan plan = new Planner(advisor, new Reasoner(advisor)).from(given, () -> true);

    assertThat(plan.actions().get(0).askedBy())
        .extracting(RuleFinding::id)
        .containsExactly("site-dark");
    assertThat(plan.actions().get(0).settlesToo()).isEmpty();
  }

  @Test
  void whatComesUpOnlyWithTheStepsIsNotAmongWhatTheFindingsAskForNow() {
    Advisor advisor =
        Foresight.advisor(
            SmallKnowledge.of(
                """
                declare Site extends Topic @order( 1 ) @title( "Site" ) end
                declare Manned @topic( site ) @gate( 1 ) @question( "Is somebody there?" ) value : boolean end
                declare Lit @topic( site ) @gate( 1 ) @question( "Is it lit?" ) value : boolean end
                rule "site-dark" @severity( critical ) @source( "None 2020" ) when
                    Lit( value == false )
                then insertLogical( Finding.risk( "It is dark.", "Hang a lamp." ) ); end
                rule "site-closed" @severity( low ) @source( "None 2020" ) when
                    Manned( value == false )
                then insertLogical( Finding.blocker( "It is closed.", "Open it." ) ); end
                rule "site-busy" @severity( low ) @source( "None 2020" ) when
                    Manned( value == true )
                then insertLogical( Finding.advice( "People come.", "Greet them." ) ); end
                rule "verdict-wait" @gate( 1 ) @verdict( "wait" ) when
                    Manned( value == false )
                then insertLogical( new GateTriggered( 1 ) ); end
                rule "verdict-sell" @gate( 2 ) @verdict( "sell" ) when
                then insertLogical( new GateTriggered( 2 ) ); end
                """));

    Plan plan =
        new Planner(advisor, new Reasoner(advisor))
            .from(
                SmallKnowledge.answers(
                    advisor.knowledgeBase(), "{ site.manned: no, site.lit: no }"),
                () -> true);

    assertThat(plan.end()).isEqualTo(End.GOAL);
    assertThat(plan.besides()).extracting(RuleFinding::id).containsExactly("site-dark");
    assertThat(plan.after()).extracting(RuleFinding::id).containsExactly("site-busy");
  }

  @Test
  void atTheGoalOnlyWhatFindingsAskForIsLeft() {
    Plan plan =
        plan(
            """
            goal.stated: yes
            data.examples: 500
            data.inputs: 5
            data.error-percent: 1
            data.labelled-by: experts
            data.remedies: cleaning
            """);

    assertThat(plan.end()).isEqualTo(End.THERE_ALREADY);
    assertThat(plan.besides()).extracting(RuleFinding::id).containsExactly("data-remedy");
  }

  @Test
  void aPlanThatWasEndedEarlySaysSo() {
    Plan plan = planner.from(SmallKnowledge.answers("goal.stated: no"), () -> false);

    assertThat(plan.end()).isEqualTo(End.ENDED_EARLY);
  }

  private Plan plan(String yaml) {
    return planner.from(SmallKnowledge.answers(yaml), () -> true);
  }
}
