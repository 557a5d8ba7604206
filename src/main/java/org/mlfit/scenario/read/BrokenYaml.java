package org.mlfit.scenario.read;

import java.util.Optional;
import org.mlfit.knowledge.source.Position;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;

/** Says in plain words, and at the right place, what the YAML library found broken. */
final class BrokenYaml {

  private static final String ID = "broken-yaml";
  private static final Trouble HIDDEN =
      Trouble.of("hidden-blank", "A hidden character stands here.", "Type a blank there.");

  private final String file;
  private final CodePoints codePoints;
  private final NodeFaults faults;

  BrokenYaml(String file, CodePoints codePoints, NodeFaults faults) {
    this.file = file;
    this.codePoints = codePoints;
    this.faults = faults;
  }

  void report(JacksonException broken) {
    if (broken.getCause() instanceof MarkedYamlEngineException marked) {
      report(marked, broken.getLocation());
    } else {
      Position position = place(broken.getLocation());
      boolean alias = broken.getOriginalMessage().contains("=ALI");
      report(
          position,
          alias
              ? Trouble.of(
                  "alias", "Aliases (*name) are not read here.", "Write out what it stands for.")
              : Trouble.of(
                  ID,
                  "The key here is more than a word.",
                  "A key is a single word, such as name:"));
    }
  }

  private void report(MarkedYamlEngineException broken, TokenStreamLocation fallback) {
    Position stumbled = broken.getProblemMark().map(this::place).orElseGet(() -> place(fallback));
    if (isToldAbove(stumbled.line())) {
      return;
    }
    String context = Optional.ofNullable(broken.getContext()).orElse("");
    String problem = Optional.ofNullable(broken.getProblem()).orElse("");
    Position end = broken.getProblemMark().map(this::place).orElseGet(() -> place(fallback));
    Position begin = broken.getContextMark().map(this::place).orElse(end);
    if (context.contains("quoted scalar") && problem.startsWith("found unexpected")) {
      report(
          begin,
          Trouble.of(
              ID,
              "The quotation mark that opens here is never closed.",
              "Close it at the end of the text, or double it if it is an apostrophe."));
    } else if (context.contains("flow") && problem.contains("<stream end>")) {
      report(
          begin,
          Trouble.of(
              ID,
              "The bracket that opens here is never closed.",
              "Close it after the last entry."));
    } else if (problem.startsWith("could not find expected ':'")) {
      report(
          begin,
          Trouble.of(
              ID,
              "A colon is missing after this key.",
              "Write key: value, with a blank after the colon."));
    } else {
      report(end, trouble(context, problem, faults.line(end.line())));
    }
  }

  /**
   * Reports a dash without a blank, or a hidden blank, that stands on the line where the library
   * stumbled or on the last one before it: what follows is only read in another way because of it.
   */
  private boolean isToldAbove(int line) {
    int above = line - 1;
    while (above > 0 && faults.line(above).isBlank()) {
      above--;
    }
    for (int number : new int[] {above, line}) {
      String text = faults.line(number);
      int indent = text.length() - text.stripLeading().length();
      new MissingBlank(faults)
          .reportDash(new Position(file, number, indent + 1), text.substring(indent));
      HiddenBlank.in(text, text.length())
          .ifPresent(hidden -> report(new Position(file, number, hidden.column()), HIDDEN));
      if (!faults.isEmpty()) {
        return true;
      }
    }
    return false;
  }

  private static Trouble trouble(String context, String problem, String line) {
    if (problem.startsWith("mapping values are not allowed")) {
      return Trouble.of(
          ID,
          "A colon cannot stand here.",
          "Put text with a colon into quotes, or indent the line like those beside it.");
    }
    if (problem.startsWith("sequence entries are not allowed")) {
      return Trouble.of(
          ID, "A list cannot begin here.", "Begin each entry on a line of its own: - entry");
    }
    if (problem.contains("TAB")) {
      return Trouble.of("tab", "A tab stands here.", "YAML is indented with blanks, two a level.");
    }
    if (problem.contains("cannot start any token") || problem.contains("the node content")) {
      return Trouble.of(
          ID,
          "A value is missing here, or begins with a sign.",
          "Put text that begins with a sign into quotes.");
    }
    if (context.contains("flow")) {
      return Trouble.of(
          ID,
          "A comma or the closing bracket is missing here.",
          line.contains("${")
              ? "Inside brackets a placeholder needs quotes: \"${column}\""
              : "Lists are written [ a, b ], keys and values { a: b, c: d }.");
    }
    return scalarTrouble(context, problem);
  }

  private static Trouble scalarTrouble(String context, String problem) {
    if (context.contains("double-quoted")) {
      return Trouble.of(
          ID,
          "The backslash here begins nothing that YAML knows.",
          "Write two of them, or put the text into single quotes.");
    }
    if (context.contains("anchor")) {
      return Trouble.of(
          "anchor",
          "Anchors (&name) are not read here.",
          "Put text that begins with & into quotes.");
    }
    if (context.contains("alias")) {
      return Trouble.of(
          "alias",
          "Aliases (*name) are not read here.",
          "Put text that begins with * into quotes.");
    }
    if (context.contains("tag")) {
      return Trouble.of(
          "tag", "Tags (!name) are not read here.", "Put text that begins with ! into quotes.");
    }
    if (context.contains("directive")) {
      return Trouble.of(
          ID, "A line cannot begin with %.", "Put text that begins with % into quotes.");
    }
    if (problem.contains("document start")) {
      return Trouble.of(
          "second-document", "A second document begins here.", "One file holds one document.");
    }
    return Trouble.of(
        ID,
        "This does not fit what stands above it.",
        "Check the indentation, and the quotation marks and brackets before it.");
  }

  private void report(Position position, Trouble trouble) {
    faults.report(position, 1, trouble.id(), trouble.message(), Optional.of(trouble.suggestion()));
  }

  private Position place(Mark mark) {
    return onText(mark.getLine() + 1, mark.getColumn() + 1);
  }

  private Position place(TokenStreamLocation location) {
    return location == null
        ? Position.startOf(file)
        : onText(location.getLineNr(), location.getColumnNr());
  }

  /** The place, or if its line is empty, the end of the last line before it that is not. */
  private Position onText(int line, int column) {
    int shown = Math.max(1, line);
    while (shown > 1 && faults.line(shown).isBlank()) {
      shown--;
    }
    return shown == line
        ? codePoints.place(line, Math.max(1, column))
        : new Position(file, shown, faults.line(shown).length() + 1);
  }

  private record Trouble(String id, String message, String suggestion) {

    static Trouble of(String id, String message, String suggestion) {
      return new Trouble(id, message, suggestion);
    }
  }
}
