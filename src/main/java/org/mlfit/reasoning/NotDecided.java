package org.mlfit.reasoning;

import java.math.BigDecimal;
import java.time.Duration;

/** The solver did not come to an end in time; nothing is claimed. */
public final class NotDecided extends NotProven {

  private static final long serialVersionUID = 1L;

  NotDecided(Duration patience) {
    super("Not decided in " + seconds(patience) + " s.");
  }

  private static String seconds(Duration time) {
    return BigDecimal.valueOf(time.toMillis(), 3).stripTrailingZeros().toPlainString();
  }
}
