package org.mlfit.report.text;

import java.util.ArrayList;
import java.util.List;
import org.mlfit.report.text.TextStyle.Ink;

/** Text for people, wrapped to a width as it is written. */
public final class Page {

  private static final int LEAST_ROOM = 16;

  private static final int LEAST_CELL = 12;

  private static final int LED_INDENT = 4;

  private final TextStyle style;
  private final StringBuilder text = new StringBuilder();

  /** An empty page. */
  public Page(TextStyle style) {
    this.style = style;
  }

  /** An empty line, unless the page is empty or ends with one. */
  public Page gap() {
    int length = text.length();
    if (length > 0 && text.lastIndexOf("\n\n") != length - 2) {
      text.append('\n');
    }
    return this;
  }

  /** A heading on lines of its own. */
  public Page heading(String words) {
    return gap().painted(Ink.STRONG, words);
  }

  /** A heading and a list below it; neither where the list is empty. */
  public Page list(String heading, List<String> lines) {
    if (!lines.isEmpty()) {
      heading(heading);
      lines.forEach(line -> item(2, "-", line));
    }
    return this;
  }

  /** The same of the first lines only; how many more there are is said. */
  public Page list(String heading, List<String> lines, int most) {
    list(heading, lines.stream().limit(most).toList());
    return lines.size() > most ? indented(4, "and " + (lines.size() - most) + " more") : this;
  }

  /** Adds a paragraph, wrapped to the width. */
  public Page paragraph(String words) {
    return indented(0, words);
  }

  /** A paragraph set in from the left. */
  public Page indented(int indent, String words) {
    return painted(Ink.PLAIN, words, indent);
  }

  /** A paragraph set in from the left, quietly. */
  public Page quiet(int indent, String words) {
    return painted(Ink.QUIET, words, indent);
  }

  /** A paragraph in a colour. */
  public Page painted(Ink ink, String words) {
    return painted(ink, words, 0);
  }

  private Page painted(Ink ink, String words, int indent) {
    List<String> lines = Wrapping.lines(words, style.width() - indent);
    lines.replaceAll(line -> style.paint(ink, line));
    return add(lines, indent, indent);
  }

  private Page add(List<String> lines, int first, int rest) {
    text.append(Wrapping.setIn(lines, first, rest));
    return this;
  }

  /** A paragraph that begins with a painted word; its later lines are set in a little. */
  public Page led(int indent, String lead, Ink ink, String words) {
    int hanging = Math.min(indent + LED_INDENT, style.width() / 2);
    List<String> lines = Wrapping.lines(lead + " " + words, style.width() - hanging);
    if (lines.get(0).startsWith(lead)) {
      lines.set(0, style.paint(ink, lead) + lines.get(0).substring(lead.length()));
    }
    return add(lines, Math.min(indent, hanging), hanging);
  }

  /** A paragraph whose first line begins with a mark at the left. */
  public Page item(int indent, String mark, String words) {
    return item(indent, mark, Ink.PLAIN, words);
  }

  /** A paragraph whose first line begins with a painted mark at the left. */
  public Page item(int indent, String mark, Ink ink, String words) {
    int hanging = indent + mark.length() + 1;
    if (style.width() - hanging < LEAST_ROOM) {
      return painted(ink, mark, indent).indented(Math.min(indent + 2, style.width() / 2), words);
    }
    List<String> lines = Wrapping.lines(words, style.width() - hanging);
    lines.set(0, style.paint(ink, mark) + " " + lines.get(0));
    return add(lines, indent, hanging);
  }

  /** A line of a text that is laid out already; what is too long goes on below, further in. */
  public Page line(String words) {
    if (words.length() <= style.width()) {
      text.append(RunnerCommands.brokenIn(words)).append('\n');
      return this;
    }
    int indent = words.length() - words.stripLeading().length();
    int rest = Math.min(indent + LED_INDENT, style.width() / 2);
    return add(Wrapping.lines(words, style.width() - rest), Math.min(indent, rest), rest);
  }

  /**
   * A table with a heading; the last columns share what the first leaves. Where that is too little,
   * the cells of a row stand below each other.
   */
  public Page table(List<List<String>> rows) {
    int first = widest(rows, 0) + 2;
    int last = Math.min(widest(rows, 2), (style.width() - first) / 2);
    int middle = style.width() - first - last - 2;
    if (middle < LEAST_ROOM || last < Math.min(LEAST_CELL, widest(rows, 2))) {
      rows.subList(1, rows.size())
          .forEach(row -> item(0, "✓", row.get(0) + ": " + row.get(1)).quiet(2, row.get(2)));
      return this;
    }
    middle = Math.min(middle, widest(rows, 1));
    for (int i = 0; i < rows.size(); i++) {
      row(rows.get(i), List.of(first - 2, middle, last), i == 0);
    }
    return this;
  }

  private static int widest(List<List<String>> rows, int column) {
    return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
  }

  private void row(List<String> cells, List<Integer> widths, boolean isHeading) {
    List<List<String>> columns = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      columns.add(Wrapping.lines(cells.get(i), widths.get(i)));
    }
    int lines = columns.stream().mapToInt(List::size).max().orElse(0);
    for (int line = 0; line < lines; line++) {
      StringBuilder words = new StringBuilder();
      for (int i = 0; i < columns.size(); i++) {
        String cell = line < columns.get(i).size() ? columns.get(i).get(line) : "";
        words.append(cell).append(" ".repeat(Math.max(0, widths.get(i) + 2 - cell.length())));
      }
      String laidOut = words.toString().stripTrailing();
      text.append(isHeading ? style.paint(Ink.QUIET, laidOut) : laidOut).append('\n');
    }
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
