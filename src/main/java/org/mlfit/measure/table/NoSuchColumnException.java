package org.mlfit.measure.table;

/** A table has no column that is called as somebody said; the message names those that it has. */
public final class NoSuchColumnException extends NotMeasurableException {

  private static final long serialVersionUID = 1L;

  /** Tells so. */
  public NoSuchColumnException(String message) {
    super(message);
  }
}
