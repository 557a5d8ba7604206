package org.mlfit.knowledge.source;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One mistake in a file that a person wrote: where, what, and the way out.
 *
 * <p>Its words and its line come out visible and harmless to a terminal, whatever the file holds.
 *
 * @param level whether the file can be used all the same
 * @param id a short stable name of the sort of mistake, such as {@code unknown-type}
 * @param position where it stands
 * @param length how many characters are meant, at least 1
 * @param line the line itself; empty when there is none
 * @param message one plain sentence
 * @param suggestion what to do, where something can be said
 */
public record Fault(
    Level level,
    String id,
    Position position,
    int length,
    String line,
    String message,
    Optional<String> suggestion)
    implements Comparable<Fault> {

  private static final int LONGEST_LINE = 160;

  /** How much a fault weighs. */
  public enum Level {
    /** What stands there cannot be used. */
    ERROR,
    /** It can be used, but probably does not say what its author meant. */
    WARNING
  }

  /** Makes hidden characters of the message, the line and the suggestion visible. */
  public Fault {
    line = Visible.of(line);
    message = Visible.of(message.replace('\n', ' '));
    suggestion = suggestion.map(Visible::of);
  }

  /** An error without a suggestion. */
  public Fault(
      String id,
      Position position,
      int length,
      String line,
      String message,
      Optional<String> suggestion) {
    this(Level.ERROR, id, position, length, line, message, suggestion);
  }

  /** A fault at a place of a text. */
  public static Fault at(
      SourceText source, Position position, int length, String id, String message) {
    return new Fault(
        id, position, Math.max(1, length), source.line(position.line()), message, Optional.empty());
  }

  /** A fault of a whole file or folder, which has no line to show. */
  public static Fault of(String file, String id, String message) {
    return new Fault(id, Position.startOf(file), 1, "", message, Optional.empty());
  }

  /** The same fault with a way out. */
  public Fault suggesting(String suggestion) {
    return new Fault(level, id, position, length, line, message, Optional.of(suggestion));
  }

  /** The same fault as a warning. */
  public Fault asWarning() {
    return new Fault(Level.WARNING, id, position, length, line, message, suggestion);
  }

  /** Whether what stands there cannot be used. */
  public boolean isError() {
    return level == Level.ERROR;
  }

  /** The same fault, with a way out where there is one. */
  public Fault suggesting(Optional<String> wayOut) {
    return wayOut.map(this::suggesting).orElse(this);
  }

  /** {@code file:line:column sentence}, then the line, a caret below it, and the suggestion. */
  public String text() {
    StringBuilder text = new StringBuilder();
    text.append(place()).append("  ").append(message);
    lineWithCarets().forEach(shown -> text.append("\n    ").append(shown));
    suggestion.ifPresent(way -> text.append("\n    ").append(way));
    return text.toString();
  }

  /** {@code file:line:column}, or the file alone where there is no line to show. */
  public String place() {
    return Visible.onOneLine(line.isEmpty() ? position.file() : position.toString());
  }

  /** The line and below it carets at what is meant; nothing if it is blank or very long. */
  public List<String> lineWithCarets() {
    return line.isBlank() || line.length() > LONGEST_LINE ? List.of() : caretLine().whole();
  }

  /** The line and below it carets, cut to a width around what is meant; nothing if it is blank. */
  public List<String> lineWithCarets(int width) {
    return line.isBlank() ? List.of() : caretLine().within(width);
  }

  private CaretLine caretLine() {
    return CaretLine.of(line, position.column(), length);
  }

  /** All faults in the order in which they stand in their files. */
  public static List<Fault> inOrder(List<Fault> faults) {
    return faults.stream().distinct().sorted().toList();
  }

  @Override
  public int compareTo(Fault other) {
    return Comparator.comparing(Fault::position).thenComparing(Fault::message).compare(this, other);
  }
}
