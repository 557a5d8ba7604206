package org.mlfit.reasoning.proof;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.mlfit.knowledge.rule.Rule;
import org.mlfit.knowledge.tree.Condition;
import org.mlfit.knowledge.tree.TreeText;
import org.mlfit.reasoning.result.NotTranslatableException;
import org.mlfit.reasoning.result.Refutation;
import org.mlfit.reasoning.result.Untranslated;
import org.mlfit.reasoning.twin.Limits;
import org.mlfit.reasoning.twin.Variation;

/**
 * Claims about rules and their conditions. What contradicts them is listed with its place, and only
 * where it comes from: what follows from a rule that never fires is told with that rule.
 */
public final class RuleProofs {

  private static final String CAN_FIRE = "every rule can fire in a complete interview";

  private final ProofContext context;
  private final Map<String, Boolean> alwaysTrue = new HashMap<>();
  private Optional<DeadRules> deadRules = Optional.empty();

  /** Proves with the solvers of the context. */
  public RuleProofs(ProofContext context) {
    this.context = context;
  }

  /** Adds each claim under its name; whoever asks a supplier starts its proof. */
  public void addTo(Map<String, Supplier<Optional<Refutation>>> proofs) {
    proofs.put(CAN_FIRE, this::neverFiring);
    proofs.put("every branch of a group can be met", this::deadBranches);
    proofs.put("no condition is always true", this::alwaysTrue);
    proofs.put("every condition decides somewhere", this::idleConditions);
    proofs.put("no rule is contained in another", this::containedRules);
  }

  private Optional<Refutation> neverFiring() {
    List<String> told = dead().told();
    if (told.isEmpty()) {
      Limits.require(dead().unclear());
    }
    return Refutation.listing(told);
  }

  private DeadRules dead() {
    if (deadRules.isEmpty()) {
      deadRules = Optional.of(new DeadRules(context));
    }
    return deadRules.get();
  }

  /** Of branches within each other, none of which can be met, the outermost is told. */
  private Optional<Refutation> deadBranches() {
    return listing(
        rule -> !dead().contains(rule),
        rule -> {
          List<Variation.Branch> never = new ArrayList<>();
          Variation.branches(rule.conditions()).stream()
              .filter(branch -> never.stream().noneMatch(branch::isWithin))
              .filter(branch -> !context.canBeMet(rule, branch.taken().conditions(), true))
              .forEach(never::add);
          return never.stream()
              .map(
                  branch ->
                      new Found(at(branch.taken(), rule) + " can never be met.", branch.taken()))
              .toList();
        });
  }

  /** Many rules share conditions; each condition is examined and told once. */
  private Optional<Refutation> alwaysTrue() {
    Set<String> told = new LinkedHashSet<>();
    return listing(
        rule -> true,
        rule ->
            Variation.alone(rule.conditions()).stream()
                .filter(turned -> isAlwaysTrue(rule, turned) && told.add(textOf(turned)))
                .map(turned -> new Found(at(turned, rule) + " is always true.", turned))
                .toList());
  }

  private boolean isAlwaysTrue(Rule rule, Variation turned) {
    String text = textOf(turned);
    if (!alwaysTrue.containsKey(text)) {
      alwaysTrue.put(text, !context.canBeMet(rule, turned.conditions(), false));
    }
    return alwaysTrue.get(text);
  }

  private static String textOf(Variation variation) {
    return variation.conditions().stream().map(TreeText::of).collect(Collectors.joining("\n"));
  }

  /** Without those that are always true, of which there is a claim. */
  private Optional<Refutation> idleConditions() {
    return listing(
        rule -> isUnacknowledged(rule) && !dead().contains(rule),
        rule ->
            Variation.of(rule.conditions()).stream()
                .filter(turned -> !context.canBeMet(rule, turned.conditions(), true))
                .filter(turned -> !isToldAsAlwaysTrue(rule, turned))
                .map(
                    turned ->
                        new Found(
                            at(turned, rule) + " decides nothing: the others imply it.", turned))
                .toList());
  }

  private boolean isToldAsAlwaysTrue(Rule rule, Variation idle) {
    return Variation.alone(rule.conditions()).stream()
        .filter(alone -> alone.part().equals(idle.part()))
        .filter(alone -> alone.position().equals(idle.position()))
        .anyMatch(alone -> alwaysTrue.getOrDefault(textOf(alone), false));
  }

  private Optional<Refutation> containedRules() {
    Containment containment = new Containment(context);
    return listing(
        rule -> isUnacknowledged(rule) && !dead().contains(rule),
        rule ->
            containment.around(rule).stream()
                .map(other -> new Found(at(rule) + " fires only where " + other.id() + " does."))
                .toList());
  }

  /** What a rule author has marked as intended is not reported. */
  private static boolean isUnacknowledged(Rule rule) {
    return rule.said("acknowledged").isEmpty();
  }

  /** A fault of a rule, and the conditions that can never be met for it to be one. */
  private record Found(String line, Optional<List<Condition>> conditions) {

    Found(String line) {
      this(line, Optional.empty());
    }

    Found(String line, Variation never) {
      this(line, Optional.of(never.conditions()));
    }
  }

  /** The faults of all rules; if there are none, the rules about which nothing can be proved. */
  private Optional<Refutation> listing(
      Predicate<Rule> looksAt, Function<Rule, List<Found>> faultsOf) {
    List<Found> faults = new ArrayList<>();
    Set<Untranslated> unclear = new LinkedHashSet<>();
    for (Rule rule : context.knowledgeBase().rules().stream().filter(looksAt).toList()) {
      try {
        faults.addAll(faultsOf.apply(rule));
      } catch (NotTranslatableException notProven) {
        unclear.addAll(notProven.rules());
      }
    }
    if (faults.isEmpty()) {
      Limits.require(List.copyOf(unclear));
    }
    return Refutation.listing(withoutWhatFollows(faults));
  }

  private List<String> withoutWhatFollows(List<Found> faults) {
    List<String> lines =
        new ArrayList<>(
            faults.stream()
                .filter(fault -> fault.conditions().filter(dead()::isBehind).isEmpty())
                .map(Found::line)
                .toList());
    int following = faults.size() - lines.size();
    if (following > 0) {
      lines.add(
          (following == 1 ? "1 more follows" : following + " more follow")
              + " from rules that never fire: prove can fire names them.");
    }
    return lines;
  }

  private static String at(Rule rule) {
    return rule.position().fileAndLine() + "  " + rule.id();
  }

  private static String at(Variation part, Rule rule) {
    return part.position().fileAndLine() + "  " + rule.id() + ": " + part.part();
  }
}
