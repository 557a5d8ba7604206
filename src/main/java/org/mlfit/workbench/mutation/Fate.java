package org.mlfit.workbench.mutation;

import java.util.Optional;
import org.mlfit.advice.Answers;
import org.mlfit.scenario.Scenario;

/**
 * What became of a mutant.
 *
 * @param mutant which one
 * @param status how it ended
 * @param killer the first scenario that fails with the mistake, if there is one
 * @param telling answers for a scenario that would fail with the mistake, if none does yet
 * @param reason why its fate is not known; else empty
 */
public record Fate(
    Mutant mutant,
    Status status,
    Optional<Scenario> killer,
    Optional<Answers> telling,
    String reason) {

  /** What can become of a mutant. */
  public enum Status {
    /** A scenario fails with it. */
    KILLED,
    /** No scenario fails with it, though one could. */
    ALIVE,
    /** It is proved that no scenario can fail with it. */
    EQUIVALENT,
    /** No scenario fails with it, and whether one could was not found out. */
    NOT_DECIDED,
    /** There was no time for it. */
    NOT_TRIED
  }

  static Fate killed(Mutant mutant, Scenario killer) {
    return new Fate(mutant, Status.KILLED, Optional.of(killer), Optional.empty(), "");
  }

  static Fate alive(Mutant mutant, Answers telling) {
    return new Fate(mutant, Status.ALIVE, Optional.empty(), Optional.of(telling), "");
  }

  static Fate equivalent(Mutant mutant) {
    return new Fate(mutant, Status.EQUIVALENT, Optional.empty(), Optional.empty(), "");
  }

  static Fate notDecided(Mutant mutant, String reason) {
    return new Fate(mutant, Status.NOT_DECIDED, Optional.empty(), Optional.empty(), reason);
  }

  static Fate notTried(Mutant mutant) {
    return new Fate(mutant, Status.NOT_TRIED, Optional.empty(), Optional.empty(), "");
  }
}
