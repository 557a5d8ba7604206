package org.mlfit.explanation.reading;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.mlfit.advice.Advice;
import org.mlfit.advice.Firing;
import org.mlfit.advice.Justification;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.rule.Rule;
import org.mlfit.knowledge.tree.Consequence;
import org.mlfit.knowledge.tree.Consequence.Contradict;

/** Knows which rules fired, to check explanations against it. */
final class FiredRules {

  private final KnowledgeBase knowledgeBase;
  private final Advice advice;
  private final Set<Rule> fired = new HashSet<>();

  FiredRules(KnowledgeBase knowledgeBase, Advice advice) {
    this.knowledgeBase = knowledgeBase;
    this.advice = advice;
    Justification why = advice.justification();
    Stream.of(why.conclusions(), why.findings(), why.gates(), why.irrelevant())
        .flatMap(firings -> firings.values().stream())
        .flatMap(Collection::stream)
        .map(Firing::rule)
        .forEach(fired::add);
  }

  /**
   * Confirms that a rule fired exactly if all its conditions are read as met.
   *
   * @throws EngineDisagreesException if not
   */
  void confirm(Rule rule, List<Reading> readings) {
    boolean met = readings.stream().allMatch(Reading::isMet);
    boolean disagrees =
        onlyContradicts(rule)
            ? met && !isContradicted(rule) || !met && isContradicted(rule) && isAlone(rule)
            : met != fired.contains(rule);
    if (disagrees) {
      throw new EngineDisagreesException(rule, !met, readings, advice.effective());
    }
  }

  /** Whether a rule only finds contradictions, which are kept without the rule that found them. */
  private static boolean onlyContradicts(Rule rule) {
    List<Consequence> all = rule.tree().consequences();
    return !all.isEmpty() && all.stream().allMatch(Contradict.class::isInstance);
  }

  private boolean isContradicted(Rule rule) {
    return contradictions(rule).stream()
        .allMatch(
            both ->
                advice.conflicts().stream()
                    .anyMatch(
                        conflict ->
                            conflict.first().typeName().equals(both.first())
                                && conflict.second().typeName().equals(both.second())));
  }

  private boolean isAlone(Rule rule) {
    return contradictions(rule).stream()
        .noneMatch(
            both ->
                knowledgeBase.rules().stream()
                    .filter(other -> !other.equals(rule))
                    .flatMap(other -> contradictions(other).stream())
                    .anyMatch(
                        same ->
                            same.first().equals(both.first())
                                && same.second().equals(both.second())));
  }

  private static List<Contradict> contradictions(Rule rule) {
    return rule.tree().consequences(Contradict.class);
  }
}
