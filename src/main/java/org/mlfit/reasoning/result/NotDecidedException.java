package org.mlfit.reasoning.result;

import java.util.Locale;

/** The solver did not come to an end within the steps it may take; nothing is claimed. */
public final class NotDecidedException extends NotProvenException {

  private static final long serialVersionUID = 1L;

  /** After the solver took that many steps. */
  public NotDecidedException(long steps) {
    super(String.format(Locale.ROOT, "Not decided within %,d steps of the solver.", steps));
  }
}
