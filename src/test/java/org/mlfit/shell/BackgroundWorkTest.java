package org.mlfit.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mlfit.interview.Prompter.Ended;
import org.mlfit.shell.console.Console;
import org.mlfit.shell.console.LineInput;
import org.mlfit.shell.files.Invocation;
import org.springframework.shell.core.command.CommandRegistry;

/** What goes wrong where nobody waits for it is told, and keeps nobody waiting. */
@Timeout(60)
class BackgroundWorkTest {

  private final StringWriter told = new StringWriter();
  private final PrintWriter writer = new PrintWriter(told, true);
  private final Console console =
      new Console(
          new Invocation(List.of(), Optional.empty(), true, false), null, false, writer, writer);

  @Test
  void whatGoesWrongBesideThePromptIsToldLikeThatOfACommand() {
    CommandRegistry registry = new CommandRegistry();
    CommandRunner runner = new CommandRunner(registry, console);

    CompletableFuture<Void> work =
        runner.runBeside(
            () -> {
              throw new IllegalStateException("out of tea");
            });

    assertThatThrownBy(work::join).hasRootCauseMessage("out of tea");
    assertThat(told.toString())
        .startsWith("Internal error: java.lang.IllegalStateException: out of tea\n")
        .contains("This is a fault of mlfit, not yours.", "MLFIT_DEBUG=1");
  }

  @Test
  void aFaultWhileALineIsReadReachesWhoeverWaitsForTheLine() {
    LineInput lines =
        new LineInput(
            new InputStream() {
              @Override
              public int read() {
                throw new IllegalStateException("out of tea");
              }
            },
            console);

    assertThatThrownBy(lines::next).hasMessage("out of tea");
  }

  @Test
  void anInputThatBreaksIsToldAndNotTakenForItsEnd() {
    LineInput lines =
        new LineInput(
            new InputStream() {
              @Override
              public int read() throws IOException {
                throw new IOException("Is a directory");
              }
            },
            console);

    assertThat(lines.next()).isInstanceOf(Ended.class);
    assertThat(told.toString()).isEqualTo("Standard input cannot be read: Is a directory.\n");
  }

  @Test
  void theEndOfInputIsNoFault() {
    LineInput lines = new LineInput(new ByteArrayInputStream(new byte[0]), console);

    assertThat(lines.next()).isInstanceOf(Ended.class);
    assertThat(told.toString()).isEmpty();
  }
}
