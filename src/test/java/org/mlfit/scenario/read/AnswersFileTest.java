package org.mlfit.scenario.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mlfit.SmallKnowledge;
import org.mlfit.advice.Answers;
import org.mlfit.knowledge.source.Fault;
import org.mlfit.knowledge.source.FaultyInputException;
import org.mlfit.knowledge.source.SourceText;
import org.mlfit.scenario.read.ScenarioReader.AnswersFile;

class AnswersFileTest {

  private static final String TWO =
      """
      given: { data.inputs: 7 }
      scenarios:
        - { name: first, given: { data.examples: 1 }, expect: { verdict: go } }
        - { name: second, given: { data.examples: 2 }, expect: { verdict: go } }
      """;

  @Test
  void aPlainMappingHoldsAnswers() {
    Answers answers = read("goal.stated: yes\ndata.inputs: open\n", Optional.empty());

    assertThat(answers.asMap()).hasSize(1);
  }

  @Test
  void anEmptyFileHoldsNoAnswers() {
    assertThat(read("", Optional.empty()).isEmpty()).isTrue();
  }

  @Test
  void theOnlyScenarioOfAFileNeedsNoName() {
    String one = "scenarios: [ { name: a, given: { data.inputs: 7 }, expect: { verdict: go } } ]";

    assertThat(read(one, Optional.empty())).isEqualTo(SmallKnowledge.answers("data.inputs: 7"));
  }

  @Test
  void aScenarioThatExpectsNothingHasAnswersAllTheSame() {
    String one = "scenarios: [ { name: a, given: { data.inputs: 7 } } ]";
    String beside = TWO + "  - { name: third, given: { data.examples: 3 } }\n";

    assertThat(read(one, Optional.empty())).isEqualTo(SmallKnowledge.answers("data.inputs: 7"));
    assertThat(read(beside, Optional.of("second")))
        .isEqualTo(SmallKnowledge.answers("data.inputs: 7\ndata.examples: 2"));
  }

  @Test
  void whatWasSavedWithOtherRulesKeepsAllAnswersThatTheseUnderstand() {
    String old = "data.inputs: 7\ndata.bugs: 3\ndata.labelled-by: the-moon\ngoal.stated: yes\n";
    AnswersFile saved =
        new ScenarioReader(SmallKnowledge.labels().knowledgeBase())
            .readSaved(new SourceText("old.yaml", old), Optional.empty());

    assertThat(saved.answers())
        .isEqualTo(SmallKnowledge.answers("data.inputs: 7\ngoal.stated: yes"));
    assertThat(saved.leftOut())
        .extracting(fault -> fault.position().line(), Fault::id)
        .containsExactly(tuple(2, "unknown-question"), tuple(3, "not-an-answer"));
    assertThat(faults(old, Optional.empty())).contains("answers.yaml:2:1", "answers.yaml:3:19");
  }

  @Test
  void aScenarioIsNamedAfterTheHash() {
    assertThat(read(TWO, Optional.of("second")))
        .isEqualTo(SmallKnowledge.answers("data.inputs: 7\ndata.examples: 2"));
  }

  @Test
  void aFileWithSeveralScenariosNeedsAName() {
    assertThat(faults(TWO, Optional.empty()))
        .isEqualTo(
            """
            answers.yaml:1:1  The file holds 2 scenarios.
                given: { data.inputs: 7 }
                ^
                Name one after #, such as answers.yaml#first""");
  }

  @Test
  void aWrongNameIsAnsweredWithTheNearest() {
    assertThat(faults(TWO, Optional.of("secnd")))
        .contains("The file has no scenario secnd.")
        .endsWith("Did you mean second?");
    assertThat(faults(TWO, Optional.of("another"))).endsWith("It has: first; second.");
  }

  @Test
  void aPlainMappingHasNoScenarios() {
    assertThat(faults("data.inputs: 7\n", Optional.of("first")))
        .contains("The file holds answers, no scenario first.")
        .endsWith("Name the file alone, without #.");
  }

  @Test
  void aFaultyScenarioIsToldAndNotThatItIsMissing() {
    String yaml = "scenarios: [ { name: a, given: { data.inputs: x }, expect: { verdict: no } } ]";

    assertThat(faults(yaml, Optional.empty()))
        .contains("data.inputs does not take x.", "There is no verdict no.")
        .doesNotContain("The file holds");
  }

  @Test
  void anUnknownQuestionIsNamedWithTheNearest() {
    assertThat(faults("data.imputs: 7\n", Optional.empty()))
        .isEqualTo(
            """
            answers.yaml:1:1  There is no question data.imputs.
                data.imputs: 7
                ^^^^^^^^^^^
                Did you mean data.inputs?""");
  }

  private static Answers read(String yaml, Optional<String> scenario) {
    return new ScenarioReader(SmallKnowledge.labels().knowledgeBase())
        .readAnswers(new SourceText("answers.yaml", yaml), scenario)
        .answers();
  }

  private static String faults(String yaml, Optional<String> scenario) {
    return catchThrowableOfType(FaultyInputException.class, () -> read(yaml, scenario))
        .getMessage();
  }
}
