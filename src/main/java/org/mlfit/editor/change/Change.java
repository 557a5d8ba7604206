package org.mlfit.editor.change;

import org.mlfit.knowledge.source.Position;
import org.mlfit.knowledge.source.SourceText;

/**
 * One edit of a text.
 *
 * @param position where it begins; the rest of what it replaces stands in the same line
 * @param length how many characters it replaces
 * @param text what stands there then
 */
public record Change(Position position, int length, String text) {

  /** The text as it is then. */
  SourceText in(SourceText source) {
    int start = source.offset(position);
    int end = Math.min(source.text().length(), start + length);
    return new SourceText(
        source.name(), source.text().substring(0, start) + text + source.text().substring(end));
  }
}
