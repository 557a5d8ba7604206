package org.mlfit.explanation.whynot;

import java.util.List;
import org.mlfit.explanation.reading.Reading;
import org.mlfit.explanation.why.Step;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.rule.Gate;

/**
 * What happens at one gate on the walk to the verdict.
 *
 * @param gate the gate
 * @param state what happens to the walk there
 * @param conditions the conditions of its trigger as read
 * @param open the open questions that can change the verdict and without which it cannot be passed;
 *     if it needs none but can still hold, those on which its trigger rests
 * @param because if its trigger holds: why it does
 */
public record GateCheck(
    Gate gate, State state, List<Reading> conditions, List<Question> open, List<Step> because) {

  /** What can happen to the walk at a gate. */
  public enum State {
    /** Its trigger does not hold, and no open answer that it needs can change that. */
    PASSED,
    /** Its trigger holds for good: if the walk gets here, it ends with the verdict of this gate. */
    HOLDS,
    /** Its trigger holds so far; open answers can still undo that, as far as is proved. */
    HOLDS_SO_FAR,
    /** Its trigger does not hold, but open answers can still bring it about. */
    NEEDS_ANSWERS,
    /** Its trigger holds for good, but the walk ends before it in any case. */
    WOULD_HOLD,
    /** Its trigger holds so far, but the walk ends before it in any case. */
    WOULD_HOLD_SO_FAR,
    /** Open answers can still bring its trigger about, but the walk ends before it in any case. */
    NOT_REACHED
  }

  /** Whether the walk goes on to the next gate. */
  public boolean isPassed() {
    return state == State.PASSED;
  }
}
