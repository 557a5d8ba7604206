package org.mlfit.knowledge.rule;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.tree.Condition;
import org.mlfit.knowledge.tree.Consequence.MakeIrrelevant;

/**
 * Which rules depend on the conclusions of which others, and where these dependencies form a
 * circle.
 *
 * <p>Rules must be stratified: nothing may rest on its own absence (Apt, Blair, Walker 1988). Where
 * something does, what follows depends on the order in which the rules happen to fire, or they fire
 * for ever. A circle without {@code not} has one least meaning, but it keeps itself alive once it
 * holds, even when what began it is withdrawn.
 */
public final class RuleDependencies {

  private final Map<String, List<Rule>> concluding = new HashMap<>();
  private final Map<String, List<Rule>> settingAside = new HashMap<>();
  private final Map<Rule, Set<Rule>> met = new LinkedHashMap<>();
  private final Map<Rule, Set<Rule>> absent = new HashMap<>();

  /** The dependencies of some rules, which may be all of a knowledge base. */
  public RuleDependencies(List<Question> questions, List<Rule> rules) {
    for (Rule rule : rules) {
      rule.concludes()
          .forEach(type -> concluding.computeIfAbsent(type, t -> new ArrayList<>()).add(rule));
      for (MakeIrrelevant makes : rule.tree().consequences(MakeIrrelevant.class)) {
        settingAside.computeIfAbsent(makes.question(), t -> new ArrayList<>()).add(rule);
      }
    }
    PatternQuestions patternQuestions = new PatternQuestions(questions);
    for (Rule rule : rules) {
      met.put(rule, new LinkedHashSet<>());
      absent.put(rule, new LinkedHashSet<>());
      rule.conditions().stream()
          .flatMap(Condition::leaves)
          .forEach(leaf -> read(rule, leaf, patternQuestions));
    }
  }

  /**
   * Rules each of which rests on the next, and the last on the first.
   *
   * @param rules in this order
   * @param throughAbsence whether one of them rests on something not being concluded
   */
  public record Circle(List<Rule> rules, boolean throughAbsence) {

    /** Copies the rules. */
    public Circle {
      rules = List.copyOf(rules);
    }
  }

  /** A rule and all rules that it rests on, however far down. */
  public Set<Rule> under(Rule rule) {
    return from(List.of(rule)).keySet();
  }

  /**
   * The stage at which each rule can be decided: after all rules that it rests on, and strictly
   * after those whose conclusions it wants to be absent, so that nothing concluded at one stage is
   * withdrawn at a later one.
   *
   * @return a stage from 0 for each rule
   * @throws IllegalStateException if some rule rests on its own absence; {@link #circles} names it
   */
  public Map<Rule, Integer> stages() {
    Map<Rule, Integer> stages = new HashMap<>();
    for (List<Rule> group : new StronglyConnected<>(met.keySet(), this::next).groups()) {
      int stage = group.stream().mapToInt(rule -> stage(rule, group, stages)).max().orElse(0);
      group.forEach(rule -> stages.put(rule, stage));
    }
    Map<Rule, Integer> inOrder = new LinkedHashMap<>();
    met.keySet().forEach(rule -> inOrder.put(rule, stages.get(rule)));
    return inOrder;
  }

  /** The first stage after all that a rule rests on, without those that rest on it as well. */
  private int stage(Rule rule, List<Rule> group, Map<Rule, Integer> stages) {
    if (absent.get(rule).stream().anyMatch(group::contains)) {
      throw new IllegalStateException("A rule rests on its own absence; the check refuses that");
    }
    int afterMet = met.get(rule).stream().mapToInt(r -> stages.getOrDefault(r, 0)).max().orElse(0);
    int afterAbsent = absent.get(rule).stream().mapToInt(r -> stages.get(r) + 1).max().orElse(0);
    return Math.max(afterMet, afterAbsent);
  }

  /** The rules that say which questions do not apply, and all that those rest on. */
  public Set<Rule> aboutApplying() {
    return from(settingAside.values().stream().flatMap(List::stream).toList()).keySet();
  }

  /**
   * One circle for each set of rules that form one, those through an absence first. The way round
   * is the shortest.
   */
  public List<Circle> circles() {
    List<Circle> circles = new ArrayList<>();
    Set<Set<Rule>> told = new HashSet<>();
    StronglyConnected<Rule> connected = new StronglyConnected<>(met.keySet(), this::next);
    for (boolean throughAbsence : List.of(true, false)) {
      for (Rule rule : met.keySet()) {
        for (Rule next : (throughAbsence ? absent : met).get(rule)) {
          if (connected.areTogether(rule, next)) {
            way(next, rule)
                .filter(way -> told.add(new HashSet<>(way)))
                .ifPresent(way -> circles.add(new Circle(rotated(rule, way), throughAbsence)));
          }
        }
      }
    }
    return List.copyOf(circles);
  }

  /** A circle that begins with the rule, from a way that leads back to it and ends there. */
  private static List<Rule> rotated(Rule rule, List<Rule> way) {
    List<Rule> circle = new ArrayList<>(List.of(rule));
    circle.addAll(way.subList(0, way.size() - 1));
    return circle;
  }

  private void read(Rule rule, Condition leaf, PatternQuestions patternQuestions) {
    boolean negated = leaf instanceof Condition.Not;
    leaf.patterns().forEach(pattern -> read(rule, pattern, negated, patternQuestions));
  }

  /**
   * An answer counts only where its question applies, so a rule that reads it also rests on no rule
   * denying that.
   */
  private void read(
      Rule rule, Condition.Pattern pattern, boolean negated, PatternQuestions patternQuestions) {
    boolean isOfApplying = !Set.of("Open", "Irrelevant").contains(pattern.type());
    (negated ? absent : met).get(rule).addAll(concluding.getOrDefault(pattern.type(), List.of()));
    for (Question question : patternQuestions.in(pattern)) {
      (negated == isOfApplying ? met : absent)
          .get(rule)
          .addAll(settingAside.getOrDefault(question.typeName(), List.of()));
    }
  }

  private Set<Rule> next(Rule rule) {
    Set<Rule> next = new LinkedHashSet<>(met.get(rule));
    next.addAll(absent.get(rule));
    return next;
  }

  /** The shortest way from one rule down to another; nothing if there is none. */
  private Optional<List<Rule>> way(Rule from, Rule to) {
    Map<Rule, Rule> before = from(List.of(from));
    if (!before.containsKey(to)) {
      return Optional.empty();
    }
    List<Rule> way = new ArrayList<>();
    for (Rule rule = to; !rule.equals(from); rule = before.get(rule)) {
      way.add(rule);
    }
    way.add(from);
    Collections.reverse(way);
    return Optional.of(way);
  }

  /** All rules that some rules rest on, each with the rule from which it was reached first. */
  private Map<Rule, Rule> from(List<Rule> starts) {
    Map<Rule, Rule> before = new LinkedHashMap<>();
    starts.forEach(start -> before.put(start, start));
    Deque<Rule> left = new ArrayDeque<>(starts);
    while (!left.isEmpty()) {
      Rule rule = left.poll();
      for (Rule next : next(rule)) {
        if (before.putIfAbsent(next, rule) == null) {
          left.add(next);
        }
      }
    }
    return before;
  }
}
