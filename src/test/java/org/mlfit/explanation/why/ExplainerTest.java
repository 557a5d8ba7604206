package org.mlfit.explanation.why;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.mlfit.SmallKnowledge;
import org.mlfit.advice.Advice;
import org.mlfit.explanation.reading.Reading;
import org.mlfit.explanation.why.Step.Kind;

public class ExplainerTest {

  private final Explainer explainer = new Explainer(SmallKnowledge.labels().knowledgeBase());

  @Test
  void aVerdictIsExplainedDownToTheAnswers() {
    Advice advice = SmallKnowledge.advice("goal.stated: yes\ndata.examples: 500\ndata.inputs: 51");

    assertThat(outline(explainer.verdict(advice)))
        .isEqualTo(
            """
            VERDICT get-data
            . RULE verdict-data rules/small.drl:98
            . . CONCLUSION data-thin
            . . . RULE data-is-thin-by-inputs rules/small.drl:50
            . . . . ANSWER data.examples
            . . . . ANSWER data.inputs
            . PASSED state-goal rules/small.drl:94
            """);
  }

  @Test
  void everyRuleThatConcludesTheSameIsNamed() {
    Advice advice = SmallKnowledge.advice("goal.stated: yes\ndata.examples: 50\ndata.inputs: 51");

    assertThat(outline(explainer.verdict(advice)))
        .contains("RULE data-is-thin-by-inputs", "RULE data-is-thin-by-number");
  }

  @Test
  void tooFewAnswersAreExplainedByThoseThatAreOpen() {
    assertThat(outline(explainer.verdict(SmallKnowledge.advice("goal.stated: yes"))))
        .isEqualTo(
            """
            VERDICT not-enough-answers
            . ANSWER data.examples
            . ANSWER data.inputs
            . ANSWER data.error-percent
            . ANSWER data.labelled-by
            """);
  }

  @Test
  void theLastVerdictRestsOnItsRuleAlone() {
    Advice advice =
        SmallKnowledge.advice(
            """
            goal.stated: yes
            data.examples: 500
            data.inputs: 5
            data.error-percent: 1
            data.labelled-by: experts
            """);

    assertThat(outline(explainer.verdict(advice)))
        .isEqualTo(
            """
            VERDICT go
            . RULE verdict-go rules/small.drl:106
            . PASSED state-goal rules/small.drl:94
            . PASSED get-data rules/small.drl:98
            . PASSED check-labels rules/small.drl:102
            """);
  }

  @Test
  void aFindingIsExplainedByAllItsCausesEachOnce() {
    Advice advice = SmallKnowledge.advice("data.error-percent: 30\ndata.labelled-by: users");

    assertThat(explainer.finding(advice, "data-labels-doubtful"))
        .map(ExplainerTest::outline)
        .contains(
            """
            RULE data-labels-doubtful rules/small.drl:66
            . ANSWER data.error-percent
            . ANSWER data.labelled-by
            """);
  }

  @Test
  void aFindingThatWasNotGivenHasNoExplanation() {
    assertThat(explainer.finding(SmallKnowledge.advice(""), "data-thin")).isEmpty();
  }

  @Test
  void aRuleCarriesItsConditionsAsWritten() {
    Step verdict = explainer.verdict(SmallKnowledge.advice("goal.stated: no"));

    Step rule = verdict.below().get(0);
    assertThat(rule.kind()).isEqualTo(Kind.RULE);
    assertThat(rule.conditions()).extracting(Reading::text).containsExactly("GoalMissing()");
    assertThat(rule.conditions()).allMatch(Reading::isMet);
  }

  public static String outline(Step step) {
    StringBuilder text = new StringBuilder();
    add(step, 0, text);
    return text.toString();
  }

  private static void add(Step step, int depth, StringBuilder text) {
    text.append(". ".repeat(depth)).append(step.kind()).append(' ').append(step.id());
    text.append(step.place().isEmpty() ? "" : " " + step.place()).append('\n');
    step.below().forEach(below -> add(below, depth + 1, text));
  }
}
