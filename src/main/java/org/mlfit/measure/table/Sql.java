package org.mlfit.measure.table;

import static java.util.stream.Collectors.joining;

import java.util.Collection;

/** Names and texts as they stand in a query: whatever they hold, they end where they end. */
public final class Sql {

  private Sql() {}

  /** The name of a column or table. */
  public static String name(String words) {
    return "\"" + words.replace("\"", "\"\"") + "\"";
  }

  /** A text. */
  public static String text(String words) {
    return "'" + words.replace("'", "''") + "'";
  }

  /** How many rows meet a condition. */
  public static String count(String condition) {
    return "count(CASE WHEN " + condition + " THEN 1 END)";
  }

  /** A condition as 1 or 0, since not all databases have values for it. */
  public static String flag(String condition) {
    return "CASE WHEN " + condition + " THEN 1 ELSE 0 END";
  }

  /** Several texts with commas between. */
  public static String texts(Collection<String> words) {
    return words.stream().map(Sql::text).collect(joining(", "));
  }
}
