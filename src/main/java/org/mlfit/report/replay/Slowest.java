package org.mlfit.report.replay;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.mlfit.scenario.Outcome;
import org.mlfit.scenario.Scenario;
import org.mlfit.scenario.replay.ReplayListener;

/** Remembers the scenarios that took longest. */
public final class Slowest implements ReplayListener {

  private final int most;
  private final PriorityQueue<Timed> slowest =
      new PriorityQueue<>(Comparator.comparing(Timed::took));

  /** Remembers a number of scenarios at most. */
  public Slowest(int most) {
    this.most = most;
  }

  /** A scenario and how long it took. */
  public record Timed(Scenario scenario, Duration took) {}

  @Override
  public void played(Outcome outcome, Duration took) {
    slowest.add(new Timed(outcome.scenario(), took));
    if (slowest.size() > most) {
      slowest.remove();
    }
  }

  /** The slowest first. */
  public List<Timed> all() {
    return slowest.stream().sorted(Comparator.comparing(Timed::took).reversed()).toList();
  }
}
