package org.mlfit.reasoning.result;

import java.math.BigDecimal;
import java.time.Duration;

/** The solver did not come to an end in time; nothing is claimed. */
public final class NotDecidedException extends NotProvenException {

  private static final long serialVersionUID = 1L;

  /** After having waited that long for the solver. */
  public NotDecidedException(Duration patience) {
    super("Not decided in " + seconds(patience) + " s.");
  }

  private static String seconds(Duration time) {
    return BigDecimal.valueOf(time.toMillis(), 3).stripTrailingZeros().toPlainString();
  }
}
