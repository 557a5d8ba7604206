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
import org.mlfit.reasoning.twin.AnswerVariables;
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

  /**
   * The other verdicts that the gates give so far with other answers, each with the nearest that
   * can be true beside the rest; if none can, with the nearest.
   */
  public Map<Verdict, Answer> flips(Question question, Answers given) {
    Verdict now = advisor.walk(given).verdict();
    Term consistent = new Consistency(advisor, solver, twin).noNewConflict(given);
    return solver.under(
        othersStayBut(question, given, twin.verdict(now)),
        () -> {
          Map<Verdict, Answer> flips = new LinkedHashMap<>();
          solver.under(consistent, () -> addFlips(question, given, flips));
          flips.keySet().forEach(verdict -> solver.claim(solver.not(twin.verdict(verdict))));
          return addFlips(question, given, flips);
        });
  }

  private Map<Verdict, Answer> addFlips(
      Question question, Answers given, Map<Verdict, Answer> flips) {
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
  public Interval holds(Question question, Answers given, Term claim) {
    return around(question, given, othersStayBut(question, given, claim));
  }

  /** The values of a number for which all complete interviews still come to their one verdict. */
  public Interval settles(Question question, Answers given, Verdict verdict) {
    List<Term> claims = new ArrayList<>(twin.says(given.without(question)));
    claims.add(twin.isComplete());
    claims.add(isKnown(question));
    claims.add(solver.not(twin.verdict(verdict)));
    return around(question, given, claims);
  }

  /** The values around the given one that no set of answers with some claims has. */
  private Interval around(Question question, Answers given, List<Term> claims) {
    Bounds bounds = new Bounds(solver, twin.value(question), (QuestionKind.Number) question.kind());
    Answer.Amount said = (Answer.Amount) given.to(question).orElseThrow();
    return solver.under(claims, () -> bounds.around(said.number()));
  }

  private Term isKnown(Question question) {
    AnswerVariables value = twin.value(question);
    return solver.and(value.said(), solver.not(value.unknown()));
  }

  /** That all other answers stay, this one is known, and a claim does not hold. */
  private List<Term> othersStayBut(Question question, Answers given, Term claim) {
    List<Term> claims = new ArrayList<>();
    for (Question other : advisor.knowledgeBase().questions()) {
      if (!other.equals(question)) {
        claims.add(twin.value(other).says(given.to(other)));
      }
    }
    claims.add(isKnown(question));
    claims.add(solver.not(claim));
    return claims;
  }
}
