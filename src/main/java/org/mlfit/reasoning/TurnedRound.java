package org.mlfit.reasoning;

import java.util.List;
import java.util.Optional;
import org.mlfit.knowledge.tree.Condition;
import org.mlfit.knowledge.tree.Condition.AllOf;
import org.mlfit.knowledge.tree.Condition.AnyOf;
import org.mlfit.knowledge.tree.Condition.Exists;
import org.mlfit.knowledge.tree.Condition.Not;
import org.mlfit.knowledge.tree.Condition.Pattern;
import org.mlfit.knowledge.tree.Constraint;
import org.mlfit.knowledge.tree.Constraint.Operator;

/** Negates conditions and constraints. */
final class TurnedRound {

  private TurnedRound() {}

  /** A condition that is met exactly if this one is not; nothing if it binds variables. */
  static Optional<Condition> of(Condition condition) {
    if (condition instanceof Pattern pattern) {
      return Optional.of(new Not(pattern.position(), pattern));
    }
    if (condition instanceof Not not) {
      return Optional.of(not.pattern());
    }
    if (condition instanceof Exists exists) {
      return Optional.of(new Not(exists.position(), exists.pattern()));
    }
    boolean bindsInside = condition.patterns().anyMatch(Variation::binds);
    if (bindsInside) {
      return Optional.empty();
    }
    if (condition instanceof AnyOf anyOf) {
      List<Condition> parts = anyOf.branches().stream().map(b -> of(b).orElseThrow()).toList();
      return Optional.of(new AllOf(anyOf.position(), parts));
    }
    AllOf allOf = (AllOf) condition;
    List<Condition> parts = allOf.parts().stream().map(p -> of(p).orElseThrow()).toList();
    return Optional.of(new AnyOf(allOf.position(), parts));
  }

  /** A constraint that holds exactly where this one does not. */
  static Constraint of(Constraint constraint) {
    if (constraint instanceof Constraint.Comparison c) {
      return new Constraint.Comparison(c.position(), c.left(), of(c.operator()), c.right());
    }
    if (constraint instanceof Constraint.Membership m) {
      return new Constraint.Membership(m.position(), m.value(), !m.negated(), m.options());
    }
    if (constraint instanceof Constraint.OwnCode own) {
      return new Constraint.OwnCode(own.position(), "!( " + own.code() + " )");
    }
    Constraint.Containment c = (Constraint.Containment) constraint;
    return new Constraint.Containment(c.position(), c.set(), !c.negated(), c.element());
  }

  private static Operator of(Operator operator) {
    return switch (operator) {
      case EQUAL -> Operator.NOT_EQUAL;
      case NOT_EQUAL -> Operator.EQUAL;
      case LESS -> Operator.AT_LEAST;
      case AT_LEAST -> Operator.LESS;
      case GREATER -> Operator.AT_MOST;
      case AT_MOST -> Operator.GREATER;
    };
  }
}
