package org.mlfit.assistant;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mlfit.SmallKnowledge;
import org.mlfit.knowledge.rule.Trust;
import org.mlfit.measure.table.Drivers;
import org.mlfit.measure.table.FileTables;
import org.mlfit.reasoning.Foresight;
import org.mlfit.shell.files.TextFiles;
import org.mlfit.shell.mcp.OwnFiles;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An assistant in a test, which uses the tools on files of a folder. */
public final class ScriptedAssistant {

  /** Clocks of tests show this day. */
  private static final Clock TODAY =
      Clock.fixed(Instant.parse("2026-11-29T12:00:00Z"), ZoneOffset.UTC);

  private final Assistance assistance;

  /** An assistant with some rules. */
  public ScriptedAssistant(Path folder, Foresight foresight, Path... documents) {
    assistance =
        new Assistance(
            foresight,
            Trust.NONE,
            new AllowedFiles(folder, List.of(documents)),
            new OwnFiles(new TextFiles()),
            sources ->
                FileTables.open(
                    sources, new Drivers(List.of()), folder.resolve(".cache"), doing -> {}),
            TODAY);
  }

  /** An assistant with the rules about labels. */
  static ScriptedAssistant onLabels(Path folder, Path... documents) {
    return new ScriptedAssistant(folder, Labels.FORESIGHT, documents);
  }

  private static final class Labels {
    private static final Foresight FORESIGHT =
        new Foresight(SmallKnowledge.labels().knowledgeBase());
  }

  /** All that it may do. */
  public Assistance assistance() {
    return assistance;
  }

  /** What a tool gives, called with names and values by turns. */
  public String does(String tool, Object... namesAndValues) {
    Map<String, Object> arguments = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      arguments.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return does(tool, arguments);
  }

  /** The same with arguments as they come. */
  public String does(String tool, Map<String, ?> arguments) {
    return assistance.call(called(tool), arguments);
  }

  JsonNode json(String tool, Object... namesAndValues) {
    return JsonMapper.shared().readTree(does(tool, namesAndValues));
  }

  /** Why a tool does nothing. */
  String refusal(String tool, Object... namesAndValues) {
    String[] sentence = new String[1];
    assertThatThrownBy(() -> does(tool, namesAndValues))
        .isInstanceOfSatisfying(
            RefusedException.class, refused -> sentence[0] = refused.getMessage());
    return sentence[0];
  }

  private Tool called(String name) {
    return assistance.tools().stream()
        .filter(tool -> tool.name().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
