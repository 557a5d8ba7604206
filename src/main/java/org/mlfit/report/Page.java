package org.mlfit.report;

import java.util.ArrayList;
import java.util.List;
import org.mlfit.report.Look.Ink;

/** Text for people, wrapped to a width as it is written. */
final class Page {

  private static final int LEAST_ROOM = 16;

  private static final int LEAST_CELL = 12;

  private static final int LED_INDENT = 4;

  private final Look look;
  private final StringBuilder text = new StringBuilder();

  Page(Look look) {
    this.look = look;
  }

  /** An empty line, unless the page is empty or ends with one. */
  Page gap() {
    if (!text.isEmpty() && !text.toString().endsWith("\n\n")) {
      text.append('\n');
    }
    return this;
  }

  /** A heading on lines of its own. */
  Page heading(String words) {
    gap();
    return painted(Ink.STRONG, words, 0, 0);
  }

  /** A paragraph. */
  Page paragraph(String words) {
    return painted(null, words, 0, 0);
  }

  /** A paragraph set in from the left. */
  Page indented(int indent, String words) {
    return painted(null, words, indent, indent);
  }

  /** A paragraph set in from the left, quietly. */
  Page quiet(int indent, String words) {
    return painted(Ink.QUIET, words, indent, indent);
  }

  /** A paragraph that begins with a painted word; its later lines are set in a little. */
  Page led(int indent, String lead, Ink ink, String words) {
    int hanging = Math.min(indent + LED_INDENT, look.width() / 2);
    List<String> lines = wrapped(lead + " " + words, look.width() - hanging);
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (i == 0 && line.startsWith(lead)) {
        line = look.paint(ink, lead) + line.substring(lead.length());
      }
      text.append(" ".repeat(i == 0 ? Math.min(indent, hanging) : hanging));
      text.append(line).append('\n');
    }
    return this;
  }

  /** A paragraph whose first line begins with a mark at the left. */
  Page item(int indent, String mark, String words) {
    return item(indent, mark, null, words);
  }

  /** A paragraph whose first line begins with a painted mark at the left. */
  Page item(int indent, String mark, Ink ink, String words) {
    int hanging = indent + mark.length() + 1;
    if (look.width() - hanging < LEAST_ROOM) {
      painted(ink, mark, indent, indent);
      return indented(Math.min(indent + 2, look.width() / 2), words);
    }
    List<String> lines = wrapped(words, look.width() - hanging);
    for (int i = 0; i < lines.size(); i++) {
      if (i == 0) {
        text.append(" ".repeat(indent));
        text.append(ink == null ? mark : look.paint(ink, mark)).append(' ');
      } else {
        text.append(" ".repeat(hanging));
      }
      text.append(lines.get(i)).append('\n');
    }
    return this;
  }

  /** A line of a text that is laid out already; what is too long goes on below, further in. */
  Page line(String words) {
    int indent = words.length() - words.stripLeading().length();
    int rest = Math.min(indent + 4, look.width() / 2);
    if (words.length() <= look.width()) {
      text.append(words).append('\n');
      return this;
    }
    List<String> lines = wrapped(words, look.width() - rest);
    for (int i = 0; i < lines.size(); i++) {
      text.append(" ".repeat(i == 0 ? Math.min(indent, rest) : rest));
      text.append(lines.get(i)).append('\n');
    }
    return this;
  }

  /**
   * A table with a heading; the last columns share what the first leaves. Where that is too little,
   * the cells of a row stand below each other.
   */
  Page table(List<List<String>> rows) {
    int first = widest(rows, 0) + 2;
    int last = Math.min(widest(rows, 2), (look.width() - first) / 2);
    int middle = look.width() - first - last - 2;
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
      columns.add(wrapped(cells.get(i), widths.get(i)));
    }
    int lines = columns.stream().mapToInt(List::size).max().orElse(0);
    for (int line = 0; line < lines; line++) {
      StringBuilder words = new StringBuilder();
      for (int i = 0; i < columns.size(); i++) {
        String cell = line < columns.get(i).size() ? columns.get(i).get(line) : "";
        words.append(cell).append(" ".repeat(Math.max(0, widths.get(i) + 2 - cell.length())));
      }
      String laidOut = words.toString().stripTrailing();
      text.append(isHeading ? look.paint(Ink.QUIET, laidOut) : laidOut).append('\n');
    }
  }

  /** A paragraph in a colour. */
  Page painted(Ink ink, String words) {
    return painted(ink, words, 0, 0);
  }

  private Page painted(Ink ink, String words, int first, int rest) {
    List<String> lines = wrapped(words, look.width() - Math.max(first, rest));
    for (int i = 0; i < lines.size(); i++) {
      text.append(" ".repeat(i == 0 ? first : rest));
      text.append(ink == null ? lines.get(i) : look.paint(ink, lines.get(i))).append('\n');
    }
    return this;
  }

  /** Breaks text at blanks; a word longer than a line is broken where the line ends. */
  static List<String> wrapped(String words, int width) {
    int room = Math.max(10, width);
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : words.replaceAll("\\p{Cntrl}", " ").strip().split("\\s+")) {
      String rest = word;
      if (line.length() > 0 && line.length() + 1 + rest.length() > room) {
        lines.add(line.toString());
        line.setLength(0);
      }
      while (rest.length() > room) {
        int end = Character.isHighSurrogate(rest.charAt(room - 1)) ? room - 1 : room;
        lines.add(rest.substring(0, end));
        rest = rest.substring(end);
      }
      line.append(line.length() > 0 ? " " : "").append(rest);
    }
    lines.add(line.toString());
    return lines;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
