package org.mlfit.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mlfit.SmallKnowledge.advice;

import org.junit.jupiter.api.Test;
import org.mlfit.SmallKnowledge;
import org.mlfit.knowledge.question.Question;

class AdvisorFindingsTest {

  @Test
  void findingsComeHeaviestFirstThenInTopicOrderThenById() {
    Advice advice =
        advice(
            """
            goal.stated: yes
            data.examples: 50
            data.inputs: 10
            data.error-percent: 30
            data.labelled-by: users
            data.remedies: [ cleaning ]
            """);

    assertThat(advice.findingIds())
        .containsExactly(
            "data-labels-doubtful", "data-thin", "data-label-errors", "data-remedy", "goal-clear");
  }

  @Test
  void aRuleThatMatchesInSeveralWaysGivesOneFindingWithAllItsCauses() {
    Advice advice = advice("data.error-percent: 30\ndata.labelled-by: users");

    assertThat(advice.findings())
        .filteredOn(finding -> finding.id().equals("data-labels-doubtful"))
        .singleElement()
        .satisfies(
            finding ->
                assertThat(finding.because())
                    .extracting(premise -> ((Premise.Said) premise).question().id())
                    .containsExactlyInAnyOrder("data.error-percent", "data.labelled-by"));
  }

  @Test
  void aRuleThatAsksForSeveralUnknownsGivesOneFinding() {
    Advice advice = advice("data.error-percent: unknown\ndata.labelled-by: unknown");

    assertThat(advice.findingIds()).containsExactly("data-unmeasured");
    assertThat(advice.findings().get(0).because()).hasSize(2);
  }

  @Test
  void wholeNumbersInMessagesHaveTheirThousandsSetApart() {
    Advice advice = advice("data.examples: 50000\ndata.inputs: 9000");

    assertThat(advice.findings().get(0).message())
        .isEqualTo("Only 50,000 examples for 9,000 inputs.");
  }

  @Test
  void fractionsAndOptionsInMessagesReadAsPeopleWriteThem() {
    Advice advice = advice("data.error-percent: 7.50\ndata.labelled-by: machine");

    assertThat(advice.findings().get(0).message())
        .isEqualTo("7.5 % of the labels are wrong; they come from another program.");
  }

  @Test
  void anOptionOfAManyOfAnswerMeetsContains() {
    assertThat(advice("data.remedies: [ more-data, cleaning ]").findingIds())
        .containsExactly("data-remedy");
    assertThat(advice("data.remedies: [ more-data ]").findingIds()).isEmpty();
    assertThat(advice("data.remedies: []").findingIds()).isEmpty();
  }

  @Test
  void aThresholdIsExclusiveWhereItIsWrittenSo() {
    assertThat(advice("data.error-percent: 5\ndata.labelled-by: experts").findingIds()).isEmpty();
    assertThat(advice("data.error-percent: 5.1\ndata.labelled-by: experts").findingIds())
        .containsExactly("data-label-errors");
  }

  @Test
  void contradictoryAnswersAreShownBesideTheAdviceAndAreNoFinding() {
    Advice advice = advice("data.examples: 50\ndata.inputs: 51");

    assertThat(advice.conflicts())
        .singleElement()
        .satisfies(
            conflict -> {
              assertThat(conflict.first().id()).isEqualTo("data.examples");
              assertThat(conflict.second().id()).isEqualTo("data.inputs");
              assertThat(conflict.message()).isEqualTo("There are more inputs than examples.");
            });
    assertThat(advice.findingIds()).containsExactly("data-thin");
    assertThat(advice("data.examples: 50\ndata.inputs: 50").conflicts()).isEmpty();
  }

  @Test
  void anAnswerToAQuestionThatDoesNotApplyIsSetAside() {
    Advice advice = advice("data.trial: no\ndata.trial-weeks: 4");

    assertThat(advice.setAside()).extracting(Question::id).containsExactly("data.trial-weeks");
    assertThat(advice.effective().questions())
        .extracting(Question::id)
        .containsExactly("data.trial");
    assertThat(advice.unknown()).isEmpty();
  }

  @Test
  void aQuestionThatDependsOnASetAsideAnswerDoesNotApplyEither() {
    Advice advice = advice("data.trial: unknown\ndata.trial-weeks: 4\ndata.trial-control: yes");

    assertThat(advice.setAside())
        .extracting(Question::id)
        .containsExactly("data.trial-weeks", "data.trial-control");
  }

  @Test
  void setAsideAnswersComeBackWhenTheirQuestionsApplyAgain() {
    Answers aside =
        SmallKnowledge.answers("data.trial: no\ndata.trial-weeks: 4\ndata.trial-control: yes");
    Question trial = SmallKnowledge.labels().knowledgeBase().question("data.trial").orElseThrow();

    Advice advice =
        SmallKnowledge.labels()
            .advise(aside.with(trial, new org.mlfit.knowledge.question.Answer.YesNo(true)));

    assertThat(advice.setAside()).isEmpty();
    assertThat(advice.effective())
        .isEqualTo(aside.with(trial, new org.mlfit.knowledge.question.Answer.YesNo(true)));
  }

  @Test
  void anUnknownToAQuestionThatDoesNotApplyIsSetAsideToo() {
    Advice advice = advice("data.trial: no\ndata.trial-weeks: unknown");

    assertThat(advice.setAside()).extracting(Question::id).containsExactly("data.trial-weeks");
    assertThat(advice.unknown()).isEmpty();
  }
}
