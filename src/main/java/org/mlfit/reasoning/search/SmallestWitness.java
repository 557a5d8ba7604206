package org.mlfit.reasoning.search;

import de.uni_freiburg.informatik.ultimate.logic.Model;
import de.uni_freiburg.informatik.ultimate.logic.Term;
import java.util.List;
import java.util.Optional;
import org.mlfit.advice.Answers;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.question.Question;
import org.mlfit.reasoning.result.NotDecidedException;
import org.mlfit.reasoning.twin.Solver;
import org.mlfit.reasoning.twin.Twin;

/**
 * Finds the smallest set of answers for which all claims made to a solver are true: with the fewest
 * real answers, then the fewest answers at all, and with values near the examples of the questions.
 * The fewer answers a counterexample has, the easier it is to read.
 */
final class SmallestWitness {

  /** A smaller set is nicer to read, but not worth a long wait. */
  private static final long PATIENCE = 100_000;

  private final Solver solver;
  private final List<Question> questions;
  private final Twin twin;

  /** For the set of answers of a twin. Claims made on the way remain with the solver. */
  SmallestWitness(Solver solver, KnowledgeBase knowledgeBase, Twin twin) {
    this.solver = solver;
    this.questions = knowledgeBase.questions();
    this.twin = twin;
  }

  /** A model with that set; nothing if the claims cannot all be true. */
  Optional<Model> model() {
    return solver
        .model()
        .map(found -> solver.under(List.of(), () -> leftOut(found)))
        .map(few -> nearest(fewest(few)));
  }

  /** The questions with real answers that count in a model. */
  List<Question> telling(Model model) {
    return questions.stream().filter(q -> !solver.isTrue(model, twin.isSilent(q))).toList();
  }

  /** Leaves out one answer after the other, which gives nearly the fewest. */
  private Model leftOut(Model found) {
    Model best = found;
    for (Question question : questions) {
      Term silent = twin.isSilent(question);
      if (!solver.isTrue(best, silent)) {
        Optional<Model> without = tried(silent);
        if (without.isEmpty()) {
          continue;
        }
        best = without.get();
      }
      solver.claim(silent);
    }
    return best;
  }

  private Model fewest(Model found) {
    List<Term> telling = questions.stream().map(q -> solver.not(twin.isSilent(q))).toList();
    Model best = found;
    Optional<Model> fewer = Optional.of(found);
    while (fewer.isPresent() && !telling(best).isEmpty()) {
      int count = telling(best).size() - 1;
      fewer = tried(solver.atMost(solver.count(telling), solver.number(count)));
      best = fewer.orElse(best);
    }
    return open(best);
  }

  /** Leaves a question open rather than "unknown" if both will do. */
  private Model open(Model found) {
    List<Question> telling = telling(found);
    for (Question question : questions) {
      if (!telling.contains(question)) {
        solver.claim(twin.isSilent(question));
      }
    }
    Model best = found;
    Term nothing =
        solver.and(
            questions.stream()
                .filter(q -> !telling.contains(q))
                .map(q -> solver.not(twin.value(q).said()))
                .toList());
    Optional<Model> without = tried(nothing);
    if (without.isPresent()) {
      solver.claim(nothing);
      best = without.get();
    }
    return best;
  }

  private Model nearest(Model found) {
    return new NearestAnswers(solver, twin.variables(), Answers.none())
        .model(telling(found), found);
  }

  private Optional<Model> tried(Term claim) {
    try {
      return solver.under(claim, () -> solver.model(PATIENCE));
    } catch (NotDecidedException notInTime) {
      return Optional.empty();
    }
  }
}
