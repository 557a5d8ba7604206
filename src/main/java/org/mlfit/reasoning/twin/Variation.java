package org.mlfit.reasoning.twin;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mlfit.knowledge.rule.PatternQuestions;
import org.mlfit.knowledge.source.Position;
import org.mlfit.knowledge.tree.Condition;
import org.mlfit.knowledge.tree.Condition.AllOf;
import org.mlfit.knowledge.tree.Condition.AnyOf;
import org.mlfit.knowledge.tree.Condition.Pattern;
import org.mlfit.knowledge.tree.Constraint;
import org.mlfit.knowledge.tree.TreeText;

/**
 * The conditions of a rule with one part negated. If they can never be met, the part decides
 * nothing: whenever the others are met, it is met as well.
 *
 * @param part what was negated, as written
 * @param position where it stands
 * @param conditions all conditions, with that part negated
 */
public record Variation(String part, Position position, List<Condition> conditions) {

  /** One variation for each part of the conditions that can be negated by itself. */
  public static List<Variation> of(List<Condition> conditions) {
    List<Variation> variations = new ArrayList<>();
    for (int i = 0; i < conditions.size(); i++) {
      Condition condition = conditions.get(i);
      int place = i;
      boolean needed = condition instanceof Pattern pattern && binds(pattern);
      if (!needed) {
        Negation.of(condition)
            .ifPresent(other -> variations.add(variation(condition, conditions, place, other)));
      }
      constrained(condition)
          .filter(pattern -> needed || pattern.tests().size() > 1)
          .ifPresent(
              pattern ->
                  turnedConstraints(pattern, true)
                      .forEach(
                          (part, turned) ->
                              variations.add(variation(part, conditions, place, turned))));
    }
    return variations;
  }

  /**
   * One variation for each negated part, without the other conditions except those that bind its
   * variables. If it can never be met, the part is always true. What names the questions that a
   * pattern is about is no part of which that can be asked.
   */
  public static List<Variation> alone(List<Condition> conditions) {
    List<Variation> variations = new ArrayList<>();
    addAlone(conditions, List.of(), variations);
    return variations;
  }

  /** Adds the parts of conditions that must all be met, each of which may bind variables. */
  private static void addAlone(
      List<Condition> conditions, List<Condition> outside, List<Variation> variations) {
    List<Condition> facts = new ArrayList<>(outside);
    for (Condition condition : conditions) {
      addAlone(condition, facts, variations);
      if (condition instanceof Pattern pattern && binds(pattern)) {
        facts.add(pattern.with(List.copyOf(pattern.bindings())));
      }
    }
  }

  private static void addAlone(
      Condition condition, List<Condition> facts, List<Variation> variations) {
    if (condition instanceof AnyOf anyOf) {
      anyOf.branches().forEach(branch -> addAlone(branch, facts, variations));
    } else if (condition instanceof AllOf allOf) {
      addAlone(allOf.parts(), facts, variations);
    }
    Negation.of(condition)
        .ifPresent(other -> variations.add(variation(condition, with(facts, other))));
    for (Pattern pattern : constrained(condition).stream().toList()) {
      Pattern about =
          pattern.with(
              pattern.constraints().stream().filter(c -> !PatternQuestions.decides(c)).toList());
      turnedConstraints(about, false)
          .forEach((part, turned) -> variations.add(variation(part, with(facts, turned))));
    }
  }

  private static List<Condition> with(List<Condition> facts, Condition more) {
    List<Condition> conditions = new ArrayList<>(facts);
    conditions.add(more);
    return List.copyOf(conditions);
  }

  /** The single pattern of a condition, if it has one. */
  private static Optional<Pattern> constrained(Condition condition) {
    return condition.fold(
        new Condition.Cases<>(
            Optional::of,
            not -> Optional.of(not.pattern()),
            exists -> Optional.of(exists.pattern()),
            anyOf -> Optional.empty(),
            allOf -> Optional.empty()));
  }

  /**
   * Each branch of each group, however deep, with that branch in place of the group; a branch comes
   * after those around it.
   */
  public static List<Branch> branches(List<Condition> conditions) {
    List<Branch> branches = new ArrayList<>();
    for (int i = 0; i < conditions.size(); i++) {
      for (Choice choice : choices(conditions.get(i), List.of())) {
        branches.add(
            new Branch(
                choice.branch(),
                choice.around(),
                variation(choice.branch(), conditions, i, choice.instead())));
      }
    }
    return branches;
  }

  /**
   * A branch of a group.
   *
   * @param around the branches in which it stands
   * @param taken the conditions with it in place of its group
   */
  public record Branch(Condition branch, List<Condition> around, Variation taken) {

    /** Whether it stands in another branch. */
    public boolean isWithin(Branch other) {
      return around.contains(other.branch);
    }
  }

  /** A branch, and its whole condition with that branch in place of the group around it. */
  private record Choice(Condition branch, List<Condition> around, Condition instead) {}

  private static List<Choice> choices(Condition condition, List<Condition> around) {
    List<Choice> choices = new ArrayList<>();
    if (condition instanceof AnyOf anyOf) {
      for (Condition branch : anyOf.branches()) {
        choices.add(new Choice(branch, around, branch));
        List<Condition> inside = new ArrayList<>(around);
        inside.add(branch);
        choices.addAll(choices(branch, List.copyOf(inside)));
      }
    } else if (condition instanceof AllOf allOf) {
      for (int i = 0; i < allOf.parts().size(); i++) {
        for (Choice choice : choices(allOf.parts().get(i), around)) {
          List<Condition> parts = new ArrayList<>(allOf.parts());
          parts.set(i, choice.instead());
          Condition instead = new AllOf(allOf.position(), List.copyOf(parts));
          choices.add(new Choice(choice.branch(), choice.around(), instead));
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

  private static Variation variation(Condition part, List<Condition> conditions) {
    return new Variation(TreeText.of(part), part.position(), conditions);
  }

  /** Whether a pattern binds variables for other conditions. */
  static boolean binds(Pattern pattern) {
    return !pattern.bindings().isEmpty();
  }

  /**
   * For each constraint, written as a pattern of its own, the pattern with that constraint negated.
   *
   * @param withOthers whether the other constraints stay, or only the bindings
   */
  private static Map<Pattern, Pattern> turnedConstraints(Pattern pattern, boolean withOthers) {
    Map<Pattern, Pattern> patterns = new LinkedHashMap<>();
    for (Constraint constraint : pattern.tests()) {
      List<Constraint> changed =
          new ArrayList<>(withOthers ? pattern.constraints() : pattern.bindings());
      if (withOthers) {
        changed.set(pattern.constraints().indexOf(constraint), constraint.opposite());
      } else {
        changed.add(constraint.opposite());
      }
      patterns.put(
          new Pattern(constraint.position(), pattern.type(), List.of(constraint)),
          pattern.with(changed));
    }
    return patterns;
  }
}
