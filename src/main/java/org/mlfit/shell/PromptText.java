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
    int hanging = paragraph.strip().matches("\\d+\\. .*") ? indent + 3 : indent;
    return Wrapping.of(paragraph.strip(), look.width(), indent, hanging);
  }
}
