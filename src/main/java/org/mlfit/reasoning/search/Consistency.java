package org.mlfit.reasoning.search;

import de.uni_freiburg.informatik.ultimate.logic.Term;
import java.util.ArrayList;
import java.util.List;
import org.mlfit.advice.Advisor;
import org.mlfit.advice.Answers;
import org.mlfit.advice.Conflict;
import org.mlfit.knowledge.rule.Rule;
import org.mlfit.knowledge.tree.Consequence.Contradict;
import org.mlfit.reasoning.twin.Solver;
import org.mlfit.reasoning.twin.Twin;

/** Claims that answers can be true together, as the rules on contradictions say. */
record Consistency(Advisor advisor, Solver solver, Twin twin) {

  /** That no two answers exclude each other that do not do so among some answers already. */
  Term noNewConflict(Answers given) {
    return noNewConflict(advisor.conflictsAmong(given));
  }

  /** The same, with the conflicts that are there already. */
  Term noNewConflict(List<Conflict> there) {
    List<Term> parts = new ArrayList<>();
    for (Rule rule : advisor.knowledgeBase().rules()) {
      boolean isNew =
          rule.tree().consequences(Contradict.class).stream()
              .anyMatch(c -> there.stream().noneMatch(conflict -> isOf(c, conflict)));
      if (isNew) {
        parts.add(solver.not(twin.fires(rule)));
      }
    }
    return solver.and(parts);
  }

  private static boolean isOf(Contradict consequence, Conflict conflict) {
    return conflict.first().typeName().equals(consequence.first())
        && conflict.second().typeName().equals(consequence.second());
  }
}
