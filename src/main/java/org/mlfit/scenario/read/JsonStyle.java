package org.mlfit.scenario.read;

import java.util.regex.Pattern;

/**
 * Files that are JSON, or begin as it does. Brackets and not indentation say there what belongs
 * where, so that tabs may indent, which the YAML library does not take.
 */
public final class JsonStyle {

  private static final Pattern BEGINS = Pattern.compile("\\A(?:\\s*+(?:#.*+\\R)?+)*+[{\\[]");
  private static final Pattern INDENTATION = Pattern.compile("(?m)^[ \\t]*\\t[ \\t]*");

  private JsonStyle() {}

  /** Whether the first sign of a text that is no comment opens a bracket. */
  static boolean isIn(String text) {
    return BEGINS.matcher(text).find();
  }

  /** The text with a blank for each tab that indents, where that changes nothing; as long. */
  public static String withoutTabs(String text) {
    return text.indexOf('\t') >= 0 && isIn(text)
        ? INDENTATION.matcher(text).replaceAll(tabs -> " ".repeat(tabs.group().length()))
        : text;
  }
}
