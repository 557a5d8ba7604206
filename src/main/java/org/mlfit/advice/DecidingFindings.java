package org.mlfit.advice;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mlfit.knowledge.rule.ConclusionType;
import org.mlfit.knowledge.rule.Rule;

/** The findings that met the gate of a verdict: the case at hand, of all that could meet it. */
public final class DecidingFindings {

  private final Advice advice;
  private final Set<ConclusionType> followed = new HashSet<>();
  private final Set<Rule> deciding = new HashSet<>();

  private DecidingFindings(Advice advice) {
    this.advice = advice;
  }

  /**
   * They, the heaviest first. None where no finding met the gate, or answers are missing and it is
   * only known that it will be met.
   */
  public static List<RuleFinding> of(Advice advice) {
    DecidingFindings found = new DecidingFindings(advice);
    if (!advice.isOpen()) {
      found.follow(advice.justification().ofGate(advice.gate().number()));
    }
    return advice.findings().stream().filter(f -> found.deciding.contains(f.rule())).toList();
  }

  private void follow(List<Firing> firings) {
    for (Firing firing : firings) {
      if (firing.rule().findingKind().isPresent() && !gathers(firing)) {
        deciding.add(firing.rule());
      } else {
        firing.premises().forEach(this::follow);
      }
    }
  }

  private void follow(Premise premise) {
    if (premise instanceof Premise.Held held && followed.add(held.conclusion())) {
      int before = deciding.size();
      follow(advice.justification().of(held.conclusion()));
      if (deciding.size() == before) {
        advice.justification().findings().forEach((rule, firings) -> add(rule, firings, held));
      }
    }
  }

  /** Where no finding led to a conclusion, one that tells of it says what is the case. */
  private void add(Rule rule, List<Firing> firings, Premise.Held held) {
    if (firings.stream().anyMatch(firing -> firing.premises().contains(held))) {
      deciding.add(rule);
    }
  }

  /** Whether a rule only passes on what another finding says. */
  private boolean gathers(Firing firing) {
    return firing.premises().size() == 1
        && firing.premises().get(0) instanceof Premise.Held held
        && advice.justification().of(held.conclusion()).stream()
            .anyMatch(below -> below.rule().findingKind().isPresent());
  }
}
