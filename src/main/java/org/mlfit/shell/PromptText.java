package org.mlfit.shell;

import org.mlfit.report.Look;
import org.mlfit.report.Wrapping;

/** Lays out what is shown during an interview. */
final class PromptText {

  private PromptText() {}

  /** A paragraph wrapped to the width, with later lines set in as far as its first words. */
  static String wrapped(String paragraph, Look look) {
    if (paragraph.isBlank()) {
      return "\n";
    }
    int indent = paragraph.length() - paragraph.stripLeading().length();
    int hanging = indent + leadOf(paragraph.strip());
    return Wrapping.of(paragraph.strip(), look.width(), indent, hanging);
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
