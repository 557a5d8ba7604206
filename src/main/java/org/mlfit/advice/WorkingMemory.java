package org.mlfit.advice;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.drools.model.Drools;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.Match;
import org.kie.api.runtime.rule.RuleContext;
import org.mlfit.knowledge.ConclusionType;
import org.mlfit.knowledge.Gate;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.Question;
import org.mlfit.knowledge.Rule;
import org.mlfit.knowledge.compiled.Conclusions;
import org.mlfit.knowledge.compiled.RuleModel;
import org.mlfit.knowledge.vocabulary.Conclusion;
import org.mlfit.knowledge.vocabulary.Contradiction;
import org.mlfit.knowledge.vocabulary.Finding;
import org.mlfit.knowledge.vocabulary.GateTriggered;
import org.mlfit.knowledge.vocabulary.Irrelevant;

/**
 * What the rules make of one set of answers, in a session of the rule engine of its own.
 *
 * <p>Rules fire in stages, so that nothing is ever withdrawn (see {@code FiringOrder}): whoever
 * concluded what is noted as the rules fire, and each fact is inserted once, however many rules
 * conclude it. The engine stops in between, where it is known which questions apply.
 */
final class WorkingMemory implements Conclusions, AutoCloseable {

  private final KnowledgeBase knowledgeBase;
  private final FactTypes types;
  private final Answers answers;
  private final Set<Rule> silent;
  private final KieSession session;
  private final Map<Object, List<Way>> concluded = new LinkedHashMap<>();
  private final Map<Rule, Finding> said = new LinkedHashMap<>();
  private final Map<Rule, List<Way>> findings = new LinkedHashMap<>();

  /** Facts for some answers, and no rule fired yet; some rules stay silent. */
  WorkingMemory(KnowledgeBase knowledgeBase, FactTypes types, Answers answers, Set<Rule> silent) {
    this.knowledgeBase = knowledgeBase;
    this.types = types;
    this.answers = answers;
    this.silent = silent;
    this.session = knowledgeBase.model().kieBase().newKieSession();
    session.setGlobal(RuleModel.CONCLUSIONS, this);
    for (Question question : knowledgeBase.questions()) {
      session.insert(types.fact(question, answers.to(question)));
    }
  }

  private record Way(Rule rule, List<Object> facts) {}

  /** Fires the rules that say which questions do not apply. */
  void fireUntilItIsKnownWhatApplies() {
    session.fireAllRules();
  }

  /** The questions that do not apply. */
  Set<Question> irrelevant() {
    Set<Question> irrelevant = new LinkedHashSet<>();
    for (Object fact : concluded.keySet()) {
      if (fact instanceof Irrelevant notApplicable) {
        irrelevant.add(types.question(notApplicable.question()));
      }
    }
    return irrelevant;
  }

  /** Fires all other rules. */
  void fireTheRest() {
    session.fireAllRules();
  }

  @Override
  public void add(Drools drools, Object fact) {
    Match match = ((RuleContext) drools).getMatch();
    Rule rule = knowledgeBase.rule(match.getRule().getName()).orElseThrow();
    if (silent.contains(rule)) {
      return;
    }
    Way way = new Way(rule, match.getObjects());
    if (fact instanceof Finding finding) {
      said.put(rule, finding);
      findings.computeIfAbsent(rule, r -> new ArrayList<>(2)).add(way);
      return;
    }
    List<Way> ways = concluded.get(fact);
    if (ways == null) {
      ways = new ArrayList<>(2);
      concluded.put(fact, ways);
      if (fact instanceof Conclusion || fact instanceof Irrelevant) {
        drools.insert(fact);
      }
    }
    ways.add(way);
  }

  /** What each rule said that gave a finding. */
  Map<Rule, Finding> said() {
    return said;
  }

  List<Conflict> conflicts() {
    List<Conflict> conflicts = new ArrayList<>();
    for (Object fact : concluded.keySet()) {
      if (fact instanceof Contradiction both) {
        conflicts.add(
            new Conflict(
                types.question(both.first()), types.question(both.second()), both.message()));
      }
    }
    return conflicts;
  }

  /** Whether the trigger of a gate holds. */
  boolean isTriggered(Gate gate) {
    return concluded.containsKey(new GateTriggered(gate.number()));
  }

  /** Why everything holds that was concluded. */
  Justification justification() {
    return new Justification(this::ways);
  }

  private Justification.Ways ways() {
    Map<ConclusionType, List<Firing>> conclusions = new LinkedHashMap<>();
    Map<Rule, List<Firing>> given = new LinkedHashMap<>();
    Map<Integer, List<Firing>> gates = new TreeMap<>();
    Map<Question, List<Firing>> irrelevant = new LinkedHashMap<>();
    concluded.forEach(
        (fact, ways) -> {
          if (fact instanceof GateTriggered gate) {
            gates.put(gate.gate(), firings(ways));
          } else if (fact instanceof Irrelevant notApplicable) {
            irrelevant.put(types.question(notApplicable.question()), firings(ways));
          } else {
            types.conclusion(fact).ifPresent(held -> conclusions.put(held, firings(ways)));
          }
        });
    findings.forEach((rule, ways) -> given.put(rule, firings(ways)));
    return new Justification.Ways(conclusions, given, gates, irrelevant);
  }

  /** Sorted so that they do not depend on the engine's order. */
  private List<Firing> firings(List<Way> ways) {
    if (ways.size() == 1) {
      return List.of(firing(ways.get(0)));
    }
    List<Firing> firings = new ArrayList<>(ways.size());
    ways.forEach(way -> firings.add(firing(way)));
    firings.sort(Firing.ORDER);
    List<Firing> distinct = new ArrayList<>(firings.size());
    for (Firing firing : firings) {
      if (distinct.isEmpty() || !firing.equals(distinct.get(distinct.size() - 1))) {
        distinct.add(firing);
      }
    }
    return Collections.unmodifiableList(distinct);
  }

  private Firing firing(Way way) {
    List<Premise> premises = new ArrayList<>(way.facts().size());
    way.facts().forEach(fact -> types.premise(fact, answers).ifPresent(premises::add));
    return new Firing(way.rule(), Collections.unmodifiableList(premises));
  }

  /** Ends the session. */
  @Override
  public void close() {
    session.dispose();
  }
}
