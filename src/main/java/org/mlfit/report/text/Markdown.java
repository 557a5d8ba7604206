package org.mlfit.report.text;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.stream.IntStream;
import org.mlfit.knowledge.source.Visible;

/** A document in Markdown, in the dialect of GitHub, with pictures in words. */
public final class Markdown implements Document {

  private final StringBuilder text = new StringBuilder();

  /** The title of the whole document. */
  public void title(String words) {
    line("# " + written(Phrase.of(words)));
  }

  @Override
  public void section(Phrase title) {
    line("## " + written(title));
  }

  @Override
  public void heading(Phrase words) {
    line("### " + written(words));
  }

  @Override
  public void paragraph(Phrase words) {
    line(written(words));
  }

  private void line(String markdown) {
    text.append(markdown).append("\n\n");
  }

  @Override
  public void points(boolean numbered, List<Point> points) {
    int number = 1;
    for (Point point : points) {
      String bullet = numbered ? number++ + ". " : "- ";
      String mark = point.mark().isEmpty() ? "" : "**" + escaped(point.mark()) + "**: ";
      text.append(bullet).append(mark).append(written(point.lead())).append('\n');
      for (String words : point.lines()) {
        text.append(" ".repeat(bullet.length())).append("- ");
        text.append(written(Phrase.of(words))).append('\n');
      }
    }
    text.append('\n');
  }

  @Override
  public void outline(List<Entry> entries) {
    for (Entry entry : entries) {
      text.append("  ".repeat(entry.depth())).append("- ");
      text.append(written(Phrase.of(entry.words()))).append('\n');
    }
    text.append('\n');
  }

  @Override
  public void table(List<String> head, int wordColumns, List<List<Phrase>> rows) {
    row(head);
    row(
        IntStream.range(0, head.size())
            .mapToObj(column -> column < wordColumns ? "---" : "---:")
            .toList());
    rows.forEach(cells -> row(cells.stream().map(Markdown::cell).toList()));
    text.append('\n');
  }

  private void row(List<String> cells) {
    text.append('|');
    cells.forEach(cell -> text.append(cell.isEmpty() ? "" : " ").append(cell).append(" |"));
    text.append('\n');
  }

  @Override
  public void code(String language, List<String> lines) {
    text.append("```").append(language).append('\n');
    lines.forEach(line -> text.append(Visible.of(line)).append('\n'));
    line("```");
  }

  @Override
  public void details(String summary, Runnable inside) {
    line("<details><summary>" + written(Phrase.of(summary)) + "</summary>");
    inside.run();
    line("</details>");
  }

  @Override
  public void picture(String svg, Runnable inWords) {
    inWords.run();
  }

  /** A bar ends a cell, even in code. */
  private static String cell(Phrase phrase) {
    return written(phrase).replaceAll("(?<!\\\\)\\|", "\\\\|");
  }

  /** The words on one line; what would begin a list or draw a rule at its start does not. */
  private static String written(Phrase phrase) {
    return phrase.parts().stream()
        .map(Markdown::written)
        .collect(joining())
        .strip()
        .replaceFirst("^(\\d{0,9})([-+.)])(?=[-+ ]|$)", "$1\\\\$2");
  }

  private static String written(Phrase.Part part) {
    return switch (part.style()) {
      case PLAIN -> escaped(part.words());
      case STRONG -> "**" + escaped(part.words()) + "**";
      case CODE -> "`" + onOneLine(part.words()).replace("`", "'") + "`";
      case LINE_END -> "  \n  ";
    };
  }

  /** So that no character of a text is read as markup, as a mention or as a formula. */
  private static String escaped(String words) {
    return onOneLine(words)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replaceAll("([\\\\`*_\\[\\]|#$~])", "\\\\$1")
        .replace("@", "@\u200b");
  }

  private static String onOneLine(String words) {
    return Visible.of(words.replaceAll("[\\s\\p{Cntrl}]+", " "));
  }

  /** The document, which ends with one line end. */
  @Override
  public String toString() {
    return text.toString().stripTrailing() + "\n";
  }
}
