package org.mlfit.workbench;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.tree.Condition;
import org.mlfit.knowledge.tree.Condition.AllOf;
import org.mlfit.knowledge.tree.Condition.AnyOf;
import org.mlfit.knowledge.tree.Condition.Exists;
import org.mlfit.knowledge.tree.Condition.Not;
import org.mlfit.knowledge.tree.Condition.Pattern;
import org.mlfit.knowledge.tree.Constraint;
import org.mlfit.knowledge.tree.TreeText;

/** The mistakes in one condition: it is negated, or a part of it is changed or left out. */
final class ConditionMutations {

  private final ConstraintMutations constraints;
  private final KnowledgeBase knowledgeBase;

  ConditionMutations(KnowledgeBase knowledgeBase) {
    this.knowledgeBase = knowledgeBase;
    this.constraints = new ConstraintMutations(knowledgeBase);
  }

  /**
   * All mistakes in a condition.
   *
   * @param needed the variables that are used outside the condition
   */
  List<Alternative<Condition>> of(Condition condition, Set<String> needed) {
    List<Alternative<Condition>> found = new ArrayList<>();
    turned(condition, needed)
        .map(t -> new Alternative<>(condition.position(), text(condition), text(t), t))
        .ifPresent(found::add);
    if (condition instanceof Pattern pattern) {
      patterns(pattern).forEach(p -> found.add(p.within(other -> other)));
    } else if (condition instanceof Not not) {
      patterns(not.pattern()).forEach(p -> found.add(p.within(o -> new Not(not.position(), o))));
    } else if (condition instanceof Exists exists) {
      patterns(exists.pattern())
          .forEach(p -> found.add(p.within(o -> new Exists(exists.position(), o))));
    } else if (condition instanceof AnyOf anyOf) {
      parts(anyOf.branches(), i -> needed)
          .forEach(p -> found.add(p.within(parts -> new AnyOf(anyOf.position(), parts))));
    } else if (condition instanceof AllOf allOf) {
      parts(allOf.parts(), place -> neededBeside(allOf.parts(), place, needed))
          .forEach(p -> found.add(p.within(parts -> new AllOf(allOf.position(), parts))));
    }
    return found;
  }

  /** The parts of a group with one of them changed or left out. */
  private List<Alternative<List<Condition>>> parts(
      List<Condition> parts, IntFunction<Set<String>> needed) {
    List<Alternative<List<Condition>>> found = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      int place = i;
      of(parts.get(i), needed.apply(i))
          .forEach(part -> found.add(part.within(p -> Alternative.replaced(parts, place, p))));
      boolean isNeeded =
          Variables.boundBy(parts.get(i)).stream().anyMatch(needed.apply(i)::contains);
      if (parts.size() > 1 && !isNeeded) {
        Condition left = parts.get(i);
        found.add(
            new Alternative<>(left.position(), text(left), "", Alternative.without(parts, place)));
      }
    }
    return found;
  }

  private static Set<String> neededBeside(List<Condition> parts, int place, Set<String> needed) {
    Set<String> all = new HashSet<>(needed);
    all.addAll(Variables.usedIn(Alternative.without(parts, place), List.of()));
    return all;
  }

  private List<Alternative<Pattern>> patterns(Pattern pattern) {
    List<Alternative<Pattern>> found = new ArrayList<>();
    for (int i = 0; i < pattern.constraints().size(); i++) {
      int place = i;
      Constraint constraint = pattern.constraints().get(i);
      constraints.of(constraint, pattern).stream()
          .map(c -> c.within(o -> with(pattern, Alternative.replaced(all(pattern), place, o))))
          .forEach(found::add);
      if (isAboutAnAnswer(pattern) && !(constraint instanceof Constraint.Binding)) {
        Pattern fewer = with(pattern, Alternative.without(all(pattern), place));
        found.add(new Alternative<>(constraint.position(), TreeText.of(constraint), "", fewer));
      }
    }
    return found;
  }

  private static List<Constraint> all(Pattern pattern) {
    return pattern.constraints();
  }

  private static Pattern with(Pattern pattern, List<Constraint> constraints) {
    return new Pattern(pattern.position(), pattern.type(), constraints);
  }

  private boolean isAboutAnAnswer(Pattern pattern) {
    return knowledgeBase.questionOfType(pattern.type()).isPresent();
  }

  /** The negated condition; nothing if a variable that it binds is needed elsewhere. */
  private static Optional<Condition> turned(Condition condition, Set<String> needed) {
    if (condition instanceof Pattern pattern) {
      return Variables.boundBy(pattern).stream().anyMatch(needed::contains)
          ? Optional.empty()
          : Optional.of(new Not(pattern.position(), pattern));
    }
    if (condition instanceof Not not) {
      return Optional.of(not.pattern());
    }
    // Groups are left alone: negating their parts one by one covers them.
    return condition instanceof Exists exists
        ? Optional.of(new Not(exists.position(), exists.pattern()))
        : Optional.empty();
  }

  private static String text(Condition condition) {
    return TreeText.of(condition);
  }
}
