package org.mlfit.scenario.coverage;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.mlfit.advice.Advice;
import org.mlfit.explanation.reading.ConditionReader;
import org.mlfit.explanation.reading.Reading;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.rule.Rule;
import org.mlfit.scenario.Derivation;

/**
 * What is the case after a scenario was played; each part is computed when it is first asked for.
 */
public final class Situation {

  private final KnowledgeBase knowledgeBase;
  private final Advice advice;
  private final ConditionReader conditions;
  private final Map<Rule, List<Reading>> readings = new HashMap<>();
  private Supplier<Set<Rule>> fired;

  Situation(KnowledgeBase knowledgeBase, Advice advice) {
    this.knowledgeBase = knowledgeBase;
    this.advice = advice;
    this.conditions = new ConditionReader(knowledgeBase, advice);
    this.fired = this::firstFired;
  }

  Advice advice() {
    return advice;
  }

  boolean fires(Rule rule) {
    return fired.get().contains(rule);
  }

  /** Whether a condition of a rule is met, given the conditions before it. */
  boolean meets(Rule rule, int condition) {
    return readings.computeIfAbsent(rule, this::read).get(condition).isMet();
  }

  /** Whether the last condition is met of a rule that is no rule of the knowledge base. */
  boolean meetsLast(Rule rule) {
    List<Reading> all = conditions.imagine(rule);
    return all.get(all.size() - 1).isMet();
  }

  private List<Reading> read(Rule rule) {
    return conditions.read(rule);
  }

  private Set<Rule> firstFired() {
    Set<Rule> rules = Derivation.fired(knowledgeBase, advice);
    fired = () -> rules;
    return rules;
  }
}
