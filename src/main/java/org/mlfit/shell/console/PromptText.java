package org.mlfit.shell.console;

import java.util.List;
import java.util.OptionalInt;
import org.mlfit.report.text.TextStyle;
import org.mlfit.report.text.Wrapping;

/** Lays out what is shown during an interview. */
public final class PromptText {

  /** The heading, the line to type on, and one below it that the cursor comes to. */
  private static final int AROUND = 3;

  private PromptText() {}

  /**
   * Whether paragraphs can be seen at once between their heading and the line to type on.
   *
   * @param height of the screen; nothing where all that was shown stays, as in a pipe
   */
  static boolean fits(List<String> paragraphs, TextStyle style, OptionalInt height) {
    long lines = paragraphs.stream().flatMap(text -> wrapped(text, style).lines()).count();
    return height.isEmpty() || lines + AROUND <= height.getAsInt();
  }

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
