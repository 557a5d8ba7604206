package org.mlfit.knowledge.language.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.mlfit.knowledge.rule.Trust;
import org.mlfit.knowledge.source.Fault;
import org.mlfit.knowledge.source.FaultyInputException;
import org.mlfit.knowledge.source.Position;
import org.mlfit.knowledge.source.SourceText;

/**
 * Indents a rule file as the shipped ones are, takes blanks at the ends of lines away and ends the
 * last line. Words, texts, comments, signs and the breaks between lines stay as they are. A line in
 * which something goes on that began above moves with it.
 */
public final class RuleLayout {

  private static final int STEP = 4;
  private static final Set<String> STATEMENTS = Set.of("package", "import", "declare", "rule");
  private static final Set<String> JOINING = Set.of("or", "and", "||", "&&");

  private final SourceText source;
  private final List<String> lines;
  private final List<Token> tokens;
  private final int[] moved;
  private final int[] indents;
  private final boolean[] inComment;
  private final StringBuilder text = new StringBuilder();
  private int depth;
  private int statementLine = 1;
  private boolean inBlock;
  private String section = "";

  private RuleLayout(SourceText source) {
    this.source = source;
    this.lines = List.of(source.text().split("\n", -1));
    this.tokens = Token.in(source);
    this.moved = new int[lines.size() + 1];
    this.indents = new int[lines.size() + 1];
    this.inComment = new boolean[lines.size() + 1];
  }

  /**
   * The same rules, laid out.
   *
   * @throws FaultyInputException with everything that cannot be read, if there is anything: what is
   *     half written stays as it is
   */
  public static SourceText of(SourceText source, Trust trust) {
    List<Fault> faults = new ArrayList<>();
    new Parser(source, faults, trust).file();
    if (!faults.isEmpty()) {
      throw new FaultyInputException(Fault.inOrder(faults));
    }
    SourceText laidOut = new SourceText(source.name(), new RuleLayout(source).laidOut());
    if (!words(laidOut).equals(words(source))) {
      throw new IllegalStateException("Other words after layout in " + source.name());
    }
    return laidOut;
  }

  /** All that is read of a text, without its places. */
  private static List<List<Object>> words(SourceText source) {
    return Token.in(source).stream()
        .map(token -> List.<Object>of(token.kind(), token.text(), token.comment()))
        .toList();
  }

  private String laidOut() {
    findComments();
    int next = 0;
    for (int line = 1; line <= lines.size(); line++) {
      layOut(line, next);
      while (tokens.get(next).position().line() == line && next < tokens.size() - 1) {
        read(next);
        next++;
      }
    }
    return text.toString();
  }

  private void findComments() {
    Position end = Position.startOf(source.name());
    for (Token token : tokens) {
      int from = source.offset(end);
      String between = source.between(end, token.position());
      for (int at = between.indexOf('/'); at >= 0; at = between.indexOf('/', at)) {
        boolean ofLine = between.startsWith("//", at);
        int close = between.indexOf(ofLine ? "\n" : "*/", at + 2);
        int behind = close < 0 ? between.length() : close + (ofLine ? 1 : 2);
        if (!ofLine) {
          markInside(from + at, from + behind);
        }
        at = behind;
      }
      end = token.end();
    }
  }

  private void markInside(int from, int to) {
    int line = lineOf(from);
    for (int at = source.text().indexOf('\n', from); at >= 0 && at < to; ) {
      line++;
      inComment[line] = true;
      at = source.text().indexOf('\n', at + 1);
    }
  }

  private int lineOf(int offset) {
    return 1 + (int) source.text().substring(0, offset).chars().filter(c -> c == '\n').count();
  }

  /** Writes a line; the first word at or behind its beginning is that token. */
  private void layOut(int line, int first) {
    String written = lines.get(line - 1);
    boolean isLast = line == lines.size();
    boolean returns = isLast ? source.text().contains("\r\n") : written.endsWith("\r");
    String words = written.endsWith("\r") ? written.substring(0, written.length() - 1) : written;
    String body = words.replaceFirst("^[ \t]+", "");
    int before = width(words.substring(0, words.length() - body.length()));
    body = body.replaceFirst("[ \t]+$", "");
    if (body.isEmpty()) {
      moved[line] = moved[line - 1];
    } else {
      int along = before + moved[line - 1];
      indents[line] = Math.max(0, inComment[line] ? along : wanted(line, first, before));
      moved[line] = indents[line] - before;
    }
    text.append(" ".repeat(indents[line])).append(body);
    if (!isLast || !body.isEmpty()) {
      text.append(returns ? "\r\n" : "\n");
    }
  }

  private static int width(String blanks) {
    int width = 0;
    for (char blank : blanks.toCharArray()) {
      width += blank == '\t' ? STEP - width % STEP : 1;
    }
    return width;
  }

  /** How far a line is indented that begins with a word, or with a comment above it. */
  private int wanted(int line, int first, int before) {
    Token token = tokens.get(first);
    if (!begins(first)) {
      int least = indents[statementLine] + (token.is(")") ? 0 : 1);
      int along = before + moved[statementLine];
      return along >= least ? along : indents[statementLine] + (token.is(")") ? 0 : STEP);
    }
    boolean isFrame = token.is("end") || token.is("when") || token.is("then");
    boolean isComment = token.position().line() != line;
    return inBlock && (isComment || !isFrame) ? STEP : 0;
  }

  /** Whether something begins with a word that is no part of what stands before. */
  private boolean begins(int at) {
    Token token = tokens.get(at);
    if (depth > 0) {
      return false;
    }
    if (!inBlock) {
      return STATEMENTS.contains(token.text()) || token.kind() == Token.Kind.END_OF_FILE;
    }
    if (token.is("end") || token.is("when") || token.is("then")) {
      return true;
    }
    Token before = tokens.get(at - 1);
    return switch (section) {
      case "when" -> before.is("when") || before.is(")") && !JOINING.contains(token.text());
      case "then" -> before.is("then") || before.is(";");
      case "enum" -> tokens.get(at + 1).is("(") || tokens.get(at + 1).is(":");
      default -> token.is("@") || tokens.get(at + 1).is(":");
    };
  }

  private void read(int at) {
    Token token = tokens.get(at);
    if (begins(at)) {
      statementLine = token.position().line();
    }
    if (token.is("(")) {
      depth++;
    } else if (token.is(")")) {
      depth = Math.max(0, depth - 1);
    } else if (depth == 0 && !inBlock && (token.is("declare") || token.is("rule"))) {
      inBlock = true;
      section = token.text();
    } else if (depth == 0 && (token.is("when") || token.is("then") || token.is("enum"))) {
      section = token.text();
    } else if (depth == 0 && token.is("end")) {
      inBlock = false;
    }
  }
}
