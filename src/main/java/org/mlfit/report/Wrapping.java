package org.mlfit.report;

import java.util.List;

/** Breaks a paragraph into lines. */
public final class Wrapping {

  private Wrapping() {}

  /**
   * The paragraph as lines, each with its line end.
   *
   * @param width the columns that a line may take
   * @param first how far the first line is set in
   * @param rest how far the others are
   */
  public static String of(String paragraph, int width, int first, int rest) {
    List<String> lines = Page.wrapped(paragraph, width - Math.max(first, rest));
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      text.append(" ".repeat(i == 0 ? first : rest)).append(lines.get(i)).append('\n');
    }
    return text.toString();
  }
}
