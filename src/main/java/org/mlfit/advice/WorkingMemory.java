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
import org.mlfit.knowledge.compiled.Firings;
import org.mlfit.knowledge.compiled.RuleModel;
import org.mlfit.knowledge.vocabulary.GateTriggered;
import org.mlfit.knowledge.vocabulary.Irrelevant;

/**
 * What the rules make of one set of answers, in a session of the rule engine of its own.
 *
 * <p>Rules fire in stages, so that nothing is ever withdrawn (see {@code FiringOrder}): whoever
 * concluded what is noted as the rules fire, and each fact is inserted once, however many rules
 * conclude it. The engine stops in between, where it is known which questions apply.
 */
final class WorkingMemory implements Firings, AutoCloseable {

  private final FactTypes types;
  private final RulesMet met;
  private final Answers answers;
  private final Set<Rule> silent;
  private final KieSession session;
  private final Map<Object, List<Met>> concluded = new LinkedHashMap<>();
  private final Set<Question> irrelevant = new LinkedHashSet<>();
  private final Map<Rule, List<Met>> fired = new LinkedHashMap<>();

  /** Facts for some answers, and no rule fired yet; some rules stay silent. */
  WorkingMemory(
      KnowledgeBase knowledgeBase,
      FactTypes types,
      RulesMet met,
      Answers answers,
      Set<Rule> silent) {
    this.types = types;
    this.met = met;
    this.answers = answers;
    this.silent = silent;
    this.session = knowledgeBase.model().kieBase().newKieSession();
    session.setGlobal(RuleModel.FIRINGS, this);
    types.facts(answers, met).forEach(session::insert);
  }

  private record Met(RulesMet.Way way, List<Object> facts) {}

  /** Fires the rules that say which questions do not apply. */
  void fireUntilItIsKnownWhatApplies() {
    session.fireAllRules();
  }

  /** The questions that do not apply. */
  Set<Question> irrelevant() {
    return Collections.unmodifiableSet(irrelevant);
  }

  /** Fires all other rules. */
  void fireTheRest() {
    session.fireAllRules();
  }

  @Override
  public void fired(Drools drools) {
    Match match = ((RuleContext) drools).getMatch();
    RulesMet.Way way = met.way(match.getRule().getName());
    if (silent.contains(way.rule())) {
      return;
    }
    Met how = new Met(way, way.isMetBySheet() ? List.of() : match.getObjects());
    fired.computeIfAbsent(way.rule(), rule -> new ArrayList<>(2)).add(how);
    for (RulesMet.Concluded one : way.concluded()) {
      List<Met> ways = concluded.get(one.fact());
      if (ways == null) {
        ways = new ArrayList<>(2);
        concluded.put(one.fact(), ways);
        if (one.isRead()) {
          drools.insert(one.fact());
        }
      }
      ways.add(how);
    }
    irrelevant.addAll(way.setsAside());
  }

  /** The rules that fired, each once. */
  Set<Rule> fired() {
    return Collections.unmodifiableSet(fired.keySet());
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
    fired.forEach(
        (rule, ways) -> {
          if (met.messages(rule).givesFinding()) {
            given.put(rule, firings(ways));
          }
        });
    return new Justification.Ways(conclusions, given, gates, irrelevant);
  }

  /** Sorted so that they do not depend on the engine's order. */
  private List<Firing> firings(List<Met> ways) {
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

  private Firing firing(Met how) {
    List<Premise> facts = new ArrayList<>(how.facts().size());
    how.facts().forEach(fact -> types.premise(fact, answers).ifPresent(facts::add));
    return RulesMet.firing(how.way(), facts, answers);
  }

  /** Ends the session. */
  @Override
  public void close() {
    session.dispose();
  }
}
