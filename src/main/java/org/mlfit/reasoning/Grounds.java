package org.mlfit.reasoning;

import java.util.List;
import org.mlfit.advice.Advisor;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.Rule;
import org.mlfit.knowledge.tree.Condition;

/** What proofs work with: one solver with a twin of the rules, and one with two of them. */
record Grounds(Advisor advisor, Solver solver, Twin twin, Witnesses witnesses, TwoSets twoSets) {

  KnowledgeBase knowledgeBase() {
    return advisor.knowledgeBase();
  }

  Limits limits() {
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
    } catch (NoFormula part) {
      throw new NotTranslatable(
          List.of(new Untranslated(rule, part.position(), part.getMessage())));
    }
  }
}
