package org.mlfit.editor.place;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mlfit.knowledge.language.parse.Token;
import org.mlfit.knowledge.language.table.MetadataKey;
import org.mlfit.knowledge.source.Position;
import org.mlfit.knowledge.source.SourceText;
import org.mlfit.knowledge.tree.LanguageWords;

/**
 * Where in a rule file a place is, by the words before it: nothing behind it counts, so that what
 * is unfinished does no harm.
 */
final class RulePlace {

  /** The parts of a file. */
  enum Section {
    FILE,
    DECLARATION,
    OPTIONS,
    RULE,
    WHEN,
    THEN
  }

  private static final Set<String> NEXT_PART = Set.of("when", "rule", "declare", "end");

  private final List<Token> tokens;
  private final Position from;
  private final String begun;
  private final String behind;
  private final Deque<String> open = new ArrayDeque<>();
  private Section section = Section.FILE;
  private String parent = "";
  private String key = "";
  private Optional<String> topic = Optional.empty();
  private int partBegins;
  private int listBegins;

  private RulePlace(List<Token> tokens, Position from, String begun, String behind) {
    this.behind = behind;
    this.tokens = tokens;
    this.from = from;
    this.begun = begun;
    for (int i = 0; i < tokens.size(); i++) {
      read(tokens.get(i), i);
    }
  }

  /** The place before which a text ends at some position. */
  static RulePlace at(SourceText source, Position position) {
    String text = source.text().substring(0, source.offset(position));
    String behind = source.text().substring(source.offset(position));
    List<Token> all = Token.in(new SourceText(source.name(), text));
    List<Token> tokens = all.subList(0, all.size() - 1);
    if (tokens.isEmpty()) {
      return new RulePlace(tokens, position, "", behind);
    }
    Token last = tokens.get(tokens.size() - 1);
    boolean open = last.kind() == Token.Kind.TEXT && isOpen(text, last);
    boolean begun = (last.isWord() || open) && last.end().equals(position);
    if (!begun) {
      return new RulePlace(tokens, position, "", behind);
    }
    int comma = open ? last.text().lastIndexOf(',') + 1 : 0;
    int blanks =
        last.text().substring(comma).length()
            - last.text().substring(comma).stripLeading().length();
    Position from = last.position().after(comma + blanks + (open ? 1 : 0));
    String written = (open ? "\"" : "") + last.text();
    return new RulePlace(tokens.subList(0, tokens.size() - 1), from, written, behind);
  }

  private static boolean isOpen(String text, Token last) {
    return last.length() < 2 || !text.endsWith("\"");
  }

  private void read(Token token, int i) {
    if (token.is("declare")) {
      enter(Section.DECLARATION);
      partBegins = i;
    } else if (token.is("enum") && before(i).is("declare")) {
      section = Section.OPTIONS;
    } else if (token.is("rule")) {
      enter(Section.RULE);
      partBegins = i;
    } else if (token.is("when") && section == Section.RULE) {
      enter(Section.WHEN);
    } else if (token.is("then") && section == Section.WHEN) {
      enter(Section.THEN);
    } else if (token.is("end")) {
      enter(Section.FILE);
    } else if (before(i).is("extends")) {
      parent = token.text();
      if (token.is(LanguageWords.TOPIC) && i > 1) {
        topic = Optional.of(LanguageWords.kebab(tokens.get(i - 2).text()));
      }
    } else if (token.is("(")) {
      boolean metadata = i > 1 && tokens.get(i - 2).is("@");
      key = metadata ? before(i).text() : key;
      listBegins = i;
      open.push(before(i).isWord() ? before(i).text() : "");
    } else if (token.is(")")) {
      open.poll();
      key = open.isEmpty() ? "" : key;
    }
  }

  private void enter(Section next) {
    section = next;
    parent = "";
    key = "";
    open.clear();
  }

  private Token before(int i) {
    return tokens.get(Math.max(0, i - 1));
  }

  /** The part of the file. */
  Section section() {
    return section;
  }

  /** The topic that was declared last before the place; nothing if none was. */
  Optional<String> topic() {
    return topic;
  }

  /** Where the word begins that is being written. */
  Position from() {
    return from;
  }

  /** Whether a text is being written. */
  boolean inText() {
    return begun.startsWith("\"");
  }

  /** What stands already in the list that is being written: in parentheses, or in a text. */
  Set<String> inList() {
    Stream<String> before = tokens.subList(listBegins, tokens.size()).stream().map(Token::text);
    String more = behind.substring(0, Math.max(0, behind.indexOf(inText() ? '"' : ')')));
    return Stream.of(
            before, Stream.of(begun.split("\\W*,\\W*|\"")), Stream.of(more.split("[,.\\s]+")))
        .flatMap(words -> words)
        .collect(toSet());
  }

  /** The keys of metadata that a declaration or a rule has already, before and behind the place. */
  Set<String> keys() {
    Set<String> keys = new HashSet<>(keys(tokens.subList(partBegins, tokens.size())));
    List<Token> next = Token.in(new SourceText(from.file(), behind));
    keys.addAll(keys(next.stream().takeWhile(token -> !NEXT_PART.contains(token.text())).toList()));
    return keys;
  }

  private static List<String> keys(List<Token> tokens) {
    return IntStream.range(1, tokens.size())
        .filter(i -> tokens.get(i - 1).is("@"))
        .mapToObj(i -> tokens.get(i).text())
        .toList();
  }

  /** Whether the part that is being written has a word already. */
  boolean has(String word) {
    return tokens.subList(partBegins, tokens.size()).stream().anyMatch(token -> token.is(word));
  }

  /** The key of metadata whose value is being written; empty if none is. */
  String key() {
    return key;
  }

  /** What the metadata here is about. */
  MetadataKey.Place about() {
    return switch (section) {
      case RULE -> MetadataKey.Place.RULE;
      default ->
          parent.equals(LanguageWords.TOPIC)
              ? MetadataKey.Place.TOPIC
              : parent.equals(LanguageWords.CONCLUSION)
                  ? MetadataKey.Place.CONCLUSION
                  : MetadataKey.Place.QUESTION;
    };
  }

  /** The word before the innermost open parenthesis; empty if none is open. */
  String opened() {
    return open.stream().findFirst().orElse("");
  }

  /** The nearest open parenthesis behind a word with a capital letter: the type of a pattern. */
  String pattern() {
    return open.stream()
        .filter(word -> !word.isEmpty() && Character.isUpperCase(word.charAt(0)))
        .findFirst()
        .orElse("");
  }

  /** Whether a word stands so many words before the one that is being written. */
  boolean isBefore(int words, String written) {
    return word(words).equals(written);
  }

  /** The word that stands so many words before; empty if there are fewer. */
  String word(int words) {
    int at = tokens.size() - words;
    return at < 0 || at >= tokens.size() ? "" : tokens.get(at).text();
  }

  /**
   * The word or sign at a place, with the at sign before it if it is a key, and {@code not} before
   * {@code in} and {@code contains}; nothing inside texts and comments.
   */
  static Optional<String> wordAt(SourceText source, Position place) {
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
