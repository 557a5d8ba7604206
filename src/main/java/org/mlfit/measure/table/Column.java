package org.mlfit.measure.table;

/**
 * A column of a table.
 *
 * @param name as it is called
 * @param sql its name in queries
 * @param kind what its values are
 * @param empty the rows without any value
 * @param disguised the rows whose text stands for no value, such as n/a, or is none of its kind
 */
public record Column(String name, String sql, Kind kind, long empty, long disguised) {

  /** What values are. */
  public enum Kind {
    NUMBER,
    TEXT,
    TIME,
    TRUTH,
    /** Lists and the like, in which nothing is counted. */
    OTHER
  }

  /** Whether its values are numbers. */
  public boolean isNumber() {
    return kind == Kind.NUMBER;
  }

  /** Whether its values are texts. */
  public boolean isText() {
    return kind == Kind.TEXT;
  }

  /** Whether its values are points in time. */
  public boolean isTime() {
    return kind == Kind.TIME;
  }
}
