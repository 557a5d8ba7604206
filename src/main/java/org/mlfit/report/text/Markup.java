package org.mlfit.report.text;

/** Text that goes into HTML or SVG. */
public final class Markup {

  private Markup() {}

  /** The text with everything escaped that could be read as markup; controls become blanks. */
  public static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    text.codePoints()
        .forEach(
            point -> {
              switch (point) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.appendCodePoint(isText(point) ? point : ' ');
              }
            });
    return escaped.toString();
  }

  private static boolean isText(int point) {
    return !Character.isISOControl(point) && Character.getType(point) != Character.SURROGATE;
  }
}
