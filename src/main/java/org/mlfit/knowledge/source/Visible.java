package org.mlfit.knowledge.source;

/**
 * Finds and shows characters that a reader does not see or that a terminal obeys. Text from files
 * is shown through it, so that people read what really stands there.
 */
public final class Visible {

  private static final char FIRST_PICTURE = '\u2400';
  private static final char DELETE = '\u007f';
  private static final char PICTURE_OF_DELETE = '\u2421';
  private static final char PICTURE_OF_OTHERS = '◘';

  private Visible() {}

  /** The text with a visible sign in place of each hidden character; as long as before. */
  public static String of(String text) {
    if (text.chars().noneMatch(Visible::isHidden)) {
      return text;
    }
    StringBuilder visible = new StringBuilder(text);
    for (int i = 0; i < visible.length(); i++) {
      if (isHidden(visible.charAt(i))) {
        visible.setCharAt(i, picture(visible.charAt(i)));
      }
    }
    return visible.toString();
  }

  /** The same, with line feeds shown too, as for the name of a file. */
  public static String onOneLine(String text) {
    return of(text).replace('\n', (char) (FIRST_PICTURE + '\n'));
  }

  /**
   * Whether it is a control character other than tab and line feed, a separator of lines or
   * paragraphs that most editors do not show as one, or a format character, among which are those
   * that turn the direction of writing (see “Trojan Source”, Boucher and Anderson 2021).
   */
  public static boolean isHidden(int character) {
    int type = Character.getType(character);
    boolean layout = character == '\t' || character == '\n';
    return type == Character.CONTROL && !layout
        || type == Character.FORMAT
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR;
  }

  private static char picture(char hidden) {
    if (hidden < ' ') {
      return (char) (FIRST_PICTURE + hidden);
    }
    return hidden == DELETE ? PICTURE_OF_DELETE : PICTURE_OF_OTHERS;
  }
}
