package org.mlfit.reasoning.proof;

import java.util.List;
import java.util.function.Supplier;
import org.mlfit.advice.Advisor;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.rule.Rule;
import org.mlfit.knowledge.tree.Condition;
import org.mlfit.reasoning.result.NotTranslatableException;
import org.mlfit.reasoning.result.Untranslated;
import org.mlfit.reasoning.search.TwoSets;
import org.mlfit.reasoning.search.Witnesses;
import org.mlfit.reasoning.twin.Limits;
import org.mlfit.reasoning.twin.NoFormulaException;
import org.mlfit.reasoning.twin.Solver;
import org.mlfit.reasoning.twin.Twin;

/**
 * What proofs work with: a solver with a twin of the rules.
 *
 * @param another makes a solver for what needs one of its own
 */
public record ProofContext(
    Advisor advisor,
    Solver solver,
    Twin twin,
    Witnesses witnesses,
    TwoSets twoSets,
    Supplier<Solver> another) {

  KnowledgeBase knowledgeBase() {
    return advisor.knowledgeBase();
  }

  /** What cannot be proved, since it has no formula. */
  public Limits limits() {
    return twin.limits();
  }

  /** Whether conditions of a rule, or variations of them, can be met at all. */
  boolean canBeMet(Rule rule, List<Condition> conditions, boolean inCompleteInterviews) {
    try {
      boolean met =
          inCompleteInterviews
              ? witnesses.any(solver.and(twin.isComplete(), twin.met(conditions))).isPresent()
              : witnesses.any(twin.met(conditions)).isPresent();
      if (met) {
        Limits.require(limits().under(rule));
      }
      return met;
    } catch (NoFormulaException part) {
      throw new NotTranslatableException(
          List.of(new Untranslated(rule, part.position(), part.getMessage())));
    }
  }
}
