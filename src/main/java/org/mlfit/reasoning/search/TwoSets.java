package org.mlfit.reasoning.search;

import de.uni_freiburg.informatik.ultimate.logic.Model;
import de.uni_freiburg.informatik.ultimate.logic.Term;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.mlfit.advice.Answers;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.question.Answer;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.question.Question.Promise;
import org.mlfit.knowledge.rule.Rule;
import org.mlfit.knowledge.rule.Verdict;
import org.mlfit.reasoning.result.Fork;
import org.mlfit.reasoning.twin.AnswerCode;
import org.mlfit.reasoning.twin.AnswerVariables;
import org.mlfit.reasoning.twin.OtherAnswers;
import org.mlfit.reasoning.twin.Solver;
import org.mlfit.reasoning.twin.Twin;

/**
 * Two complete sets of answers that differ in the answer to one question only, and in what applies
 * because of it.
 */
public final class TwoSets {

  private final KnowledgeBase knowledgeBase;
  private final Solver solver;
  private final Twin one;

  /** The other set has a twin beside this one, in the same solver, for as long as it is needed. */
  public TwoSets(KnowledgeBase knowledgeBase, Solver solver, Twin one) {
    this.knowledgeBase = knowledgeBase;
    this.solver = solver;
    this.one = one;
  }

  /**
   * The smallest two complete sets in which a promise is broken; nothing if it holds for all. The
   * two answers to the question are as close together as possible.
   */
  public Optional<Fork> breaking(Question question, Promise promise) {
    return apart(
        question,
        Answers.none(),
        other -> {
          BrokenLaw law = new BrokenLaw(knowledgeBase, solver, one, other);
          solver.claim(law.isBroken(question, promise));
          return law.smallest(question).map(model -> fork(model, other));
        });
  }

  /**
   * Two ways to go on from given answers, to different verdicts because of one question: to the
   * first pair of verdicts in gate order, whatever the solver happens to find.
   *
   * @param known two such ways if some are known; they are the first unless there are earlier ones
   * @param possible the verdicts that can come, in gate order
   */
  Optional<Parting> parting(
      Question question, Answers given, Optional<Parting> known, List<Verdict> possible) {
    return known
        .filter(parting -> parting.isFirst(possible))
        .or(() -> apart(question, given, other -> first(known, other, possible)));
  }

  private Optional<Parting> first(
      Optional<Parting> known, OtherAnswers other, List<Verdict> possible) {
    Optional<Parting> first = known;
    Optional<Model> earlier = earlier(first, other, possible);
    while (earlier.isPresent()) {
      first = earlier.map(model -> parting(model, other));
      earlier = earlier(first, other, possible);
    }
    return first;
  }

  private Optional<Model> earlier(
      Optional<Parting> than, OtherAnswers other, List<Verdict> possible) {
    List<Term> ways = new ArrayList<>();
    for (int i = 0; i < possible.size(); i++) {
      for (Verdict second : possible.subList(i + 1, possible.size())) {
        Verdict first = possible.get(i);
        if (than.isEmpty() || than.get().isAfter(first, second, possible)) {
          ways.add(solver.and(one.verdict(first), other.formulas().of(one.verdict(second))));
        }
      }
    }
    return ways.isEmpty() ? Optional.empty() : solver.modelUnder(solver.or(ways));
  }

  private Parting parting(Model model, OtherAnswers other) {
    return new Parting(
        fork(model, other),
        one.verdictIn(model),
        one.verdictWhere(verdict -> solver.isTrue(model, other.formulas().of(verdict))));
  }

  /**
   * An interview that goes on from given answers and whose verdict changes with the answer to a
   * question; nothing if there is none.
   *
   * @return the answers of the interview, see {@link AnswerCode}
   */
  public Optional<long[]> turnedBy(Question question, Answers given) {
    return apart(
        question,
        given,
        other ->
            solver
                .modelUnder(hasOtherVerdict(other))
                .map(model -> AnswerCode.in(model, knowledgeBase, one)));
  }

  /** Two ways to go on from given answers, to different findings because of one question. */
  public Optional<Fork> partingFindings(Question question, Answers given) {
    List<Rule> clear =
        knowledgeBase.findingRules().stream()
            .filter(rule -> one.limits().under(rule).isEmpty())
            .toList();
    return apart(
        question,
        given,
        other -> solver.modelUnder(hasOtherOf(clear, other)).map(model -> fork(model, other)));
  }

  /** What some work comes to while there is another complete set that goes on as given too. */
  private <T> T apart(Question question, Answers given, Function<OtherAnswers, T> work) {
    List<Term> claims = new ArrayList<>(one.says(given));
    claims.add(one.isComplete());
    return solver.under(
        claims,
        () -> {
          OtherAnswers other = one.apartIn(question);
          solver.claim(saidAsWell(other));
          return work.apply(other);
        });
  }

  /** That the other set is complete, which follows from the first where nothing differs. */
  private Term saidAsWell(OtherAnswers other) {
    List<Term> differing = new ArrayList<>();
    for (Question question : knowledgeBase.questions()) {
      Term before = one.isSaid(question);
      Term after = other.formulas().of(before);
      if (after != before) {
        differing.add(after);
      }
    }
    return solver.and(differing);
  }

  private Term hasOtherVerdict(OtherAnswers other) {
    List<Term> ways = new ArrayList<>();
    for (Verdict verdict : knowledgeBase.verdicts()) {
      Term before = one.verdict(verdict);
      Term after = other.formulas().of(before);
      if (after != before) {
        ways.add(solver.and(before, solver.not(after)));
      }
    }
    return solver.or(ways);
  }

  private Term hasOtherOf(List<Rule> rules, OtherAnswers other) {
    List<Term> ways = new ArrayList<>();
    for (Rule rule : rules) {
      Term before = one.fires(rule);
      Term after = other.formulas().of(before);
      if (after != before) {
        ways.add(solver.not(solver.same(before, after)));
      }
    }
    return solver.or(ways);
  }

  private Fork fork(Model model, OtherAnswers other) {
    return new Fork(
        answers(model, one.variables(), formula -> formula),
        answers(model, other.variables(), other.formulas()::of));
  }

  private Answers answers(
      Model model, Map<Question, AnswerVariables> variables, UnaryOperator<Term> formulas) {
    Map<Question, Answer> answers = new LinkedHashMap<>();
    for (Question question : knowledgeBase.questions()) {
      AnswerVariables value = variables.get(question);
      Term irrelevant = formulas.apply(one.irrelevant(question));
      if (solver.isTrue(model, value.said()) && !solver.isTrue(model, irrelevant)) {
        answers.put(question, value.in(model));
      }
    }
    return Answers.of(answers);
  }
}
