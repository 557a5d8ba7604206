package org.mlfit.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mlfit.SmallKnowledge;
import org.mlfit.assistant.ScriptedAssistant;
import org.mlfit.assistant.ScriptedProposal;
import org.mlfit.reasoning.Foresight;
import org.mlfit.shell.Program.Run;

/** What an assistant is told is what the commands of the shell print about the saved file. */
class AssistantAndShellTest {

  /** Commands with the tools that say the same. */
  private record Pair(String command, String tool, Map<String, ?> arguments) {}

  private static final List<Pair> PAIRS =
      List.of(
          new Pair("explain", "explain", Map.of()),
          new Pair(
              "explain data-rare-class --depth 2",
              "explain",
              Map.of("id", "data-rare-class", "depth", 2)),
          new Pair("why-not ready-for-ml", "why-not", Map.of("id", "ready-for-ml")),
          new Pair("why-not data-thin", "why-not", Map.of("id", "data-thin")),
          new Pair(
              "what-if poc.state=none", "what-if", Map.of("changes", Map.of("poc.state", "none"))),
          new Pair(
              "change-to define-problem-first --most 1",
              "change-to",
              Map.of("verdict", "define-problem-first", "most", 1)),
          new Pair("gaps", "gaps", Map.of()),
          new Pair("answers", "answers", Map.of()),
          new Pair("assess --no-input", "verdict", Map.of()));

  @TempDir Path folder;

  @Test
  void eachToolSaysWhatItsCommandPrints() throws Exception {
    ScriptedAssistant assistant =
        new ScriptedAssistant(folder, new Foresight(SmallKnowledge.shipped()));
    Files.copy(ScriptedProposal.ANSWERS, folder.resolve("answers.yaml"));
    assistant.does("open", "file", "answers.yaml");
    assistant.does("save", "file", "saved.yaml");
    StringBuilder session = new StringBuilder();
    StringBuilder told = new StringBuilder();
    for (Pair pair : PAIRS) {
      session
          .append(pair.command())
          .append(" --as-of 2026-11-29 --format json --answers ")
          .append(folder.resolve("saved.yaml"))
          .append('\n');
      told.append(assistant.does(pair.tool(), pair.arguments()));
    }

    Run shell = ProgramInProcess.in(folder).reading(session.toString()).run();

    assertThat(shell.err()).isEmpty();
    assertThat(shell.out()).isEqualTo(told.toString());
  }
}
