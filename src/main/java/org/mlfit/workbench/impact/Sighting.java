package org.mlfit.workbench.impact;

import java.util.Optional;
import org.mlfit.advice.Answers;
import org.mlfit.knowledge.source.Position;

/**
 * Answers for which two versions of the rules give different advice.
 *
 * @param kind where the answers come from
 * @param name the name of the scenario, or what is the case at the threshold; empty for what the
 *     solver found
 * @param position where the scenario or the threshold stands
 * @param answers the answers, in the form of the later version if that asks them
 * @param failsNow whether it is a scenario that is not as expected with the later version
 */
public record Sighting(
    Kind kind, String name, Optional<Position> position, Answers answers, boolean failsNow) {

  /** Where answers can come from. */
  public enum Kind {
    SCENARIO,
    /** They lie right beside a threshold of a rule. */
    BOUNDARY,
    /** The solver found them. */
    SOLVER
  }
}
