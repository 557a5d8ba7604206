package org.mlfit.reasoning.proof;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.mlfit.knowledge.rule.Rule;
import org.mlfit.knowledge.tree.TreeText;
import org.mlfit.reasoning.result.NotTranslatableException;
import org.mlfit.reasoning.result.Refutation;
import org.mlfit.reasoning.twin.Limits;
import org.mlfit.reasoning.twin.Variation;

/** Claims about rules and their conditions. What contradicts them is listed with its place. */
public final class RuleProofs {

  private final ProofContext context;

  /** Proves with the solvers of the context. */
  public RuleProofs(ProofContext context) {
    this.context = context;
  }

  /** Adds each claim under its name; whoever asks a supplier starts its proof. */
  public void addTo(Map<String, Supplier<Optional<Refutation>>> proofs) {
    proofs.put("every rule can fire in a complete interview", this::neverFiring);
    proofs.put("every branch of a group can be met", this::deadBranches);
    proofs.put("no condition is always true", this::alwaysTrue);
    proofs.put("every condition decides somewhere", this::idleConditions);
    proofs.put("no rule is contained in another", this::containedRules);
  }

  private Optional<Refutation> neverFiring() {
    return listing(
        rule -> true,
        rule ->
            context.canBeMet(rule, rule.conditions(), true)
                ? List.of()
                : List.of(at(rule) + " never fires."));
  }

  private Optional<Refutation> deadBranches() {
    return listing(
        rule -> true,
        rule ->
            Variation.branches(rule.conditions()).stream()
                .filter(branch -> !context.canBeMet(rule, branch.conditions(), true))
                .map(branch -> at(branch, rule) + " can never be met.")
                .toList());
  }

  /** Many rules share conditions; each condition is examined once. */
  private Optional<Refutation> alwaysTrue() {
    Set<String> falseSomewhere = new HashSet<>();
    return listing(
        rule -> true,
        rule ->
            Variation.alone(rule.conditions()).stream()
                .filter(turned -> !falseSomewhere.contains(textOf(turned)))
                .filter(turned -> !isFalseSomewhere(rule, turned, falseSomewhere))
                .map(turned -> at(turned, rule) + " is always true.")
                .toList());
  }

  private boolean isFalseSomewhere(Rule rule, Variation turned, Set<String> falseSomewhere) {
    boolean is = context.canBeMet(rule, turned.conditions(), false);
    if (is) {
      falseSomewhere.add(textOf(turned));
    }
    return is;
  }

  private static String textOf(Variation variation) {
    return variation.conditions().stream().map(TreeText::of).collect(Collectors.joining("\n"));
  }

  private Optional<Refutation> idleConditions() {
    return listing(
        RuleProofs::isUnacknowledged,
        rule ->
            Variation.of(rule.conditions()).stream()
                .filter(turned -> !context.canBeMet(rule, turned.conditions(), true))
                .map(turned -> at(turned, rule) + " decides nothing: the others imply it.")
                .toList());
  }

  private Optional<Refutation> containedRules() {
    Containment containment = new Containment(context);
    return listing(
        RuleProofs::isUnacknowledged,
        rule ->
            containment.around(rule).stream()
                .map(other -> at(rule) + " fires only where " + other.id() + " does.")
                .toList());
  }

  /** What a rule author has marked as intended is not reported. */
  private static boolean isUnacknowledged(Rule rule) {
    return rule.said("acknowledged").isEmpty();
  }

  /** The faults of all rules; if there are none, the rules about which nothing can be proved. */
  private Optional<Refutation> listing(
      Predicate<Rule> looksAt, Function<Rule, List<String>> faultsOf) {
    List<String> faults = new ArrayList<>();
    List<NotTranslatableException> unclear = new ArrayList<>();
    for (Rule rule : context.knowledgeBase().rules().stream().filter(looksAt).toList()) {
      try {
        faults.addAll(faultsOf.apply(rule));
      } catch (NotTranslatableException notProven) {
        unclear.add(notProven);
      }
    }
    if (faults.isEmpty()) {
      Limits.require(unclear.stream().flatMap(u -> u.rules().stream()).distinct().toList());
    }
    return Refutation.listing(faults);
  }

  private static String at(Rule rule) {
    return rule.position().fileAndLine() + "  " + rule.id();
  }

  private static String at(Variation part, Rule rule) {
    return part.position().fileAndLine() + "  " + rule.id() + ": " + part.part();
  }
}
