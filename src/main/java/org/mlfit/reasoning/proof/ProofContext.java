package org.mlfit.reasoning.proof;

import de.uni_freiburg.informatik.ultimate.logic.Term;
import java.util.List;
import java.util.Optional;
import org.mlfit.advice.Advisor;
import org.mlfit.advice.Answers;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.rule.Rule;
import org.mlfit.knowledge.tree.Condition;
import org.mlfit.reasoning.lookahead.PlayedInterviews;
import org.mlfit.reasoning.result.NotTranslatableException;
import org.mlfit.reasoning.result.Untranslated;
import org.mlfit.reasoning.search.Confirmations;
import org.mlfit.reasoning.search.TwoSets;
import org.mlfit.reasoning.search.Witnesses;
import org.mlfit.reasoning.twin.Limits;
import org.mlfit.reasoning.twin.NoFormulaException;
import org.mlfit.reasoning.twin.Solver;
import org.mlfit.reasoning.twin.Twin;

/**
 * What proofs work with: a solver with a twin of the rules.
 *
 * @param confirmations what the rule engine confirms of a claim before it is told
 */
public record ProofContext(
    Advisor advisor,
    Solver solver,
    Twin twin,
    Witnesses witnesses,
    Confirmations confirmations,
    PlayedInterviews played,
    TwoSets twoSets) {

  KnowledgeBase knowledgeBase() {
    return advisor.knowledgeBase();
  }

  /** What cannot be proved, since it has no formula. */
  public Limits limits() {
    return twin.limits();
  }

  /** Whether some answers make a claim true; the rule engine begins to confirm them. */
  boolean isPossible(Term claim) {
    if (played.show(claim, confirmations::begin)) {
      return true;
    }
    Optional<Answers> found = witnesses.unconfirmed(claim);
    found.ifPresent(confirmations::begin);
    found.ifPresent(played::note);
    return found.isPresent();
  }

  /** Whether conditions of a rule, or variations of them, can be met at all. */
  boolean canBeMet(Rule rule, List<Condition> conditions, boolean inCompleteInterviews) {
    try {
      Term claim = twin.met(conditions);
      boolean met = isPossible(inCompleteInterviews ? solver.and(twin.isComplete(), claim) : claim);
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
