package org.mlfit.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mlfit.SmallKnowledge;
import org.mlfit.knowledge.question.Question;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AssistanceTest {

  @TempDir Path folder;
  private ScriptedAssistant assistant;

  @BeforeEach
  void begin() {
    assistant = ScriptedAssistant.onLabels(folder);
    assistant.does("start", "name", "Letters");
  }

  @Test
  void noToolTakesAVerdictAsAnAnswer() {
    assertThat(assistant.assistance().tools())
        .filteredOn(Tool::changes)
        .extracting(Tool::name)
        .containsExactlyInAnyOrder(
            "start", "open", "save", "answer", "unknown", "take-back", "measure");
  }

  @Test
  void whatOnlyTellsChangesNothing() throws IOException {
    assistant.does("unknown", "id", "data.examples");
    String before = Files.readString(folder.resolve("letters.yaml"));

    for (Tool tool : assistant.assistance().tools()) {
      if (!tool.changes()) {
        assistant.does(tool.name(), ARGUMENTS.getOrDefault(tool.name(), Map.of()));
      }
    }

    assertThat(folder.resolve("letters.yaml")).hasContent(before);
    assertThat(assistant.json("answers").get("answers")).hasSize(1);
  }

  private static final Map<String, Map<String, Object>> ARGUMENTS =
      Map.of(
          "why-not", Map.of("id", "go"),
          "what-if", Map.of("changes", Map.of("goal.stated", false, "data.examples", "open")),
          "change-to", Map.of("verdict", "go"));

  @Test
  void theRulesDecideWhateverIsTried() {
    JsonNode whatIf = assistant.json("what-if", "changes", Map.of("goal.stated", false));

    assertThat(whatIf.get("verdict").get("after").asString()).isEqualTo("state-goal");
    assertThat(assistant.json("verdict").get("verdict").asString()).isEqualTo("not-enough-answers");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          why-not   | id      | goo   | There is no verdict, finding, rule or conclusion goo. Did you mean go?
          explain   | id      | go    | go did not come about. The tool why-not says why.
          explain   | id      | zzzzz | The resource rules lists them.
          change-to | verdict | goo   | There is no verdict goo. Did you mean go?
          change-to | verdict | not-enough-answers | Nobody aims at not-enough-answers
          replay    | file    | ../a.yaml | lies outside
          open      | file    | b.yaml | There is no file b.yaml. The folder holds: letters.yaml.
          """)
  void whatThereIsNotIsRefusedWithAWayOut(String tool, String name, String value, String sentence) {
    assertThat(assistant.refusal(tool, name, value)).contains(sentence);
  }

  @Test
  void callsAtOnceAreDoneOneAfterTheOther() throws Exception {
    List<String> ids =
        SmallKnowledge.labels().knowledgeBase().questions().stream().map(Question::id).toList();
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<String>> calls =
          ids.stream()
              .map(id -> threads.submit(() -> assistant.does("unknown", "id", id)))
              .toList();
      for (Future<String> call : calls) {
        call.get();
      }
    } finally {
      threads.shutdownNow();
    }

    JsonNode saved =
        JsonMapper.shared()
            .readTree(ScriptedAssistant.onLabels(folder).does("open", "file", "letters.yaml"));
    assertThat(saved.get("answered").asInt()).isEqualTo(ids.size());
  }

  @Test
  void questionsRulesAndVerdictsCanBeRead() {
    Map<String, JsonNode> documents =
        assistant.assistance().references().stream()
            .collect(
                Collectors.toMap(
                    Reference::name,
                    reference -> JsonMapper.shared().readTree(reference.json().get())));

    assertThat(documents.get("questions").get("questions")).hasSize(9);
    assertThat(documents.get("rules").get("rules").size()).isGreaterThan(10);
    assertThat(
            IntStream.range(0, 4)
                .mapToObj(documents.get("verdicts").get("verdicts")::get)
                .map(verdict -> verdict.get("id").asString()))
        .containsExactly("state-goal", "get-data", "check-labels", "go");
  }
}
