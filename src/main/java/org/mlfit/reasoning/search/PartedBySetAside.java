package org.mlfit.reasoning.search;

import de.uni_freiburg.informatik.ultimate.logic.Model;
import de.uni_freiburg.informatik.ultimate.logic.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.rule.Rule;
import org.mlfit.knowledge.rule.Verdict;
import org.mlfit.reasoning.result.Fork;
import org.mlfit.reasoning.twin.AnswerVariables;
import org.mlfit.reasoning.twin.Solver;
import org.mlfit.reasoning.twin.Twin;

/**
 * Two sets of answers, complete or not, that differ only in answers that do not apply, and yet in
 * what is concluded.
 */
public final class PartedBySetAside {

  /** Rules for which the solver is asked together; alone, each costs a start. */
  private static final int AT_ONCE = 32;

  private final KnowledgeBase knowledgeBase;
  private final Solver solver;
  private final Twin one;
  private final Twin other;

  /** Makes both sets in a solver of its own. */
  public PartedBySetAside(KnowledgeBase knowledgeBase, Solver solver) {
    this.knowledgeBase = knowledgeBase;
    this.solver = solver;
    this.one =
        new Twin(solver, knowledgeBase, "one:", Twin.variables(solver, knowledgeBase, "one:"));
    this.other =
        new Twin(solver, knowledgeBase, "other:", Twin.variables(solver, knowledgeBase, "other:"));
  }

  /**
   * Two such sets; nothing if there are none. The search goes from the bottom up, since what is
   * proved equal helps to prove the next rules.
   */
  public Optional<Fork> found() {
    List<Term> claims = new ArrayList<>();
    for (Question question : knowledgeBase.questions()) {
      AnswerVariables value = one.value(question);
      claims.add(solver.or(List.of(value.isLike(other.value(question)), one.irrelevant(question))));
    }
    return solver.under(claims, this::fromTheBottom);
  }

  private Optional<Fork> fromTheBottom() {
    List<Rule> rules = one.limits().lowestFirst();
    for (int from = 0; from < rules.size(); from += AT_ONCE) {
      List<Rule> some = rules.subList(from, Math.min(rules.size(), from + AT_ONCE));
      Term differing = solver.or(some.stream().map(this::differs).toList());
      if (solver.modelUnder(differing).isPresent()) {
        return lowest(some);
      }
      solver.claim(solver.not(differing));
    }
    return smallest(hasOtherVerdict());
  }

  /** The pair for the lowest of some rules, which is the easiest to read. */
  private Optional<Fork> lowest(List<Rule> rules) {
    return rules.stream().map(this::differs).flatMap(d -> smallest(d).stream()).findFirst();
  }

  private Term differs(Rule rule) {
    return solver.not(solver.same(one.fires(rule), other.fires(rule)));
  }

  private Term hasOtherVerdict() {
    List<Term> ways = new ArrayList<>();
    for (Verdict verdict : knowledgeBase.verdicts()) {
      ways.add(solver.and(one.verdict(verdict), solver.not(other.verdict(verdict))));
    }
    return solver.or(ways);
  }

  private Optional<Fork> smallest(Term claim) {
    return solver
        .under(claim, new SmallestWitness(solver, knowledgeBase, one)::model)
        .map(this::fork);
  }

  /** What was said, also where it does not apply. */
  private Fork fork(Model model) {
    return new Fork(
        AnswerVariables.said(solver, one.variables(), model),
        AnswerVariables.said(solver, other.variables(), model));
  }
}
