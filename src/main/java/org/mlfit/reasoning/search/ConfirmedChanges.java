package org.mlfit.reasoning.search;

import de.uni_freiburg.informatik.ultimate.logic.Model;
import de.uni_freiburg.informatik.ultimate.logic.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.mlfit.advice.Advisor;
import org.mlfit.advice.Answers;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.rule.Verdict;
import org.mlfit.reasoning.result.Change;
import org.mlfit.reasoning.result.ChangeSets;
import org.mlfit.reasoning.result.Search;
import org.mlfit.reasoning.twin.Solver;
import org.mlfit.reasoning.twin.Twin;

/**
 * Smallest sets of changed answers after which a verdict can come out, each shown by a complete
 * interview that the rule engine has confirmed. On complete answers this is the verdict itself.
 */
public final class ConfirmedChanges {

  private final Advisor advisor;
  private final Solver solver;
  private final Twin twin;
  private final Witnesses witnesses;

  /** Of one knowledge base, whose twin lives in the solver. */
  public ConfirmedChanges(Advisor advisor, Solver solver, Twin twin, Witnesses witnesses) {
    this.advisor = advisor;
    this.solver = solver;
    this.twin = twin;
    this.witnesses = witnesses;
  }

  /** Sets that lead to one of some verdicts without two answers that cannot both be true. */
  public ChangeSets to(Set<Verdict> verdicts, Answers given, Search search) {
    return to(verdicts, given, search, true);
  }

  /** The real answers that nobody can choose and that would have to be different too. */
  public List<Question> givensAgainst(Verdict verdict, Answers given) {
    int all = given.questions().size();
    return to(Set.of(verdict), given, new Search(0, all, count -> true), false).sets().stream()
        .limit(1)
        .flatMap(set -> set.stream().map(Change::question))
        .filter(Question::fixed)
        .filter(question -> given.to(question).filter(answer -> !answer.isUnknown()).isPresent())
        .toList();
  }

  private ChangeSets to(Set<Verdict> verdicts, Answers given, Search search, boolean givensStay) {
    Term leads = solver.or(verdicts.stream().map(twin::verdict).toList());
    Term claim =
        solver.and(
            List.of(
                leads,
                twin.isComplete(),
                new Consistency(advisor, solver, twin).noNewConflict(given)));
    ChangeSets found = new Changes(solver, twin.variables(), given, givensStay).to(claim, search);
    found.sets().forEach(set -> confirm(changed(given, set), claim));
    return found;
  }

  private void confirm(Answers changed, Term claim) {
    List<Term> claims = new ArrayList<>(twin.says(changed));
    claims.add(claim);
    Model model = solver.under(claims, solver::model).orElseThrow();
    witnesses.confirmed(twin.verdictIn(model), witnesses.in(model, twin));
  }

  private static Answers changed(Answers given, List<Change> changes) {
    Answers answers = given;
    for (Change change : changes) {
      answers = answers.with(change.question(), change.to());
    }
    return answers;
  }
}
