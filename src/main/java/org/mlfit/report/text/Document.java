package org.mlfit.report.text;

import java.util.List;

/**
 * A document that is written block by block. All words are plain text: each form of document
 * escapes them in its own way.
 */
public interface Document {

  /**
   * Begins a part of the document, such as what stands on its first page; it ends where the next
   * one begins. Where there are no pages there are no parts.
   *
   * @param name one word
   */
  default void part(String name) {}

  /** Begins a section, which ends where the next one begins. */
  void section(Phrase title);

  /** A heading inside a section. */
  void heading(Phrase words);

  void paragraph(Phrase words);

  /** Points one below the other, numbered from 1 or not. */
  void points(boolean numbered, List<Point> points);

  /** Points of which some belong to others, in the order in which they are read. */
  void outline(List<Entry> entries);

  /**
   * Rows under headings.
   *
   * @param wordColumns how many columns hold words; those to the right of them hold numbers
   */
  void table(List<String> head, int wordColumns, List<List<Phrase>> rows);

  /** Lines of code in a language such as {@code yaml}. */
  void code(String language, List<String> lines);

  /** What is seen only when its summary is opened. */
  void details(String summary, Runnable inside);

  /** A picture, or the same in words where there are no pictures. */
  void picture(String svg, Runnable inWords);

  /**
   * One point.
   *
   * @param mark a word that stands before it, such as a severity; may be empty
   * @param lead what it says
   * @param lines what else belongs to it, quietly
   */
  public record Point(String mark, Phrase lead, List<String> lines) {
    /** A point with a mark before it, the words that lead it, and the lines below. */
    public Point(String mark, String lead, List<String> lines) {
      this(mark, Phrase.of(lead), lines);
    }

    /** A point that says all in its lead. */
    public Point(Phrase lead) {
      this("", lead, List.of());
    }
  }

  /**
   * One point of an outline.
   *
   * @param depth 0 for what belongs to no other point; at most one more than that of the entry
   *     before
   */
  public record Entry(int depth, String words) {}

  default void section(String title) {
    section(Phrase.of(title));
  }

  default void heading(String words) {
    heading(Phrase.of(words));
  }

  default void paragraph(String words) {
    paragraph(Phrase.of(words));
  }

  /** A table of words only. */
  default void table(List<String> head, List<List<String>> rows) {
    table(
        head,
        head.size(),
        rows.stream().map(row -> row.stream().map(Phrase::of).toList()).toList());
  }
}
