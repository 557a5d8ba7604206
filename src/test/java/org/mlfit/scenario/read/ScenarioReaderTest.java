package org.mlfit.scenario.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mlfit.SmallKnowledge.answers;
import static org.mlfit.SmallKnowledge.scenarios;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mlfit.scenario.Scenario;

class ScenarioReaderTest {

  @Test
  void aCharacterOfTwoHalvesMayStandAnywhere() {
    for (int before = 1_000; before < 1_050; before++) {
      String story = "x".repeat(before) + "\uD83D\uDE00";
      String file = "scenarios: [ { story: " + story + ", name: a, expect: { verdict: go } } ]";

      assertThat(scenarios(file)).extracting(Scenario::story).containsExactly(story);
    }
  }

  @Test
  void jsonMayBeIndentedWithTabs() {
    String json =
        "{\n\t\"scenarios\": [\n\t\t{\n\t\t\t\"name\": \"a\tb\",\n"
            + "\t\t\t\"expect\": { \"verdict\": \"go\" }\n\t\t}\n\t]\n}\n";

    assertThat(scenarios(json)).extracting(Scenario::name).containsExactly("a\tb");
    assertThat(scenarios("# a comment\n\n" + json)).hasSize(1);
  }

  @Test
  void aScenarioHasNameStorySourceAnswersAndExpectation() {
    List<Scenario> scenarios =
        scenarios(
            """
            # yaml-language-server: $schema=anything
            suite: Labels
            scenarios:
              - name: Enough of everything
                story: |
                  Two lines
                  of story.
                source: a talk
                tags: [ slow, customer-a ]
                given:
                  data.examples: 50000   # a comment
                  goal.stated: yes
                expect:
                  verdict: not-enough-answers
                  findings: [ goal-clear ]
                  no-findings: [ data-thin ]
                  leaning: get-data
                  open: [ data.error-percent ]
                  set-aside: []
                  exactly: true
                  conclusions: [ data-sound ]
                  because: [ verdict-go ]
                  asks-first: [ goal.stated ]
                  asks-at-most: 12
                  settled: false
            """);

    assertThat(scenarios)
        .singleElement()
        .satisfies(
            scenario -> {
              assertThat(scenario.position()).hasToString("cases.yaml:4:5");
              assertThat(scenario.suite()).isEqualTo("Labels");
              assertThat(scenario.name()).isEqualTo("Enough of everything");
              assertThat(scenario.story()).isEqualTo("Two lines\nof story.");
              assertThat(scenario.source()).isEqualTo("a talk");
              assertThat(scenario.tags()).containsExactly("slow", "customer-a");
              assertThat(scenario.given())
                  .isEqualTo(answers("goal.stated: true\ndata.examples: 5e4"));
              assertThat(scenario.expect().verdict()).contains("not-enough-answers");
              assertThat(scenario.expect().findings()).contains(List.of("goal-clear"));
              assertThat(scenario.expect().noFindings()).containsExactly("data-thin");
              assertThat(scenario.expect().leaning()).contains("get-data");
              assertThat(scenario.expect().open()).contains(List.of("data.error-percent"));
              assertThat(scenario.expect().setAside()).contains(List.of());
              assertThat(scenario.expect().exactly()).isTrue();
              assertThat(scenario.expect().conclusions()).containsExactly("data-sound");
              assertThat(scenario.expect().because()).containsExactly("verdict-go");
              assertThat(scenario.expect().ofInterview().asksFirst())
                  .contains(List.of("goal.stated"));
              assertThat(scenario.expect().ofInterview().asksAtMost()).contains(12);
              assertThat(scenario.expect().ofInterview().settled()).contains(false);
            });
  }

  @Test
  void aScenarioInheritsTheAnswersOfItsFileAndItsOwnWin() {
    List<Scenario> scenarios =
        scenarios(
            """
            given: { data.examples: 5, data.inputs: 7, goal.stated: no }
            scenarios:
              - name: own answers
                given: { data.examples: 6, data.inputs: open }
                expect: { verdict: go }
              - name: none of its own
                expect: { verdict: go }
            """);

    assertThat(scenarios.get(0).given()).isEqualTo(answers("data.examples: 6\ngoal.stated: no"));
    assertThat(scenarios.get(1).given())
        .isEqualTo(answers("data.examples: 5\ndata.inputs: 7\ngoal.stated: no"));
  }

  @Test
  void eachRowIsAScenarioAndKeepsTheKindOfItsCells() {
    List<Scenario> scenarios =
        scenarios(
            """
            scenarios:
              - name: With ${n} examples, ${word}
                given:
                  data.examples: ${n}
                  data.remedies: ${remedies}
                expect: { verdict: "${verdict}", findings: "${findings}" }
                each:
                  - { n: 99, word: few, remedies: [], verdict: get-data, findings: [ data-thin ] }
                  - { n: 100, word: more, remedies: [ cleaning, more-data ], verdict: go, findings: [] }
            """);

    assertThat(scenarios)
        .extracting(Scenario::name)
        .containsExactly("With 99 examples, few", "With 100 examples, more");
    assertThat(scenarios).extracting(scenario -> scenario.position().line()).containsExactly(8, 9);
    assertThat(scenarios.get(0).given())
        .isEqualTo(answers("data.examples: 99\ndata.remedies: none"));
    assertThat(scenarios.get(1).given())
        .isEqualTo(answers("data.examples: 100\ndata.remedies: more-data, cleaning"));
    assertThat(scenarios.get(0).expect().findings()).contains(List.of("data-thin"));
    assertThat(scenarios.get(1).expect().verdict()).contains("go");
  }

  @Test
  void aRowMayTakeAnInheritedAnswerAway() {
    List<Scenario> scenarios =
        scenarios(
            """
            given: { data.examples: 5 }
            scenarios:
              - name: ${n}
                given: { data.examples: "${n}" }
                expect: { verdict: go }
                each: [ { n: open }, { n: unknown } ]
            """);

    assertThat(scenarios.get(0).given().isEmpty()).isTrue();
    assertThat(scenarios.get(1).given()).isEqualTo(answers("data.examples: unknown"));
  }

  @Test
  void skipAndTodoCarryTheirReasons() {
    List<Scenario> scenarios =
        scenarios(
            """
            scenarios:
              - { name: a, skip: not yet, expect: { verdict: go } }
              - { name: b, todo: known gap, expect: { verdict: go } }
            """);

    assertThat(scenarios.get(0).skip()).contains("not yet");
    assertThat(scenarios.get(0).todo()).isEmpty();
    assertThat(scenarios.get(1).todo()).contains("known gap");
  }

  @Test
  void anEmptyListIsExpectedOnlyWithExactly() {
    List<Scenario> scenarios =
        scenarios("scenarios: [ { name: a, expect: { findings: [], exactly: true } } ]");

    assertThat(scenarios.get(0).expect().findings()).contains(List.of());
  }

  @Test
  void aByteOrderMarkAndWindowsLineEndsAreAccepted() {
    String yaml = "\uFEFFscenarios:\r\n  - name: a\r\n    expect: { verdict: go }\r\n";

    assertThat(scenarios(yaml)).extracting(Scenario::name).containsExactly("a");
  }

  @Test
  void anEmptyFileHoldsNoScenario() {
    assertThat(scenarios("")).isEmpty();
    assertThat(scenarios("# nothing yet\n")).isEmpty();
    assertThat(scenarios("scenarios: []\n")).isEmpty();
  }

  @Test
  void noIsAWordUnlessTheQuestionTakesYesOrNo() {
    assertThat(scenarios("scenarios: [ { name: no, story: 012, expect: { verdict: go } } ]"))
        .singleElement()
        .satisfies(
            scenario -> {
              assertThat(scenario.name()).isEqualTo("no");
              assertThat(scenario.story()).isEqualTo("012");
            });
  }
}
