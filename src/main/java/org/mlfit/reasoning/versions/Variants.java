package org.mlfit.reasoning.versions;

import de.uni_freiburg.informatik.ultimate.logic.Term;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mlfit.advice.Advisor;
import org.mlfit.advice.Answers;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.rule.Rule;
import org.mlfit.reasoning.result.NotDecidedException;
import org.mlfit.reasoning.result.NotTranslatableException;
import org.mlfit.reasoning.twin.AnswerVariables;
import org.mlfit.reasoning.twin.Solver;
import org.mlfit.reasoning.twin.Twin;

/**
 * Finds answers that show that a rule has slightly different conditions. Not safe for several
 * threads.
 */
public final class Variants {

  private static final long PATIENCE = 400_000;

  private final Solver solver;
  private final Map<Question, AnswerVariables> variables;
  private final Twin twin;

  /**
   * Works on the rules of an advisor.
   *
   * @throws NotTranslatableException if a rule cannot be expressed as a formula
   */
  public Variants(Advisor advisor) {
    this(advisor, new Solver(PATIENCE));
  }

  /** The same, with a solver of one's own. */
  public Variants(Advisor advisor, Solver solver) {
    this.solver = solver;
    KnowledgeBase knowledgeBase = advisor.knowledgeBase();
    this.variables = Twin.variables(solver, knowledgeBase, "");
    this.twin = new Twin(solver, knowledgeBase, "", variables).whole();
  }

  /**
   * The fewest answers that get another verdict or other findings if a rule is replaced by a
   * variant; nothing if there are none, which is a proof that the two are equivalent.
   *
   * @param variant the rule with other conditions, and the id of the rule that it replaces
   * @throws NotDecidedException if the solver did not come to an end
   * @throws NotTranslatableException if the variant cannot be expressed as a formula
   */
  public Optional<Answers> tellingApart(Rule variant) {
    return solver.under(List.of(), () -> toldApart(variant));
  }

  private Optional<Answers> toldApart(Rule variant) {
    Twin other = twin.with(Optional.of(variant), Optional.of(variant), "variant:");
    Shifts shifts = new Shifts(solver, twin, other);
    if (shifts.terms().isEmpty()) {
      return Optional.empty();
    }
    solver.claim(shifts.any());
    List<Term> open = variables.values().stream().map(v -> solver.not(v.said())).toList();
    return solver.modelWith(open).map(model -> AnswerVariables.said(solver, variables, model));
  }
}
