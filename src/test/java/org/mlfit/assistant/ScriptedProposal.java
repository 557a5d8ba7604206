package org.mlfit.assistant;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;
import org.mlfit.SmallKnowledge;
import org.mlfit.knowledge.question.Evidence;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.question.Statement;
import org.mlfit.knowledge.source.SourceText;
import org.mlfit.report.reasoning.ReasoningJson;
import org.mlfit.scenario.Scenario;
import org.mlfit.scenario.read.ScenarioReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A proposal of two pages, and what an assistant finds in it: each answer with the words from which
 * it follows, some of which a person adds. What neither says is unknown.
 */
public final class ScriptedProposal {

  private static final Path FOLDER = Path.of("src/test/resources/assistant");

  /** All that the document and the person say, as a scenario. */
  public static final Path ANSWERS = FOLDER.resolve("damage-reports.yaml");

  private final Scenario script;

  /** The proposal, with the shipped rules; its document is copied into a folder. */
  public ScriptedProposal(Path folder) {
    try {
      Files.copy(FOLDER.resolve("proposal.md"), folder.resolve("proposal.md"));
      script =
          new ScenarioReader(SmallKnowledge.shipped())
              .read(new SourceText(ANSWERS.toString(), Files.readString(ANSWERS)))
              .scenarios()
              .get(0);
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  /** The id of the verdict that the rules come to. */
  public String verdict() {
    return script.expect().verdict().orElseThrow();
  }

  /**
   * Answers question after question until the verdict is settled.
   *
   * @param call calls a tool and returns what it gives
   * @return the file of the assessment
   */
  public String fillIn(BiFunction<String, Map<String, Object>, String> call) {
    String file =
        read(call.apply("start", Map.of("name", script.name(), "story", script.story())))
            .get("file")
            .asString();
    JsonNode next = read(call.apply("next-question", Map.of())).get("question");
    while (!next.isNull()) {
      String id = next.get("id").asString();
      Question question = SmallKnowledge.shipped().question(id).orElseThrow();
      script
          .testimony()
          .to(question)
          .ifPresentOrElse(
              said -> call.apply("answer", answer(id, said)),
              () -> call.apply("unknown", Map.of("id", id)));
      next = read(call.apply("next-question", Map.of())).get("question");
    }
    return file;
  }

  private static Map<String, Object> answer(String id, Statement said) {
    Evidence evidence = said.evidence();
    Map<String, Object> arguments = new LinkedHashMap<>();
    arguments.put("id", id);
    arguments.put(
        "value",
        JsonMapper.shared().convertValue(ReasoningJson.value(said.answer()), Object.class));
    arguments.put("quote", evidence.text().orElseThrow());
    evidence
        .by()
        .ifPresentOrElse(
            name -> {
              arguments.put("source", "talk on 29 November");
              arguments.put("by", name);
            },
            () -> arguments.put("source", "proposal.md"));
    return arguments;
  }

  private static JsonNode read(String json) {
    return JsonMapper.shared().readTree(json);
  }
}
