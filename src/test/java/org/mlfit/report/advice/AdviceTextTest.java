package org.mlfit.report.advice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mlfit.SmallKnowledge;
import org.mlfit.advice.Advice;
import org.mlfit.advice.Advisor;
import org.mlfit.advice.RandomAnswers;
import org.mlfit.advice.Testimony;
import org.mlfit.explanation.why.Explainer;
import org.mlfit.knowledge.rule.Trust;
import org.mlfit.reasoning.Foresight;
import org.mlfit.report.explanation.ExplanationText;
import org.mlfit.report.rules.RuleText;
import org.mlfit.report.text.TextStyle;

class AdviceTextTest {

  private static final Advice THIN =
      SmallKnowledge.advice(
          """
          goal.stated: yes
          data.examples: 50
          data.inputs: 60
          data.labelled-by: unknown
          data.trial-weeks: 3
          """);

  @Test
  void adviceReadsFromTheVerdictToWhatIsNotKnown() {
    assertThat(AdviceText.of(THIN, Trust.NONE, TextStyle.plain()))
        .isEqualTo(
            """
            Verdict: Get data (get-data)
            There is too little to learn from.
            What decides here: Data thin.
            It is settled: no answer to an open question can change it; gaps says whether
            finding out what was answered “unknown” can.

            Answers that cannot both be true
              ! There are more inputs than examples. (data.examples, data.inputs)

            Why
              high blocker: Only 50 examples for 60 inputs.
                Next: Collect more.
                From: data.examples = 50 examples; data.inputs = 60 inputs [data-thin]

            Also noticed, for later: 2
              medium gap: Data unmeasured [data-unmeasured]
              info strength: Goal clear [goal-clear]
              explain --all tells each whole, with what to do.

            Answered “unknown”
              - data.labelled-by: Who gave the labels?

            Set aside, since it does not apply as things stand
              - data.trial-weeks: How many weeks does it take?
                Data trial weeks need a trial.
            """);
  }

  @Test
  void whoWantsAllIsToldWholeAlsoWhatCanWait() {
    assertThat(
            AdviceText.of(THIN, Optional.empty(), List.of(), true, Trust.NONE, TextStyle.plain()))
        .contains(
            """
            Also noticed, for later: 2
              medium gap: Nobody knows the labels.
                Next: Ask.
                From: data.labelled-by = unknown [data-unmeasured]
              info strength: The goal is clear.
                Next: Keep it so.
                From: goal.stated = yes [goal-clear]
            """)
        .doesNotContain("--all");
  }

  @Test
  void tooFewAnswersNameTheNextQuestionsAndTheLeaning() {
    assertThat(
            AdviceText.of(SmallKnowledge.advice("data.examples: 5"), Trust.NONE, TextStyle.plain()))
        .contains("Verdict: Not enough answers yet (not-enough-answers)\n")
        .contains("It leans to: Get data (get-data).\n")
        .contains("Answer next\n  - goal.stated: Is the goal stated?\n");
  }

  @Test
  void anArchitectReadsAnExplanationInTheWordsOfTitlesQuestionsAndAnswers() {
    Explainer explainer = new Explainer(SmallKnowledge.labels().knowledgeBase());

    assertThat(ExplanationText.of(explainer.verdict(THIN), false, TextStyle.plain()))
        .contains("because there is little data [data-thin]", "- How many inputs are there?")
        .doesNotContain(".drl", "Examples(", "by rule", "$");
  }

  @Test
  void anExplanationIsATree() {
    Explainer explainer = new Explainer(SmallKnowledge.labels().knowledgeBase());

    assertThat(ExplanationText.of(explainer.verdict(THIN), true, new TextStyle(40, false)))
        .isEqualTo(
            """
            Verdict: Get data (get-data)
            There is too little to learn from.

            How it came about
            by rule verdict-data
            (rules/small.drl:98)
              ✓ DataThin() [data-thin holds]
              because there is little data
                  [data-thin], for 2 reasons, each
                  enough by itself:
                by rule data-is-thin-by-inputs
                (rules/small.drl:50)
                  ✓ Examples( $examples : value )
                    [data.examples = 50 examples]
                  ✓ Inputs( value > 0, $examples <
                    10 * value ) [data.inputs = 60
                    inputs]
                  - How many labelled examples are
                    there? 50 examples
                    [data.examples]
                  - How many inputs are there? 60
                    inputs [data.inputs]
                by rule data-is-thin-by-number
                (rules/small.drl:55)
                  ✓ Examples( value < 100 )
                    [data.examples = 50 examples]
                  - How many labelled examples are
                    there? 50 examples
                    [data.examples]

            Verdicts that come before it, and why
            none of them holds
              - State the goal (state-goal)
                  Not so: the goal is missing
                  [goal-missing].
            """);
  }

  @ParameterizedTest
  @ValueSource(ints = {80, 40})
  void noLineIsWiderThanTheScreenAndNoneHasColour(int width) {
    Advisor advisor = Foresight.advisor(SmallKnowledge.shipped());
    TextStyle style = new TextStyle(width, false);
    Random random = new Random(3);

    for (int i = 0; i < 30; i++) {
      Advice advice = advisor.advise(RandomAnswers.to(advisor, random));
      assertFits(AdviceText.of(advice, Trust.NONE, style), width);
      assertFits(
          ExplanationText.of(
              new Explainer(advisor.knowledgeBase()).verdict(advice), random.nextBoolean(), style),
          width);
      assertFits(
          QuestionText.all(advisor.knowledgeBase(), advice, advice.effective(), style), width);
      assertFits(
          QuestionText.answers(advice, Testimony.of(advice.effective()), q -> "typed", style),
          width);
    }
    assertFits(RuleText.list(advisor.knowledgeBase(), style), width);
    advisor.knowledgeBase().rules().forEach(rule -> assertFits(RuleText.card(rule, style), width));
  }

  @Test
  void colourChangesNoWord() {
    String coloured = AdviceText.of(THIN, Trust.NONE, new TextStyle(80, true));

    assertThat(coloured).contains("\u001b[31mhigh\u001b[0m", "\u001b[32minfo\u001b[0m");
    assertThat(coloured.replaceAll("\u001b\\[\\d+m", ""))
        .isEqualTo(AdviceText.of(THIN, Trust.NONE, TextStyle.plain()));
  }

  private static void assertFits(String text, int width) {
    assertThat(text.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(width));
    assertThat(text).doesNotContain("\u001b");
  }
}
