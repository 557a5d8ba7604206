package org.mlfit.scenario;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mlfit.advice.Advice;
import org.mlfit.advice.Firing;
import org.mlfit.advice.Justification;
import org.mlfit.advice.Premise;
import org.mlfit.explanation.reading.ConditionReader;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.rule.Rule;
import org.mlfit.knowledge.tree.Consequence;

/** Which rules had a part in some advice. */
public final class Derivation {

  private Derivation() {}

  /**
   * The rules that the verdict rests on: that of its gate, those whose conclusions met it, and so
   * on down to the answers. None if there is no verdict yet.
   */
  public static Set<Rule> ofVerdict(Advice advice) {
    Set<Rule> rules = new LinkedHashSet<>();
    if (!advice.isOpen()) {
      rules.add(advice.gate().rule());
      Justification why = advice.justification();
      follow(why.ofGate(advice.gate().number()), why, rules, new HashSet<>());
    }
    return rules;
  }

  private static void follow(
      List<Firing> firings, Justification why, Set<Rule> rules, Set<Premise> followed) {
    for (Firing firing : firings) {
      rules.add(firing.rule());
      for (Premise premise : firing.premises()) {
        if (followed.add(premise)) {
          follow(behind(premise, why), why, rules, followed);
        }
      }
    }
  }

  private static List<Firing> behind(Premise premise, Justification why) {
    if (premise instanceof Premise.Held held) {
      return why.of(held.conclusion());
    }
    return premise instanceof Premise.NotApplicable notApplicable
        ? why.ofIrrelevance(notApplicable.question()).orElse(List.of())
        : List.of();
  }

  /** Every rule that fired and was not withdrawn, except those that only find contradictions. */
  public static Set<Rule> justifying(Advice advice) {
    Justification why = advice.justification();
    Set<Rule> fired = new LinkedHashSet<>(why.findings().keySet());
    Stream.of(why.conclusions().values(), why.gates().values(), why.irrelevant().values())
        .flatMap(firings -> firings.stream().flatMap(List::stream))
        .map(Firing::rule)
        .forEach(fired::add);
    return fired;
  }

  /** Every rule that fired and was not withdrawn. */
  public static Set<Rule> fired(KnowledgeBase knowledgeBase, Advice advice) {
    Set<Rule> fired = justifying(advice);
    if (!advice.conflicts().isEmpty()) {
      ConditionReader conditions = new ConditionReader(knowledgeBase, advice);
      knowledgeBase.rules().stream()
          .filter(rule -> !rule.tree().consequences(Consequence.Contradict.class).isEmpty())
          .filter(rule -> conditions.firstUnmet(rule).equals(Optional.empty()))
          .forEach(fired::add);
    }
    return fired;
  }
}
