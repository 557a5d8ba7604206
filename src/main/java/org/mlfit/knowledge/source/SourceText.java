package org.mlfit.knowledge.source;

/**
 * The text of one file that a person wrote.
 *
 * @param name the file as the person knows it
 * @param text all of it
 */
public record SourceText(String name, String text) {

  /** The words of a line without its end; empty past the last line. */
  public String line(int number) {
    int start = startOfLine(number);
    int feed = text.indexOf('\n', start);
    String line = text.substring(start, feed < 0 ? text.length() : feed);
    return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
  }

  /** The text from one place up to, but not with, another. */
  public String between(Position from, Position to) {
    return text.substring(offset(from), Math.min(text.length(), offset(to)));
  }

  private int offset(Position position) {
    return Math.min(text.length(), startOfLine(position.line()) + position.column() - 1);
  }

  private int startOfLine(int number) {
    int start = 0;
    for (int line = 1; line < number; line++) {
      int end = text.indexOf('\n', start);
      if (end < 0) {
        return text.length();
      }
      start = end + 1;
    }
    return start;
  }
}
