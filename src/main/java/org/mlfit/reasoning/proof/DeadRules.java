package org.mlfit.reasoning.proof;

import de.uni_freiburg.informatik.ultimate.logic.Term;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.mlfit.knowledge.rule.ConclusionType;
import org.mlfit.knowledge.rule.Rule;
import org.mlfit.knowledge.tree.Condition;
import org.mlfit.knowledge.tree.Condition.Pattern;
import org.mlfit.reasoning.result.NotTranslatableException;
import org.mlfit.reasoning.result.Untranslated;
import org.mlfit.reasoning.twin.NoFormulaException;
import org.mlfit.reasoning.twin.Rewriting;
import org.mlfit.reasoning.twin.Solver;
import org.mlfit.reasoning.twin.Twin;

/**
 * Rules that never fire. Where one reads what another would conclude, only the other is at fault:
 * it is told, and what follows from it beside it.
 */
final class DeadRules {

  private final ProofContext context;
  private final Set<Rule> dead = new LinkedHashSet<>();
  private final Map<String, List<Rule>> neverHeld = new LinkedHashMap<>();
  private final Set<Untranslated> unclear = new LinkedHashSet<>();
  private final Set<Rule> following = new LinkedHashSet<>();

  DeadRules(ProofContext context) {
    this.context = context;
    for (Rule rule : context.knowledgeBase().rules()) {
      try {
        if (!context.canBeMet(rule, rule.conditions(), true)) {
          dead.add(rule);
        }
      } catch (NotTranslatableException notProven) {
        unclear.addAll(notProven.rules());
      }
    }
    for (ConclusionType conclusion : context.knowledgeBase().conclusions()) {
      String type = conclusion.typeName();
      List<Rule> rules =
          context.knowledgeBase().rules().stream().filter(rule -> rule.concludes(type)).toList();
      if (dead.containsAll(rules)) {
        neverHeld.put(type, rules);
      }
    }
    dead.stream()
        .filter(rule -> couldBeMet(rule.conditions(), type -> true))
        .forEach(following::add);
  }

  /** Whether a rule never fires. */
  boolean contains(Rule rule) {
    return dead.contains(rule);
  }

  /** The rules about which nothing can be proved. */
  List<Untranslated> unclear() {
    return List.copyOf(unclear);
  }

  /** Whether conditions could be met if other rules were not dead, so that those are at fault. */
  boolean isBehind(List<Condition> conditions) {
    return couldBeMet(conditions, type -> !neverHeld.get(type).isEmpty());
  }

  private boolean couldBeMet(List<Condition> conditions, Predicate<String> freed) {
    Solver solver = context.solver();
    Twin twin = context.twin();
    try {
      Term met = solver.and(twin.isComplete(), twin.met(conditions));
      return solver.under(
          List.of(),
          () -> {
            Map<Term, Term> instead = new HashMap<>();
            neverHeld.keySet().stream()
                .filter(freed)
                .forEach(
                    type ->
                        instead.computeIfAbsent(
                            twin.held(type), held -> solver.newTruth("freed:" + type)));
            if (instead.isEmpty()) {
              return false;
            }
            solver.claim(new Rewriting(solver, twin, instead).of(met));
            return solver.model().isPresent();
          });
    } catch (NoFormulaException unknown) {
      return false;
    }
  }

  /** A line for each rule that is dead by itself, with those that are because of it. */
  List<String> told() {
    Map<String, List<Rule>> byCause = new LinkedHashMap<>();
    for (Rule rule : dead) {
      String cause = following.contains(rule) ? causeOf(rule) : words(rule);
      List<Rule> because = byCause.computeIfAbsent(cause, c -> new ArrayList<>());
      if (!cause.equals(words(rule))) {
        because.add(rule);
      }
    }
    return byCause.entrySet().stream().map(e -> e.getKey() + alsoDead(e.getValue())).toList();
  }

  private static String alsoDead(List<Rule> because) {
    return because.stream()
        .map(rule -> rule.id() + " (" + rule.position().fileAndLine() + ")")
        .collect(
            Collectors.collectingAndThen(
                Collectors.joining(", "),
                all -> all.isEmpty() ? "" : " So these never fire: " + all));
  }

  private static String words(Rule rule) {
    return rule.position().fileAndLine() + "  " + rule.id() + " never fires.";
  }

  /** The way down through what is never concluded, to the first that is not dead for another. */
  private String causeOf(Rule rule) {
    Set<Rule> seen = new LinkedHashSet<>(List.of(rule));
    Deque<Rule> left = new ArrayDeque<>(seen);
    while (!left.isEmpty()) {
      for (String type : neverHeldIn(left.poll())) {
        if (neverHeld.get(type).isEmpty()) {
          return words(type);
        }
        for (Rule concluding : neverHeld.get(type)) {
          if (!following.contains(concluding)) {
            return words(concluding);
          }
          if (seen.add(concluding)) {
            left.add(concluding);
          }
        }
      }
    }
    return words(dead.stream().filter(seen::contains).findFirst().orElse(rule));
  }

  private List<String> neverHeldIn(Rule rule) {
    return rule.tree().patterns().map(Pattern::type).filter(neverHeld::containsKey).toList();
  }

  private String words(String type) {
    Optional<ConclusionType> declared =
        context.knowledgeBase().conclusions().stream()
            .filter(conclusion -> conclusion.typeName().equals(type))
            .findFirst();
    return declared.map(c -> c.position().fileAndLine() + "  ").orElse("")
        + "No rule concludes "
        + type
        + ".";
  }
}
