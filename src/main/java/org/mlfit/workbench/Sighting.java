package org.mlfit.workbench;

import java.util.Optional;
import org.mlfit.advice.Answers;
import org.mlfit.knowledge.source.Position;

/**
 * Answers on which two versions of the rules were seen to say something different.
 *
 * @param kind whence the answers are
 * @param name the scenario's name, or what stands at a threshold; empty for what the solver found
 * @param position where the scenario or the threshold stands
 * @param answers the answers, as the later version takes them where it asks them
 * @param failsNow whether it is a scenario that is not as expected with the later version
 */
public record Sighting(
    Kind kind, String name, Optional<Position> position, Answers answers, boolean failsNow) {

  /** Whence answers are. */
  public enum Kind {
    SCENARIO,
    /** They stand right beside a threshold of a rule. */
    BOUNDARY,
    /** The solver found them. */
    SOLVER
  }
}
