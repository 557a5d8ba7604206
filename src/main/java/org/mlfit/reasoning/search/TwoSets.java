package org.mlfit.reasoning.search;

import static java.util.function.Predicate.not;

import de.uni_freiburg.informatik.ultimate.logic.Model;
import de.uni_freiburg.informatik.ultimate.logic.Term;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
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
import org.mlfit.reasoning.twin.CodedAnswers;
import org.mlfit.reasoning.twin.OtherAnswers;
import org.mlfit.reasoning.twin.Solver;
import org.mlfit.reasoning.twin.Twin;

/**
 * Two complete sets of answers that differ in the answer to one question only, and in what applies
 * because of it.
 */
public final class TwoSets {

  /** Of how many questions one search is: more would only make each search larger. */
  public static final int TOGETHER = 32;

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
   * For those of some questions whose promise is broken two complete sets in which it is. Most
   * hold, which one search shows of many.
   */
  public Map<Question, Fork> breaking(Map<Question, Promise> promises) {
    Map<Question, Fork> broken = new HashMap<>();
    together(
        promises.keySet(),
        Answers.none(),
        broken::containsKey,
        other ->
            new BrokenLaw(knowledgeBase, solver, one, other)
                .isBroken(other.question(), promises.get(other.question())),
        (other, model) -> broken.put(other.question(), fork(model, other)));
    return broken;
  }

  /**
   * Finds for each of some questions two ways to go on from given answers, to different verdicts
   * because of that question: to the first pair of verdicts in gate order, whatever the solver
   * happens to find.
   *
   * @param first what is known, and takes what is found
   * @param both what has to hold of both sets
   * @param beside looks for more beside two ways that were found
   */
  void find(
      FirstPartings first,
      Collection<Question> questions,
      Answers given,
      Term both,
      Consumer<Parting> beside) {
    together(
        questions,
        given,
        first::isSettled,
        other -> solver.and(isEarlier(first, other), both, other.of(both)),
        (other, model) -> {
          Parting parting = parting(model, other, first.possible());
          first.put(other.question(), parting);
          beside.accept(parting);
        });
  }

  private Term isEarlier(FirstPartings than, OtherAnswers other) {
    List<Verdict> possible = than.possible();
    // All that a model may be asked for must be named before it is made.
    possible.forEach(verdict -> other.of(one.verdict(verdict)));
    List<Term> ways = new ArrayList<>();
    for (int i = 0; i < possible.size(); i++) {
      for (Verdict second : possible.subList(i + 1, possible.size())) {
        if (than.isImprovedBy(other.question(), possible.get(i), second)) {
          ways.add(solver.and(one.verdict(possible.get(i)), other.of(one.verdict(second))));
        }
      }
    }
    return solver.or(ways);
  }

  private Parting parting(Model model, OtherAnswers other, List<Verdict> possible) {
    Fork fork = fork(model, other);
    return new Parting(
        CodedAnswers.of(knowledgeBase, fork.one()),
        CodedAnswers.of(knowledgeBase, fork.other()),
        verdict(model, possible, formula -> formula),
        verdict(model, possible, other::of));
  }

  private Verdict verdict(Model model, List<Verdict> possible, UnaryOperator<Term> formulas) {
    return possible.stream()
        .filter(verdict -> solver.isTrue(model, formulas.apply(one.verdict(verdict))))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("The twin gives none of these verdicts"));
  }

  /**
   * For each of some questions on which the verdict can still depend, an interview that goes on
   * from given answers and whose verdict changes with the answer to it.
   *
   * @param possible all verdicts that can still come, or more
   * @return the answers of the interviews, see {@link AnswerCode}
   */
  public Map<Question, long[]> turning(
      Collection<Question> questions, Answers given, List<Verdict> possible) {
    Map<Question, long[]> turning = new LinkedHashMap<>();
    turning(questions, given, possible, turning::containsKey, turning::put);
    return turning;
  }

  /**
   * The same, handing over each as it is found.
   *
   * @param isKnown whether an interview for a question is known by now, from wherever
   * @param found takes the question and the answers of the interview
   */
  public void turning(
      Collection<Question> questions,
      Answers given,
      List<Verdict> possible,
      Predicate<Question> isKnown,
      BiConsumer<Question, long[]> found) {
    // Either set may be the one: that it has the last verdict and the other another, or the other
    // way round, comes to the same.
    List<Verdict> telling = possible.subList(0, possible.size() - 1);
    together(
        questions,
        given,
        isKnown,
        other -> hasOther(telling, other),
        (other, model) -> found.accept(other.question(), AnswerCode.in(model, knowledgeBase, one)));
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
    return solver.under(goingOn(given), () -> work.apply(other(question)));
  }

  /**
   * Looks for models of what is sought about some questions, each of which has another set of its
   * own, until there are none. What a search costs depends on all there is rather than on what is
   * sought, so that one for many is far quicker than one for each.
   *
   * @param isDone whether nothing more is sought about a question
   * @param sought what to look for
   * @param found takes a model of that
   */
  private void together(
      Collection<Question> questions,
      Answers given,
      Predicate<Question> isDone,
      Function<OtherAnswers, Term> sought,
      BiConsumer<OtherAnswers, Model> found) {
    List<Question> left = questions.stream().filter(not(isDone)).toList();
    while (!left.isEmpty()) {
      List<Question> some = left.subList(0, Math.min(left.size(), TOGETHER));
      solver.under(goingOn(given), () -> searched(some, isDone, sought, found));
      left = left.stream().skip(some.size()).filter(not(isDone)).toList();
    }
  }

  private boolean searched(
      List<Question> questions,
      Predicate<Question> isDone,
      Function<OtherAnswers, Term> sought,
      BiConsumer<OtherAnswers, Model> found) {
    Map<OtherAnswers, Term> left = new LinkedHashMap<>();
    for (OtherAnswers other : questions.stream().map(this::other).toList()) {
      left.put(other, sought.apply(other));
    }
    Optional<Model> model = anyOf(left.values());
    while (model.isPresent()) {
      for (OtherAnswers other : left.keySet()) {
        // What was found beside another needs no more.
        if (!isDone.test(other.question()) && solver.isTrue(model.get(), left.get(other))) {
          found.accept(other, model.get());
        }
      }
      left.keySet().removeIf(other -> isDone.test(other.question()));
      left.replaceAll((other, before) -> sought.apply(other));
      model = anyOf(left.values());
    }
    return true;
  }

  private Optional<Model> anyOf(Collection<Term> sought) {
    return sought.isEmpty() ? Optional.empty() : solver.modelUnder(solver.or(List.copyOf(sought)));
  }

  private List<Term> goingOn(Answers given) {
    List<Term> claims = new ArrayList<>(one.says(given));
    claims.add(one.isComplete());
    return claims;
  }

  private OtherAnswers other(Question question) {
    OtherAnswers other = one.apartIn(question);
    solver.claim(saidAsWell(other));
    return other;
  }

  /** That the other set is complete, which follows from the first where nothing differs. */
  private Term saidAsWell(OtherAnswers other) {
    List<Term> differing = new ArrayList<>();
    for (Question question : knowledgeBase.questions()) {
      Term before = one.isSaid(question);
      Term after = other.of(before);
      if (after != before) {
        differing.add(after);
      }
    }
    return solver.and(differing);
  }

  private Term hasOther(List<Verdict> verdicts, OtherAnswers other) {
    List<Term> ways = new ArrayList<>();
    for (Verdict verdict : verdicts) {
      Term before = one.verdict(verdict);
      Term after = other.of(before);
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
      Term after = other.of(before);
      if (after != before) {
        ways.add(solver.not(solver.same(before, after)));
      }
    }
    return solver.or(ways);
  }

  private Fork fork(Model model, OtherAnswers other) {
    return new Fork(
        answers(model, one.variables(), formula -> formula),
        answers(model, other.variables(), other::of));
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
