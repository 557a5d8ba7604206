package org.mlfit.report;

/** Text as it can stand in Markdown without becoming markup. */
final class Markdown {

  private Markdown() {}

  /** Words on one line, also inside a table. */
  static String text(String words) {
    return words
        .replaceAll("\\s+", " ")
        .strip()
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replaceAll("([\\\\`*_\\[\\]|#$])", "\\\\$1")
        .replace("@", "@\u200b");
  }

  /** An id or a place. */
  static String code(String id) {
    return "`" + id.replaceAll("\\s+", " ").replace("`", "'").replace("|", "\\|") + "`";
  }
}
