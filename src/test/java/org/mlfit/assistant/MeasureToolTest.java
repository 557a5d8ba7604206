package org.mlfit.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mlfit.SmallKnowledge;
import org.mlfit.reasoning.Foresight;

class MeasureToolTest {

  @TempDir Path folder;
  private ScriptedAssistant assistant;

  @BeforeEach
  void begin() throws IOException {
    Files.writeString(folder.resolve("rows.csv"), "size,kind\n1,a\n2,b\n3,a\n");
    assistant =
        new ScriptedAssistant(
            folder,
            new Foresight(
                SmallKnowledge.labelsText(
                    text ->
                        text.replace(
                            "declare Examples @topic( data )",
                            "declare Examples @topic( data ) @measure( labelled-rows )"))));
    assistant.does("start", "name", "Letters");
  }

  @Test
  void whatIsCountedIsToldAndKeptOnlyIfWanted() {
    assertThat(
            assistant
                .json("measure", "table", "rows.csv", "target", "kind")
                .get("answers")
                .toString())
        .contains("data.examples");
    assertThat(assistant.json("answers").get("answers").isEmpty()).isTrue();

    assistant.does("measure", "table", "rows.csv", "target", "kind", "keep", true);

    assertThat(assistant.json("answers").get("answers").get("data.examples").asInt()).isEqualTo(3);
    assertThat(assistant.json("answers").get("evidence").get("data.examples").get("by").asString())
        .isEqualTo("mlfit measure");
  }

  @Test
  void aTableOutsideOrWithoutTheColumnIsRefused() {
    assertThat(assistant.refusal("measure", "table", "../rows.csv", "target", "kind"))
        .contains("lies outside");
    assertThat(assistant.refusal("measure", "table", "rows.csv", "target", "kid"))
        .contains("There is no column kid");
    assertThat(assistant.refusal("measure", "table", "jdbc:duckdb:", "target", "kind"))
        .contains("There is no file jdbc:duckdb:");
    assertThat(
            assistant.refusal(
                "measure", "table", "rows.csv", "target", "kind", "target-score", "much"))
        .isEqualTo("target-score takes a number such as 0.8, not much.");
  }
}
