package org.mlfit.knowledge.source;

/** Which characters are text that people type and see, and which are none. */
public final class PlainText {

  private static final int NON_CHARACTERS = 0xFFFE;
  private static final int BYTE_ORDER_MARK = 0xFEFF;

  private PlainText() {}

  /** The offset of the first forbidden character; -1 if there is none. */
  public static int firstForbidden(String text) {
    for (int i = 0; i < text.length(); i++) {
      char plain = text.charAt(i);
      if (plain >= ' ' && plain <= '~') {
        continue;
      }
      int character = text.codePointAt(i);
      if (isForbidden(character)) {
        return i;
      }
      i += Character.charCount(character) - 1;
    }
    return -1;
  }

  /**
   * Whether it is a control character, a byte order mark, an unpaired surrogate, no character, or
   * one that turns the direction of what stands behind it. Marks that letters of some scripts need
   * are none of these.
   */
  private static boolean isForbidden(int character) {
    boolean layout = character == '\t' || character == '\n' || character == '\r';
    boolean half = character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
    boolean none = (character & NON_CHARACTERS) == NON_CHARACTERS;
    boolean mark = character == BYTE_ORDER_MARK;
    return Character.isISOControl(character) && !layout
        || half
        || none
        || mark
        || turnsDirection(character);
  }

  /** The text with a blank in place of each forbidden character. */
  public static String blankedIn(String text) {
    return text.codePoints()
        .map(character -> isForbidden(character) ? ' ' : character)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /** Whether people see what stands behind it in another order than it is read. */
  public static boolean turnsDirection(int character) {
    return switch (Character.getDirectionality(character)) {
      case Character.DIRECTIONALITY_LEFT_TO_RIGHT_EMBEDDING,
          Character.DIRECTIONALITY_RIGHT_TO_LEFT_EMBEDDING,
          Character.DIRECTIONALITY_LEFT_TO_RIGHT_OVERRIDE,
          Character.DIRECTIONALITY_RIGHT_TO_LEFT_OVERRIDE,
          Character.DIRECTIONALITY_POP_DIRECTIONAL_FORMAT,
          Character.DIRECTIONALITY_LEFT_TO_RIGHT_ISOLATE,
          Character.DIRECTIONALITY_RIGHT_TO_LEFT_ISOLATE,
          Character.DIRECTIONALITY_FIRST_STRONG_ISOLATE,
          Character.DIRECTIONALITY_POP_DIRECTIONAL_ISOLATE ->
          true;
      default -> false;
    };
  }
}
