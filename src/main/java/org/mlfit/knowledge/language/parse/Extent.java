package org.mlfit.knowledge.language.parse;

import java.util.List;
import java.util.Set;

/**
 * How far a construct reaches that this language does not know, so that all of it can be
 * underlined: up to what cannot belong to it, or to the end of its line.
 */
final class Extent {

  private static final Set<String> OPENS = Set.of("(", "{");
  private static final Set<String> CLOSES = Set.of(")", "}");
  private static final Set<String> CONTINUES = Set.of("{", ".", ";");
  private static final Set<String> ENDS =
      Set.of("and", "or", "&&", "||", ")", "when", "then", "end");

  private final int line;
  private Token last;
  private int open;

  private Extent(Token first) {
    this.line = first.position().line();
    this.last = first;
  }

  /** The length of the construct that begins with the first of these words, within its line. */
  static int inLine(List<Token> tokens) {
    Token first = tokens.get(0);
    Extent extent = new Extent(first);
    for (Token token : tokens.subList(1, tokens.size())) {
      if (!extent.reaches(token)) {
        break;
      }
      extent.take(token);
    }
    return extent.last.end().column() - first.position().column();
  }

  private boolean reaches(Token token) {
    boolean here = token.kind() != Token.Kind.END_OF_FILE && token.position().line() == line;
    return here && (open > 0 || !ended(token) && !isAny(token, ENDS));
  }

  /** Whether the last word ended it, unless this one goes on with it. */
  private boolean ended(Token token) {
    return last.is(";") || last.is("}") || last.is(")") && !isAny(token, CONTINUES);
  }

  private void take(Token token) {
    open += isAny(token, OPENS) ? 1 : isAny(token, CLOSES) ? -1 : 0;
    last = token;
  }

  private static boolean isAny(Token token, Set<String> signs) {
    return signs.stream().anyMatch(token::is);
  }
}
