package org.mlfit.report.text;

import org.mlfit.knowledge.source.Visible;

/** Text that goes into HTML or SVG. */
public final class Markup {

  private Markup() {}

  /**
   * The text with everything escaped that could be read as markup; controls become blanks, what
   * turns the direction of writing is shown.
   */
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
                default -> escaped.append(isText(point) ? shown(point) : " ");
              }
            });
    return escaped.toString();
  }

  private static String shown(int point) {
    return Visible.of(Character.toString(point));
  }

  private static boolean isText(int point) {
    return !Character.isISOControl(point) && Character.getType(point) != Character.SURROGATE;
  }
}
