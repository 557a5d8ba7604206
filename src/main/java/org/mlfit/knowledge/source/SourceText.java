package org.mlfit.knowledge.source;

import java.util.stream.IntStream;

/**
 * The text of one file that a person wrote. Places in it are found without reading it again, so
 * that many faults in a large file are found as quickly as a few.
 */
public final class SourceText {

  private static final int LONGEST_LINE = 1_000;

  private final String name;
  private final String text;
  private final int[] lineStarts;

  /**
   * A text.
   *
   * @param name the file as the person knows it
   * @param text all of it
   */
  public SourceText(String name, String text) {
    this.name = name;
    this.text = text;
    IntStream.Builder starts = IntStream.builder().add(0);
    for (int feed = text.indexOf('\n'); feed >= 0; feed = text.indexOf('\n', feed + 1)) {
      starts.add(feed + 1);
    }
    this.lineStarts = starts.build().toArray();
  }

  /** The file as the person knows it. */
  public String name() {
    return name;
  }

  /** All of it. */
  public String text() {
    return text;
  }

  /** The words of a line without its end, at most its first 1,000; empty past the last line. */
  public String line(int number) {
    int start = startOfLine(number);
    int feed = number < lineStarts.length ? lineStarts[number] - 1 : text.length();
    int end = feed > start && text.charAt(feed - 1) == '\r' ? feed - 1 : feed;
    return text.substring(start, Math.max(start, Math.min(end, start + LONGEST_LINE)));
  }

  /** The text from one place up to another, which is not included. */
  public String between(Position from, Position to) {
    return text.substring(offset(from), offset(to));
  }

  /** How many characters stand before a place; all of them for a place past the end. */
  public int offset(Position position) {
    return Math.min(text.length(), startOfLine(position.line()) + position.column() - 1);
  }

  private int startOfLine(int number) {
    return number >= 1 && number <= lineStarts.length ? lineStarts[number - 1] : text.length();
  }
}
