package org.mlfit.reasoning.search;

import de.uni_freiburg.informatik.ultimate.logic.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.mlfit.advice.Advisor;
import org.mlfit.advice.Answers;
import org.mlfit.advice.Conflict;
import org.mlfit.knowledge.rule.Rule;
import org.mlfit.knowledge.rule.Verdict;
import org.mlfit.knowledge.tree.Consequence.Contradict;
import org.mlfit.reasoning.result.Change;
import org.mlfit.reasoning.result.ChangeSets;
import org.mlfit.reasoning.result.Search;
import org.mlfit.reasoning.result.TwinDisagreesException;
import org.mlfit.reasoning.twin.Solver;
import org.mlfit.reasoning.twin.Twin;

/** Smallest sets of changed answers, each tried by the rule engine. */
public final class ConfirmedChanges {

  private final Advisor advisor;
  private final Solver solver;
  private final Twin twin;

  /** Of one knowledge base, whose twin lives in the solver. */
  public ConfirmedChanges(Advisor advisor, Solver solver, Twin twin) {
    this.advisor = advisor;
    this.solver = solver;
    this.twin = twin;
  }

  /** Sets that lead to one of some verdicts without two answers that cannot both be true. */
  public ChangeSets to(Set<Verdict> verdicts, Answers given, Search search) {
    Term leads = solver.or(verdicts.stream().map(twin::verdict).toList());
    Term claim = solver.and(leads, noNewConflict(given));
    ChangeSets found = new Changes(solver, twin.variables(), given).to(claim, search);
    for (List<Change> set : found.sets()) {
      Answers answers = changed(given, set);
      Verdict verdict = advisor.advise(answers).verdict();
      if (!verdicts.contains(verdict)) {
        throw new TwinDisagreesException("one of " + verdicts, verdict.id(), answers, advisor);
      }
    }
    return found;
  }

  private static Answers changed(Answers given, List<Change> changes) {
    Answers answers = given;
    for (Change change : changes) {
      answers = answers.with(change.question(), change.to());
    }
    return answers;
  }

  private Term noNewConflict(Answers given) {
    List<Conflict> there = advisor.advise(given).conflicts();
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
