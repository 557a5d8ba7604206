package org.mlfit.reasoning.search;

import de.uni_freiburg.informatik.ultimate.logic.Model;
import de.uni_freiburg.informatik.ultimate.logic.Term;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mlfit.advice.Advisor;
import org.mlfit.advice.Answers;
import org.mlfit.knowledge.question.Answer;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.question.QuestionKind;
import org.mlfit.knowledge.rule.Verdict;
import org.mlfit.reasoning.result.Interval;
import org.mlfit.reasoning.twin.Solver;
import org.mlfit.reasoning.twin.Twin;

/** Finds what one answer can change by itself, all others staying as they are. */
public final class OneAnswer {

  private final Advisor advisor;
  private final Solver solver;
  private final Twin twin;
  private final Witnesses witnesses;

  /** Of one knowledge base, whose twin lives in the solver. */
  public OneAnswer(Advisor advisor, Solver solver, Twin twin, Witnesses witnesses) {
    this.advisor = advisor;
    this.solver = solver;
    this.twin = twin;
    this.witnesses = witnesses;
  }

  /** The other verdicts that the answer can lead to, each with the nearest answer that does. */
  public Map<Verdict, Answer> flips(Question question, Answers given) {
    Verdict now = advisor.advise(given).verdict();
    return solver.under(
        othersStayBut(question, given, twin.verdict(now)), () -> flipsFound(question, given));
  }

  private Map<Verdict, Answer> flipsFound(Question question, Answers given) {
    Map<Verdict, Answer> flips = new LinkedHashMap<>();
    Optional<Model> model = solver.model();
    while (model.isPresent()) {
      Verdict verdict = twin.verdictIn(model.get());
      Answer nearest = nearest(question, given, verdict, model.get());
      witnesses.confirmed(verdict, given.with(question, nearest));
      flips.put(verdict, nearest);
      solver.claim(solver.not(twin.verdict(verdict)));
      model = solver.model();
    }
    return flips;
  }

  private Answer nearest(Question question, Answers given, Verdict verdict, Model found) {
    NearestAnswers nearest = new NearestAnswers(solver, twin.variables(), given);
    return solver.under(
        twin.verdict(verdict), () -> nearest.to(List.of(question), found).get(0).to());
  }

  /** The values of a number for which a claim stays true that is true of the given answers. */
  public Optional<Interval> holds(Question question, Answers given, Term claim) {
    Optional<Answer> said = given.to(question);
    boolean isNumber = said.filter(Answer.Amount.class::isInstance).isPresent();
    if (!isNumber || !advisor.advise(given).applies(question)) {
      return Optional.empty();
    }
    Bounds bounds = new Bounds(solver, twin.value(question), (QuestionKind.Number) question.kind());
    return Optional.of(
        solver.under(
            othersStayBut(question, given, claim),
            () -> bounds.around(((Answer.Amount) said.get()).number())));
  }

  /** That all other answers stay, this one is known, and a claim does not hold. */
  private List<Term> othersStayBut(Question question, Answers given, Term claim) {
    List<Term> claims = new ArrayList<>();
    for (Question other : advisor.knowledgeBase().questions()) {
      if (!other.equals(question)) {
        claims.add(twin.value(other).says(given.to(other)));
      }
    }
    claims.add(twin.value(question).said());
    claims.add(solver.not(twin.value(question).unknown()));
    claims.add(solver.not(claim));
    return claims;
  }
}
