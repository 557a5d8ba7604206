package org.mlfit.advice;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.rule.ConclusionType;
import org.mlfit.knowledge.rule.Gate;
import org.mlfit.knowledge.rule.Rule;
import org.mlfit.knowledge.vocabulary.GateTriggered;
import org.mlfit.knowledge.vocabulary.Irrelevant;

/**
 * Which rules fired on one set of answers, what met them and what they concluded. It holds no
 * reference to the session, which would otherwise live as long as the advice.
 */
final class FiringLog {

  private final FactTypes types;
  private final Answers answers;
  private final Map<Rule, List<Entry>> fired = new LinkedHashMap<>();
  private final Map<Object, List<Entry>> concluded = new LinkedHashMap<>();
  private final Set<Question> irrelevant = new LinkedHashSet<>();

  FiringLog(FactTypes types, Answers answers) {
    this.types = types;
    this.answers = answers;
  }

  private record Entry(RuleIndex.Way way, List<Object> facts) {}

  /**
   * Notes that a rule fired.
   *
   * @param facts the facts that met it; may be empty if the answers on the sheet met it
   * @return the facts that follow from it, if they are new and some rule reads them
   */
  List<Object> note(RuleIndex.Way way, List<Object> facts) {
    Entry entry = new Entry(way, facts);
    fired.computeIfAbsent(way.rule(), rule -> new ArrayList<>(2)).add(entry);
    irrelevant.addAll(way.setsAside());
    List<Object> wanted = new ArrayList<>(1);
    for (RuleIndex.Concluded one : way.concluded()) {
      List<Entry> entries = concluded.get(one.fact());
      if (entries == null) {
        entries = new ArrayList<>(2);
        concluded.put(one.fact(), entries);
        if (one.isRead()) {
          wanted.add(one.fact());
        }
      }
      entries.add(entry);
    }
    return wanted;
  }

  /** What the rules that fired say, each rule once. */
  List<RuleMessages> messages() {
    List<RuleMessages> messages = new ArrayList<>(fired.size());
    fired.values().forEach(entries -> messages.add(entries.get(0).way().messages()));
    return messages;
  }

  /** The questions that do not apply. */
  Set<Question> irrelevant() {
    return Collections.unmodifiableSet(irrelevant);
  }

  /** Whether the trigger of a gate holds. */
  boolean isTriggered(Gate gate) {
    return concluded.containsKey(new GateTriggered(gate.number()));
  }

  /** The firings behind everything that was concluded. */
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
        (rule, entries) -> {
          if (entries.get(0).way().messages().givesFinding()) {
            given.put(rule, firings(entries));
          }
        });
    return new Justification.Ways(conclusions, given, gates, irrelevant);
  }

  /** Sorted so that they do not depend on the engine's order. */
  private List<Firing> firings(List<Entry> ways) {
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

  private Firing firing(Entry entry) {
    List<Premise> facts = new ArrayList<>(entry.facts().size());
    entry.facts().forEach(fact -> types.premise(fact, answers).ifPresent(facts::add));
    return RuleIndex.firing(entry.way(), facts, answers);
  }
}
