package org.mlfit.scenario.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mlfit.SmallKnowledge;
import org.mlfit.advice.Advice;
import org.mlfit.advice.Advisor;
import org.mlfit.knowledge.rule.Rule;
import org.mlfit.scenario.Outcome.Status;
import org.mlfit.scenario.Scenario;
import org.mlfit.scenario.replay.Replay;
import org.mlfit.scenario.write.ScenarioText;

class BoundariesTest {

  private final Advisor advisor = SmallKnowledge.labels();
  private final Boundaries boundaries = new Boundaries(advisor);

  @Test
  void aThresholdIsShownAtItselfAndOneStepToEitherSide() {
    Boundary boundary = at("data-is-thin-by-number", "data.examples < 100");

    assertThat(boundary.places())
        .extracting(place -> place.number().intValue(), Boundary.Place::meets)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(99, true),
            org.assertj.core.groups.Tuple.tuple(100, false),
            org.assertj.core.groups.Tuple.tuple(101, false));
  }

  @Test
  void allElseIsSuchThatTheThresholdAloneDecides() {
    List<Boundary.Place> places =
        at("data-is-thin-by-inputs", "data.examples < 10 * data.inputs").places();

    Advice below = advisor.advise(places.get(0).answers());
    Advice at = advisor.advise(places.get(1).answers());

    assertThat(below.findingIds().equals(at.findingIds()) && below.verdict().equals(at.verdict()))
        .isFalse();
  }

  @Test
  void aThresholdThatNoAdviceShowsIsSaidToBeSo() {
    Boundary boundary = at("data-more-inputs-than-examples", "data.inputs > data.examples");

    assertThat(boundary.places()).isEmpty();
    assertThat(boundary.reason()).contains("proved for all answers");
  }

  @Test
  void whatIsWrittenReplaysAsExpected() {
    assertThat(scenarios(advisor.knowledgeBase().rules()))
        .hasSizeGreaterThan(10)
        .allSatisfy(s -> assertThat(new Replay(advisor).play(s).status()).isEqualTo(Status.PASSED));
  }

  @ParameterizedTest
  @CsvSource({
    "data-is-thin-by-number, value < 100, value <= 100",
    "data-is-thin-by-number, value < 100, value < 99",
    "data-is-thin-by-inputs, '$examples < 10 * value', '$examples <= 10 * value'",
    "data-label-errors, value > 5, value > 5.1"
  })
  void aRuleThatIsWrongByOneStepCannotPass(String rule, String written, String instead) {
    Advisor mutant = SmallKnowledge.labelsBut(written, instead);
    Rule about = advisor.knowledgeBase().rule(rule).orElseThrow();

    Stream<Status> played =
        scenarios(List.of(about)).stream().map(s -> new Replay(mutant).play(s).status());

    assertThat(played).contains(Status.FAILED);
  }

  private Boundary at(String rule, String words) {
    return boundaries.of(advisor.knowledgeBase().rule(rule).orElseThrow()).stream()
        .filter(boundary -> boundary.words().equals(words))
        .findFirst()
        .orElseThrow();
  }

  private List<Scenario> scenarios(List<Rule> rules) {
    ScenarioText text = new ScenarioText("Thresholds");
    for (Rule rule : rules) {
      for (Boundary boundary : boundaries.of(rule)) {
        for (Boundary.Place place : boundary.places()) {
          text.add(boundary.name(place), place.answers(), advisor.advise(place.answers()));
        }
      }
    }
    return SmallKnowledge.scenarios(text.toString());
  }
}
