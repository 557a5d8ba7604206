package org.mlfit.knowledge.language.parse;

import java.util.ArrayList;
import java.util.List;
import org.mlfit.knowledge.source.Position;
import org.mlfit.knowledge.source.SourceText;

/**
 * One word or sign of a rule file.
 *
 * @param kind what it is
 * @param text as written; the content, for a text
 * @param position where it begins
 * @param length how many characters it takes on its line
 * @param comment the comment right above it; empty if there is none
 */
public record Token(Kind kind, String text, Position position, int length, String comment) {

  /** The sorts of words and signs. */
  public enum Kind {
    WORD,
    VARIABLE,
    NUMBER,
    TEXT,
    SIGN,
    END_OF_FILE
  }

  /**
   * All words and signs of a rule file, whatever is wrong with it; the last is the end of the file.
   */
  public static List<Token> in(SourceText source) {
    return List.copyOf(new Lexer(source, new ArrayList<>()).tokens());
  }

  /** Whether it is that sign or word. */
  public boolean is(String sign) {
    return (kind == Kind.SIGN || kind == Kind.WORD) && text.equals(sign);
  }

  /** Whether it is a word. */
  public boolean isWord() {
    return kind == Kind.WORD;
  }

  /** Where it ends in its line. */
  public Position end() {
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
