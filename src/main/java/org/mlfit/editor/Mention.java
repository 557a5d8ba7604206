package org.mlfit.editor;

import org.mlfit.knowledge.source.Position;

/**
 * A place at which a file names something.
 *
 * @param thing what is named
 * @param position where its name begins, behind a quotation mark
 * @param text the name as it is written there
 * @param declares whether the thing is declared there
 */
public record Mention(Thing thing, Position position, String text, boolean declares) {

  /** Whether a place is in the name, its end included. */
  public boolean holds(Position place) {
    return place.line() == position.line()
        && place.column() >= position.column()
        && place.column() <= position.column() + text.length();
  }
}
