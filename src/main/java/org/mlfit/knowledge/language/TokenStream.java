package org.mlfit.knowledge.language;

import java.util.List;
import java.util.Set;
import org.mlfit.knowledge.source.Fault;
import org.mlfit.knowledge.source.SourceText;

/** The words of a rule file, one after the other, and the mistakes met on the way. */
final class TokenStream {

  private final SourceText source;
  private final List<Token> tokens;
  private final List<Fault> faults;
  private int next;

  TokenStream(SourceText source, List<Fault> faults) {
    this.source = source;
    this.faults = faults;
    this.tokens = new Lexer(source, faults).tokens();
  }

  SourceText source() {
    return source;
  }

  Token peek() {
    return peek(0);
  }

  Token peek(int ahead) {
    return tokens.get(Math.min(next + ahead, tokens.size() - 1));
  }

  Token previous() {
    return tokens.get(Math.max(0, next - 1));
  }

  boolean at(String sign) {
    return peek().is(sign);
  }

  boolean atAny(Set<String> signs) {
    return signs.stream().anyMatch(this::at);
  }

  boolean atEnd() {
    return peek().kind() == Token.Kind.END_OF_FILE;
  }

  Token take() {
    Token token = peek();
    if (!atEnd()) {
      next++;
    }
    return token;
  }

  boolean takeIf(String sign) {
    boolean there = at(sign);
    if (there) {
      take();
    }
    return there;
  }

  /** Takes a sign that must stand here; {@code purpose} says why, as the end of a sentence. */
  Token expect(String sign, String purpose) {
    if (at(sign)) {
      return take();
    }
    throw unreadable(
        "missing-" + nameOf(sign), "Expected " + sign + " " + purpose + ", found " + found() + ".");
  }

  Token expectWord(String what) {
    if (peek().isWord()) {
      return take();
    }
    throw unreadable("missing-name", "Expected " + what + ", found " + found() + ".");
  }

  /** A fault at the next word, after which this declaration or rule can be read no further. */
  Unreadable unreadable(String id, String message) {
    Token place = atEnd() || startsLaterLine() ? previous() : peek();
    return new Unreadable(fault(place, id, message));
  }

  Fault fault(Token token, String id, String message) {
    return Fault.at(source, token.position(), token.length(), id, message);
  }

  void report(Fault fault) {
    faults.add(fault);
  }

  String found() {
    return peek().described();
  }

  /** A sign that is missing at the end of a line is shown there, not at the start of the next. */
  private boolean startsLaterLine() {
    return next > 0 && peek().position().line() > previous().position().line();
  }

  private static String nameOf(String sign) {
    return switch (sign) {
      case "(" -> "open-parenthesis";
      case ")" -> "close-parenthesis";
      case "," -> "comma";
      case ";" -> "semicolon";
      case ":" -> "colon";
      default -> sign;
    };
  }

  /** What stands here cannot be read; carries the fault. */
  static final class Unreadable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Fault fault;

    Unreadable(Fault fault) {
      super(fault.message(), null, false, false);
      this.fault = fault;
    }

    Fault fault() {
      return fault;
    }

    Unreadable suggesting(String suggestion) {
      return new Unreadable(fault.suggesting(suggestion));
    }
  }
}
