package org.mlfit.knowledge.source;

import java.util.List;

/**
 * The text of one file that a person wrote.
 *
 * @param name the file as the person knows it
 * @param text all of it
 */
public record SourceText(String name, String text) {

  /** The words of a line without its end; empty past the last line. */
  public String line(int number) {
    List<String> lines = text.lines().toList();
    return number >= 1 && number <= lines.size() ? lines.get(number - 1) : "";
  }

  /** The text from one place up to, but not with, another. */
  public String between(Position from, Position to) {
    return text.substring(offset(from), Math.min(text.length(), offset(to)));
  }

  private int offset(Position position) {
    int offset = 0;
    for (int line = 1; line < position.line(); line++) {
      int end = text.indexOf('\n', offset);
      if (end < 0) {
        return text.length();
      }
      offset = end + 1;
    }
    return offset + position.column() - 1;
  }
}
