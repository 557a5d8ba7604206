package org.mlfit.scenario.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mlfit.SmallKnowledge.scenarios;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mlfit.SmallKnowledge;
import org.mlfit.advice.Testimony;
import org.mlfit.knowledge.question.Answer;
import org.mlfit.knowledge.question.Evidence;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.question.Statement;
import org.mlfit.knowledge.source.FaultyInputException;
import org.mlfit.knowledge.source.SourceText;
import org.mlfit.scenario.Outcome;
import org.mlfit.scenario.Outcome.Status;
import org.mlfit.scenario.Scenario;
import org.mlfit.scenario.replay.Replay;
import org.mlfit.scenario.write.ScenarioText;

/** What answers rest on, in scenario files and answers files. */
class EvidenceInFilesTest {

  private static final Evidence ALL =
      new Evidence(
          Optional.of("Ada"),
          Optional.of("export of 3 Nov"),
          Optional.of(LocalDate.of(2026, 11, 1)),
          Optional.of(LocalDate.of(2027, 2, 1)));

  private static final String SCENARIO =
      """
      scenarios:
        - name: a
          as-of: %s
          given:
            goal.stated: yes
            data.examples:
              value: 50000
              by: Ada
              evidence: export of 3 Nov
              as-of: 2026-11-01
              review-by: 2027-02-01
          expect: { verdict: %s }
      """;

  private final Question examples =
      SmallKnowledge.labels().knowledgeBase().question("data.examples").orElseThrow();

  @Test
  void anAnswerMayHoldWhatItRestsOn() {
    Testimony said = scenario("2026-11-29", "go").testimony();

    assertThat(said.evidence(examples)).isEqualTo(ALL);
    assertThat(said.day()).contains(LocalDate.of(2026, 11, 29));
    assertThat(said.answers()).isEqualTo(said.asSaid());
  }

  @Test
  void soMayAnAnswerInAnAnswersFileAndOneThatAllScenariosShare() {
    Testimony answers = said("data.examples: { value: 50000, by: Ada }\ngoal.stated: yes\n");
    Scenario shared =
        scenarios(
                """
                given: { data.examples: { value: 50000, by: Ada } }
                scenarios: [ { name: a, expect: { verdict: go } } ]
                """)
            .get(0);

    assertThat(answers.evidence(examples).by()).contains("Ada");
    assertThat(shared.testimony().evidence(examples).by()).contains("Ada");
  }

  @Test
  void aTableFillsItInToo() {
    assertThat(
            scenarios(
                """
                scenarios:
                  - name: on ${day}
                    as-of: ${day}
                    given: { data.examples: { value: 5, by: "${who}", review-by: 2026-06-30 } }
                    expect: { verdict: go }
                    each:
                      - { day: 2026-06-30, who: Ada }
                      - { day: 2026-07-01, who: Bob }
                """))
        .extracting(scenario -> scenario.given().to(examples).orElseThrow().isUnknown())
        .containsExactly(false, true);
  }

  @Test
  void replayJudgesAScenarioOnTheDayThatItNames() {
    Replay replay = new Replay(SmallKnowledge.labels());

    Outcome before = replay.play(scenario("2027-02-01", "go"));
    Outcome after = replay.play(scenario("2027-02-02", "go"));

    assertThat(before.advice().orElseThrow().unknown()).isEmpty();
    assertThat(after.advice().orElseThrow().unknown()).containsExactly(examples);
    assertThat(before.advice().orElseThrow().conclusionIds()).contains("data-sound");
    assertThat(after.advice().orElseThrow().conclusionIds()).doesNotContain("data-sound");
  }

  @Test
  void withoutADayNothingIsPastItsReview() {
    Scenario scenario =
        scenarios(
                """
                scenarios:
                  - name: a
                    given: { data.examples: { value: 5, review-by: 1999-12-31 } }
                    expect: { verdict: go }
                """)
            .get(0);

    assertThat(scenario.given().to(examples).orElseThrow())
        .isEqualTo(scenario.testimony().to(examples).orElseThrow().answer());
    assertThat(scenario.testimony().pastReview()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{ value: 5, as-of: 2026-02-30 }        | answers.yaml:1:35  as-of is a day; 2026-02-30 is none",
        "{ value: 5, review-by: next spring }   | answers.yaml:1:39  review-by is a day; next spring is",
        "{ value: 5, review-by: }               | review-by is a day; nothing is none",
        "{ value: 5, as-of: 2026-1-5 }          | Write year, month and day, such as as-of: 2026-11-29",
        "{ value: 5, as-of: [ 2026-11-01 ] }    | as-of is a text, not a list",
        "{ value: 5, as-of: 2026-11-02, review-by: 2026-11-01 } | before the day of which it is said",
        "{ value: 5, evidnce: x }               | Did you mean evidence?",
        "{ by: Ada }                            | What data.examples is answered with is missing here",
        "{ value: many, by: Ada }               | answers.yaml:1:25  data.examples does not take many",
        "{ value: open, by: Ada }               | data.examples does not take open",
        "{ value: { value: 5 }, by: Ada }       | data.examples takes an answer, not a mapping",
        "{ value: 5, by: { name: Ada } }        | by is a text, not a mapping"
      })
  void whatIsWrongWithItIsToldWhereItStands(String written, String told) {
    assertThatThrownBy(() -> said("data.examples: " + written + "\n"))
        .isInstanceOfSatisfying(
            FaultyInputException.class,
            faulty ->
                assertThat(
                        (faulty.getMessage() + " " + suggestions(faulty)).replaceAll("\\s+", " "))
                    .contains(told.replaceAll("\\s+", " ")));
  }

  @Test
  void itsTextHasSoManyCharactersAndNoMore() {
    String most = "x".repeat(Evidence.LONGEST_TEXT);

    assertThat(
            said("data.examples: { value: 5, evidence: " + most + " }").evidence(examples).text())
        .contains(most);
    assertThatThrownBy(() -> said("data.examples: { value: 5, evidence: " + most + "x }"))
        .hasMessageContaining("answers.yaml:1:38")
        .hasMessageContaining("evidence has up to 2,000 characters, this has 2,001.");
    assertThatThrownBy(() -> said("data.examples: { value: 5, by: " + "x".repeat(201) + " }"))
        .hasMessageContaining("by has up to 200 characters, this has 201.");
  }

  @Test
  void aMegabyteOfItIsAFaultOfItsLine() {
    String megabyte = "x".repeat(1_000_000);

    assertThatThrownBy(() -> said("data.examples: { value: 5, evidence: " + megabyte + " }"))
        .hasMessageContaining("answers.yaml:1:1")
        .hasMessageContaining("longer than 100000 characters");
  }

  @Test
  void whatIsSavedIsReadToTheSame() {
    Scenario scenario = scenario("2026-11-29", "go");
    String words = "A \"link\": https://example.org/#a  \\ 'b'\nand 😀 ".repeat(40).strip();
    Testimony said =
        scenario
            .testimony()
            .answered(
                examples,
                new Statement(
                    scenario.testimony().to(examples).orElseThrow().answer(), Evidence.of(words)));

    String saved =
        ScenarioText.of("Saved", "", "", said, SmallKnowledge.labels().advise(said.answers()));

    Scenario read = scenarios(saved).get(0);
    assertThat(read.testimony()).isEqualTo(said);
    assertThat(read.testimony().evidence(examples).text()).contains(words);
    assertThat(read.testimony().evidence(examples).by()).contains("Ada");
    assertThat(new Replay(SmallKnowledge.labels()).play(read).status()).isEqualTo(Status.PASSED);
  }

  @Test
  void theSameAnswerGivenAnewKeepsWhatItRestsOnAndAnotherDoesNot() {
    Testimony said = scenario("2026-11-29", "go").testimony();
    Answer same = said.to(examples).orElseThrow().answer();
    var again = Statement.of(same);

    assertThat(said.answered(examples, again)).isEqualTo(said);
    assertThat(said.answered(examples, Statement.of(Answer.UNKNOWN)).evidence(examples))
        .isEqualTo(Evidence.NONE);
    assertThat(said.on(LocalDate.of(2028, 1, 1)).answered(examples, again).pastReview()).isEmpty();
  }

  private static String suggestions(FaultyInputException faulty) {
    return faulty.faults().stream()
        .flatMap(fault -> fault.suggestion().stream())
        .reduce("", (all, one) -> all + " " + one);
  }

  private static Scenario scenario(String day, String verdict) {
    return scenarios(SCENARIO.formatted(day, verdict)).get(0);
  }

  private static Testimony said(String yaml) {
    return new ScenarioReader(SmallKnowledge.labels().knowledgeBase())
        .readAnswers(new SourceText("answers.yaml", yaml), Optional.empty())
        .said();
  }
}
