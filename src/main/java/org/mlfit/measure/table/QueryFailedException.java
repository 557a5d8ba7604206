package org.mlfit.measure.table;

/** A database refused one query, or had no room for it; others may succeed. */
public final class QueryFailedException extends NotMeasurableException {

  private static final long serialVersionUID = 1L;

  QueryFailedException(String why) {
    super(why);
  }
}
