package org.mlfit.shell.console;

import org.mlfit.report.text.TextStyle;
import org.mlfit.report.text.Wrapping;

/** Lays out what is shown during an interview. */
public final class PromptText {

  private PromptText() {}

  /** A paragraph wrapped to the width, with later lines set in as far as its first words. */
  public static String wrapped(String paragraph, TextStyle style) {
    if (paragraph.isBlank()) {
      return "\n";
    }
    int indent = paragraph.length() - paragraph.stripLeading().length();
    int hanging = indent + leadOf(paragraph.strip());
    return Wrapping.of(paragraph.strip(), style.width(), indent, hanging);
  }

  /** How wide the mark or the number of an option is, with its blank; 0 if there is none. */
  private static int leadOf(String words) {
    if (words.startsWith("- ") || words.startsWith("! ") || words.startsWith("✓ ")) {
      return 2;
    }
    int point = words.indexOf(". ");
    return words.matches("\\d+\\. .*") ? point + 2 : 0;
  }
}
