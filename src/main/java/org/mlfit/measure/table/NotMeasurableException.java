package org.mlfit.measure.table;

/** A source cannot be measured: the message says what is wrong with it, and the way out. */
public class NotMeasurableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** For a reason in plain words. */
  public NotMeasurableException(String why) {
    super(why, null, false, false);
  }
}
