package org.mlfit.scenario.write;

import java.util.Comparator;
import java.util.List;

/**
 * A replacement for one piece of a text.
 *
 * @param from where it begins
 * @param to where it ends; the same as {@code from} for an insertion
 * @param text what is to stand there
 */
record TextEdit(int from, int to, String text) {

  /**
   * The text with all edits made.
   *
   * @param edits in any order; they must not overlap
   */
  static String apply(String text, List<TextEdit> edits) {
    StringBuilder edited = new StringBuilder(text);
    edits.stream()
        .sorted(Comparator.comparingInt(TextEdit::from).thenComparingInt(TextEdit::to).reversed())
        .forEach(edit -> edited.replace(edit.from(), edit.to(), edit.text()));
    return edited.toString();
  }
}
