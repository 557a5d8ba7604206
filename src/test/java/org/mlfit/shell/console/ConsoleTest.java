package org.mlfit.shell.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.ExternalTerminal;
import org.junit.jupiter.api.Test;
import org.mlfit.shell.files.Invocation;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

class ConsoleTest {

  private final StringWriter paper = new StringWriter();

  @Test
  void aTerminalThatCannotDoMoreGetsNoColours() throws IOException {
    assertThat(at("dumb").look().colour()).isFalse();
  }

  @Test
  void noComplaintIsACommandToARunner() throws IOException {
    at("dumb").complain("::error::x.yaml is a folder.\n::error::");

    assertThat(paper).hasToString(": :error::x.yaml is a folder.\n: :error::\n");
  }

  @Test
  void noComplaintMovesTheCursorOrTurnsTheDirectionOfWriting() throws IOException {
    at("dumb").complain("There is no file \u001b[31m\u202ex.yaml.\n\ta\u0007");

    assertThat(paper).hasToString("There is no file ␛[31m◘x.yaml.\n\ta␇\n");
  }

  private Console at(String terminal) throws IOException {
    Terminal screen =
        new ExternalTerminal(
            "a test",
            terminal,
            InputStream.nullInputStream(),
            new ByteArrayOutputStream(),
            StandardCharsets.UTF_8);
    return new Console(
        new Invocation(List.of(), Optional.empty(), false, true),
        new StaticListableBeanFactory(Map.of("terminal", screen)).getBeanProvider(Terminal.class),
        true,
        paper,
        new PrintWriter(paper));
  }
}
