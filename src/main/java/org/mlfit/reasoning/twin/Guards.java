package org.mlfit.reasoning.twin;

import de.uni_freiburg.informatik.ultimate.logic.ApplicationTerm;
import de.uni_freiburg.informatik.ultimate.logic.Term;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mlfit.knowledge.question.Question;

/**
 * Sees from the shape of formulas that no answer is read where its question does not apply: put in
 * that it does not, and the answer is gone from the formula. A rule rests on what lower rules
 * conclude only by names, so that if this is so of each formula by itself, it is so of all
 * together, from the bottom up.
 */
public final class Guards {

  private final Solver solver;
  private final Twin twin;
  private final Map<Term, Question> read = new HashMap<>();

  /** Of the formulas of one twin. */
  public Guards(Solver solver, Twin twin) {
    this.solver = solver;
    this.twin = twin;
    twin.variables()
        .forEach((question, value) -> value.all().forEach(part -> read.put(part, question)));
  }

  /** The questions whose answers a formula may read although they do not apply. */
  public Set<Question> unguardedIn(Term formula) {
    Set<Question> unguarded = new HashSet<>();
    for (Question question : readIn(formula, new HashMap<>())) {
      Term where = cut(formula, twin.irrelevant(question), new HashMap<>());
      if (readIn(where, new HashMap<>()).contains(question)) {
        unguarded.add(question);
      }
    }
    return unguarded;
  }

  private Set<Question> readIn(Term formula, Map<Term, Set<Question>> known) {
    Set<Question> found = known.get(formula);
    if (found == null) {
      found = new HashSet<>();
      Optional.ofNullable(read.get(formula)).ifPresent(found::add);
      for (Term part : parts(formula)) {
        found.addAll(readIn(part, known));
      }
      known.put(formula, found);
    }
    return found;
  }

  /** A product is a name for what it is made of; other names are not looked through. */
  private List<Term> parts(Term formula) {
    Optional<Term> product = solver.meaning(formula);
    return formula instanceof ApplicationTerm applied
        ? Stream.concat(product.stream(), Stream.of(applied.getParameters())).toList()
        : List.of();
  }

  /** A formula in which something is true. */
  private Term cut(Term formula, Term isTrue, Map<Term, Term> known) {
    Term done = known.get(formula);
    if (done == null) {
      done = formula == isTrue ? solver.truth(true) : cutInside(formula, isTrue, known);
      known.put(formula, done);
    }
    return done;
  }

  private Term cutInside(Term formula, Term isTrue, Map<Term, Term> known) {
    if (!(formula instanceof ApplicationTerm applied)) {
      return formula;
    }
    List<Term> parts =
        Stream.of(applied.getParameters()).map(part -> cut(part, isTrue, known)).toList();
    return switch (applied.getFunction().getName()) {
      case "and" -> solver.and(parts);
      case "or" -> solver.or(parts);
      case "not" -> solver.not(parts.get(0));
      default -> formula;
    };
  }
}
