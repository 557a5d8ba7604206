package org.mlfit.reasoning;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.mlfit.advice.Advisor;
import org.mlfit.reasoning.proof.LawProofs;
import org.mlfit.reasoning.proof.ProofContext;
import org.mlfit.reasoning.proof.RuleProofs;
import org.mlfit.reasoning.proof.VerdictProofs;
import org.mlfit.reasoning.result.Claim;
import org.mlfit.reasoning.result.Claim.Status;
import org.mlfit.reasoning.result.NotDecidedException;
import org.mlfit.reasoning.result.NotProvenException;
import org.mlfit.reasoning.result.Refutation;
import org.mlfit.reasoning.result.TwinDisagreesException;
import org.mlfit.reasoning.search.Confirmations;
import org.mlfit.reasoning.twin.Limits;
import org.mlfit.reasoning.twin.Solver;

/** Proves what should hold for all sets of answers, or shows a set for which it does not. */
public final class Prover {

  private static final long PATIENCE = 1_500_000;

  /** Hears of claims one by one; proofs may take their time. */
  @FunctionalInterface
  public interface Listener {

    /**
     * A claim is about to be proved.
     *
     * @param number how many there are up to this one
     * @param all how many will be proved
     */
    default void begins(String claim, int number, int all) {}

    /** A claim is decided. */
    void decided(Claim claim);
  }

  private final Map<String, Supplier<Optional<Refutation>>> proofs = new LinkedHashMap<>();
  private final Confirmations confirmations;

  /** A prover for the knowledge base of an advisor. */
  public Prover(Advisor advisor) {
    this(advisor, () -> new Solver(PATIENCE));
  }

  /** One with solvers of another kind. */
  Prover(Advisor advisor, Supplier<Solver> solvers) {
    ProofContext context = new Reasoner(advisor, solvers).grounds();
    confirmations = context.confirmations();
    proofs.put("every rule can be expressed as a formula", () -> untranslated(context));
    new VerdictProofs(context).addTo(proofs);
    new RuleProofs(context).addTo(proofs);
    new LawProofs(context).addTo(proofs);
  }

  private static Optional<Refutation> untranslated(ProofContext context) {
    Limits.require(context.limits().all());
    return Optional.empty();
  }

  /** The names of all claims. */
  public List<String> names() {
    return List.copyOf(proofs.keySet());
  }

  /**
   * Tries to prove the claims whose names contain a text, ignoring case.
   *
   * @param listener hears of each claim before and after it is decided; what it throws ends the
   *     proofs
   * @throws TwinDisagreesException if the rule engine does not confirm a counterexample
   */
  public List<Claim> prove(String named, Listener listener) {
    String wanted = named.toLowerCase(Locale.ROOT);
    List<String> names =
        proofs.keySet().stream().filter(n -> n.toLowerCase(Locale.ROOT).contains(wanted)).toList();
    List<Claim> claims = new ArrayList<>();
    Set<String> told = new HashSet<>();
    for (String name : names) {
      listener.begins(name, claims.size() + 1, names.size());
      Claim claim = toldOnce(decided(name, proofs.get(name)), told);
      claims.add(claim);
      listener.decided(claim);
    }
    return List.copyOf(claims);
  }

  /** One rule that cannot be reasoned about can stop most proofs, all for the same reason. */
  private static Claim toldOnce(Claim claim, Set<String> told) {
    return claim.status() == Status.NOT_PROVEN && !told.add(claim.words())
        ? new Claim(
            claim.name(), claim.status(), claim.millis(), "The reason is told above.", List.of())
        : claim;
  }

  private Claim decided(String name, Supplier<Optional<Refutation>> proof) {
    long start = System.nanoTime();
    try {
      Optional<Refutation> refutation = proof.get();
      confirmations.await();
      long millis = millisSince(start);
      return refutation
          .map(r -> new Claim(name, Status.REFUTED, millis, r.words(), r.answers()))
          .orElseGet(() -> new Claim(name, Status.HOLDS, millis, "", List.of()));
    } catch (NotProvenException notProven) {
      Status status =
          notProven instanceof NotDecidedException ? Status.NOT_DECIDED : Status.NOT_PROVEN;
      return new Claim(name, status, millisSince(start), notProven.getMessage(), List.of());
    }
  }

  private static long millisSince(long start) {
    return (System.nanoTime() - start) / 1_000_000;
  }
}
