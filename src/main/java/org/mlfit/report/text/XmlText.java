package org.mlfit.report.text;

import org.mlfit.knowledge.source.Visible;

/** Text as XML 1.0 can hold it and as people can read it. */
public final class XmlText {

  private XmlText() {}

  /** The text with each character that XML cannot write, or nobody sees, as {@code \\uXXXX}. */
  public static String of(String text) {
    StringBuilder written = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              if (isAllowed(c) && (c == '\r' || !Visible.isHidden(c))) {
                written.appendCodePoint(c);
              } else {
                written.append("\\u%04X".formatted(c));
              }
            });
    return written.toString();
  }

  private static boolean isAllowed(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || c >= 0x20 && c < Character.MIN_SURROGATE
        || c > Character.MAX_SURROGATE && c <= 0xFFFD
        || c >= Character.MIN_SUPPLEMENTARY_CODE_POINT;
  }
}
