package org.mlfit.scenario.replay;

import java.util.Optional;
import java.util.function.Predicate;
import org.mlfit.scenario.Scenario;

/**
 * How to replay.
 *
 * @param jobs how many threads play scenarios, at least 1
 * @param seed the seed for a random order of files and scenarios; without one they keep their order
 * @param mostFailures after how many failures it stops, at least 1
 * @param chosen which scenarios are wanted
 */
public record ReplaySettings(
    int jobs, Optional<Long> seed, int mostFailures, Predicate<Scenario> chosen) {

  /** The same settings with one more condition on which scenarios are played. */
  public ReplaySettings and(Predicate<Scenario> wanted) {
    return new ReplaySettings(jobs, seed, mostFailures, chosen.and(wanted));
  }

  /** All scenarios, in order, with one thread, however many fail. */
  public static ReplaySettings usual() {
    return new ReplaySettings(1, Optional.empty(), Integer.MAX_VALUE, scenario -> true);
  }
}
