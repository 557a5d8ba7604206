package org.mlfit.scenario.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mlfit.SmallKnowledge;
import org.mlfit.advice.Advisor;
import org.mlfit.scenario.Scenario;
import org.mlfit.scenario.coverage.CoverageGoal.Kind;
import org.mlfit.scenario.replay.Replay;

class CoverageTest {

  private final Advisor advisor = SmallKnowledge.labels();
  private final Coverage coverage = new Coverage(advisor.knowledgeBase());

  @Test
  void withoutScenariosNothingIsCovered() {
    assertThat(coverage.covered()).isZero();
    assertThat(coverage.total(Kind.RULE)).isEqualTo(17);
    assertThat(coverage.total(Kind.VERDICT)).isEqualTo(5);
    assertThat(coverage.total(Kind.OPTION)).isEqualTo(12);
    assertThat(coverage.reaches(0)).isTrue();
    assertThat(coverage.reaches(1)).isFalse();
  }

  @Test
  void aRuleIsCoveredWhenItFires() {
    play("{ goal.stated: yes, data.examples: 5, data.inputs: 10 }");

    assertThat(missing(Kind.RULE))
        .doesNotContain(
            "data-thin fires", "verdict-data fires", "data-more-inputs-than-examples fires")
        .contains("goal-is-missing fires", "verdict-goal fires");
  }

  @Test
  void aConditionIsCoveredOneWayAtATime() {
    play("{ data.labelled-by: users }");
    String group = "( ErrorPercent( value > 20 ) or LabelledBy( value == Labeller.USERS ) )";

    assertThat(missing(Kind.CONDITION))
        .contains("data-labels-doubtful " + group + " is not met")
        .doesNotContain("data-labels-doubtful " + group + " is met")
        .contains("data-labels-doubtful ErrorPercent( value > 20 ) is met")
        .doesNotContain("data-labels-doubtful ErrorPercent( value > 20 ) is not met");
  }

  @Test
  void aThresholdIsCoveredRightBesideIt() {
    play("{ data.examples: 50 }");
    play("{ data.examples: 100, data.inputs: 5, data.error-percent: 5 }");

    assertThat(missing(Kind.THRESHOLD))
        .contains("data-is-thin-by-number data.examples < 100 is just met")
        .doesNotContain("data-is-thin-by-number data.examples < 100 is just missed")
        .contains("data-label-errors data.error-percent > 5 is just met")
        .doesNotContain("data-label-errors data.error-percent > 5 is just missed");
  }

  @Test
  void aThresholdBetweenTwoAnswersIsCoveredByOneStepOfEither() {
    play("{ data.examples: 99, data.inputs: 10 }");

    assertThat(missing(Kind.THRESHOLD))
        .doesNotContain("data-is-thin-by-inputs data.examples < 10 * data.inputs is just met")
        .contains("data-is-thin-by-inputs data.examples < 10 * data.inputs is just missed");
  }

  @Test
  void anAnswerThatIsSetAsideCoversNothing() {
    play("{ data.trial-control: yes }");

    assertThat(missing(Kind.OPTION)).contains("data.trial-control is answered yes");
  }

  @Test
  void whatIsMissingIsFoundAsAScenarioThatPassesAndCoversIt() {
    play("{ goal.stated: yes, data.examples: 5000, data.inputs: 10, data.error-percent: 3 }");
    MissingScenarios search = new MissingScenarios(advisor, coverage);

    for (CoverageGoal goal : coverage.missing()) {
      Optional<String> yaml = search.text(goal);
      assertThat(yaml).as(goal.subject() + " " + goal.words()).isPresent();
      Scenario scenario = SmallKnowledge.scenarios(yaml.get()).get(0);
      assertThat(new Replay(advisor).play(scenario).mismatches()).isEmpty();
      Coverage alone = new Coverage(advisor.knowledgeBase());
      alone.played(new Replay(advisor).play(scenario), Duration.ZERO);
      assertThat(alone.missing())
          .extracting(p -> p.subject() + p.words())
          .doesNotContain(goal.subject() + goal.words());
    }
  }

  private List<String> missing(Kind kind) {
    return coverage.missing().stream()
        .filter(goal -> goal.kind() == kind)
        .map(goal -> goal.subject() + " " + goal.words())
        .toList();
  }

  private void play(String given) {
    Scenario scenario =
        SmallKnowledge.scenarios(
                "scenarios: [ { name: a, given: %s, expect: { verdict: go } } ]".formatted(given))
            .get(0);
    coverage.played(new Replay(advisor).play(scenario), Duration.ZERO);
  }
}
