package org.mlfit.knowledge.language.parse;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.mlfit.knowledge.source.Fault;
import org.mlfit.knowledge.source.Position;
import org.mlfit.knowledge.source.SourceText;
import org.mlfit.knowledge.tree.FileFaults;

/** The words of a rule file, read one after the other, and the mistakes found on the way. */
final class TokenStream {

  private final SourceText source;
  private final List<Token> tokens;
  private final List<Fault> faults;
  private final List<Fault> misreadWords;
  private int next;

  TokenStream(SourceText source, List<Fault> faults) {
    this.source = source;
    this.faults = faults;
    int before = faults.size();
    this.tokens = new Lexer(source, faults).tokens();
    this.misreadWords = List.copyOf(faults.subList(before, faults.size()));
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

  /** The present place, to return to. */
  int place() {
    return next;
  }

  void returnTo(int place) {
    next = place;
  }

  /** Whether a type of that name is declared anywhere in the file. */
  boolean declare(String type) {
    return IntStream.range(1, tokens.size())
        .anyMatch(i -> tokens.get(i - 1).is("declare") && tokens.get(i).is(type));
  }

  Token previous() {
    return tokens.get(Math.max(0, next - 1));
  }

  boolean at(String sign) {
    return peek().is(sign);
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
    throw missing(
            "missing-" + nameOf(sign),
            "Expected " + sign + " " + purpose + ", found " + found() + ".")
        .suggesting(
            atEnd() || startsLaterLine()
                ? "Put " + sign + " at the end of this line."
                : "Put " + sign + " before " + found() + ".");
  }

  Token expectWord(String what) {
    if (peek().isWord()) {
      return take();
    }
    throw missing("missing-name", "Expected " + what + ", found " + found() + ".");
  }

  /**
   * A fault where something is missing, after which this declaration or rule can be read no
   * further: at the end of a line, not at the start of the next.
   */
  UnreadableException missing(String id, String message) {
    return atEnd() || startsLaterLine()
        ? new UnreadableException(Fault.at(source, previous().end(), 1, id, message))
        : unreadable(id, message);
  }

  /** A fault at the next word, after which this declaration or rule can be read no further. */
  UnreadableException unreadable(String id, String message) {
    return new UnreadableException(fault(atEnd() ? previous() : peek(), id, message));
  }

  /**
   * As {@link #unreadable}, with everything that begins here underlined up to the end of its line.
   */
  UnreadableException refused(String id, String message) {
    return new UnreadableException(faultAtWhole(next, id, message));
  }

  /** The word that stands here, with all others that dashes join to it. */
  String hyphenated() {
    StringBuilder joined = new StringBuilder(peek().text());
    for (int i = 1; peek(i).is("-") && peek(i + 1).isWord(); i += 2) {
      joined.append('-').append(peek(i + 1).text());
    }
    return joined.toString();
  }

  /** A fault at everything that begins at a place, up to the end of its line. */
  Fault faultAtWhole(int place, String id, String message) {
    Token start = tokens.get(place);
    int length = Extent.inLine(tokens.subList(place, tokens.size()));
    return Fault.at(source, start.position(), length, id, message);
  }

  Fault fault(Token token, String id, String message) {
    return Fault.at(source, token.position(), token.length(), id, message);
  }

  /** The next text that begins in the line of the word before. */
  Optional<Token> nextTextInLine() {
    int line = previous().position().line();
    return tokens.subList(next, tokens.size()).stream()
        .takeWhile(token -> token.position().line() == line)
        .filter(token -> token.kind() == Token.Kind.TEXT)
        .findFirst();
  }

  boolean hasTooManyFaults() {
    return faults.size() >= FileFaults.MOST;
  }

  void report(Fault fault) {
    faults.add(fault);
  }

  String found() {
    return peek().described();
  }

  /**
   * Reports why a declaration or rule could not be read, unless it contains a word with a fault of
   * its own: then this is only a consequence of that.
   */
  void report(UnreadableException unreadable, Position start) {
    Position end = unreadable.fault().position();
    boolean follows =
        misreadWords.stream()
            .map(Fault::position)
            .anyMatch(place -> place.compareTo(start) >= 0 && place.line() <= end.line());
    if (!follows) {
      report(unreadable.fault());
    }
  }

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
      case "." -> "dot";
      default -> sign;
    };
  }

  /** What stands here cannot be read; carries the fault. */
  static final class UnreadableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Fault fault;

    UnreadableException(Fault fault) {
      super(fault.message(), null, false, false);
      this.fault = fault;
    }

    Fault fault() {
      return fault;
    }

    UnreadableException suggesting(String suggestion) {
      return new UnreadableException(fault.suggesting(suggestion));
    }
  }
}
