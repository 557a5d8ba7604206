package org.mlfit.workbench.mutation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import org.mlfit.advice.Advisor;
import org.mlfit.advice.Answers;
import org.mlfit.reasoning.result.NotDecidedException;
import org.mlfit.reasoning.result.NotTranslatableException;
import org.mlfit.reasoning.result.Trait;
import org.mlfit.reasoning.versions.RuleChanges;
import org.mlfit.scenario.Scenario;
import org.mlfit.workbench.mutation.Fate.Status;

/**
 * Tries mutants on scenarios. The twin of the rules plays all scenarios with each mutant, so that
 * none need be compiled, and the solver looks for answers that show the mistake if no scenario
 * does. For all mutants that are alive and some that were killed the rule engine has to confirm
 * this.
 */
public final class MutationRun {

  private static final int CONFIRMED = 60;
  private static final long SEED = 8;

  private final Advisor advisor;
  private final List<Scenario> scenarios;
  private final List<Judgement> judgements;
  private final RuleChanges changes;
  private final RuleChanges.Sets sets;

  /**
   * A run on the rules of an advisor; no mutant is tried yet.
   *
   * @param scenarios those that pass with the rules as they are
   * @throws NotTranslatableException if a rule cannot be expressed as a formula
   * @throws IllegalStateException if the twin does not see a scenario pass
   */
  public MutationRun(Advisor advisor, List<Scenario> scenarios) {
    this.advisor = advisor;
    this.scenarios = List.copyOf(scenarios);
    this.changes = new RuleChanges(advisor.knowledgeBase());
    this.judgements =
        scenarios.stream()
            .flatMap(scenario -> Judgement.of(scenario, advisor.knowledgeBase()).stream())
            .toList();
    this.sets = changes.sets(judgements.stream().map(Judgement::answers).toList());
    for (int place = 0; place < judgements.size(); place++) {
      if (!judgements.get(place).isMet(sets.traits(place))) {
        throw new IllegalStateException(
            "The twin does not see this scenario pass: "
                + judgements.get(place).scenario().position().fileAndLine());
      }
    }
  }

  /** Finds out what becomes of one mutant. */
  public Fate fate(Mutant mutant) {
    try {
      OptionalInt killer =
          sets.first(mutant.change(), (place, traits) -> !judgements.get(place).isMet(traits));
      if (killer.isPresent()) {
        return Fate.killed(mutant, judgements.get(killer.getAsInt()).scenario());
      }
      return changes
          .telling(mutant.change())
          .map(answers -> Fate.alive(mutant, answers))
          .orElseGet(() -> Fate.equivalent(mutant));
    } catch (NotDecidedException | NotTranslatableException notKnown) {
      return Fate.notDecided(mutant, notKnown.getMessage());
    }
  }

  /**
   * Tries mutants until told to stop, and has the rule engine confirm what comes out.
   *
   * @param goesOn is asked before each mutant, with the id of its rule
   */
  public MutationScore score(List<Mutant> mutants, Predicate<String> goesOn) {
    MutationScore score = tried(mutants, goesOn);
    return score.confirmedOn(confirmed(score.fates()));
  }

  /** The same without the rule engine. */
  MutationScore tried(List<Mutant> mutants, Predicate<String> goesOn) {
    Map<Mutant, Fate> fates = new LinkedHashMap<>();
    mutants.forEach(mutant -> fates.put(mutant, Fate.notTried(mutant)));
    List<Mutant> mixed = new ArrayList<>(mutants);
    // If time runs out, the mutants that were tried should represent all.
    Collections.shuffle(mixed, new Random(SEED));
    for (Mutant mutant : mixed) {
      if (!goesOn.test(mutant.rule().id())) {
        break;
      }
      fates.put(mutant, fate(mutant));
    }
    Map<Fate, String> missing = missing(fates.values());
    List<Fate> all = List.copyOf(fates.values());
    int rules = (int) mutants.stream().map(Mutant::rule).distinct().count();
    return new MutationScore(scenarios.size(), rules, all, missing, 0);
  }

  /** The missing scenarios; equal ones have equal names. */
  private Map<Fate, String> missing(Collection<Fate> fates) {
    Map<Fate, String> missing = new LinkedHashMap<>();
    Map<String, String> named = new HashMap<>();
    for (Fate fate : fates) {
      if (fate.status() == Status.ALIVE) {
        String name = fate.mutant().rule().id() + " (" + (named.size() + 1) + ")";
        missing.put(
            fate, named.computeIfAbsent(missing("", fate), sameWords -> missing(name, fate)));
      }
    }
    return missing;
  }

  private String missing(String name, Fate fate) {
    Answers answers = fate.telling().orElseThrow();
    Set<Trait> difference = changes.difference(fate.mutant().change(), answers);
    return TellingScenario.of(name, answers, difference, advisor);
  }

  /** Asks the rule engine about all that are alive and some of those that were killed. */
  private int confirmed(List<Fate> fates) {
    List<Fate> killed =
        new ArrayList<>(fates.stream().filter(f -> f.status() == Status.KILLED).toList());
    Collections.shuffle(killed, new Random(SEED));
    List<Fate> asked = new ArrayList<>(killed.subList(0, Math.min(CONFIRMED, killed.size())));
    fates.stream().filter(fate -> fate.status() == Status.ALIVE).forEach(asked::add);
    List<Fate> refuted = new EngineCheck(advisor, asked).refuted();
    if (!refuted.isEmpty()) {
      Mutant mutant = refuted.get(0).mutant();
      throw new IllegalStateException(
          "The twin and the rule engine disagree on %d of %d mutants, first on %s: %s"
              .formatted(refuted.size(), asked.size(), mutant.rule(), mutant.words()));
    }
    return asked.size();
  }
}
