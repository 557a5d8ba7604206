package org.mlfit.knowledge.tree;

import org.mlfit.knowledge.source.Position;
import org.mlfit.knowledge.vocabulary.Finding;

/** One thing that a rule concludes when its conditions are met. */
public sealed interface Consequence {

  /** Where it stands. */
  Position position();

  /** Says something to the architect. */
  record GiveFinding(Position position, Finding.Kind kind, Expression message, Expression next)
      implements Consequence {}

  /** Concludes a declared conclusion. */
  record Conclude(Position position, String type) implements Consequence {}

  /** Says that the trigger of a gate holds. */
  record TriggerGate(Position position, int gate) implements Consequence {}

  /** Says that a question does not apply. */
  record MakeIrrelevant(Position position, String question) implements Consequence {}

  /** Says that two answers cannot both be true. */
  record Contradict(Position position, String first, String second, Expression message)
      implements Consequence {}
}
