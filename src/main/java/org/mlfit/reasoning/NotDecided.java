package org.mlfit.reasoning;

import java.time.Duration;

/** The solver did not come to an end in time; nothing is claimed. */
public final class NotDecided extends RuntimeException {

  private static final long serialVersionUID = 1L;

  NotDecided(Duration patience) {
    super("Not decided in " + patience.toMillis() / 1000.0 + " s.");
  }
}
