package org.mlfit.reasoning.twin;

import de.uni_freiburg.informatik.ultimate.logic.ApplicationTerm;
import de.uni_freiburg.informatik.ultimate.logic.Term;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Formulas of a twin in which some names stand for something else. Only what depends on those names
 * is built anew; everything else is shared, which keeps the problem for the solver small.
 */
public final class Rewriting {

  private final Solver solver;
  private final Twin twin;
  private final String prefix;
  private final Map<Term, Term> instead;
  private final Predicate<Term> canDiffer;
  private final Map<Term, Term> known = new HashMap<>();
  private final List<Term> definitions = new ArrayList<>();

  /**
   * A rewriting; what it names and claims lasts as long as the work in which it does, see {@link
   * Solver#under}.
   *
   * @param instead the new meaning of each name, which must not depend on these names
   */
  public Rewriting(Solver solver, Twin twin, Map<Term, Term> instead) {
    this(solver, twin, "changed:", instead, Map.of(), formula -> true);
  }

  private Rewriting(
      Solver solver,
      Twin twin,
      String prefix,
      Map<Term, Term> instead,
      Map<Term, Term> exchanged,
      Predicate<Term> canDiffer) {
    this.solver = solver;
    this.twin = twin;
    this.prefix = prefix;
    this.instead = instead;
    this.canDiffer = canDiffer;
    this.known.putAll(exchanged);
  }

  /**
   * One in which variables are exchanged for others.
   *
   * @param prefix tells its names from those of others at the same time
   * @param canDiffer whether a formula contains any of them
   */
  static Rewriting exchanging(
      Solver solver,
      Twin twin,
      String prefix,
      Map<Term, Term> exchanged,
      Predicate<Term> canDiffer) {
    return new Rewriting(solver, twin, prefix, Map.of(), exchanged, canDiffer);
  }

  /** The rewritten formula; the same object if it contains none of the names. */
  public Term of(Term formula) {
    Term rewritten = inside(formula);
    if (!definitions.isEmpty()) {
      // One claim is made far quicker than many.
      solver.claim(solver.and(definitions));
      definitions.clear();
    }
    return rewritten;
  }

  private Term inside(Term formula) {
    Term done = known.get(formula);
    if (done == null) {
      done = canDiffer.test(formula) ? rewritten(formula) : formula;
      known.put(formula, done);
    }
    return done;
  }

  private Term rewritten(Term formula) {
    if (instead.containsKey(formula)) {
      return named(formula, instead.get(formula));
    }
    Optional<Term> product = solver.exchanged(formula, this::inside);
    if (product.isPresent()) {
      return product.get();
    }
    Optional<Term> meaning = twin.meaning(formula);
    if (meaning.isPresent()) {
      Term other = inside(meaning.get());
      return other == meaning.get() ? formula : named(formula, other);
    }
    return formula instanceof ApplicationTerm applied ? rebuilt(applied) : formula;
  }

  private Term rebuilt(ApplicationTerm formula) {
    Term[] parts = formula.getParameters().clone();
    boolean isConcerned = false;
    for (int i = 0; i < parts.length; i++) {
      Term other = inside(parts[i]);
      isConcerned |= other != parts[i];
      parts[i] = other;
    }
    return isConcerned ? solver.like(formula, parts) : formula;
  }

  private Term named(Term name, Term meaning) {
    Term other = solver.newTruth(prefix + ((ApplicationTerm) name).getFunction().getName());
    definitions.add(solver.same(other, meaning));
    return other;
  }
}
