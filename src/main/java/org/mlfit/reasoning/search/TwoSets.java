package org.mlfit.reasoning.search;

import de.uni_freiburg.informatik.ultimate.logic.Model;
import de.uni_freiburg.informatik.ultimate.logic.Term;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.mlfit.advice.Answers;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.question.Answer;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.question.Question.Promise;
import org.mlfit.knowledge.rule.Rule;
import org.mlfit.knowledge.rule.Verdict;
import org.mlfit.reasoning.result.Fork;
import org.mlfit.reasoning.twin.AnswerCode;
import org.mlfit.reasoning.twin.Solver;
import org.mlfit.reasoning.twin.Twin;

/**
 * Two sets of answers that differ in the answer to one question only, and in what applies because
 * of it.
 */
public final class TwoSets {

  private final KnowledgeBase knowledgeBase;
  private final Solver solver;
  private final Twin one;
  private final Twin other;
  private final Map<Question, Term> alike = new LinkedHashMap<>();
  private final Map<Question, Term> chosen = new LinkedHashMap<>();
  private final Term oneApart;
  private final Term otherVerdict;

  /** Has a solver of its own, which gives up on a question when the patience is over. */
  public TwoSets(KnowledgeBase knowledgeBase, Solver solver) {
    this.knowledgeBase = knowledgeBase;
    this.solver = solver;
    this.one =
        new Twin(solver, knowledgeBase, "one:", Twin.variables(solver, knowledgeBase, "one:"));
    this.other =
        new Twin(solver, knowledgeBase, "other:", Twin.variables(solver, knowledgeBase, "other:"));
    for (Question question : knowledgeBase.questions()) {
      alike.put(question, one.value(question).isLike(other.value(question)));
      chosen.put(question, solver.newTruth("chosen:" + question.id()));
    }
    this.oneApart = solver.newTruth("one-apart");
    this.otherVerdict = solver.newTruth("other-verdict");
    claimOnce();
  }

  /**
   * Claims once and for all how the two sets are related, so that each search only has to claim the
   * answers.
   */
  private void claimOnce() {
    solver.claim(solver.implies(oneApart, one.isComplete()));
    solver.claim(solver.implies(oneApart, other.isComplete()));
    alike.forEach(
        (question, same) ->
            solver.claim(solver.or(List.of(solver.not(oneApart), same, chosen.get(question)))));
    solver.claim(solver.atMostOne(List.copyOf(chosen.values())));
    solver.claim(solver.implies(otherVerdict, hasOtherVerdict()));
  }

  /**
   * The smallest two complete sets in which a promise is broken; nothing if it holds for all. The
   * two answers to the question are as close together as possible.
   */
  public Optional<Fork> breaking(Question question, Promise promise) {
    BrokenLaw law = new BrokenLaw(knowledgeBase, solver, one, other);
    return differing(
        List.of(question),
        Answers.none(),
        List.of(law.isBroken(question, promise)),
        () -> law.smallest(question));
  }

  /** Two ways to go on from given answers, to different verdicts because of one question. */
  Optional<Fork> parting(Question question, Answers given) {
    return differing(List.of(question), given, List.of(otherVerdict), solver::model);
  }

  /**
   * An interview whose verdict changes with the answer to one question.
   *
   * @param codes the answers of the interview, see {@link AnswerCode}
   */
  public record Turn(Question question, long[] codes) {}

  /**
   * An interview whose verdict changes with the answer to one of some questions; nothing if there
   * is none.
   */
  public Optional<Turn> deciding(List<Question> questions, Answers given) {
    return model(questions, given, List.of(otherVerdict), solver::model)
        .map(model -> new Turn(chosenIn(model), AnswerCode.in(model, knowledgeBase, one)));
  }

  private Question chosenIn(Model model) {
    return knowledgeBase.questions().stream()
        .filter(question -> solver.isTrue(model, chosen.get(question)))
        .findFirst()
        .orElseThrow();
  }

  /** Two ways to go on from given answers, to different findings because of one question. */
  public Optional<Fork> partingFindings(Question question, Answers given) {
    List<Rule> clear =
        knowledgeBase.findingRules().stream()
            .filter(rule -> one.limits().under(rule).isEmpty())
            .toList();
    return differing(List.of(question), given, List.of(hasOtherOf(clear)), solver::model);
  }

  /**
   * Two sets, complete or not, that differ only in answers that do not apply, and yet in what is
   * concluded. The search goes rule by rule from the bottom up, since what is proved equal helps to
   * prove the next rule.
   */
  public Optional<Fork> partingByWhatIsSetAside() {
    List<Term> claims = new ArrayList<>();
    alike.forEach(
        (question, same) -> claims.add(solver.or(List.of(same, one.irrelevant(question)))));
    return solver.under(claims, this::partingFromTheBottom);
  }

  private Optional<Fork> partingFromTheBottom() {
    for (Rule rule : one.limits().lowestFirst()) {
      Optional<Fork> pair = smallestSaid(hasOtherOf(List.of(rule)));
      if (pair.isPresent()) {
        return pair;
      }
      solver.claim(solver.same(one.fires(rule), other.fires(rule)));
    }
    return smallestSaid(hasOtherVerdict());
  }

  private Optional<Fork> smallestSaid(Term claim) {
    return solver
        .under(claim, new SmallestWitness(solver, knowledgeBase, one)::model)
        .map(model -> new Fork(said(model, one), said(model, other)));
  }

  private Term hasOtherVerdict() {
    List<Term> ways = new ArrayList<>();
    for (Verdict verdict : knowledgeBase.verdicts()) {
      ways.add(solver.and(one.verdict(verdict), solver.not(other.verdict(verdict))));
    }
    return solver.or(ways);
  }

  private Term hasOtherOf(List<Rule> rules) {
    return solver.or(
        rules.stream()
            .map(rule -> solver.not(solver.same(one.fires(rule), other.fires(rule))))
            .toList());
  }

  private Optional<Fork> differing(
      List<Question> questions,
      Answers given,
      List<Term> claims,
      Supplier<Optional<Model>> search) {
    return model(questions, given, claims, search).map(this::fork);
  }

  /** Two complete sets that differ in one of some questions only. */
  private Optional<Model> model(
      List<Question> questions,
      Answers given,
      List<Term> claims,
      Supplier<Optional<Model>> search) {
    List<Term> all = new ArrayList<>();
    all.add(oneApart);
    all.add(solver.or(questions.stream().map(chosen::get).toList()));
    chosen.forEach(
        (question, isChosen) -> {
          if (!questions.contains(question)) {
            all.add(solver.not(isChosen));
          }
        });
    all.addAll(one.says(given));
    all.addAll(claims);
    return solver.under(all, search);
  }

  private Fork fork(Model model) {
    return new Fork(answers(model, one), answers(model, other));
  }

  /** What was said, also where it does not apply. */
  private Answers said(Model model, Twin twin) {
    return answers(model, twin, question -> solver.isTrue(model, twin.value(question).said()));
  }

  private Answers answers(Model model, Twin twin) {
    return answers(
        model,
        twin,
        question ->
            solver.isTrue(model, twin.value(question).said())
                && !solver.isTrue(model, twin.irrelevant(question)));
  }

  private Answers answers(Model model, Twin twin, Predicate<Question> counts) {
    Map<Question, Answer> answers = new LinkedHashMap<>();
    knowledgeBase.questions().stream()
        .filter(counts)
        .forEach(question -> answers.put(question, twin.value(question).in(model)));
    return Answers.of(answers);
  }
}
