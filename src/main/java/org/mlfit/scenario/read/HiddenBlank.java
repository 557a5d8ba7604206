package org.mlfit.scenario.read;

import java.util.Locale;
import java.util.Optional;

/**
 * A character that looks like a blank, or like nothing, and is no blank to YAML: a no-break space
 * from a word processor, a zero-width space from a web page.
 */
record HiddenBlank(int column, int character) {

  /** The first one of a line, up to a column that counts from 1. */
  static Optional<HiddenBlank> in(String line, int lastColumn) {
    for (int i = 0; i < Math.min(line.length(), lastColumn); i++) {
      char sign = line.charAt(i);
      boolean blank = Character.isSpaceChar(sign) && sign != ' ';
      if (blank || Character.getType(sign) == Character.FORMAT) {
        return Optional.of(new HiddenBlank(i + 1, sign));
      }
    }
    return Optional.empty();
  }

  /** What to do about it. */
  String wayOut() {
    return "In column %d stands a hidden %s (U+%04X): type a blank there, or take it out."
        .formatted(column, Character.getName(character).toLowerCase(Locale.ROOT), character);
  }
}
