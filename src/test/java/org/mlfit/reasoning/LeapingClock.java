package org.mlfit.reasoning;

import java.util.function.LongSupplier;
import org.mlfit.reasoning.twin.Solver;

/** A clock that stands still, but for one leap, so that time runs out exactly where it shall. */
final class LeapingClock implements LongSupplier {

  static final long PATIENCE = 1_000_000;

  private long readings;
  private long leapAt;
  private long now;

  @Override
  public long getAsLong() {
    readings++;
    if (readings == leapAt) {
      now += PATIENCE + 1;
    }
    return now;
  }

  /** How often it has been read. */
  long readings() {
    return readings;
  }

  /** Lets it leap once, at a coming reading, of which the next one is 1. */
  void leapAt(long coming) {
    leapAt = readings + coming;
  }

  Solver solver() {
    return new Solver(PATIENCE, this);
  }
}
