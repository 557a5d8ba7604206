package org.mlfit.shell.console;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.reader.impl.completer.StringsCompleter;
import org.jline.terminal.Terminal;
import org.mlfit.interview.Prompter;
import org.mlfit.report.text.TextStyle.Ink;

/** Asks on a terminal: the arrow keys walk through the choices, the tabulator completes. */
public final class TerminalPrompter implements Prompter {

  private static final int REMEMBERED = 50;
  private static final int ROOM_TO_TYPE = 8;

  private final Terminal terminal;
  private final Console console;
  private final Deque<String> typed = new ArrayDeque<>();

  /** Asks on a terminal that can move its cursor. */
  public TerminalPrompter(Terminal terminal, Console console) {
    this.terminal = terminal;
    this.console = console;
  }

  @Override
  public void show(String paragraph) {
    console.result(PromptText.wrapped(paragraph, console.look()));
  }

  @Override
  public boolean fits(List<String> paragraphs) {
    return PromptText.fits(paragraphs, console.look(), console.height());
  }

  @Override
  public void accept(String line) {
    console.result(
        console.look().paint(Ink.GOOD, PromptText.wrapped(line, console.look()).stripTrailing())
            + "\n");
  }

  @Override
  public Typed ask(String prompt, List<String> choices, List<String> words) {
    boolean fits = prompt.length() + ROOM_TO_TYPE <= console.look().width();
    if (!fits) {
      show(prompt.strip().replaceAll("\\s*>$", ""));
    }
    return read(fits ? prompt : "> ", choices, words);
  }

  private Typed read(String prompt, List<String> choices, List<String> words) {
    List<String> all = new ArrayList<>(choices);
    all.addAll(words);
    LineReader reader =
        LineReaderBuilder.builder()
            .terminal(terminal)
            .appName("mlfit")
            .completer(new StringsCompleter(all))
            .history(new WalkThrough(typed, choices))
            .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
            .build();
    try {
      return new Line(remembered(reader.readLine(prompt.replace("%", "%%"))));
    } catch (UserInterruptException interrupted) {
      return new Interrupted();
    } catch (EndOfFileException noMoreInput) {
      return new Ended();
    }
  }

  private String remembered(String line) {
    if (!line.isBlank()) {
      typed.remove(line.strip());
      typed.addLast(line.strip());
    }
    if (typed.size() > REMEMBERED) {
      typed.removeFirst();
    }
    return line;
  }
}
