package org.mlfit.shell;

import java.util.ArrayList;
import java.util.List;
import org.mlfit.shell.exit.CommandFailedException;

/**
 * Cuts a line typed at the shell's prompt into words.
 *
 * <p>A quote begins a quoted part only where a word or the value of an option begins, and ends it
 * only where the word ends, so that {@code manager's} needs no care. Behind an exclamation mark
 * that begins a word the rest of the line is one word, taken as it is written: there people say in
 * their own words what an answer rests on.
 */
final class CommandWords {

  private static final String QUOTES = "\"'";

  private final String line;
  private final List<String> words = new ArrayList<>();
  private int at;

  private CommandWords(String line) {
    this.line = line;
  }

  /**
   * The words of a line.
   *
   * @throws CommandFailedException with exit code 2 if a quote is not closed
   */
  static List<String> of(String line) {
    CommandWords cut = new CommandWords(line.strip());
    cut.cut();
    return cut.words.stream().filter(word -> !word.isEmpty()).toList();
  }

  private void cut() {
    while (at < line.length()) {
      if (isBlank(at)) {
        at++;
      } else if (line.charAt(at) == '!') {
        words.add(line.substring(at));
        at = line.length();
      } else {
        words.add(word());
      }
    }
  }

  private String word() {
    StringBuilder word = new StringBuilder();
    boolean begins = true;
    while (at < line.length() && !isBlank(at)) {
      char sign = line.charAt(at);
      if (begins && QUOTES.indexOf(sign) >= 0) {
        word.append(quoted());
      } else {
        word.append(unescaped(" \\" + QUOTES));
      }
      begins = sign == '=';
    }
    return word.toString();
  }

  private String quoted() {
    int opened = at;
    char quote = line.charAt(at++);
    StringBuilder text = new StringBuilder();
    while (at < line.length()) {
      if (line.charAt(at) == quote && isBlank(at + 1)) {
        at++;
        return text.toString();
      }
      text.append(unescaped("\\" + quote));
    }
    throw CommandFailedException.usage(
        "The quote before “"
            + line.substring(opened + 1)
            + "” is not closed, so nothing was done. Close it with "
            + quote
            + " at the end of its words, or take it out.");
  }

  /** The next character; of one with a backslash before it only that, if it means more without. */
  private char unescaped(String escapable) {
    boolean isEscaped =
        line.charAt(at) == '\\'
            && at + 1 < line.length()
            && escapable.indexOf(line.charAt(at + 1)) >= 0;
    at += isEscaped ? 2 : 1;
    return line.charAt(at - 1);
  }

  private boolean isBlank(int index) {
    return index >= line.length() || Character.isWhitespace(line.charAt(index));
  }
}
