package org.mlfit.reasoning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mlfit.knowledge.source.Position;
import org.mlfit.knowledge.tree.Condition;
import org.mlfit.knowledge.tree.Condition.AllOf;
import org.mlfit.knowledge.tree.Condition.AnyOf;
import org.mlfit.knowledge.tree.Condition.Exists;
import org.mlfit.knowledge.tree.Condition.Not;
import org.mlfit.knowledge.tree.Condition.Pattern;
import org.mlfit.knowledge.tree.Constraint;
import org.mlfit.knowledge.tree.Constraint.Operator;
import org.mlfit.knowledge.tree.TreeText;

/**
 * The conditions of a rule with one part turned round. If that can never be met, the part decides
 * nothing: whenever the others are met, it is met as well.
 *
 * @param part what was turned round, as written
 * @param position where it stands
 * @param conditions all conditions, with that part turned round
 */
record Variation(String part, Position position, List<Condition> conditions) {

  /** One variation for each part of the conditions that can be turned round by itself. */
  static List<Variation> of(List<Condition> conditions) {
    List<Variation> variations = new ArrayList<>();
    for (int i = 0; i < conditions.size(); i++) {
      Condition condition = conditions.get(i);
      int place = i;
      if (condition instanceof Pattern pattern && binds(pattern)) {
        for (Pattern turned : turnedConstraints(pattern)) {
          variations.add(variation(pattern, conditions, place, turned));
        }
      } else {
        turned(condition)
            .ifPresent(other -> variations.add(variation(condition, conditions, place, other)));
      }
    }
    return variations;
  }

  /** One for each branch of each group, however deep, with that branch in place of the group. */
  static List<Variation> branches(List<Condition> conditions) {
    List<Variation> branches = new ArrayList<>();
    for (int i = 0; i < conditions.size(); i++) {
      for (Choice choice : choices(conditions.get(i))) {
        branches.add(variation(choice.branch(), conditions, i, choice.instead()));
      }
    }
    return branches;
  }

  /** A branch, and its whole condition with that branch in place of the group around it. */
  private record Choice(Condition branch, Condition instead) {}

  private static List<Choice> choices(Condition condition) {
    List<Choice> choices = new ArrayList<>();
    if (condition instanceof AnyOf anyOf) {
      for (Condition branch : anyOf.branches()) {
        choices.add(new Choice(branch, branch));
        choices.addAll(choices(branch));
      }
    } else if (condition instanceof AllOf allOf) {
      for (int i = 0; i < allOf.parts().size(); i++) {
        for (Choice choice : choices(allOf.parts().get(i))) {
          List<Condition> parts = new ArrayList<>(allOf.parts());
          parts.set(i, choice.instead());
          choices.add(new Choice(choice.branch(), new AllOf(allOf.position(), List.copyOf(parts))));
        }
      }
    }
    return choices;
  }

  private static Variation variation(
      Condition part, List<Condition> conditions, int place, Condition other) {
    List<Condition> changed = new ArrayList<>(conditions);
    changed.set(place, other);
    return new Variation(TreeText.of(part), part.position(), List.copyOf(changed));
  }

  private static boolean binds(Pattern pattern) {
    return pattern.constraints().stream().anyMatch(Constraint.Binding.class::isInstance);
  }

  private static Optional<Condition> turned(Condition condition) {
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
      List<Condition> parts = anyOf.branches().stream().map(b -> turned(b).orElseThrow()).toList();
      return Optional.of(new AllOf(anyOf.position(), parts));
    }
    AllOf allOf = (AllOf) condition;
    List<Condition> parts = allOf.parts().stream().map(p -> turned(p).orElseThrow()).toList();
    return Optional.of(new AnyOf(allOf.position(), parts));
  }

  private static List<Pattern> turnedConstraints(Pattern pattern) {
    List<Pattern> patterns = new ArrayList<>();
    for (int i = 0; i < pattern.constraints().size(); i++) {
      Constraint constraint = pattern.constraints().get(i);
      if (!(constraint instanceof Constraint.Binding)) {
        List<Constraint> changed = new ArrayList<>(pattern.constraints());
        changed.set(i, turned(constraint));
        patterns.add(new Pattern(pattern.position(), pattern.type(), List.copyOf(changed)));
      }
    }
    return patterns;
  }

  private static Constraint turned(Constraint constraint) {
    if (constraint instanceof Constraint.Comparison c) {
      return new Constraint.Comparison(c.position(), c.left(), turned(c.operator()), c.right());
    }
    if (constraint instanceof Constraint.Membership m) {
      return new Constraint.Membership(m.position(), m.value(), !m.negated(), m.options());
    }
    if (constraint instanceof Constraint.OwnCode own) {
      throw new NotTranslatable(own.position(), "This is code of its author’s own.");
    }
    Constraint.Containment c = (Constraint.Containment) constraint;
    return new Constraint.Containment(c.position(), c.set(), !c.negated(), c.element());
  }

  private static Operator turned(Operator operator) {
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
