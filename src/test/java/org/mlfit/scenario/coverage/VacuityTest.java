package org.mlfit.scenario.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mlfit.SmallKnowledge;
import org.mlfit.advice.Advisor;
import org.mlfit.scenario.Scenario;
import org.mlfit.scenario.replay.Replay;

class VacuityTest {

  private static final String FEW = "{ goal.stated: yes, data.examples: 50, data.inputs: 10 }";

  @Test
  void aVerdictThatRulesGiveCanFail() {
    assertThat(reason("a", FEW, "{ verdict: get-data }")).isEmpty();
    assertThat(reason("a", FEW, "{ findings: [ data-thin ] }")).isEmpty();
  }

  @Test
  void whatPassesWithNoRulesCannotFail() {
    assertThat(reason("a", "{}", "{ verdict: not-enough-answers }"))
        .contains("It passes with no rules at all.");
    assertThat(reason("a", "{}", "{ no-findings: [ data-label-errors ] }"))
        .contains("It passes with no rules at all.");
  }

  @Test
  void whatStandsRightBesideARuleGuardsIt() {
    String given = "{ data.error-percent: 5, data.labelled-by: experts }";

    assertThat(reason("a", given, "{ no-findings: [ data-label-errors ] }")).isEmpty();
    assertThat(reason("a", given, "{ exactly: true }")).isEmpty();
  }

  @Test
  void aRuleNamedInWordsMustMatter() {
    assertThat(reason("data-is-thin-by-inputs fires", FEW, "{ verdict: get-data }"))
        .contains("It names data-is-thin-by-inputs and passes without that rule.");
    assertThat(
            reason(
                "data-is-thin-by-inputs fires",
                "{ goal.stated: yes, data.examples: 150, data.inputs: 20 }",
                "{ verdict: get-data }"))
        .isEmpty();
  }

  @Test
  void aScenarioThatFailsIsNoneOfThem() {
    assertThat(reason("a", FEW, "{ verdict: go }")).isEmpty();
  }

  private static Optional<String> reason(String name, String given, String expect) {
    Advisor advisor = SmallKnowledge.labels();
    Scenario scenario =
        SmallKnowledge.scenarios(
                "scenarios: [ { name: %s, given: %s, expect: %s } ]".formatted(name, given, expect))
            .get(0);
    return new Vacuity(advisor).reason(new Replay(advisor).play(scenario));
  }
}
