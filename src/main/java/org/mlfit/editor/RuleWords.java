package org.mlfit.editor;

import java.util.List;
import java.util.Optional;
import org.mlfit.knowledge.language.parse.Token;
import org.mlfit.knowledge.source.Position;
import org.mlfit.knowledge.source.SourceText;

/** The words of the rule language in a file. */
final class RuleWords {

  private RuleWords() {}

  /**
   * The word or sign at a place, with the at sign before it if it is a key, and {@code not} before
   * {@code in} and {@code contains}; nothing inside texts and comments.
   */
  static Optional<String> at(SourceText source, Position place) {
    List<Token> tokens = Token.in(source);
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (holds(token, place) && token.kind() != Token.Kind.TEXT) {
        String before = i == 0 ? "" : tokens.get(i - 1).text();
        boolean negated = before.equals("not") && (token.is("in") || token.is("contains"));
        return Optional.of(
            before.equals("@")
                ? "@" + token.text()
                : negated ? "not " + token.text() : token.text());
      }
    }
    return Optional.empty();
  }

  private static boolean holds(Token token, Position place) {
    return token.position().line() == place.line()
        && token.position().column() <= place.column()
        && place.column() < token.end().column();
  }
}
