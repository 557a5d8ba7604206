package org.mlfit.workbench.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mlfit.SmallKnowledge;
import org.mlfit.advice.Advisor;
import org.mlfit.knowledge.rule.Rule;
import org.mlfit.report.rules.RulePageJson;
import org.mlfit.report.rules.RulePageText;
import org.mlfit.report.text.TextStyle;
import org.mlfit.scenario.Outcome;
import org.mlfit.scenario.Scenario;
import org.mlfit.scenario.replay.Replay;

class RulePagesTest {

  private static final Advisor LABELS = SmallKnowledge.labels();
  private static final List<Scenario> SCENARIOS =
      SmallKnowledge.scenarios(
          """
          scenarios:
            - name: Few examples
              given: { goal.stated: yes, data.examples: 50 }
              expect: { verdict: get-data }
            - name: Few examples for many inputs
              given: { goal.stated: yes, data.examples: 50, data.inputs: 10 }
              expect: { findings: [ data-thin ] }
            - name: Enough
              given: { goal.stated: yes, data.examples: 500 }
              expect: { no-findings: [ data-thin ] }
            - name: More inputs than examples
              given: { data.examples: 500, data.inputs: 600 }
              expect: { contradictory: [ data.examples, data.inputs ] }
          """);

  @Test
  void itSaysWhatARuleReadsAndConcludesAndWhoReadsThat() {
    RulePage page = page("data-is-thin-by-number");

    assertThat(page.reads()).containsExactly("data.examples");
    assertThat(page.concludes()).containsExactly("data-thin");
    assertThat(page.readBy())
        .extracting(Rule::id)
        .containsExactly("data-is-sound", "data-thin", "verdict-data");
  }

  @Test
  void itSaysWhereARuleFiresAndWhatWouldBeOtherwiseWithoutIt() {
    RulePage page = page("data-is-thin-by-number");

    assertThat(page.firing())
        .extracting(Scenario::name)
        .containsExactly("Few examples", "Few examples for many inputs");
    assertThat(page.without().verdicts())
        .containsEntry("not-enough-answers instead of get-data", 1);
    assertThat(page.without().unchanged()).isEqualTo(1);
  }

  @Test
  void aFindingAndAContradictionAreLostWithTheirRules() {
    assertThat(page("data-thin").without().findings()).containsEntry("data-thin", 2);
    assertThat(page("data-more-inputs-than-examples").firing())
        .extracting(Scenario::name)
        .containsExactly("More inputs than examples");
  }

  @Test
  void thePageTellsAllOfItInWordsAndForMachines() {
    RulePage page = page("data-is-thin-by-number");

    assertThat(RulePageText.of(page, TextStyle.plain()))
        .contains(
            "Reads\n  data.examples\n",
            "Fires in 2 of 4 scenarios\n  - Few examples\n    cases.yaml:2\n",
            "Without it\n  verdict: not-enough-answers instead of get-data (1)\n",
            "In 1 of them nothing would be different");
    assertThat(RulePageJson.of(page))
        .contains("\"reads\" : [ \"data.examples\" ]", "\"firesIn\"", "\"unchanged\" : 1");
  }

  @Test
  void theScenariosOfARuleAreThoseInWhichItFiresAndThoseThatNameIt() {
    Rule rule = LABELS.knowledgeBase().rule("data-thin").orElseThrow();

    assertThat(SCENARIOS.stream().filter(s -> RulePages.isOf(rule, LABELS, s)))
        .extracting(Scenario::name)
        .containsExactly("Few examples for many inputs", "Enough", "More inputs than examples");
  }

  private static RulePage page(String rule) {
    Replay replay = new Replay(LABELS);
    List<Outcome> outcomes = SCENARIOS.stream().map(replay::play).toList();
    return new RulePages(LABELS, outcomes).of(LABELS.knowledgeBase().rule(rule).orElseThrow());
  }
}
