package org.mlfit.advice;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.drools.core.common.InternalFactHandle;
import org.drools.core.util.LinkedListEntry;
import org.drools.tms.LogicalDependency;
import org.drools.tms.TruthMaintenanceSystemEqualityKey;
import org.kie.api.event.rule.AfterMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.AgendaFilter;
import org.kie.api.runtime.rule.FactHandle;
import org.kie.api.runtime.rule.Match;
import org.mlfit.knowledge.ConclusionType;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.Question;
import org.mlfit.knowledge.Rule;
import org.mlfit.knowledge.vocabulary.Contradiction;
import org.mlfit.knowledge.vocabulary.Finding;
import org.mlfit.knowledge.vocabulary.GateTriggered;
import org.mlfit.knowledge.vocabulary.Irrelevant;

/**
 * What the rules make of one set of answers: all facts after the last rule has fired.
 *
 * <p>Who concluded what is read from the belief sets of truth maintenance, not from listeners: a
 * firing that was withdrawn leaves no trace there, and a second rule that concludes a fact which
 * stands already is not lost.
 */
final class WorkingMemory {

  private static final int MOST_FIRINGS = 20_000;
  private static final int LOOP_SAMPLE = 500;

  private final FactTypes types;
  private final KnowledgeBase knowledgeBase;
  private final Answers answers;
  private final Map<ConclusionType, List<Firing>> conclusions = new LinkedHashMap<>();
  private final Map<Rule, List<Firing>> findings = new LinkedHashMap<>();
  private final Map<Rule, Finding> said = new LinkedHashMap<>();
  private final Map<Integer, List<Firing>> gates = new TreeMap<>();
  private final Map<Question, List<Firing>> irrelevant = new LinkedHashMap<>();
  private final List<Conflict> conflicts = new ArrayList<>();

  private WorkingMemory(KnowledgeBase knowledgeBase, FactTypes types, Answers answers) {
    this.types = types;
    this.answers = answers;
    this.knowledgeBase = knowledgeBase;
  }

  /**
   * Runs all rules on a set of answers, but for those that are silent.
   *
   * @throws LoopingRules if they do not come to an end
   */
  static WorkingMemory after(
      KnowledgeBase knowledgeBase, FactTypes types, Answers answers, Set<Rule> silent) {
    WorkingMemory memory = new WorkingMemory(knowledgeBase, types, answers);
    KieSession session = knowledgeBase.model().kieBase().newKieSession();
    try {
      for (Question question : knowledgeBase.questions()) {
        session.insert(types.fact(question, answers.to(question)));
      }
      if (session.fireAllRules(speaking(silent), MOST_FIRINGS) >= MOST_FIRINGS) {
        throw new LoopingRules(loopingRules(session), MOST_FIRINGS);
      }
      for (FactHandle handle : session.getFactHandles()) {
        memory.remember((InternalFactHandle) handle);
      }
    } finally {
      session.dispose();
    }
    return memory;
  }

  private static AgendaFilter speaking(Set<Rule> silent) {
    Set<String> names = silent.stream().map(Rule::id).collect(Collectors.toSet());
    return names.isEmpty() ? null : match -> !names.contains(match.getRule().getName());
  }

  /** The questions that do not apply. */
  Set<Question> irrelevant() {
    return irrelevant.keySet();
  }

  /** What each rule said that gave a finding. */
  Map<Rule, Finding> said() {
    return said;
  }

  List<Conflict> conflicts() {
    return conflicts;
  }

  Justification justification() {
    return new Justification(conclusions, findings, gates, irrelevant);
  }

  private void remember(InternalFactHandle handle) {
    Object fact = handle.getObject();
    if (fact instanceof Finding finding) {
      for (Firing firing : firings(handle)) {
        said.put(firing.rule(), finding);
        findings.computeIfAbsent(firing.rule(), rule -> new ArrayList<>()).add(firing);
      }
    } else if (fact instanceof GateTriggered gate) {
      gates.put(gate.gate(), firings(handle));
    } else if (fact instanceof Irrelevant notApplicable) {
      irrelevant.put(types.question(notApplicable.question()), firings(handle));
    } else if (fact instanceof Contradiction both) {
      conflicts.add(
          new Conflict(
              types.question(both.first()), types.question(both.second()), both.message()));
    } else {
      types.conclusion(fact).ifPresent(held -> conclusions.put(held, firings(handle)));
    }
  }

  /** All firings that justify a fact, sorted so that they do not depend on the engine's order. */
  private List<Firing> firings(InternalFactHandle handle) {
    Set<Firing> firings = new LinkedHashSet<>();
    if (handle.getEqualityKey() instanceof TruthMaintenanceSystemEqualityKey key
        && key.getBeliefSet() != null) {
      Object mode = key.getBeliefSet().getFirst();
      while (mode instanceof LinkedListEntry<?, ?> entry) {
        firings.add(firing(((LogicalDependency<?>) entry.getObject()).getJustifier()));
        mode = entry.getNext();
      }
    }
    return firings.stream()
        .sorted(
            comparing((Firing f) -> f.rule().position())
                .thenComparing(f -> f.premises().toString()))
        .toList();
  }

  private Firing firing(Match match) {
    List<Premise> premises =
        match.getObjects().stream().flatMap(fact -> types.premise(fact, answers).stream()).toList();
    return new Firing(knowledgeBase.rule(match.getRule().getName()).orElseThrow(), premises);
  }

  private static List<String> loopingRules(KieSession session) {
    Map<String, Integer> counts = new HashMap<>();
    session.addEventListener(
        new DefaultAgendaEventListener() {
          @Override
          public void afterMatchFired(AfterMatchFiredEvent event) {
            counts.merge(event.getMatch().getRule().getName(), 1, Integer::sum);
          }
        });
    session.fireAllRules(LOOP_SAMPLE);
    return counts.entrySet().stream()
        .filter(entry -> entry.getValue() > 1)
        .sorted(
            Map.Entry.<String, Integer>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .toList();
  }
}
