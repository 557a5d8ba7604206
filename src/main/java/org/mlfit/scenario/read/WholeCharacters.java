package org.mlfit.scenario.read;

import java.io.IOException;
import java.io.StringReader;

/**
 * Hands a text out in pieces none of which ends in the middle of a character. The YAML library
 * fails where one does, such as at a 😀 behind exactly 1,024 others.
 */
public final class WholeCharacters extends StringReader {

  /** A reader of a text. */
  public WholeCharacters(String text) {
    super(text);
  }

  @Override
  public int read(char[] into, int from, int length) throws IOException {
    int count = super.read(into, from, length);
    if (count > 1 && Character.isHighSurrogate(into[from + count - 1])) {
      skip(-1);
      return count - 1;
    }
    return count;
  }
}
