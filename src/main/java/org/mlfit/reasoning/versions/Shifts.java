package org.mlfit.reasoning.versions;

import de.uni_freiburg.informatik.ultimate.logic.Term;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mlfit.knowledge.rule.Rule;
import org.mlfit.knowledge.rule.Verdict;
import org.mlfit.reasoning.twin.Solver;
import org.mlfit.reasoning.twin.Twin;

/** Lists how the advice of two versions of the rules on the same answers can differ. */
final class Shifts {

  private final Solver solver;
  private final Twin before;
  private final Twin after;
  private final Map<Shift, Term> terms = new LinkedHashMap<>();

  /** Compares two twins that read the same variables. */
  Shifts(Solver solver, Twin before, Twin after) {
    this.solver = solver;
    this.before = before;
    this.after = after;
    addVerdicts();
    Map<String, Rule> rulesBefore = findingRules(before);
    Map<String, Rule> rulesAfter = findingRules(after);
    Set<String> findings = new LinkedHashSet<>(rulesBefore.keySet());
    findings.addAll(rulesAfter.keySet());
    for (String id : findings) {
      addFinding(id, fires(before, rulesBefore.get(id)), fires(after, rulesAfter.get(id)));
    }
  }

  /**
   * Each possible shift with the formula that it occurs; most of the impossible ones are left out.
   */
  Map<Shift, Term> terms() {
    return terms;
  }

  /** That any shift occurs. */
  Term any() {
    return solver.or(List.copyOf(terms.values()));
  }

  /**
   * Verdicts are compared on complete answers only: those that others come to are what their
   * completions share, so that two versions which agree on all complete answers agree on all.
   */
  private void addVerdicts() {
    Term complete = solver.and(before.isComplete(), after.isComplete());
    for (Verdict from : before.verdicts()) {
      Term leaves = before.verdict(from);
      boolean stays =
          after.verdicts().stream()
              .anyMatch(to -> to.id().equals(from.id()) && after.verdict(to) == leaves);
      for (Verdict to : stays ? List.<Verdict>of() : List.copyOf(after.verdicts())) {
        if (!to.id().equals(from.id())) {
          add(
              Shift.ofVerdict(from.id(), to.id()),
              solver.and(List.of(complete, leaves, after.verdict(to))));
        }
      }
    }
  }

  private void addFinding(String id, Term gives, Term givesNow) {
    if (gives != givesNow) {
      add(Shift.gone(id), solver.and(gives, solver.not(givesNow)));
      add(Shift.appears(id), solver.and(solver.not(gives), givesNow));
    }
  }

  private void add(Shift shift, Term term) {
    if (term != solver.truth(false)) {
      terms.put(shift, term);
    }
  }

  private Term fires(Twin twin, Rule giving) {
    return giving == null ? solver.truth(false) : twin.fires(giving);
  }

  private static Map<String, Rule> findingRules(Twin twin) {
    Map<String, Rule> rules = new LinkedHashMap<>();
    twin.rules().stream()
        .filter(rule -> rule.findingKind().isPresent())
        .forEach(rule -> rules.put(rule.id(), rule));
    return rules;
  }
}
