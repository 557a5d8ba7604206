package org.mlfit.scenario.read;

import java.util.Optional;
import org.mlfit.knowledge.source.PlainText;
import org.mlfit.knowledge.source.Position;
import org.mlfit.knowledge.source.SourceText;

/**
 * Refuses directives, tabs as indentation, very long lines, and characters that no person types.
 */
final class ForbiddenCharacters {

  /** The time that the YAML library takes grows with the square of the longest word. */
  private static final int LONGEST_LINE = 100_000;

  private ForbiddenCharacters() {}

  /** Reports every line indented with a tab, and the first forbidden character. */
  static void report(SourceText source, NodeFaults faults) {
    reportDirective(source, faults);
    boolean isJson = JsonStyle.isIn(source.text());
    int number = 0;
    for (String line : (Iterable<String>) source.text().lines()::iterator) {
      number++;
      if (!isJson) {
        reportTab(new Position(source.name(), number, 1), line, faults);
      }
      if (line.length() > LONGEST_LINE) {
        faults.report(
            new Position(source.name(), number, 1),
            1,
            "long-line",
            "This line is longer than " + LONGEST_LINE + " characters.",
            Optional.of("Break it into several lines."));
        return;
      }
      int at = PlainText.firstForbidden(line);
      if (at >= 0) {
        faults.report(
            new Position(source.name(), number, at + 1),
            1,
            "control-character",
            PlainText.turnsDirection(line.codePointAt(at))
                ? "A character that turns the direction of writing stands here."
                : "A character that is no text (code " + line.codePointAt(at) + ") stands here.",
            Optional.of(
                PlainText.turnsDirection(line.codePointAt(at))
                    ? "Take it out: what people see would not be what is read."
                    : line.charAt(at) == 0
                        ? "Scenario files are plain UTF-8 text. If this is UTF-16, save it as UTF-8."
                        : "Scenario files are plain UTF-8 text."));
        return;
      }
    }
  }

  /** A directive could ask for another version of YAML, or name tags. */
  private static void reportDirective(SourceText source, NodeFaults faults) {
    int number = 0;
    for (String line : (Iterable<String>) source.text().lines()::iterator) {
      number++;
      if (line.startsWith("%")) {
        faults.report(
            new Position(source.name(), number, 1),
            line.length(),
            "directive",
            "A line cannot begin with %.",
            Optional.of("Files are read as YAML 1.2 without directives: take it out."));
      }
      if (!line.isBlank() && !line.startsWith("#")) {
        return;
      }
    }
  }

  private static void reportTab(Position lineStart, String line, NodeFaults faults) {
    int tab = line.indexOf('\t');
    if (tab >= 0 && !line.isBlank() && line.substring(0, tab).isBlank()) {
      faults.report(
          new Position(lineStart.file(), lineStart.line(), tab + 1),
          1,
          "tab",
          "This line is indented with a tab.",
          Optional.of("YAML is indented with blanks, two a level."));
    }
  }
}
