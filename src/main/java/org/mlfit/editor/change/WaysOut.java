package org.mlfit.editor.change;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mlfit.editor.change.QuickFixes.Fix;
import org.mlfit.knowledge.language.table.ExampleRule;
import org.mlfit.knowledge.source.Fault;
import org.mlfit.knowledge.source.NearestName;
import org.mlfit.knowledge.source.Position;
import org.mlfit.knowledge.source.SourceText;

/**
 * The edits that the way out of a fault may mean, by its words. Not all of them mend it: whoever
 * takes one tries it first.
 */
final class WaysOut {

  private static final Pattern WRITE =
      Pattern.compile(
          "(?:\\b[Ww]rite(?: it as| it without the parentheses)?|as a class|after the colon):?"
              + " (?!what |other |at |one |two|it |the |a |\\$\\{)(.+?)"
              + "(?:,? (?:without|with|typed|unless|as|which|or) .*| (?:for|to) \\w+[.,].*"
              + "|; .*|\\. [A-Z].*|\\.?$)");
  private static final Pattern ONE_OF =
      Pattern.compile(
          "(?:It has|Write one of|is one of|Known are|It takes|takes one of) (\\w[^;]*?)\\.(?: [A-Z].*)?$");
  private static final Pattern PUT =
      Pattern.compile("\\bPut (\\S|a comma) (?:at|before|after|between) ");
  private static final Pattern LINE =
      Pattern.compile("Put a line with (\\w+) (above|below) this one");
  private static final Pattern TAKE_OUT =
      Pattern.compile("(?<!there, or )\\b[Tt]ake (?:it|this line|the line) out");
  private static final Pattern TAKE_WORDS = Pattern.compile("\\btake (\\$.+?) out");
  private static final Pattern METADATA =
      Pattern.compile("(?:such as|meant:|alike:|from:) (@\\w+\\( )(.*?)( \\))");
  private static final Pattern ENTRY =
      Pattern.compile("@\\w+(?:\\(\\s*\"?((?:\"[^\"]*\"|[^\")])*?)\"?\\s*\\))?");
  private static final int MOST = 6;

  private final Fault fault;
  private final SourceText source;
  private final String wayOut;
  private final String marked;
  private final List<Fix> all = new ArrayList<>();

  private WaysOut(Fault fault, SourceText source) {
    this.fault = fault;
    this.source = source;
    this.wayOut = fault.suggestion().orElse("");
    int start = source.offset(fault.position());
    int end = Math.min(source.text().length(), start + fault.length());
    this.marked = source.text().substring(start, end);
  }

  /** Edits that may mend a fault, the likeliest first. */
  static List<Fix> of(Fault fault, SourceText source) {
    WaysOut ways = new WaysOut(fault, source);
    ways.words();
    ways.names();
    ways.forms();
    ways.signs();
    ways.lines();
    ways.takenOut();
    return ways.all;
  }

  private void words() {
    if (fault.id().equals("curled-quote") && marked.length() > 1) {
      String straight = "\"" + marked.substring(1, marked.length() - 1) + "\"";
      add("Write straight quotation marks", fault.position(), fault.length(), straight);
    }
    if (marked.startsWith("insert") && !marked.startsWith("insertLogical")) {
      replace(fault.position(), "insert".length(), "insertLogical");
    }
  }

  private void names() {
    NearestName.offeredIn(wayOut).ifPresent(name -> write(quotedAsMarked(name)));
    Matcher several = ONE_OF.matcher(wayOut);
    if (several.find()) {
      List<String> names = List.of(several.group(1).split(", (?:or )?| or "));
      boolean isList = names.size() <= MOST && names.stream().noneMatch(name -> name.contains(" "));
      names.stream().filter(name -> isList).map(this::ofMarkedType).forEach(this::write);
    }
  }

  /** In the place of what is marked, of the value of marked metadata, or of a marked pattern. */
  private void write(String text) {
    Matcher entry = entry();
    if (marked.startsWith("@") && !text.startsWith("@")) {
      if (entry.lookingAt() && entry.group(1) != null) {
        int before = entry.start(1) - entry.start();
        replace(fault.position().after(before), entry.group(1).length(), text);
      }
      return;
    }
    replace(fault.position(), fault.length(), text);
    if (text.endsWith(")")) {
      replace(fault.position(), lengthWithParentheses(), text);
    }
  }

  /** {@code Leaf.BLACK} for {@code BLACK}, where an option is marked with its type. */
  private String ofMarkedType(String name) {
    return marked.matches("\\w+\\.\\w+") && name.matches("\\w+")
        ? marked.substring(0, marked.indexOf('.') + 1) + name
        : name;
  }

  private String quotedAsMarked(String name) {
    return marked.startsWith("\"") ? "\"" + name + "\"" : name;
  }

  /** How long what is marked is with the parentheses behind it; no longer if there are none. */
  private int lengthWithParentheses() {
    String line = source.line(fault.position().line());
    int end = fault.position().column() - 1 + fault.length();
    int open = 0;
    for (int i = end; i < line.length(); i++) {
      char c = line.charAt(i);
      open += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (open == 0 && c != ' ') {
        return c == ')' ? fault.length() + i + 1 - end : fault.length();
      }
    }
    return fault.length();
  }

  private void replace(Position from, int length, String text) {
    add("Write " + text, from, length, text);
  }

  private Matcher entry() {
    return ENTRY
        .matcher(source.text())
        .region(source.offset(fault.position()), source.text().length());
  }

  private void forms() {
    Matcher write = WRITE.matcher(wayOut);
    if (write.find() && !isOnlyTheForm(write)) {
      write(withoutWhatIsThere(write.group(1)));
    }
  }

  /** “Write it as name: some words” shows how it is written, not what. */
  private boolean isOnlyTheForm(Matcher write) {
    return write.group().contains(" as ")
        && !write.group(1).replace(" ", "").equals(marked.replace(" ", ""));
  }

  /** Only {@code true} of {@code exactly: true}, if the key stands before what is marked. */
  private String withoutWhatIsThere(String text) {
    String key = text.substring(0, text.indexOf(": ") + 1);
    String line = source.line(fault.position().line());
    boolean isThere =
        !key.isEmpty() && line.substring(0, fault.position().column() - 1).strip().endsWith(key);
    return isThere ? text.substring(key.length() + 1) : text;
  }

  private void signs() {
    Matcher put = PUT.matcher(wayOut);
    if (put.find()) {
      String sign = put.group(1).length() > 1 ? "," : put.group(1);
      String line = source.line(fault.position().line());
      String before = line.substring(0, Math.min(line.length(), fault.position().column() - 1));
      int blanks = before.length() - before.stripTrailing().length();
      add("Put " + sign + " here", fault.position().before(blanks), 0, sign);
    }
  }

  private void lines() {
    Matcher line = LINE.matcher(wayOut);
    if (line.find()) {
      int lines = line.group(2).equals("below") ? 1 : 0;
      add("Add a line with " + line.group(1), start(lines), 0, line.group(1) + "\n");
    }
    Matcher metadata = METADATA.matcher(wayOut);
    if (metadata.find()) {
      String value = metadata.group(2);
      String filled =
          value.startsWith("\"")
              ? "\"" + ExampleRule.SIGN + ": " + value.substring(1).replace("…", "why")
              : value;
      String entry = metadata.group(1) + filled + metadata.group(3);
      Matcher old = entry();
      if (entry.startsWith(marked) && old.lookingAt()) {
        replace(fault.position(), old.group().length(), entry);
      } else {
        add("Add " + entry, belowName(), 0, "    " + entry + "\n");
      }
    }
  }

  /** The line below that of the fault; below the name of its rule if the fault is in conditions. */
  private Position belowName() {
    int line = fault.position().line();
    while (line > 1 && !source.line(line).matches("\\s*(rule|declare)\\b.*")) {
      line--;
    }
    return new Position(fault.position().file(), line + 1, 1);
  }

  /** The beginning of a line so many below that of the fault. */
  private Position start(int below) {
    return new Position(fault.position().file(), fault.position().line() + below, 1);
  }

  private void takenOut() {
    if (TAKE_OUT.matcher(wayOut).find() || fault.id().equals("duplicate-metadata")) {
      Matcher entry = entry();
      String whole = entry.lookingAt() ? entry.group() : marked;
      String line = source.line(fault.position().line());
      if (!line.strip().equals(whole)) {
        takeOut(whole);
      }
      if (line.strip().startsWith(whole)) {
        add("Take the line out", start(0), line.length(), "");
      }
    }
    Matcher words = TAKE_WORDS.matcher(wayOut);
    if (words.find()) {
      takeOut(words.group(1) + ", ");
      takeOut(words.group(1) + " ");
    }
  }

  /** Takes a text out, with the comma before it if there is one. */
  private void takeOut(String text) {
    int start = source.offset(fault.position());
    if (source.text().startsWith(text, start)
        && !source.text().startsWith(":", start + text.length())) {
      String line = source.line(fault.position().line());
      String before = line.substring(0, fault.position().column() - 1);
      int kept = before.replaceFirst(",\\s*$", "").length();
      int more = before.length() - kept;
      add("Take out " + text.strip(), fault.position().before(more), text.length() + more, "");
    }
  }

  private void add(String title, Position from, int length, String text) {
    all.add(new Fix(title, fault, new Change(from, length, text)));
  }
}
