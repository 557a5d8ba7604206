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
  private final Map<Term, Set<Question>> readBy = new HashMap<>();
  private final Map<Term, Set<Question>> readOrGuardedBy = new HashMap<>();
  private final Map<Term, Set<Question>> read = new HashMap<>();
  private final Map<Term, Set<Question>> readOrGuarded = new HashMap<>();

  /** Of the formulas of one twin. */
  public Guards(Solver solver, Twin twin) {
    this.solver = solver;
    this.twin = twin;
    twin.variables()
        .forEach(
            (question, value) -> {
              value.all().forEach(part -> add(part, question, readBy));
              value.all().forEach(part -> add(part, question, readOrGuardedBy));
              add(twin.irrelevant(question), question, readOrGuardedBy);
            });
  }

  private static void add(Term part, Question question, Map<Term, Set<Question>> to) {
    to.computeIfAbsent(part, any -> new HashSet<>()).add(question);
  }

  /** The questions whose answers a formula may read although they do not apply. */
  public Set<Question> unguardedIn(Term formula) {
    Set<Question> unguarded = new HashSet<>();
    for (Question question : in(formula, readBy, read)) {
      if (left(formula, question) == Left.READING_IT) {
        unguarded.add(question);
      }
    }
    return unguarded;
  }

  /** The questions that a formula has anything to do with, by its variables and names. */
  private Set<Question> in(
      Term formula, Map<Term, Set<Question>> leaves, Map<Term, Set<Question>> known) {
    Set<Question> found = known.get(formula);
    if (found == null) {
      found = new HashSet<>(leaves.getOrDefault(formula, Set.of()));
      for (Term part : parts(formula)) {
        found.addAll(in(part, leaves, known));
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

  /** What is left of a formula where a question does not apply. */
  private enum Left {
    TRUE,
    FALSE,
    READING_IT,
    NOT_READING_IT;

    Left opposite() {
      return this == TRUE ? FALSE : this == FALSE ? TRUE : this;
    }
  }

  private Left left(Term formula, Question question) {
    if (formula == solver.truth(true) || formula == twin.irrelevant(question)) {
      return Left.TRUE;
    }
    if (formula == solver.truth(false)) {
      return Left.FALSE;
    }
    if (!in(formula, readOrGuardedBy, readOrGuarded).contains(question)) {
      return Left.NOT_READING_IT;
    }
    String connective =
        formula instanceof ApplicationTerm applied ? applied.getFunction().getName() : "";
    return switch (connective) {
      case "and" -> joined((ApplicationTerm) formula, question, Left.TRUE);
      case "or" -> joined((ApplicationTerm) formula, question, Left.FALSE);
      case "not" -> left(((ApplicationTerm) formula).getParameters()[0], question).opposite();
      default ->
          in(formula, readBy, read).contains(question) ? Left.READING_IT : Left.NOT_READING_IT;
    };
  }

  /**
   * What is left of several parts.
   *
   * @param nothing what adds nothing to the others; its opposite decides alone
   */
  private Left joined(ApplicationTerm formula, Question question, Left nothing) {
    Left joined = nothing;
    for (Term part : formula.getParameters()) {
      Left left = left(part, question);
      if (left == nothing.opposite()) {
        return left;
      }
      if (left != nothing && joined != Left.READING_IT) {
        joined = left;
      }
    }
    return joined;
  }
}
