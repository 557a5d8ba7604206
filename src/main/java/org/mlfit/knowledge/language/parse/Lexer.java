package org.mlfit.knowledge.language.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.mlfit.knowledge.language.parse.Token.Kind;
import org.mlfit.knowledge.source.Fault;
import org.mlfit.knowledge.source.Position;
import org.mlfit.knowledge.source.SourceText;
import org.mlfit.knowledge.source.Visible;
import org.mlfit.knowledge.tree.FileFaults;

/** Splits the text of a rule file into words and signs; collects faults instead of stopping. */
final class Lexer {

  private static final List<String> TWO_CHARACTER_SIGNS =
      List.of("==", "!=", "<=", ">=", "&&", "||", "->");
  private static final String ONE_CHARACTER_SIGNS = "(){}[],:;.@=<>+-*/!|&%?#";
  private static final String CURLED_QUOTES = "“”„«»";
  private static final String CURLED_APOSTROPHES = "‘’";
  private static final Map<String, String> TYPOGRAPHIC_SIGNS =
      Map.of("≤", "<=", "≥", ">=", "≠", "!=", "×", "*", "÷", "/", "−", "-", "–", "-");

  private static final String SIGNS_AFTER_TEXT = " \t()[],;+";

  private static final int LONGEST_SHOWN = 60;
  private static final int LONGEST_NAME = 100;
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final SourceText source;
  private final String text;
  private final List<Fault> faults;
  private final List<Token> tokens = new ArrayList<>();
  private int offset;
  private int line = 1;
  private int lineStart;
  private String comment = "";
  private int commentEndLine;

  Lexer(SourceText source, List<Fault> faults) {
    this.source = source;
    this.faults = faults;
    this.text = MergeMarks.without(withoutHidden(source.text()), source, faults);
  }

  /** The text with blanks where hidden characters stood, each of which is reported. */
  private String withoutHidden(String written) {
    StringBuilder clean = new StringBuilder(written);
    int lineNumber = 1;
    int start = 0;
    for (int i = 0; i < clean.length(); i++) {
      char c = clean.charAt(i);
      if (c == '\n') {
        lineNumber++;
        start = i + 1;
      } else if (Visible.isHidden(c)) {
        boolean endsLine = c == '\r' && i + 1 < clean.length() && clean.charAt(i + 1) == '\n';
        if (!endsLine && !(c == BYTE_ORDER_MARK && i == 0)) {
          refuseHidden(c, new Position(source.name(), lineNumber, i - start + 1));
        }
        clean.setCharAt(i, ' ');
      }
    }
    return clean.toString();
  }

  private void refuseHidden(char hidden, Position position) {
    if (faults.size() < FileFaults.MOST) {
      add(
          Fault.at(
                  source,
                  position,
                  1,
                  "hidden-character",
                  String.format("The hidden character U+%04X stands here.", (int) hidden))
              .suggesting("Take it out; with it the text may be another than the one you see."));
    }
  }

  List<Token> tokens() {
    while (offset < text.length() && faults.size() < FileFaults.MOST) {
      readOne();
    }
    add(Kind.END_OF_FILE, "", here(), 1);
    return tokens;
  }

  private void readOne() {
    char c = text.charAt(offset);
    if (c == '\n') {
      offset++;
      line++;
      lineStart = offset;
    } else if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
      offset++;
    } else if (text.startsWith("//", offset)) {
      skipLineComment();
    } else if (text.startsWith("/*", offset)) {
      skipBlockComment();
    } else if (c == '"' || c == '\'') {
      readText(c);
    } else if (isCurled(c)) {
      readCurledText(c);
    } else if (Character.isDigit(c)) {
      readWhile(Kind.NUMBER, 0);
    } else if (c == '$') {
      readWhile(Kind.VARIABLE, 1);
    } else if (Character.isJavaIdentifierStart(c)) {
      readWhile(Kind.WORD, 0);
    } else {
      readSign(c);
    }
  }

  private void readWhile(Kind kind, int skip) {
    int end = offset + skip;
    while (end < text.length() && belongsTo(kind, end)) {
      end++;
    }
    String word = text.substring(offset, Math.min(end, offset + LONGEST_NAME));
    if (end - offset > LONGEST_NAME) {
      refuseLong(kind, end - offset);
    }
    int lookAlike = LookAlikes.in(word);
    if (lookAlike >= 0) {
      refuseLookAlike(word, lookAlike);
      word = LookAlikes.latin(word);
    }
    add(kind, word, here(), end - offset);
    offset = end;
  }

  private void refuseLong(Kind kind, int length) {
    boolean number = kind == Kind.NUMBER;
    add(
        Fault.at(
                source,
                here(),
                length,
                number ? "long-number" : "long-name",
                number
                    ? "This number has " + length + " digits, more than rules can hold."
                    : "This name is longer than " + LONGEST_NAME + " characters.")
            .suggesting(
                number
                    ? "Write at most 15 digits plainly, such as 50000 or 0.5."
                    : "Give it a shorter one."));
  }

  private void refuseLookAlike(String word, int place) {
    Position start = here();
    add(
        Fault.at(
                source,
                new Position(source.name(), line, start.column() + place),
                1,
                "look-alike",
                "The letter "
                    + LookAlikes.described(word.charAt(place))
                    + " in this name only looks like "
                    + LookAlikes.latin(word.substring(place, place + 1))
                    + ".")
            .suggesting("Write " + LookAlikes.latin(word) + ", typed anew."));
  }

  private boolean belongsTo(Kind kind, int at) {
    char c = text.charAt(at);
    if (kind != Kind.NUMBER) {
      return Character.isJavaIdentifierPart(c) && c != '$';
    }
    char before = at > offset ? text.charAt(at - 1) : ' ';
    boolean fraction = c == '.' && at + 1 < text.length() && isDigit(text.charAt(at + 1));
    boolean exponentSign = (c == '-' || c == '+') && (before == 'e' || before == 'E');
    return Character.isLetterOrDigit(c) || c == '_' || fraction || exponentSign;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private void readText(char quote) {
    Position start = here();
    StringBuilder content = new StringBuilder();
    int end = offset + 1;
    while (end < text.length() && text.charAt(end) != quote && text.charAt(end) != '\n') {
      if (text.charAt(end) == '\\' && end + 1 < text.length() && text.charAt(end + 1) != '\n') {
        content.append(escaped(text.charAt(end + 1), end));
        end += 2;
      } else {
        content.append(text.charAt(end));
        end++;
      }
    }
    boolean closed = end < text.length() && text.charAt(end) == quote;
    int length = end - offset + (closed ? 1 : 0);
    if (!closed) {
      add(
          Fault.at(
                  source,
                  start,
                  length,
                  "open-text",
                  "The text that opens here is not closed on its line.")
              .suggesting(wayToClose(text.substring(offset + 1, end), quote)));
    }
    add(Kind.TEXT, content.toString(), start, length);
    offset += length;
  }

  /** Where a text that is not closed probably ends: before the signs at the end of its line. */
  private static String wayToClose(String opened, char quote) {
    int end = opened.length();
    while (end > 0 && SIGNS_AFTER_TEXT.indexOf(opened.charAt(end - 1)) >= 0) {
      end--;
    }
    String words = opened.substring(0, end);
    if (words.isBlank()) {
      return "One " + quote + " too few or too many stands in this line: each text has two.";
    }
    String signs = opened.substring(end).stripTrailing();
    boolean several = words.contains(" ");
    String last = words.substring(words.lastIndexOf(' ') + 1) + quote + signs;
    return (several && signs.isEmpty()
            ? "A text that goes on in the next line is two texts joined by +. "
            : "")
        + ("Put " + quote + " where it ends")
        + (last.length() > LONGEST_SHOWN
            ? "."
            : ", probably here: " + (several ? "… " : "") + last);
  }

  private char escaped(char c, int at) {
    return switch (c) {
      case 'n' -> '\n';
      case 't' -> '\t';
      case '"', '\'', '\\' -> c;
      default -> {
        Position position = new Position(source.name(), line, at - lineStart + 1);
        add(
            Fault.at(source, position, 2, "escape", "\\" + c + " is no escape of this language.")
                .suggesting(
                    "Known are \\\" \\\\ \\n and \\t; write other characters as they are."));
        yield c;
      }
    };
  }

  private void readSign(char c) {
    Position position = here();
    for (String sign : TWO_CHARACTER_SIGNS) {
      if (text.startsWith(sign, offset)) {
        add(Kind.SIGN, sign, position, 2);
        offset += 2;
        return;
      }
    }
    if (ONE_CHARACTER_SIGNS.indexOf(c) >= 0) {
      offset++;
      add(Kind.SIGN, String.valueOf(c), position, 1);
    } else {
      refuse(text.codePointAt(offset), position);
    }
  }

  private void refuse(int character, Position position) {
    String written = Character.toString(character);
    boolean visible = !Character.isISOControl(character) && character >= ' ';
    String shown = visible ? written : String.format("U+%04X", character);
    offset += written.length();
    add(
        Fault.at(
                source,
                position,
                written.length(),
                "stray-character",
                "The character " + shown + " means nothing here.")
            .suggesting(
                TYPOGRAPHIC_SIGNS.containsKey(written)
                    ? "Write " + TYPOGRAPHIC_SIGNS.get(written)
                    : "Take it out; it can stand in texts and comments only."));
  }

  private static boolean isCurled(char c) {
    return CURLED_QUOTES.indexOf(c) >= 0 || CURLED_APOSTROPHES.indexOf(c) >= 0;
  }

  /** Reads on to the closing mark, so that one pair of marks is one mistake. */
  private void readCurledText(char opening) {
    String closing = CURLED_QUOTES.indexOf(opening) >= 0 ? CURLED_QUOTES : CURLED_APOSTROPHES;
    int end = offset + 1;
    while (end < text.length()
        && text.charAt(end) != '\n'
        && closing.indexOf(text.charAt(end)) < 0) {
      end++;
    }
    boolean closed = end < text.length() && text.charAt(end) != '\n';
    int length = closed ? end - offset + 1 : 1;
    add(
        Fault.at(source, here(), length, "curled-quote", "A curled quotation mark stands here.")
            .suggesting("Use the straight \" around texts; curled ones belong inside them."));
    if (closed) {
      add(Kind.TEXT, text.substring(offset + 1, end), here(), length);
    }
    offset += length;
  }

  private void skipLineComment() {
    int end = text.indexOf('\n', offset);
    end = end < 0 ? text.length() : end;
    remember(text.substring(offset + 2, end));
    offset = end;
  }

  private void skipBlockComment() {
    BlockComment block = BlockComment.at(text, offset);
    block
        .mistake()
        .map(mistake -> Fault.at(source, here(), 2, "open-comment", mistake))
        .ifPresent(fault -> add(fault.suggesting(block.wayOut())));
    for (int i = offset; i < block.end(); i++) {
      if (text.charAt(i) == '\n') {
        line++;
        lineStart = i + 1;
      }
    }
    offset = block.end();
    remember(block.content());
  }

  private void remember(String content) {
    comment =
        content
            .lines()
            .map(l -> l.strip().replaceFirst("^\\*+ ?", ""))
            .filter(l -> !l.isEmpty())
            .collect(Collectors.joining(" "))
            .strip();
    commentEndLine = line;
  }

  private void add(Kind kind, String word, Position position, int length) {
    String above = commentEndLine >= position.line() - 1 ? comment : "";
    comment = "";
    tokens.add(new Token(kind, word, position, length, above));
  }

  private void add(Fault fault) {
    faults.add(fault);
  }

  private Position here() {
    return new Position(source.name(), line, offset - lineStart + 1);
  }
}
