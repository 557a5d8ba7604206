package org.mlfit.report;

import static java.util.stream.Collectors.joining;

import java.util.List;
import org.mlfit.report.Block.Heading;
import org.mlfit.report.Block.Paragraph;
import org.mlfit.report.Block.Picture;
import org.mlfit.report.Block.Point;
import org.mlfit.report.Block.Points;
import org.mlfit.report.Block.Table;

/** The page for a review meeting as Markdown, with the pictures in words. */
public final class ReviewMarkdown {

  private final StringBuilder text = new StringBuilder();

  private ReviewMarkdown() {}

  /** The page. */
  public static String of(Review review) {
    ReviewMarkdown page = new ReviewMarkdown();
    page.line("# " + escaped(review.name()));
    page.line(escaped(ReviewSections.origin(review)));
    page.line("**Verdict: " + escaped(review.advice().verdict().title()) + "**");
    ReviewSections.head(review).forEach(words -> page.line(escaped(words)));
    for (Section section : new ReviewSections(review).all()) {
      page.line("## " + escaped(section.title()));
      section.blocks().forEach(page::block);
    }
    page.line(escaped(ReviewSections.end(review)));
    return page.text.toString().stripTrailing() + "\n";
  }

  private void line(String words) {
    text.append(words).append("\n\n");
  }

  private void block(Block block) {
    if (block instanceof Paragraph paragraph) {
      line(escaped(paragraph.text()));
    } else if (block instanceof Heading heading) {
      line("### " + escaped(heading.text()));
    } else if (block instanceof Picture picture) {
      picture.inWords().forEach(this::block);
    } else if (block instanceof Points points) {
      points(points);
    } else {
      table((Table) block);
    }
  }

  private void points(Points points) {
    int number = 1;
    for (Point point : points.points()) {
      String bullet = points.numbered() ? number++ + ". " : "- ";
      String mark = point.mark().isEmpty() ? "" : "**" + escaped(point.mark()) + "**: ";
      text.append(bullet).append(mark).append(escaped(point.lead())).append('\n');
      for (String words : point.lines()) {
        text.append(" ".repeat(bullet.length())).append("- ").append(escaped(words)).append('\n');
      }
    }
    text.append('\n');
  }

  private void table(Table table) {
    row(table.head());
    row(table.head().stream().map(cell -> "---").toList());
    for (List<String> cells : table.rows()) {
      row(cells.stream().map(ReviewMarkdown::escaped).toList());
    }
    text.append('\n');
  }

  private void row(List<String> cells) {
    text.append(cells.stream().collect(joining(" | ", "| ", " |"))).append('\n');
  }

  /** So that no character of a text is read as markup. */
  static String escaped(String words) {
    return words.replaceAll("\\p{Cntrl}+", " ").replaceAll("([\\\\`*_\\[\\]<>|#])", "\\\\$1");
  }
}
