package org.mlfit.report.review;

import java.util.Locale;
import org.mlfit.report.text.Markup;

/** Draws a picture for a page; it is narrow, so that its words can be read on a phone. */
final class Svg {

  static final int WIDTH = 400;

  private static final double LETTER = 0.56;

  private final StringBuilder shapes = new StringBuilder();

  /** A filled rectangle. */
  Svg box(int x, int y, int width, int height, String style) {
    shapes.append(
        "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"3\" class=\"%s\"/>%n"
            .formatted(x, y, width, height, style));
    return this;
  }

  /** Words on one line. */
  Svg text(int x, int y, String style, String words) {
    shapes.append(
        "<text x=\"%d\" y=\"%d\" class=\"%s\">%s</text>%n"
            .formatted(x, y, style, Markup.escaped(words)));
    return this;
  }

  /** How wide words are at most, at a size of letters. */
  static int width(String words, int size) {
    return (int) Math.ceil(words.length() * LETTER * size);
  }

  /** The whole picture. */
  String drawn(int height, String title) {
    return String.format(
        Locale.ROOT,
        "<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\">%n%s</svg>%n",
        WIDTH,
        height,
        Markup.escaped(title),
        shapes);
  }
}
