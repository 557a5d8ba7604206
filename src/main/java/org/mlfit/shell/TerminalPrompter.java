package org.mlfit.shell;

import java.util.List;
import java.util.Optional;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.reader.impl.completer.StringsCompleter;
import org.jline.terminal.Terminal;
import org.mlfit.interview.Prompter;
import org.mlfit.report.Look.Ink;

/** Asks on a terminal, with completion of the answers. */
final class TerminalPrompter implements Prompter {

  private final Terminal terminal;
  private final Console console;

  TerminalPrompter(Terminal terminal, Console console) {
    this.terminal = terminal;
    this.console = console;
  }

  @Override
  public void show(String paragraph) {
    console.result(PromptText.wrapped(paragraph, console.look()));
  }

  @Override
  public void accept(String line) {
    console.result(
        console.look().paint(Ink.GOOD, PromptText.wrapped(line, console.look()).stripTrailing())
            + "\n");
  }

  @Override
  public Optional<String> ask(String prompt, List<String> words) {
    LineReader reader =
        LineReaderBuilder.builder()
            .terminal(terminal)
            .appName("mlfit")
            .completer(new StringsCompleter(words))
            .variable(LineReader.DISABLE_HISTORY, true)
            .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
            .build();
    try {
      return Optional.of(reader.readLine(prompt.replace("%", "%%")));
    } catch (UserInterruptException interrupted) {
      throw Failure.interrupted();
    } catch (EndOfFileException noMoreInput) {
      return Optional.empty();
    }
  }
}
