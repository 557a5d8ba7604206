package org.mlfit.scenario.read;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mlfit.knowledge.source.Position;
import org.mlfit.scenario.read.Node.Entry;
import org.mlfit.scenario.read.Node.Scalar;

/**
 * Finds keys that have swallowed what belongs beside them, since YAML wants a blank after a colon
 * and after a dash: {@code {goal:vague}}, {@code -name: a}.
 */
record MissingBlank(NodeFaults faults) {

  static final String ID = "missing-blank";

  private static final Pattern KEY_AND_VALUE = Pattern.compile("([a-z][\\w.-]*):(\\S.*)");
  private static final Pattern HIDDEN = Pattern.compile("^[\\p{Z}\\p{Cf}]+");
  private static final Pattern DASH_AND_KEY = Pattern.compile("-([a-z][\\w.-]*)");

  /** The entry as it is meant, when this is reported, so that no other fault follows from it. */
  Entry mended(Entry entry) {
    Scalar key = entry.key();
    Matcher swallowed = KEY_AND_VALUE.matcher(key.text());
    if (swallowed.matches()
        && entry.value() instanceof Scalar value
        && value.text().isEmpty()
        && isWrittenAt(key.position(), key.text())) {
      String name = swallowed.group(1);
      String text = HIDDEN.matcher(swallowed.group(2)).replaceFirst("");
      String meant = new Scalar(key.position(), text, 1).quoted();
      faults.report(
          key, ID, "A blank is missing after the colon.", "Write it as " + name + ": " + meant);
      Position place = key.position().before(-(name.length() + 1));
      return new Entry(
          new Scalar(key.position(), name, name.length()),
          new Scalar(place, text, swallowed.group(2).length()));
    }
    if (DASH_AND_KEY.matcher(key.text()).matches()) {
      reportDash(key.position(), key.text());
    }
    return entry;
  }

  /**
   * The way out where a single value stands in place of keys and values, if it hides one of each.
   */
  static Optional<String> wayOut(Node node) {
    return Optional.of(node)
        .filter(Scalar.class::isInstance)
        .map(scalar -> KEY_AND_VALUE.matcher(((Scalar) scalar).text()))
        .filter(Matcher::matches)
        .map(
            swallowed ->
                "A blank is missing after the colon: "
                    + swallowed.group(1)
                    + ": "
                    + new Scalar(node.position(), swallowed.group(2), 1).quoted());
  }

  /** Reports a dash before a key, which is a list’s in a line that the library stumbled over. */
  void reportDash(Position position, String text) {
    Matcher dash = DASH_AND_KEY.matcher(text);
    if (dash.lookingAt()) {
      faults.report(
          new Scalar(position, dash.group(), dash.end()),
          ID,
          "A blank is missing after the dash.",
          "Write it as - " + dash.group(1) + ": …");
    }
  }

  /** A key in quotes is meant as it is. */
  private boolean isWrittenAt(Position position, String text) {
    return faults.line(position.line()).startsWith(text, position.column() - 1);
  }
}
