package org.mlfit.shell;

import java.util.List;
import org.jline.reader.SyntaxError;
import org.jline.reader.impl.DefaultParser;
import org.mlfit.shell.exit.CommandFailedException;

/** Cuts a line typed at the shell's prompt into words, with quotes as in other shells. */
final class CommandWords {

  private CommandWords() {}

  /**
   * The words of a line.
   *
   * @throws CommandFailedException with exit code 2 if a quote is not closed
   */
  static List<String> of(String line) {
    try {
      DefaultParser parser = new DefaultParser();
      parser.setEofOnUnclosedQuote(true);
      return parser.parse(line.strip(), line.strip().length()).words().stream()
          .filter(word -> !word.isEmpty())
          .toList();
    } catch (SyntaxError unclosed) {
      throw CommandFailedException.usage("A quote is not closed in this line.");
    }
  }
}
