package org.mlfit.shell.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.ExternalTerminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mlfit.knowledge.KnowledgeLoader;
import org.mlfit.shell.exit.CommandFailedException;
import org.mlfit.shell.files.Invocation;
import org.mlfit.shell.state.RulePreloader;
import org.mlfit.shell.state.RulesInUse;
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
  void noSentenceThatNamesAFileIsACommandToARunner() throws IOException {
    assertThat(at("dumb").laidOut("Wrote the report to a\n::error::x.md."))
        .isEqualTo("Wrote the report to a\n: :error::x.md.");
  }

  @Test
  void noComplaintMovesTheCursorOrTurnsTheDirectionOfWriting() throws IOException {
    at("dumb").complain("There is no file \u001b[31m\u202ex.yaml.\n\ta\u0007");

    assertThat(paper).hasToString("There is no file ␛[31m◘x.yaml.\n\ta␇\n");
  }

  @Test
  void faultyRulesAreToldWithoutTheCodesOfColours(@TempDir Path rules) throws IOException {
    Files.writeString(rules.resolve("tea.drl"), "rule \"tea\" when Tea() then end");
    Console console = at("xterm-256color");
    RulesInUse inUse =
        new RulesInUse(
            new Invocation(List.of(), Optional.of(rules.toString()), false, true),
            new KnowledgeLoader(Clock.systemUTC()),
            Clock.systemUTC(),
            console,
            new StaticListableBeanFactory().getBeanProvider(RulePreloader.class));

    CommandFailedException refused =
        catchThrowableOfType(CommandFailedException.class, inUse::advisor);
    console.complain(refused.getMessage());

    assertThat(console.look().colour()).isTrue();
    assertThat(paper.toString()).contains("tea.drl:1:").doesNotContain("\u001b", "␛");
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
