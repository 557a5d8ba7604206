package org.mlfit.workbench.mutation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
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
    found.addAll(inside(condition, needed));
    return found;
  }

  private List<Alternative<Condition>> inside(Condition condition, Set<String> needed) {
    return condition.fold(
        new Condition.Cases<>(
            pattern -> within(patterns(pattern), other -> other),
            not -> within(patterns(not.pattern()), o -> new Not(not.position(), o)),
            exists -> within(patterns(exists.pattern()), o -> new Exists(exists.position(), o)),
            anyOf ->
                within(
                    parts(anyOf.branches(), place -> needed),
                    parts -> new AnyOf(anyOf.position(), parts)),
            allOf ->
                within(
                    parts(allOf.parts(), place -> neededBeside(allOf.parts(), place, needed)),
                    parts -> new AllOf(allOf.position(), parts))));
  }

  private static <T> List<Alternative<Condition>> within(
      List<Alternative<T>> all, Function<T, Condition> around) {
    return all.stream().map(one -> one.within(around)).toList();
  }

  /** The parts of a group with one of them other, or left out. */
  private List<Alternative<List<Condition>>> parts(
      List<Condition> parts, IntFunction<Set<String>> needed) {
    List<Alternative<List<Condition>>> found = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      int place = i;
      of(parts.get(i), needed.apply(i))
          .forEach(part -> found.add(part.within(p -> Alternative.replaced(parts, place, p))));
      boolean isNeeded =
          VariableUse.boundBy(parts.get(i)).stream().anyMatch(needed.apply(i)::contains);
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
    all.addAll(VariableUse.usedIn(Alternative.without(parts, place), List.of()));
    return all;
  }

  private List<Alternative<Pattern>> patterns(Pattern pattern) {
    List<Alternative<Pattern>> found = new ArrayList<>();
    for (int i = 0; i < pattern.constraints().size(); i++) {
      int place = i;
      Constraint constraint = pattern.constraints().get(i);
      constraints.of(constraint, pattern).stream()
          .map(c -> c.within(o -> pattern.with(Alternative.replaced(all(pattern), place, o))))
          .forEach(found::add);
      if (isAboutAnAnswer(pattern) && !(constraint instanceof Constraint.Binding)) {
        Pattern fewer = pattern.with(Alternative.without(all(pattern), place));
        found.add(new Alternative<>(constraint.position(), TreeText.of(constraint), "", fewer));
      }
    }
    return found;
  }

  private static List<Constraint> all(Pattern pattern) {
    return pattern.constraints();
  }

  private boolean isAboutAnAnswer(Pattern pattern) {
    return knowledgeBase.questionOfType(pattern.type()).isPresent();
  }

  /** The negated condition; nothing if a variable that it binds is needed elsewhere. */
  private static Optional<Condition> turned(Condition condition, Set<String> needed) {
    // Not a group: its parts are turned round one by one, and turning all says nothing new.
    return condition
        .opposite()
        .filter(
            other ->
                !(condition instanceof Pattern)
                    || VariableUse.boundBy(condition).stream().noneMatch(needed::contains));
  }

  private static String text(Condition condition) {
    return TreeText.of(condition);
  }
}
