package org.mlfit.assistant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenAssessmentTest {

  @TempDir Path folder;

  private ScriptedAssistant assistant() {
    return ScriptedAssistant.onLabels(folder);
  }

  private String text(String name) throws IOException {
    return Files.readString(folder.resolve(name));
  }

  @Test
  void anAssessmentHasAFileFromTheStart() throws IOException {
    ScriptedAssistant assistant = assistant();

    assertThat(
            assistant
                .json("start", "name", "Letters of tenants", "story", "Sort them.")
                .get("file")
                .asString())
        .isEqualTo("letters-of-tenants.yaml");
    assertThat(text("letters-of-tenants.yaml")).contains("Sort them.", "given: {}");
  }

  @Test
  void anotherProgramGoesOnWithIt() {
    ScriptedAssistant first = assistant();
    first.does("start", "name", "Letters");
    first.does("unknown", "id", "goal.stated");

    ScriptedAssistant second = assistant();
    assertThat(second.json("open", "file", "letters.yaml").get("answered").asInt()).isEqualTo(1);
    second.does("unknown", "id", "data.examples");

    assertThat(assistant().json("open", "file", "letters.yaml").get("answered").asInt())
        .isEqualTo(2);
  }

  @Test
  void withoutOneToolsSayHowToBegin() {
    assertThat(assistant().refusal("verdict"))
        .isEqualTo("No assessment is open. The tool start begins one, open goes on with one.");
  }

  @Test
  void aFileThatIsThereIsNotBegunAnew() {
    assistant().does("start", "name", "Letters");

    assertThat(assistant().refusal("start", "name", "Letters"))
        .contains("There is a file letters.yaml already, which is not written over.");
  }

  @Test
  void whatSomebodyElseWroteMeanwhileIsNotWrittenOver() throws IOException {
    ScriptedAssistant assistant = assistant();
    assistant.does("start", "name", "Letters");
    String edited = text("letters.yaml").replace("given: {}", "given: { data.examples: 5 }");
    Files.writeString(folder.resolve("letters.yaml"), edited);

    assertThat(assistant.refusal("unknown", "id", "goal.stated"))
        .contains("letters.yaml was changed by somebody else");
    assertThat(text("letters.yaml")).isEqualTo(edited);

    assistant.does("open", "file", "letters.yaml");
    assertThat(assistant.json("answers").get("answers").get("data.examples").asInt()).isEqualTo(5);
  }

  @Test
  void aFileThatHoldsMoreThanWeWriteIsReadAndSavedElsewhere() throws IOException {
    String own =
        """
        # My own words.
        scenarios:
          - name: One
            tags: [ mine ]
            given: { goal.stated: yes }
            expect: { verdict: go }
          - name: Two
            given: { goal.stated: no }
            expect: { verdict: state-goal }
        """;
    Files.writeString(folder.resolve("own.yaml"), own);
    ScriptedAssistant assistant = assistant();

    assertThat(assistant.json("open", "file", "own.yaml#Two").get("file").isNull()).isTrue();
    assistant.does("unknown", "id", "data.examples");
    assertThat(assistant.refusal("start", "name", "Else"))
        .contains("Answers of “Two” are in no file. The tool save keeps them in one");
    assistant.does("save", "file", "two.yaml");
    assistant.does("unknown", "id", "data.inputs");

    assertThat(text("own.yaml")).isEqualTo(own);
    assertThat(text("two.yaml")).contains("data.examples: unknown", "data.inputs: unknown");
    assistant.does("start", "name", "Else");
  }

  @Test
  void savingWritesOverNothing() {
    ScriptedAssistant assistant = assistant();
    assistant.does("start", "name", "Letters");
    assistant.does("save", "file", "june.yaml");

    assertThat(assistant.refusal("save", "file", "letters.yaml")).contains("not written over");
  }

  @Test
  void aFileThatCannotBeReadIsToldWithItsFaults() throws IOException {
    Files.writeString(folder.resolve("broken.yaml"), "scenarios:\n  - nam: One\n");

    assertThatThrownBy(() -> assistant().does("open", "file", "broken.yaml"))
        .hasMessageContaining("broken.yaml:2");
  }

  @Test
  void answersThatTheRulesDoNotKnowAreLeftOutAndTold() throws IOException {
    Files.writeString(folder.resolve("old.yaml"), "goal.stated: yes\ndata.gone: 5\n");

    assertThat(assistant().json("open", "file", "old.yaml").get("leftOut").toString())
        .contains("data.gone");
  }

  @Test
  void aNameThatGivesNoFileIsRefused() {
    assertThat(assistant().refusal("start", "name", "//"))
        .isEqualTo("Say in a few words what the proposal is called; // gives no name for a file.");
    assertThat(assistant().refusal("start", "name", "x".repeat(201)))
        .contains("up to 200 characters");
  }

  @Test
  void replayPlaysWhatTheFolderHolds() {
    ScriptedAssistant assistant = assistant();
    assistant.does("start", "name", "Letters");
    assistant.does("unknown", "id", "goal.stated");
    assistant.does("start", "name", "Others");

    assertThat(assistant.json("replay").get("passed").asInt()).isEqualTo(2);
    assertThat(assistant.json("replay", "file", "letters.yaml").get("total").asInt()).isEqualTo(1);
  }
}
