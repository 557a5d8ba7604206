package org.mlfit.scenario.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.mlfit.SmallKnowledge;
import org.mlfit.knowledge.source.SourceText;
import org.mlfit.scenario.Outcome.Status;
import org.mlfit.scenario.read.ScenarioReader;
import org.mlfit.scenario.replay.Replay;
import org.mlfit.scenario.write.Recording.Recorded;
import org.mlfit.scenario.write.Recording.Refused;
import tools.jackson.databind.json.JsonMapper;

/** Advice on the answers of the top: get-data, with the findings data-thin and goal-clear. */
class RecordingTest {

  private static final String TOP =
      "given: { goal.stated: yes, data.examples: 50, data.inputs: 10 } # shared\nscenarios:\n";

  @Test
  void onlyTheExpectationChangesAndCommentsOrderAndStyleStay() {
    assertThat(
            recorded(
                """
                  # before
                  - name:   odd   spacing
                    expect: # here
                      exactly: true
                      findings: [ data-remedy, goal-clear ]   # why
                      verdict: "go"     # quoted
                      because:
                        # about the first
                        - verdict-go    # the last gate
                        - verdict-data  # the data
                      no-findings: [ data-thin, data-unmeasured ]
                    story: 'after'
                """))
        .isEqualTo(
            """
              # before
              - name:   odd   spacing
                expect: # here
                  exactly: true
                  findings: [ goal-clear, data-thin ]   # why
                  verdict: "get-data"     # quoted
                  because:
                    # about the first
                    - verdict-data  # the data
                  no-findings: [ data-unmeasured ]
                story: 'after'
            """);
  }

  @Test
  void nothingIsAddedToWhatIsListed() {
    assertThat(recorded("  - { name: a, expect: { findings: [ data-thin, data-remedy ] } }\n"))
        .isEqualTo("  - { name: a, expect: { findings: [ data-thin ] } }\n");
  }

  @Test
  void whatStandsBehindASignOfTwoCharactersIsFound() {
    assertThat(recorded("  - { name: 😀 a, expect: { verdict: go } }\n"))
        .isEqualTo("  - { name: 😀 a, expect: { verdict: get-data } }\n");
  }

  @Test
  void exactlyAloneGetsTheListOfFindings() {
    assertThat(recorded("  - { name: a, expect: { verdict: go, exactly: true } }\n"))
        .isEqualTo(
            "  - { name: a, expect: { verdict: get-data, findings: [ data-thin, goal-clear ],"
                + " exactly: true } }\n");
    assertThat(recorded("  - name: a\n    expect:\n      exactly: true\n"))
        .isEqualTo(
            "  - name: a\n    expect:\n      findings: [ data-thin, goal-clear ]\n"
                + "      exactly: true\n");
  }

  @Test
  void aLeaningThatIsNoMoreIsTakenOut() {
    assertThat(recorded("  - { name: a, expect: { verdict: go, leaning: go } }\n"))
        .isEqualTo("  - { name: a, expect: { verdict: get-data } }\n");
    assertThat(recorded("  - name: a\n    expect:\n      leaning: go # gone\n      verdict: go\n"))
        .isEqualTo("  - name: a\n    expect:\n      verdict: get-data\n");
  }

  @Test
  void aListGrowsOnLinesOfItsOwn() {
    String block =
        """
          - name: a
            given: { goal.stated: open, data.examples: open, data.trial-weeks: 3, data.trial-control: no }
            expect:
              set-aside:
                - data.trial-control # a
              open:
                [ goal.stated ]
        """;

    assertThat(recorded(block))
        .isEqualTo(
            block.replace(
                "- data.trial-control # a\n",
                "- data.trial-control # a\n        - data.trial-weeks\n"));
  }

  @Test
  void aBlockListOfWhichNothingStaysIsWrittenAnew() {
    assertThat(
            recorded(
                """
                  - name: a
                    expect:
                      because: # why
                        - verdict-go # gone
                        - verdict-labels
                      no-findings:
                        - data-thin
                      verdict: get-data
                """))
        .isEqualTo(
            """
              - name: a
                expect:
                  because: # why
                    - verdict-data
                    - data-is-thin-by-inputs
                    - data-is-thin-by-number
                  no-findings: []
                  verdict: get-data
            """);
  }

  @Test
  void aTextOnLinesOfItsOwnStaysOne() {
    assertThat(
            recorded(
                """
                  - name: a
                    expect:
                      verdict: | # literal
                        go
                      leaning: >-
                        go
                      findings:
                        - |-
                          data-remedy
                        - >
                          data-thin
                      exactly: true
                """))
        .isEqualTo(
            """
              - name: a
                expect:
                  verdict: | # literal
                    get-data
                  findings:
                    - >
                      data-thin
                    - goal-clear
                  exactly: true
            """);
  }

  @Test
  void commentsBetweenBracketsStay() {
    assertThat(
            recorded(
                """
                  - name: a
                    expect:
                      findings: [ data-remedy, # not this
                        goal-clear, # this
                        data-unmeasured # nor this
                      ]
                      because: [
                        # before all
                        verdict-go,
                        verdict-labels # the last
                      ]
                      no-findings: [ data-thin ] # behind
                      exactly: true
                """))
        .isEqualTo(
            """
              - name: a
                expect:
                  findings: [ # not this
                    goal-clear, data-thin, # this
                    # nor this
                  ]
                  because: [
                    # before all
                    verdict-data, data-is-thin-by-inputs, data-is-thin-by-number,
                    # the last
                  ]
                  no-findings: [] # behind
                  exactly: true
            """);
  }

  @Test
  void aFileThatIsJsonStaysJson() throws Exception {
    String json =
        """
        {
        \t"given": { "goal.stated": "yes", "data.examples": 50, "data.inputs": 10 },
        \t"scenarios": [
        \t\t{
        \t\t\t"name": "a",
        \t\t\t"expect": {
        \t\t\t\t"verdict": "go",
        \t\t\t\t"leaning": "go",
        \t\t\t\t"because": ["verdict-go", "verdict-data"],
        \t\t\t\t"exactly": true
        \t\t\t}
        \t\t},
        \t\t{ "name": "b", "expect": { "findings": [], "exactly": true } }
        \t]
        }
        """;

    Recorded recorded = recording().record(new SourceText("a", json), s -> true);

    assertThat(recorded.refused()).isEmpty();
    assertThat(JsonMapper.shared().readTree(recorded.text()).at("/scenarios/1/expect/findings"))
        .hasToString("[\"data-thin\",\"goal-clear\"]");
    assertThat(recorded.text())
        .isEqualTo(
            json.replace("\"verdict\": \"go\"", "\"verdict\": \"get-data\"")
                .replace("\"leaning\": \"go\",\n\t\t\t\t", "")
                .replace("\"verdict-go\", ", "")
                .replace(
                    "\t\t\t\t\"exactly\"",
                    "\t\t\t\t\"findings\": [ \"data-thin\", \"goal-clear\" ],\n\t\t\t\t\"exactly\"")
                .replace("\"findings\": []", "\"findings\": [ \"data-thin\", \"goal-clear\" ]"));
  }

  @Test
  void whatCannotBeWrittenIsTold() {
    assertThat(
            refusal(
                "  - { name: a, expect: { leaning: go, # why\n      verdict: \"get-data\" } }\n"))
        .isEqualTo("It is written in a way that only you can change: no leaning.");
  }

  @Test
  void theCellOfARowIsChangedAndNotTheTable() {
    assertThat(
            recorded(
                """
                  - name: with ${n}
                    given: { data.examples: "${n}" }
                    expect: { verdict: "${verdict}", findings: "${findings}", exactly: true }
                    each:
                      - { n: 50,   verdict: go,       findings: [] } # few
                      - { n: 5,    verdict: get-data, findings: [ data-thin, goal-clear ] }
                      - { n: 5000, verdict: go,       findings: [ goal-clear ] }
                """))
        .isEqualTo(
            """
              - name: with ${n}
                given: { data.examples: "${n}" }
                expect: { verdict: "${verdict}", findings: "${findings}", exactly: true }
                each:
                  - { n: 50,   verdict: get-data,       findings: [ data-thin, goal-clear ] } # few
                  - { n: 5,    verdict: get-data, findings: [ data-thin, goal-clear ] }
                  - { n: 5000, verdict: not-enough-answers,       findings: [ goal-clear ] }
            """);
  }

  @Test
  void whatAllRowsShareIsChangedIfTheyAgree() {
    String table =
        "  - { name: \"${n}\", given: { data.examples: \"${n}\" }, expect: { verdict: go },"
            + " each: [ { n: 5 }, { n: %s } ] }\n";

    assertThat(recorded(table.formatted("6")))
        .isEqualTo(table.formatted("6").replace("verdict: go", "verdict: get-data"));
    assertThat(refusal(table.formatted("6000")))
        .isEqualTo("Scenarios that share its verdict need another value: give it a column.");
  }

  @Test
  void aCellThatIsUsedElsewhereTooIsLeftAlone() {
    assertThat(
            refusal(
                "  - { name: \"is ${v}\", expect: { verdict: \"${v}\" }, each: [ { v: go } ] }\n"))
        .isEqualTo("The cell with its verdict is used elsewhere too.");
  }

  @Test
  void whatIsPutTogetherFromPlaceholdersIsLeftAlone() {
    assertThat(
            refusal(
                "  - { name: \"${n}\", expect: { verdict: \"check-${v}\" }, each: [ { n: 1, v: labels"
                    + " } ] }\n"))
        .isEqualTo("Its verdict is put together from placeholders.");
  }

  @Test
  void aScenarioIsWrittenWholeOrNotAtAll() {
    String yaml =
        "  - { name: \"${n}\", expect: { verdict: \"check-${v}\", findings: [ data-remedy ] },"
            + " each: [ { n: 1, v: labels } ] }\n";

    assertThat(recorded(yaml)).isEqualTo(yaml);
  }

  @Test
  void whatMustFailAndWhatIsSkippedIsLeftAlone() {
    String yaml =
        """
          - { name: a, todo: later, expect: { verdict: go } }
          - { name: b, skip: later, expect: { verdict: go } }
        """;

    assertThat(recorded(yaml)).isEqualTo(yaml);
    assertThat(refusal("  - { name: a, todo: later, expect: { verdict: get-data } }\n"))
        .isEqualTo("It passes now: remove todo from it.");
  }

  @Test
  void onlyWhatIsWantedIsRecorded() {
    String yaml =
        TOP
            + "  - { name: a, expect: { verdict: go } }\n"
            + "  - { name: b, expect: { verdict: go } }\n";

    Recorded recorded =
        recording().record(new SourceText("a", yaml), scenario -> scenario.name().equals("b"));

    assertThat(recorded.text())
        .isEqualTo(yaml.replace("b, expect: { verdict: go }", "b, expect: { verdict: get-data }"));
    assertThat(recorded.recorded()).isEqualTo(1);
  }

  @Test
  void windowsLineEndsAndAByteOrderMarkStay() {
    String yaml =
        "\uFEFFscenarios:\r\n- name: \uD83D\uDE00\r\n  expect:\r\n    verdict: go\r\n    open:\r\n    - data.inputs\r\n    - goal.stated\r\n";

    Recorded recorded = recording().record(new SourceText("a", yaml), scenario -> true);

    assertThat(recorded.text())
        .isEqualTo(
            yaml.replace("verdict: go", "verdict: not-enough-answers")
                .replace("    - data.inputs\r\n", ""));
  }

  @Test
  void whateverIsRecordedPassesAfterwards() {
    Random random = new Random(11);
    String[] verdicts = {"go", "get-data", "check-labels", "not-enough-answers", "state-goal"};
    String[] findings = {"data-thin", "goal-clear", "data-remedy", "data-unmeasured"};
    String[] scalars = {"%s\n", "'%s'\n", "|\n        %s\n", ">-\n        %s\n\n"};
    String[] lists = {
      "[ %s ] # list\n",
      "[ # list\n        \"%s\" ]\n",
      "# list\n        - %s\n",
      "\n      # list\n      - |\n        %s\n"
    };
    for (int i = 0; i < 300; i++) {
      StringBuilder yaml = new StringBuilder("scenarios:\n");
      for (int n = 0; n < 5; n++) {
        yaml.append("  - name: case ")
            .append(n)
            .append(" # a comment\n    given: { data.examples: ");
        yaml.append(random.nextInt(200))
            .append(", data.error-percent: ")
            .append(random.nextInt(40));
        yaml.append(random.nextBoolean() ? ", goal.stated: yes" : "").append(" }\n    expect:\n");
        yaml.append("      verdict: ")
            .append(scalars[random.nextInt(4)].formatted(verdicts[random.nextInt(5)]));
        yaml.append("      findings: ")
            .append(lists[random.nextInt(4)].formatted(findings[random.nextInt(4)]));
        yaml.append(random.nextBoolean() ? "      exactly: true\n" : "");
      }

      Recorded recorded = recording().record(new SourceText("a", yaml.toString()), s -> true);

      assertThat(recorded.text().split("#", -1)).hasSize(11);
      long failing =
          SmallKnowledge.scenarios(recorded.text()).stream()
              .filter(s -> new Replay(SmallKnowledge.labels()).play(s).status() == Status.FAILED)
              .count();
      assertThat(failing).isZero();
      assertThat(recorded.refused()).isEmpty();
    }
  }

  private static Recording recording() {
    return new Recording(
        new ScenarioReader(SmallKnowledge.labels().knowledgeBase()), SmallKnowledge.labels());
  }

  private static String recorded(String scenarios) {
    Recorded recorded = recording().record(new SourceText("a", TOP + scenarios), s -> true);
    assertThat(recorded.text()).startsWith(TOP);
    return recorded.text().substring(TOP.length());
  }

  private static String refusal(String scenarios) {
    Recorded recorded = recording().record(new SourceText("a", TOP + scenarios), s -> true);
    assertThat(recorded.text()).isEqualTo(TOP + scenarios);
    return recorded.refused().stream().map(Refused::reason).findFirst().orElse("");
  }
}
