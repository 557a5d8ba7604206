package org.mlfit.scenario;

import java.util.Optional;
import java.util.function.Predicate;

/**
 * How to replay.
 *
 * @param jobs how many threads play, at least 1
 * @param seed the seed of the order of files and scenarios; without one they keep theirs
 * @param mostFailures it stops after so many failures, at least 1
 * @param chosen which scenarios are wanted
 */
public record ReplaySettings(
    int jobs, Optional<Long> seed, int mostFailures, Predicate<Scenario> chosen) {

  /** The same, of what is chosen only what is wanted as well. */
  public ReplaySettings and(Predicate<Scenario> wanted) {
    return new ReplaySettings(jobs, seed, mostFailures, chosen.and(wanted));
  }

  /** Everything, in order, by one thread, to the end. */
  public static ReplaySettings usual() {
    return new ReplaySettings(1, Optional.empty(), Integer.MAX_VALUE, scenario -> true);
  }
}
