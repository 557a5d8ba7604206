package org.mlfit.scenario.read;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mlfit.knowledge.source.NearestName;
import org.mlfit.scenario.read.Node.Entry;
import org.mlfit.scenario.read.Node.Mapping;
import org.mlfit.scenario.read.Node.Scalar;
import org.mlfit.scenario.read.Node.Sequence;

/** Replaces placeholders, {@code ${column}}, by the cells of a table's row. */
final class Placeholders {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^}]{0,100})}");

  /** A cell may be filled into one text many times. */
  private static final int LONGEST_TEXT = 100_000;

  private final Map<String, Node> row;
  private final NodeFaults faults;
  private final Set<String> used = new HashSet<>();

  Placeholders(Map<String, Node> row, NodeFaults faults) {
    this.row = row;
    this.faults = faults;
  }

  /** A copy with every placeholder replaced; one that is the whole value keeps the cell's kind. */
  Node fill(Node node) {
    if (node instanceof Scalar scalar) {
      return fill(scalar);
    }
    if (node instanceof Sequence sequence) {
      return new Sequence(sequence.position(), sequence.items().stream().map(this::fill).toList());
    }
    Mapping mapping = (Mapping) node;
    List<Entry> entries =
        mapping.entries().stream().map(e -> new Entry(e.key(), fill(e.value()))).toList();
    return new Mapping(mapping.position(), entries);
  }

  /** The columns that some placeholder named. */
  Set<String> used() {
    return used;
  }

  private Node fill(Scalar scalar) {
    Matcher whole = PLACEHOLDER.matcher(scalar.text());
    if (whole.matches()) {
      return cell(scalar, whole.group(1));
    }
    if (scalar.text().indexOf('$') < 0) {
      return scalar;
    }
    StringBuilder text = new StringBuilder();
    Matcher matcher = PLACEHOLDER.matcher(scalar.text());
    while (matcher.find() && text.length() <= LONGEST_TEXT) {
      matcher.appendReplacement(text, Matcher.quoteReplacement(textOf(scalar, matcher)));
    }
    if (text.length() > LONGEST_TEXT) {
      faults.report(
          scalar,
          "long-text",
          "With its placeholders filled this text is longer than " + LONGEST_TEXT + " characters.",
          "Let fewer placeholders stand in it.");
    }
    return new Scalar(scalar.position(), matcher.appendTail(text).toString(), scalar.length());
  }

  private String textOf(Scalar scalar, MatchResult match) {
    Node cell = cell(scalar, match.group(1));
    if (cell instanceof Scalar value) {
      return value.text();
    }
    faults.report(
        scalar,
        "list-in-text",
        "${" + match.group(1) + "} is " + cell.described() + " and cannot stand inside a text.",
        "Let the placeholder be the whole value.");
    return "";
  }

  private Node cell(Scalar scalar, String column) {
    used.add(column);
    Node cell = row.get(column);
    if (cell == null) {
      String name = new Scalar(scalar.position(), column, 1).quoted();
      faults.report(
          scalar,
          "no-column",
          "${" + name + "} has no column in each.",
          row.isEmpty()
              ? "Write a table: each: with a row such as { " + name + ": value }"
              : NearestName.suggestion(name, row.keySet())
                  .orElse("Columns are " + String.join(", ", row.keySet()) + "."));
      return new Scalar(scalar.position(), "", scalar.length());
    }
    return cell;
  }
}
