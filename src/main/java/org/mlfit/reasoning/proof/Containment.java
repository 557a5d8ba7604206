package org.mlfit.reasoning.proof;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.mlfit.knowledge.rule.Rule;
import org.mlfit.knowledge.tree.Consequence;
import org.mlfit.reasoning.twin.Limits;
import org.mlfit.reasoning.twin.Solver;
import org.mlfit.reasoning.twin.Twin;

/**
 * Finds rules that add nothing to another rule, which fires whenever they do and concludes all that
 * they conclude. A finding adds nothing beside one of the same kind and severity.
 */
final class Containment {

  private final ProofContext context;
  private final Map<Rule, Set<String>> conclusions = new HashMap<>();
  private final Map<String, List<Rule>> rules = new HashMap<>();

  Containment(ProofContext context) {
    this.context = context;
    for (Rule rule : context.knowledgeBase().rules()) {
      conclusions.put(rule, conclusions(rule));
      conclusions
          .get(rule)
          .forEach(what -> rules.computeIfAbsent(what, w -> new ArrayList<>()).add(rule));
    }
  }

  /** The rules to which a rule adds nothing. */
  List<Rule> around(Rule rule) {
    return conclusions.get(rule).stream()
        .limit(1)
        .flatMap(what -> rules.get(what).stream())
        .filter(other -> !other.equals(rule) && concludesAllOf(rule, other))
        .filter(other -> !firesWithout(rule, other))
        .toList();
  }

  private boolean firesWithout(Rule rule, Rule other) {
    Twin twin = context.twin();
    Solver solver = context.solver();
    boolean found =
        context.isPossible(
            solver.and(twin.isComplete(), twin.fires(rule), solver.not(twin.fires(other))));
    if (found) {
      Limits.require(context.limits().under(rule));
      Limits.require(context.limits().under(other));
    }
    return found;
  }

  private boolean concludesAllOf(Rule rule, Rule other) {
    return conclusions.get(other).containsAll(conclusions.get(rule))
        && (rule.findingKind().isEmpty() || weighsAsMuch(rule, other));
  }

  private static boolean weighsAsMuch(Rule rule, Rule other) {
    return other.severity().orElseThrow().compareTo(rule.severity().orElseThrow()) <= 0;
  }

  /** What it concludes; of a finding, of which no two are the same, its kind and topic. */
  private static Set<String> conclusions(Rule rule) {
    return rule.tree().consequences().stream()
        .map(consequence -> named(consequence, rule))
        .collect(Collectors.toSet());
  }

  private static String named(Consequence consequence, Rule rule) {
    return consequence.fold(
        new Consequence.Cases<>(
            finding -> rule.findingKind() + " of " + rule.topic(),
            Consequence.Conclude::type,
            gate -> rule.id(),
            irrelevant -> irrelevant.question() + ".class",
            contradict -> rule.id()));
  }
}
