package org.mlfit.report.text;

import java.util.ArrayList;
import java.util.List;

/** Breaks a paragraph into lines. */
public final class Wrapping {

  private static final int NARROWEST = 10;

  private Wrapping() {}

  /**
   * The paragraph as lines, each with its line end.
   *
   * @param width the columns that a line may take
   * @param first how far the first line is set in
   * @param rest how far the others are
   */
  public static String of(String paragraph, int width, int first, int rest) {
    return setIn(lines(paragraph, width - Math.max(first, rest)), first, rest);
  }

  /** The lines below each other, each with its line end. */
  static String setIn(List<String> lines, int first, int rest) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      text.append(" ".repeat(i == 0 ? first : rest)).append(lines.get(i)).append('\n');
    }
    return text.toString();
  }

  /**
   * Breaks text at blanks; of a word longer than a line, a path is broken behind one of its
   * folders, an id behind one of its parts, and another one where the line ends. No line is one
   * that a runner obeys, though a word of the text may be.
   *
   * @return at least one line, in a list that the caller may change
   */
  public static List<String> lines(String words, int width) {
    int room = Math.max(NARROWEST, width);
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : words.replaceAll("\\p{Cntrl}", " ").strip().split("\\s+")) {
      String rest = word;
      if (line.length() > 0 && line.length() + 1 + rest.length() > room) {
        lines.add(line.toString());
        line.setLength(0);
      }
      while (rest.length() > room) {
        int end = end(rest, room);
        lines.add(rest.substring(0, end));
        rest = rest.substring(end);
      }
      line.append(line.length() > 0 ? " " : "").append(rest);
    }
    lines.add(line.toString());
    lines.replaceAll(RunnerCommands::brokenIn);
    return lines;
  }

  private static int end(String word, int room) {
    int behindFolder = word.lastIndexOf('/', room - 1) + 1;
    if (behindFolder > 1) {
      return behindFolder;
    }
    int behindPart = Math.max(word.lastIndexOf('-', room - 1), word.lastIndexOf('.', room - 1)) + 1;
    if (behindPart > 1) {
      return behindPart;
    }
    return Character.isHighSurrogate(word.charAt(room - 1)) ? room - 1 : room;
  }
}
