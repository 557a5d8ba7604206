package org.mlfit.shell;

import java.util.List;
import org.jline.reader.SyntaxError;
import org.jline.reader.impl.DefaultParser;

/** Cuts a line typed at the shell's prompt into words, with quotes as in other shells. */
final class Words {

  private Words() {}

  /**
   * The words of a line.
   *
   * @throws Failure with exit code 2 if a quote is not closed
   */
  static List<String> of(String line) {
    try {
      DefaultParser parser = new DefaultParser();
      parser.setEofOnUnclosedQuote(true);
      return parser.parse(line.strip(), line.strip().length()).words().stream()
          .filter(word -> !word.isEmpty())
          .toList();
    } catch (SyntaxError unclosed) {
      throw Failure.usage("A quote is not closed in this line.");
    }
  }
}
