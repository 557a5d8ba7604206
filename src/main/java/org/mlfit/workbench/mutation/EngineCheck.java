package org.mlfit.workbench.mutation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mlfit.advice.Advisor;
import org.mlfit.advice.Answers;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.Rebuild;
import org.mlfit.knowledge.rule.Rule;
import org.mlfit.reasoning.result.Trait;
import org.mlfit.scenario.Scenario;

/**
 * Checks with the rule engine what the twin says about mutants. All of them are compiled together
 * with the rules as they are; to play one of them, the others and the rule that it replaces are
 * kept from firing.
 */
final class EngineCheck {

  private final Map<Fate, Optional<Rule>> mutated = new LinkedHashMap<>();
  private final Advisor everything;
  private final Set<Rule> allMutated = new HashSet<>();

  /** Compiles some mutants of the rules of an advisor. */
  public EngineCheck(Advisor advisor, List<Fate> fates) {
    List<Rule> more = new ArrayList<>();
    for (Fate fate : fates) {
      Optional<Rule> rule = MutatedRule.of(fate.mutant(), more.size());
      rule.ifPresent(more::add);
      mutated.put(fate, rule);
    }
    allMutated.addAll(more);
    KnowledgeBase original = advisor.knowledgeBase();
    everything = more.isEmpty() ? advisor : new Advisor(Rebuild.with(original, more));
  }

  /** The fates that the rule engine does not confirm; none if all is well. */
  public List<Fate> refuted() {
    return mutated.keySet().stream().filter(fate -> !isConfirmed(fate)).toList();
  }

  private boolean isConfirmed(Fate fate) {
    return switch (fate.status()) {
      case KILLED -> kills(fate.killer().orElseThrow(), fate);
      case ALIVE -> isTold(fate.telling().orElseThrow(), fate);
      default -> throw new IllegalArgumentException("Nothing was claimed of it: " + fate.status());
    };
  }

  private boolean kills(Scenario scenario, Fate fate) {
    return Judgement.of(scenario, everything.knowledgeBase()).stream()
        .anyMatch(judgement -> kills(judgement, fate));
  }

  private boolean kills(Judgement judgement, Fate fate) {
    return judgement.isMet(traits(everything.without(allMutated), judgement.answers()))
        && !judgement.isMet(traits(everything.without(unknownTo(fate)), judgement.answers()));
  }

  private boolean isTold(Answers answers, Fate fate) {
    return !seen(everything.without(allMutated), answers)
        .equals(seen(everything.without(unknownTo(fate)), answers));
  }

  private Set<Rule> unknownTo(Fate fate) {
    Set<Rule> unknown = new HashSet<>(allMutated);
    mutated.get(fate).ifPresent(unknown::remove);
    unknown.add(fate.mutant().rule());
    return unknown;
  }

  private static Set<Trait> seen(Advisor advisor, Answers answers) {
    return AdviceTraits.seen(advisor.walk(answers));
  }

  private static Set<Trait> traits(Advisor advisor, Answers answers) {
    return AdviceTraits.of(advisor.walk(answers));
  }
}
