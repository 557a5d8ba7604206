package org.mlfit.report.text;

/**
 * How text is laid out.
 *
 * @param width the columns that a line may take, at least 20
 * @param colour whether to use colour
 * @param breaksLines whether what is longer than a line comes out broken, as on a terminal
 */
public record TextStyle(int width, boolean colour, boolean breaksLines) {

  private static final int NARROWEST = 20;
  private static final int USUAL = 80;

  /** Keeps lines from becoming too narrow to hold a word. */
  public TextStyle {
    width = Math.max(NARROWEST, width);
  }

  /** The look of a terminal. */
  public TextStyle(int width, boolean colour) {
    this(width, colour, true);
  }

  /** 80 columns without colour, for pipes and files. */
  public static TextStyle plain() {
    return new TextStyle(USUAL, false, false);
  }

  /** The same without colour. */
  public TextStyle unpainted() {
    return new TextStyle(width, false, breaksLines);
  }

  /** Colours that mean something. */
  public enum Ink {
    PLAIN(""),
    STRONG("1"),
    GOOD("32"),
    CARE("33"),
    BAD("31"),
    QUIET("2");

    private final String code;

    Ink(String code) {
      this.code = code;
    }
  }

  /** Text in a colour, if colours are used. */
  public String paint(Ink ink, String text) {
    return colour && ink != Ink.PLAIN && !text.isEmpty()
        ? "\u001b[" + ink.code + "m" + text + "\u001b[0m"
        : text;
  }
}
