package org.mlfit.knowledge.tree;

import java.util.List;
import java.util.stream.Stream;
import org.mlfit.knowledge.source.Position;

/** One condition of a rule; the conditions of a rule must all be met. */
public sealed interface Condition {

  /** Where it stands. */
  Position position();

  /** Every pattern in it, also those inside {@code not}, {@code exists} and groups. */
  default Stream<Pattern> patterns() {
    return switchPatterns(this);
  }

  private static Stream<Pattern> switchPatterns(Condition condition) {
    if (condition instanceof Pattern pattern) {
      return Stream.of(pattern);
    }
    if (condition instanceof Not not) {
      return Stream.of(not.pattern());
    }
    if (condition instanceof Exists exists) {
      return Stream.of(exists.pattern());
    }
    if (condition instanceof AnyOf anyOf) {
      return anyOf.branches().stream().flatMap(Condition::patterns);
    }
    return ((AllOf) condition).parts().stream().flatMap(Condition::patterns);
  }

  /**
   * A fact of a type, met once for each such fact that meets the constraints.
   *
   * @param position where it stands
   * @param type the type's name as written
   * @param constraints what must hold of the fact, all of them
   */
  record Pattern(Position position, String type, List<Constraint> constraints)
      implements Condition {}

  /** No such fact. */
  record Not(Position position, Pattern pattern) implements Condition {}

  /** At least one such fact. */
  record Exists(Position position, Pattern pattern) implements Condition {}

  /** At least one of the branches. */
  record AnyOf(Position position, List<Condition> branches) implements Condition {}

  /** All of the parts. */
  record AllOf(Position position, List<Condition> parts) implements Condition {}
}
