package org.mlfit.knowledge.source;

import java.util.Comparator;

/**
 * A place in a file that a person wrote.
 *
 * @param file the file as the person knows it
 * @param line from 1
 * @param column from 1
 */
public record Position(String file, int line, int column) implements Comparable<Position> {

  private static final Comparator<Position> ORDER =
      Comparator.comparing(Position::file)
          .thenComparingInt(Position::line)
          .thenComparingInt(Position::column);

  /** The first place of a file. */
  public static Position startOf(String file) {
    return new Position(file, 1, 1);
  }

  /** The place so many characters to the left in the same line. */
  public Position before(int characters) {
    return new Position(file, line, column - characters);
  }

  /** The place so many characters to the right in the same line. */
  public Position after(int characters) {
    return new Position(file, line, column + characters);
  }

  /** {@code file:line}, as editors understand it. */
  public String fileAndLine() {
    return file + ":" + line;
  }

  @Override
  public int compareTo(Position other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return file + ":" + line + ":" + column;
  }
}
