package org.mlfit.measure.table;

import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What databases say differently. All else is written as they all understand it. What stands here
 * is as the standard has it; a database says itself where it differs.
 */
public sealed interface Dialect permits TestedDialect, UntestedDialect {

  /** What people call the database. */
  String title();

  /** Whether its queries were run on a real one, not only written down. */
  boolean isTested();

  /** Whether all queries of a transaction see the tables as they were at its start. */
  default boolean hasSnapshots() {
    return false;
  }

  /** The dialect of an address. */
  static Optional<Dialect> of(String url) {
    return Optional.<Dialect>empty()
        .or(() -> TestedDialect.of(url))
        .or(() -> UntestedDialect.of(url));
  }

  /** The name of a column or table. */
  default String name(String words) {
    return Sql.name(words);
  }

  /** A text as it stands in a query: whatever it holds, it ends where it ends. */
  default String literal(String words) {
    return Sql.text(words);
  }

  /** Several texts with commas between. */
  default String literals(Collection<String> words) {
    return words.stream().map(this::literal).collect(joining(", "));
  }

  /** A number with decimals, as near as it can be; written out it could have too many digits. */
  default String number(double value) {
    return asNumber("'" + value + "'");
  }

  /** A value as a number with decimals, so that nothing is divided in whole numbers. */
  default String asNumber(String value) {
    return "CAST(" + value + " AS DOUBLE PRECISION)";
  }

  /** A value as text. */
  default String text(String value) {
    return "CAST(" + value + " AS VARCHAR)";
  }

  /** How many letters a text has. */
  default String length(String value) {
    return "length(" + value + ")";
  }

  /** A value as a point in time, which as text begins as 2026-11-29 does. */
  default String time(String value) {
    return "CAST(" + value + " AS TIMESTAMP)";
  }

  /** The beginning of the month of a point in time. */
  default String month(String value) {
    return "date_trunc('month', " + value + ")";
  }

  /** A point in time a year later. */
  default String aYearLater(String value) {
    return value + " + INTERVAL '1' YEAR";
  }

  /** A condition that a number with decimals is one at all. */
  default Optional<String> isNumber(String value) {
    return Optional.of(value + " <> 'NaN'");
  }

  /** How many different values there are: exactly, or nearly where that is much cheaper. */
  default String distinct(String value) {
    return "count(DISTINCT " + value + ")";
  }

  /** One of some buckets, from 0, always the same for equal values. */
  String bucket(List<String> values, int buckets);

  /** A short value that is equal where all values are. */
  String key(List<String> values);

  /**
   * The values below which some shares of the values lie: an expression that gives a list, or one
   * for each. Nearly is enough.
   */
  List<String> quantiles(String value, List<Double> shares);

  /**
   * A query that counts several groupings at once; a cell by which a row is not grouped is empty.
   *
   * @param cells all by which is grouped, in the order in which they are given
   * @param groups some of the cells each
   * @param counts what is counted
   * @param from a query that gives the cells
   */
  default String groups(List<String> cells, List<List<String>> groups, String counts, String from) {
    String selected =
        cells.stream()
            .map(cell -> groups.stream().anyMatch(g -> g.contains(cell)) ? cell : "NULL AS " + cell)
            .collect(joining(", "));
    return "SELECT %s, %s FROM (%s) AS cut GROUP BY GROUPING SETS (%s)"
        .formatted(
            selected,
            counts,
            from,
            groups.stream()
                .map(group -> group.stream().collect(joining(", ", "(", ")")))
                .collect(joining(", ")));
  }

  /** All values in one text, for what makes a short value of it. */
  default String joined(List<String> values) {
    return values.stream()
        .map(value -> "coalesce(" + text(value) + ", '(none)')")
        .collect(joining(", '|', ", "concat(", ")"));
  }
}
