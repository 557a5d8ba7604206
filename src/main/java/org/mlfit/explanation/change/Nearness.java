package org.mlfit.explanation.change;

import java.util.List;
import java.util.Optional;
import org.mlfit.knowledge.question.Question;

/**
 * How near some answers are to the next gate: the first step of their plan.
 *
 * @param kind what kind of step that is
 * @param action the step, where it is to change answers
 * @param answers the open questions that decide, where they come first
 */
public record Nearness(Kind kind, Optional<Action> action, List<Question> answers) {

  /** What kind of step comes next, the nearest first. */
  public enum Kind {
    /** None: the verdict is that of the last gate. */
    PAST_ALL,
    /** Some answers have to change. */
    CHANGE,
    /** Open questions have to be answered. */
    ANSWER,
    /** None: the verdict is no stage on the way to the last gate but another way to go. */
    ANOTHER_WAY,
    /** None: no change of answers that somebody can choose leads on. */
    OUT_OF_REACH,
    /** Nothing is proved about it. */
    NOT_PROVED
  }

  /** Where there is neither a change nor an answer to tell. */
  public static Nearness of(Kind kind) {
    return new Nearness(kind, Optional.empty(), List.of());
  }

  /** Whether there is a step that leads on. */
  public boolean leadsOn() {
    return kind == Kind.CHANGE || kind == Kind.ANSWER;
  }

  /** How many answers have to change or be given; 0 where there is no step. */
  public int separates() {
    return action.map(step -> step.change().changes().size()).orElse(answers.size());
  }
}
