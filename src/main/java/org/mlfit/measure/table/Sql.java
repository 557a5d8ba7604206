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

  /** A number with decimals, as near as it can be; written out it could have too many digits. */
  public static String number(double value) {
    return "CAST('" + value + "' AS DOUBLE PRECISION)";
  }

  /** Several texts with commas between. */
  public static String texts(Collection<String> words) {
    return words.stream().map(Sql::text).collect(joining(", "));
  }
}
