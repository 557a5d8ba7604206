package org.mlfit.report;

import java.util.List;

/** A part of a page, whatever it is written in. All texts are plain: the writer escapes them. */
sealed interface Block {

  /** A paragraph. */
  record Paragraph(String text) implements Block {}

  /** A heading inside a section. */
  record Heading(String text) implements Block {}

  /** Points one below the other, numbered or not. */
  record Points(boolean numbered, List<Point> points) implements Block {}

  /**
   * One point.
   *
   * @param mark a word that stands before it, such as a severity; may be empty
   * @param lead what it says
   * @param lines what else belongs to it, quietly
   */
  record Point(String mark, String lead, List<String> lines) {}

  /** Rows under headings. */
  record Table(List<String> head, List<List<String>> rows) implements Block {}

  /** A picture, and the same in words where there are no pictures. */
  record Picture(String svg, List<Block> inWords) implements Block {}
}
