package org.mlfit.shell.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.DumbTerminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mlfit.shell.CommandLine;
import org.mlfit.shell.command.ShellCommand;
import org.mlfit.shell.console.Console;
import org.mlfit.shell.console.LineInput;
import org.mlfit.shell.console.Person;
import org.mlfit.shell.exit.CommandFailedException;
import org.mlfit.shell.files.Invocation;
import org.mlfit.shell.files.TextFiles;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.shell.core.InputReader;
import org.springframework.shell.core.command.CommandContext;
import org.springframework.shell.core.command.CommandRegistry;

/** Beginning in a folder where a person is asked. */
class InitAtTerminalTest {

  @TempDir Path folder;
  private final StringWriter told = new StringWriter();
  private final ByteArrayOutputStream screen = new ByteArrayOutputStream();

  @Test
  void thePipelineIsAskedForAndWhatIsToBeWrittenIsShownFirst() throws Exception {
    init("jenkins\ngitbal\ngithub, pre-commit\nyes\n");

    assertThat(told.toString())
        .contains(
            "Pipeline?",
            "There is no pipeline “jenkins” here. Name one or several, such as github gitlab.",
            "There is no pipeline “gitbal” here. Did you mean gitlab?",
            "Write 5 files?")
        .containsSubsequence("To be written:", "problem.drl", "Write 5 files?", "Written.");
    assertThat(folder.resolve(".github/workflows/mlfit.yml")).exists();
    assertThat(folder.resolve(".pre-commit-config.yaml")).exists();
    assertThat(folder.resolve("rules/problem.drl")).exists();
  }

  @Test
  void withoutAYesNothingIsWritten() throws Exception {
    init("\nno\n");

    assertThat(told.toString()).contains("Nothing was written.");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void whoLeavesAtAQuestionLeavesNothingBehind() {
    assertThatThrownBy(() -> init("\n"))
        .isInstanceOfSatisfying(
            CommandFailedException.class, end -> assertThat(end.exitCode()).isEqualTo(130));
    assertThat(folder).isEmptyDirectory();
  }

  private void init(String typed) throws Exception {
    Invocation invocation = new Invocation(List.of("init"), Optional.empty(), true, false);
    try (Terminal terminal = new DumbTerminal(new ByteArrayInputStream(new byte[0]), screen)) {
      var terminals =
          new StaticListableBeanFactory(Map.of("terminal", terminal))
              .getBeanProvider(Terminal.class);
      PrintWriter paper = new PrintWriter(told, true);
      Console console =
          new Console(invocation, terminals, true, paper, paper) {
            @Override
            public void result(String text) {
              paper.print(text);
            }
          };
      LineInput lines =
          new LineInput(new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)), console);
      ShellCommand command =
          new InitCommand(console, new Person(console, lines, terminals), new TextFiles())
              .commands()
              .get(0);
      CommandRegistry registry = new CommandRegistry();
      registry.registerCommand(command);
      command.execute(
          new CommandContext(
              new CommandLine(registry).parse(List.of("init", folder.toString())),
              registry,
              paper,
              new InputReader() {}));
    }
  }
}
