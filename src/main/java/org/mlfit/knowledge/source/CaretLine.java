package org.mlfit.knowledge.source;

import java.util.List;

/**
 * A line of a file with carets below what is meant.
 *
 * @param line all of it
 * @param start before which character the carets begin
 * @param end before which character they end, perhaps one past the end of the line
 */
record CaretLine(String line, int start, int end) {

  private static final String CUT = "…";

  static CaretLine of(String line, int column, int length) {
    int start = Math.min(column - 1, line.length());
    return new CaretLine(line, start, Math.max(start + 1, Math.min(start + length, line.length())));
  }

  /** The whole line, and the carets. */
  List<String> whole() {
    return List.of(line, line.substring(0, start).replaceAll("[^\t]", " ") + carets());
  }

  /**
   * What fits into a width: the line without its indentation, and if need be cut, with a mark at
   * each cut.
   */
  List<String> within(int width) {
    return Math.max(line.length(), end) <= width ? whole() : notIndented().cutTo(width);
  }

  private CaretLine notIndented() {
    int indentation = Math.min(start, line.length() - line.stripLeading().length());
    String words = line.substring(indentation).replace('\t', ' ');
    return new CaretLine(words, start - indentation, end - indentation);
  }

  private List<String> cutTo(int width) {
    if (Math.max(line.length(), end) <= width) {
      return whole();
    }
    int room = width - 2 * CUT.length();
    int from = end <= room ? 0 : from(room);
    int to = Math.min(line.length(), from + room);
    String before = from > 0 ? CUT : "";
    String after = to < line.length() ? CUT : "";
    CaretLine part =
        new CaretLine(
            before + line.substring(from, to) + after,
            before.length() + start - from,
            before.length() + Math.min(end, from + room) - from);
    return part.whole();
  }

  /**
   * Where to begin so that what is meant stands in the middle, or at the start if it is too long
   * for that.
   */
  private int from(int room) {
    int beside = Math.max(0, room - (end - start)) / 2;
    int latest = Math.max(0, Math.max(line.length(), end) - room);
    return Math.max(0, Math.min(start - beside, latest));
  }

  private String carets() {
    return "^".repeat(end - start);
  }
}
