package org.mlfit.knowledge.language.parse;

import org.mlfit.knowledge.source.Position;

/**
 * One word or sign of a rule file.
 *
 * @param kind what it is
 * @param text as written; the content, for a text
 * @param position where it begins
 * @param length how many characters it takes on its line
 * @param comment the comment right above it; empty if there is none
 */
record Token(Kind kind, String text, Position position, int length, String comment) {

  enum Kind {
    WORD,
    VARIABLE,
    NUMBER,
    TEXT,
    SIGN,
    END_OF_FILE
  }

  boolean is(String sign) {
    return (kind == Kind.SIGN || kind == Kind.WORD) && text.equals(sign);
  }

  boolean isWord() {
    return kind == Kind.WORD;
  }

  Position end() {
    return new Position(position.file(), position.line(), position.column() + length);
  }

  /** As a person would call it in a sentence. */
  String described() {
    return switch (kind) {
      case END_OF_FILE -> "the end of the file";
      case TEXT -> "a text";
      default -> text;
    };
  }
}
