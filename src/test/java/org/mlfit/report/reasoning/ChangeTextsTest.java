package org.mlfit.report.reasoning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mlfit.SmallKnowledge;
import org.mlfit.advice.Advisor;
import org.mlfit.explanation.change.Counterfactual;
import org.mlfit.explanation.change.Counterfactuals;
import org.mlfit.explanation.change.Gap;
import org.mlfit.explanation.change.GapFinder;
import org.mlfit.explanation.change.Gaps;
import org.mlfit.explanation.change.MarginFinder;
import org.mlfit.explanation.change.Plan;
import org.mlfit.explanation.change.Planner;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.rule.Verdict;
import org.mlfit.reasoning.Foresight;
import org.mlfit.reasoning.Reasoner;
import org.mlfit.reasoning.result.Search;
import org.mlfit.report.text.TextStyle;

/** What change-to, gaps, margins and plan say, word for word. */
class ChangeTextsTest {

  private static final String THIN =
      """
      goal.stated: yes
      data.examples: 50
      data.inputs: 4
      data.error-percent: 30
      data.labelled-by: experts
      data.trial: no
      data.remedies: cleaning
      """;

  private static final int STEPS = 10;

  private final Advisor advisor = SmallKnowledge.labels();
  private final Reasoner reasoner = new Reasoner(advisor);

  @Test
  void aWaySaysFromWhatToWhatWithTheQuestionAndItsUnit() {
    assertThat(changeTo("check-labels", THIN, 3))
        .isEqualTo(
            """
            The verdict is “Get data”. For “Check the labels” at least one answer would have
            to be different.

            Way 1: change one answer
              data.examples: from 50 examples to at least 100 examples
                  How many labelled examples are there?

            There are no other ways with up to three changes. Each was tried by the advisor;
            answers that nobody can choose stay, none becomes “unknown”, and none
            contradicts another.
            """);
  }

  @Test
  void severalAnswersAreChangedTogether() {
    assertThat(changeTo("go", THIN, 3))
        .contains(
            "at least two answers would",
            "Way 1: change two answers, both together",
            "data.examples: from 50 examples to at least 100 examples",
            "data.error-percent: from 30 % to at most 20 %");
  }

  @Test
  void whereMoreChangesAreNeededThanAskedForThatIsSaid() {
    assertThat(changeTo("go", THIN, 1))
        .contains("one changed answer is not enough; it\ntakes at least two.");
  }

  @Test
  void aVerdictThatIsThereOrOutOfReachIsSaidPlainly() {
    assertThat(changeTo("get-data", THIN, 3))
        .isEqualTo("The verdict is “Get data” already; nothing has to change.\n");
    Counterfactual none =
        new Counterfactual(
            verdict("go"),
            verdict("get-data"),
            Counterfactual.Reach.IMPOSSIBLE,
            9,
            List.of(),
            List.of());
    assertThat(CounterfactualText.of(none, 3, STEPS, 5, TextStyle.plain()))
        .startsWith("No changes of answers lead to “Get data”, however many");
  }

  @Test
  void aSearchThatWasEndedShowsAWayAndDoesNotCallItTheSmallest() {
    Counterfactual ended =
        new Counterfactuals(advisor, reasoner)
            .to(verdict("go"), SmallKnowledge.answers(THIN), new Search(3, 9, count -> count < 1));

    assertThat(CounterfactualText.of(ended, 3, STEPS, 5, TextStyle.plain()).replaceAll("\\s+", " "))
        .contains(
            "enough, and none of them can be left out.",
            "Whether fewer would do was not found out by trying ten sets of changes",
            "Way 1: change two answers",
            "there may be other ways");
  }

  @Test
  void questionsThatComeToApplyAreNamed() {
    assertThat(
            changeTo(
                "get-data",
                "{ goal.stated: yes, data.examples: 500, data.inputs: 1, data.error-percent: 1,"
                    + " data.labelled-by: experts }",
                3))
        .contains("data.inputs: from 1 input to anything from 51 to 500 inputs");
    assertThat(changeTo("go", "goal.stated: no", 5).replaceAll("\\s+", " "))
        .contains(
            "goal.stated: from no to yes",
            "What is still open decides then between: “Get data”, “Check the labels”, “Go ahead”.");
    assertThat(changeTo("go", "goal.stated: yes", 5))
        .startsWith("“Go ahead” can still come out: no answer has to change for it.");
  }

  @Test
  void aMarginSaysHowFarANumberCarriesAndWhatLiesBeyond() {
    String text =
        MarginsText.of(
            new MarginFinder(advisor, reasoner)
                .of(
                    SmallKnowledge.answers(
                        "{ goal.stated: yes, data.examples: 500, data.inputs: 5, data.error-percent: 4, data.labelled-by: experts }"),
                    () -> {}),
            TextStyle.plain());

    assertThat(text)
        .contains(
            "One changed answer that somebody can choose leads",
            "data.examples: you said 500 examples\n      The verdict holds from 100 examples upwards.",
            "From 5 to 99 examples it would be “Get data”.",
            "Left out, since it could not be true beside the other answers: at most 4",
            "Verdict and findings hold up to 5 %.",
            "At 5.1 %: “5.1 % of the labels are wrong; they come from people who know\n      the field.” [data-label-errors] comes.",
            "With the answer users it would be “Check the labels”.");
  }

  @Test
  void aGapSaysWithWhichAnswerItLeadsWhere() {
    String text =
        GapsText.of(
            new GapFinder(advisor, reasoner)
                .in(
                    SmallKnowledge.answers(
                        "{ goal.stated: yes, data.examples: 500, data.inputs: 5, data.error-percent: unknown, data.labelled-by: experts }"),
                    () -> {}),
            false,
            TextStyle.plain());

    assertThat(text)
        .contains(
            "The verdict is “Go ahead”. Once everything is known, also what was answered\n“unknown”,"
                + " it can be",
            "data.error-percent (unknown)",
            "By itself: 20.1 % or more leads to “Check the labels”.",
            "Cannot change the verdict, whatever the answer");
  }

  @Test
  void ofManyGapsThatOnlyDecideTogetherTheFirstTenAreShownAndTheRestIsCounted() {
    Verdict go = advisor.knowledgeBase().verdicts().get(0);
    Question question = advisor.knowledgeBase().questions().get(0);
    Gap together = new Gap(question, false, true, List.of(), List.of(), List.of(go, go));
    Gaps many = new Gaps(go, List.of(go), Collections.nCopies(13, together), List.of());

    assertThat(GapsText.of(many, false, TextStyle.plain()).replaceAll("\\s+", " "))
        .contains(
            "10. " + question.id(),
            "And 3 more, each of which decides only together with others; gaps --all shows them.")
        .doesNotContain("11. ");
    assertThat(GapsText.of(many, true, TextStyle.plain()))
        .contains("13. " + question.id())
        .doesNotContain("more, each");
  }

  @Test
  void aPlanThatEndsInQuestionsSaysThatAnswersMayBringMore() {
    Advisor shipped = Foresight.advisor(SmallKnowledge.shipped());
    Plan plan =
        new Planner(shipped, new Reasoner(shipped))
            .from(
                SmallKnowledge.answers(shipped.knowledgeBase(), "problem.goal: specific"),
                () -> true);

    assertThat(plan.mayFollow()).isNotEmpty().doesNotContainAnyElementsOf(plan.answerFirst());
    assertThat(PlanText.of(plan, TextStyle.plain()).replaceAll("\\s+", " "))
        .contains(
            "An answer may bring further questions, up to "
                + plan.mayFollow().size()
                + "; assess asks only those that still decide.");
  }

  @Test
  void aPlanNamesForEachStepWhatToDoAndWhatItUnlocks() {
    String text =
        PlanText.of(
            new Planner(advisor, reasoner).from(SmallKnowledge.answers(THIN), () -> true),
            TextStyle.plain());

    assertThat(text)
        .contains(
            "The verdict is “Get data”. Two steps lead to “Go ahead”.",
            "Step 1: from “Get data” to “Check the labels”",
            "- Collect more. [data-thin]",
            "Step 2: from “Check the labels” to “Go ahead”",
            "What the findings ask for besides",
            "- medium: Clean them. [data-label-errors]");
  }

  @Test
  void whereOpenAnswersDecideAPlanSaysThatToAnswerThemIsNoChange() {
    String text =
        PlanText.of(
            new Planner(advisor, reasoner)
                .from(SmallKnowledge.answers("goal.stated: yes"), () -> true),
            TextStyle.plain());

    assertThat(text.replaceAll("\\s+", " "))
        .contains("What is still open decides: the next step is to answer that. Answer first - ");
  }

  @Test
  void everythingFitsANarrowScreen() {
    TextStyle narrow = new TextStyle(40, false);

    assertThat(
            CounterfactualText.of(counterfactual("go", THIN, 3), 3, STEPS, 9, narrow)
                + PlanText.of(
                    new Planner(advisor, reasoner).from(SmallKnowledge.answers(THIN), () -> true),
                    narrow)
                + MarginsText.of(
                    new MarginFinder(advisor, reasoner).of(SmallKnowledge.answers(THIN), () -> {}),
                    narrow)
                + GapsText.of(
                    new GapFinder(advisor, reasoner).in(SmallKnowledge.answers("{}"), () -> {}),
                    true,
                    narrow))
        .satisfies(text -> assertThat(text.lines()).allMatch(line -> line.length() <= 40));
  }

  private String changeTo(String verdict, String yaml, int most) {
    return CounterfactualText.of(
        counterfactual(verdict, yaml, most), most, STEPS, 5, TextStyle.plain());
  }

  private Counterfactual counterfactual(String verdict, String yaml, int most) {
    return new Counterfactuals(advisor, reasoner)
        .to(verdict(verdict), SmallKnowledge.answers(yaml), new Search(most, 9, count -> true));
  }

  private Verdict verdict(String id) {
    return advisor.knowledgeBase().verdict(id).orElseThrow();
  }
}
