package org.mlfit.reasoning.twin;

import java.util.List;
import java.util.Optional;
import org.mlfit.knowledge.tree.Condition;
import org.mlfit.knowledge.tree.Condition.AllOf;
import org.mlfit.knowledge.tree.Condition.AnyOf;

/** The opposite of a condition, also of a group. */
final class Negation {

  private Negation() {}

  /** A condition that is met exactly where this one is not; nothing if a group names values. */
  static Optional<Condition> of(Condition condition) {
    if (condition.patterns().anyMatch(Variation::binds)) {
      return condition.opposite();
    }
    return condition.fold(
        new Condition.Cases<>(
            Condition::opposite,
            Condition::opposite,
            Condition::opposite,
            anyOf -> Optional.of(new AllOf(anyOf.position(), opposites(anyOf))),
            allOf -> Optional.of(new AnyOf(allOf.position(), opposites(allOf)))));
  }

  private static List<Condition> opposites(Condition group) {
    return group.parts().stream().map(part -> of(part).orElseThrow()).toList();
  }
}
