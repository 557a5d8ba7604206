package org.mlfit.shell.console;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jline.terminal.Terminal;
import org.mlfit.interview.Prompter;
import org.mlfit.shell.exit.CommandFailedException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Whoever sits at the terminal, or writes into the pipe that commands are read from. */
@Component
public class Person {

  private static final List<String> YES_OR_NO = List.of("yes", "no");

  private final Console console;
  private final LineInput lines;
  private final ObjectProvider<Terminal> terminal;
  private Optional<Prompter> prompter = Optional.empty();

  /** A person at the terminal, where there is one. */
  public Person(Console console, LineInput lines, ObjectProvider<Terminal> terminal) {
    this.console = console;
    this.lines = lines;
    this.terminal = terminal;
  }

  /** How to ask; on a terminal the same for the whole run, so that it remembers what was typed. */
  public Prompter prompter() {
    if (console.isPlain()) {
      return new LinePrompter(lines, console);
    }
    if (prompter.isEmpty()) {
      prompter = Optional.of(new TerminalPrompter(terminal.getObject(), console));
    }
    return prompter.get();
  }

  /** Asks for a yes; without a terminal there is none, and Ctrl-C is a no. */
  public boolean confirms(String question) {
    return console.isTerminal()
        && prompter().ask(question + " yes / no > ", YES_OR_NO, List.of())
            instanceof Prompter.Line line
        && isYes(line);
  }

  /**
   * Asks for a line at the terminal.
   *
   * @param words what can be typed, for completion
   * @throws CommandFailedException with exit code 130 if the person would rather stop
   */
  public String line(String prompt, List<String> words) {
    if (prompter().ask(prompt, words, List.of()) instanceof Prompter.Line line) {
      return line.text().strip();
    }
    throw CommandFailedException.interrupted();
  }

  /**
   * Asks for a yes at the terminal.
   *
   * @throws CommandFailedException with exit code 130 if the person would rather stop
   */
  public boolean saysYesTo(String question) {
    return isYes(new Prompter.Line(line(question + " yes / no > ", YES_OR_NO)));
  }

  private static boolean isYes(Prompter.Line line) {
    return List.of("yes", "y").contains(line.text().strip().toLowerCase(Locale.ROOT));
  }
}
