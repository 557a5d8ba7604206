package org.mlfit.knowledge.tree;

import java.util.function.Function;
import java.util.stream.Stream;
import org.mlfit.knowledge.source.Position;
import org.mlfit.knowledge.vocabulary.Finding;

/** One thing that a rule concludes when its conditions are met. */
public sealed interface Consequence {

  /** Where it stands. */
  Position position();

  /** What the case for its sort says of it. */
  <T> T fold(Cases<T> cases);

  /** What to say of each sort of consequence; a new sort is a new case, which nobody can forget. */
  record Cases<T>(
      Function<GiveFinding, T> finding,
      Function<Conclude, T> conclude,
      Function<TriggerGate, T> gate,
      Function<MakeIrrelevant, T> irrelevant,
      Function<Contradict, T> contradict) {}

  /** What it says to the architect; nothing if it only concludes. */
  default Stream<Expression> messages() {
    return fold(
        new Cases<>(
            finding -> Stream.of(finding.message(), finding.next()),
            conclude -> Stream.empty(),
            gate -> Stream.empty(),
            irrelevant -> Stream.empty(),
            both -> Stream.of(both.message())));
  }

  /** Says something to the architect. */
  record GiveFinding(Position position, Finding.Kind kind, Expression message, Expression next)
      implements Consequence {

    @Override
    public <T> T fold(Cases<T> cases) {
      return cases.finding().apply(this);
    }
  }

  /** Concludes a declared conclusion. */
  record Conclude(Position position, String type) implements Consequence {

    @Override
    public <T> T fold(Cases<T> cases) {
      return cases.conclude().apply(this);
    }
  }

  /** Says that the trigger of a gate holds. */
  record TriggerGate(Position position, int gate) implements Consequence {

    @Override
    public <T> T fold(Cases<T> cases) {
      return cases.gate().apply(this);
    }
  }

  /** Says that a question does not apply. */
  record MakeIrrelevant(Position position, String question) implements Consequence {

    @Override
    public <T> T fold(Cases<T> cases) {
      return cases.irrelevant().apply(this);
    }
  }

  /** Says that two answers cannot both be true. */
  record Contradict(Position position, String first, String second, Expression message)
      implements Consequence {

    @Override
    public <T> T fold(Cases<T> cases) {
      return cases.contradict().apply(this);
    }
  }
}
