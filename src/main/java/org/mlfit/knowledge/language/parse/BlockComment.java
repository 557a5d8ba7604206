package org.mlfit.knowledge.language.parse;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A comment between two signs. One that is never closed, or in which another opens, was left open:
 * it ends where the next rule or declaration begins, so that nothing is swallowed.
 *
 * @param content without its signs
 * @param end where the text goes on after it
 * @param mistake why it is not closed as it should be, if it is not
 * @param wayOut what to do about that
 */
record BlockComment(String content, int end, Optional<String> mistake, String wayOut) {

  private static final Pattern OPENING = Pattern.compile("(?<!\\S)/\\*");
  private static final Pattern STATEMENT =
      Pattern.compile("(?m)^[ \\t]*(rule\\s+\"[^\"\\n]*\"|declare\\s+(?:enum\\s+)?\\w+)");

  /** The comment that opens at a place of a text. */
  static BlockComment at(String text, int start) {
    int inside = start + 2;
    int close = text.indexOf("*/", inside);
    int last = close < 0 ? text.length() : close;
    Matcher opening = OPENING.matcher(text).region(Math.min(inside, last), last);
    opening.useTransparentBounds(true);
    if (close >= 0 && !opening.find()) {
      return new BlockComment(text.substring(inside, close), close + 2, Optional.empty(), "");
    }
    String mistake =
        close < 0
            ? "This comment is not closed."
            : "This comment is not closed before the next opens, in line "
                + lineOf(text, opening.start())
                + ".";
    Matcher swallowed = STATEMENT.matcher(text).region(Math.min(inside, last), last);
    if (swallowed.find()) {
      int end = swallowed.start(1);
      String wayOut = "Close it with */ before " + swallowed.group(1) + " in line ";
      return new BlockComment(
          text.substring(inside, end), end, Optional.of(mistake), wayOut + lineOf(text, end));
    }
    int end = close < 0 ? last : close + 2;
    String wayOut = close < 0 ? "Close it with */" : "Close it with */, or take the /* inside out.";
    return new BlockComment(
        text.substring(Math.min(inside, last), last), end, Optional.of(mistake), wayOut);
  }

  private static int lineOf(String text, int place) {
    return 1 + (int) text.substring(0, place).chars().filter(c -> c == '\n').count();
  }
}
