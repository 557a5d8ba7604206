package org.mlfit.explanation;

import java.util.List;
import org.mlfit.knowledge.Gate;
import org.mlfit.knowledge.Question;

/**
 * How the walk of the gates goes past one gate.
 *
 * @param gate the gate
 * @param state what becomes of the walk there
 * @param conditions the conditions of its trigger as read
 * @param open the open questions without which it cannot be passed
 * @param because if its trigger holds: what made it so
 */
public record GateCheck(
    Gate gate, State state, List<Reading> conditions, List<Question> open, List<Step> because) {

  /** What becomes of the walk at a gate. */
  public enum State {
    /** Its trigger does not hold and nothing that it needs is open. */
    PASSED,
    /** Its trigger holds: it gives its verdict to all who come so far. */
    HOLDS,
    /** Its trigger does not hold, but questions that it needs are open. */
    NEEDS_ANSWERS
  }

  /** Whether the walk goes on behind it. */
  public boolean isPassed() {
    return state == State.PASSED;
  }
}
