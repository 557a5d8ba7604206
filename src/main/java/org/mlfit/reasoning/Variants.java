package org.mlfit.reasoning;

import de.uni_freiburg.informatik.ultimate.logic.Term;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mlfit.advice.Advisor;
import org.mlfit.advice.Answers;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.Question;
import org.mlfit.knowledge.Rule;

/**
 * Rules that ask for something slightly different, and answers on which that shows. Not safe for
 * several threads.
 */
public final class Variants {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Solver solver = new Solver(PATIENCE);
  private final Map<Question, AnswerVariables> variables;
  private final Twin twin;

  /**
   * Of the rules of an advisor.
   *
   * @throws NotTranslatable if a rule cannot be said as a formula
   */
  public Variants(Advisor advisor) {
    KnowledgeBase knowledgeBase = advisor.knowledgeBase();
    this.variables = Twin.variables(solver, knowledgeBase, "");
    this.twin = new Twin(solver, knowledgeBase, "", variables).whole();
  }

  /**
   * Answers that get another verdict or other findings where a rule asks for something else, as few
   * as can be; nothing if there are none, which is a proof that it does not matter.
   *
   * @param variant the rule as it might be, with the id of the rule that it stands for
   * @throws NotDecided if the solver did not come to an end in time
   * @throws NotTranslatable if the variant cannot be said as a formula
   */
  public Optional<Answers> tellingApart(Rule variant) {
    solver.push();
    try {
      Twin other = twin.with(Optional.of(variant), Optional.of(variant), "variant:");
      Shifts shifts = new Shifts(solver, twin, other);
      if (shifts.terms().isEmpty()) {
        return Optional.empty();
      }
      solver.claim(shifts.any());
      List<Term> open = variables.values().stream().map(v -> solver.not(v.said())).toList();
      return solver.modelWith(open).map(model -> AnswerVariables.said(solver, variables, model));
    } finally {
      solver.pop();
    }
  }
}
