package org.mlfit.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.jline.reader.History;
import org.jline.reader.LineReader;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.ExternalTerminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mlfit.shell.files.StateFolder;
import org.springframework.shell.core.command.CommandRegistry;

/** What is typed at the shell's prompt reaches the shell line by line, as it was typed. */
class TerminalConfigurationTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "change tea.cups 4 ! manager's mail",
        "change tea.cups 4 !counted",
        "save \"my file",
        "save C:\\tea\\"
      })
  void aLineEndsWhereItEnds(String typed) throws IOException {
    LineReader reader = reader("counted twice\r" + typed + "\ranswers\r");

    reader.readLine("mlfit> ");
    assertThat(reader.readLine("mlfit> ")).isEqualTo(typed);
    assertThat(reader.readLine("mlfit> ")).isEqualTo("answers");
  }

  @Test
  void aLineThatMayHoldAPasswordIsKeptNowhere() throws IOException {
    LineReader reader =
        reader("measure jdbc:postgresql://ada:s3cret@db/shop --table a\ranswers\rstatus\r");

    for (int i = 0; i < 3; i++) {
      reader.readLine("mlfit> ");
    }
    reader.getHistory().save();

    assertThat(reader.getHistory()).extracting(History.Entry::line).contains("answers");
    assertThat(reader.getHistory())
        .extracting(History.Entry::line)
        .noneMatch(l -> l.contains("jdbc"));
    try (Stream<Path> files = Files.walk(folder)) {
      assertThat(files.filter(Files::isRegularFile))
          .isNotEmpty()
          .allSatisfy(file -> assertThat(Files.readString(file)).doesNotContain("s3cret"));
    }
  }

  private LineReader reader(String typed) throws IOException {
    Terminal terminal =
        new ExternalTerminal(
            "a test",
            "ansi",
            new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)),
            new ByteArrayOutputStream(),
            StandardCharsets.UTF_8);
    CommandRegistry registry = new CommandRegistry();
    return new TerminalConfiguration()
        .lineReader(
            terminal,
            registry,
            new Completions(registry, null, null),
            new StateFolder(Optional.of(folder)));
  }
}
