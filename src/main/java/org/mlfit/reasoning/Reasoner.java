package org.mlfit.reasoning;

import static java.util.stream.Collectors.toSet;

import de.uni_freiburg.informatik.ultimate.logic.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.mlfit.advice.Advice;
import org.mlfit.advice.Advisor;
import org.mlfit.advice.Answers;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.question.Answer;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.rule.Gate;
import org.mlfit.knowledge.rule.Rule;
import org.mlfit.knowledge.rule.Verdict;
import org.mlfit.reasoning.circuit.Interpreter;
import org.mlfit.reasoning.lookahead.Certificates;
import org.mlfit.reasoning.lookahead.FirstLook;
import org.mlfit.reasoning.lookahead.Look;
import org.mlfit.reasoning.lookahead.LookAhead;
import org.mlfit.reasoning.lookahead.LookBytes;
import org.mlfit.reasoning.lookahead.PlayedInterviews;
import org.mlfit.reasoning.lookahead.Prospects;
import org.mlfit.reasoning.lookahead.SharedVerdicts;
import org.mlfit.reasoning.proof.ProofContext;
import org.mlfit.reasoning.result.ChangeSets;
import org.mlfit.reasoning.result.GatesOutlook;
import org.mlfit.reasoning.result.Interval;
import org.mlfit.reasoning.result.NotDecidedException;
import org.mlfit.reasoning.result.NotTranslatableException;
import org.mlfit.reasoning.result.Outlook;
import org.mlfit.reasoning.result.ReachableVerdicts;
import org.mlfit.reasoning.result.Search;
import org.mlfit.reasoning.result.TwinDisagreesException;
import org.mlfit.reasoning.result.Untranslated;
import org.mlfit.reasoning.search.Confirmations;
import org.mlfit.reasoning.search.ConfirmedChanges;
import org.mlfit.reasoning.search.Forks;
import org.mlfit.reasoning.search.OneAnswer;
import org.mlfit.reasoning.search.Reachability;
import org.mlfit.reasoning.search.TwoSets;
import org.mlfit.reasoning.search.Witnesses;
import org.mlfit.reasoning.twin.Limits;
import org.mlfit.reasoning.twin.Solver;
import org.mlfit.reasoning.twin.Twin;
import org.mlfit.reasoning.twin.TwinView;

/**
 * Exact statements about all sets of answers. Each statement that something is possible comes with
 * a witness, which the rule engine has confirmed. Safe for several threads but serves one at a
 * time; for parallel work use one reasoner per thread.
 *
 * <p>Each method throws {@link NotTranslatableException} if its result would rest on a rule that
 * cannot be expressed as a formula, {@link NotDecidedException} if the solver did not come to an
 * end, and {@link TwinDisagreesException} if the rule engine does not confirm a witness.
 */
public final class Reasoner {

  private static final long PATIENCE = 400_000;

  private final Advisor advisor;
  private final KnowledgeBase knowledgeBase;
  private final Supplier<Solver> solvers;
  private final Optional<FirstLook> firstLook;
  private Optional<Tools> tools = Optional.empty();
  private Optional<LookAhead> lookAhead = Optional.empty();
  private Optional<SharedVerdicts> completions = Optional.empty();

  /** A reasoner about the knowledge base of an advisor. */
  public Reasoner(Advisor advisor) {
    this(advisor, () -> new Solver(PATIENCE));
  }

  /** One with solvers of another kind. */
  Reasoner(Advisor advisor, Supplier<Solver> solvers) {
    this.advisor = advisor;
    this.knowledgeBase = advisor.knowledgeBase();
    this.solvers = solvers;
    this.firstLook = knowledgeBase.notes().find().flatMap(new LookBytes(knowledgeBase)::read);
  }

  /** What it works with: made when first needed, since what is known already needs none of it. */
  private record Tools(
      Solver solver,
      Twin twin,
      Witnesses witnesses,
      Reachability reachability,
      OneAnswer oneAnswer,
      TwoSets twoSets) {

    static Tools with(Solver solver, Advisor advisor) {
      KnowledgeBase base = advisor.knowledgeBase();
      Twin twin = new Twin(solver, base, "", Twin.variables(solver, base, ""));
      Witnesses witnesses = new Witnesses(advisor, solver, twin);
      return new Tools(
          solver,
          twin,
          witnesses,
          new Reachability(advisor, solver, twin, witnesses),
          new OneAnswer(advisor, solver, twin, witnesses),
          new TwoSets(base, solver, twin));
    }
  }

  private synchronized Tools tools() {
    if (tools.isEmpty()) {
      tools = Optional.of(Tools.with(solvers.get(), advisor));
    }
    return tools.get();
  }

  private Solver solver() {
    return tools().solver();
  }

  private Twin twin() {
    return tools().twin();
  }

  private Witnesses witnesses() {
    return tools().witnesses();
  }

  private TwoSets twoSets() {
    return tools().twoSets();
  }

  /** The advisor whose knowledge base it reasons about. */
  public Advisor advisor() {
    return advisor;
  }

  /** The rules that cannot be expressed as formulas; nothing that rests on them is claimed. */
  public List<Untranslated> untranslated() {
    return twin().limits().all();
  }

  /** Refuses to go on if nothing can be said about verdicts. */
  public void requireVerdicts() {
    if (firstLook.isPresent()) {
      // One is kept only of rules about whose verdicts all can be said.
      return;
    }
    Limits.require(twin().limits().underVerdicts());
  }

  /**
   * The verdicts that a complete interview can still come to, each with a set of answers that leads
   * there. In a complete interview what applies is answered, if only with "unknown".
   */
  public Map<Verdict, Answers> reachableVerdicts(Answers given) {
    ReachableVerdicts reach = reach(given);
    if (!reach.notProven().isEmpty()) {
      requireVerdicts();
    }
    return reach.verdicts();
  }

  /**
   * The same, except that verdicts about which nothing is proved are listed instead of causing an
   * exception.
   */
  public synchronized ReachableVerdicts reach(Answers given) {
    return tools().reachability().verdicts(given);
  }

  /** Which findings are certain, possible or impossible in complete interviews from here. */
  public synchronized Outlook outlook(Answers given) {
    return tools().reachability().outlook(knowledgeBase.findingRules(), given, played(given));
  }

  /** What can become of the walk through the gates in complete interviews from here. */
  public synchronized GatesOutlook gates(Answers given) {
    requireVerdicts();
    List<Rule> rules = knowledgeBase.gates().stream().map(Gate::rule).toList();
    Reachability reachability = tools().reachability();
    return new GatesOutlook(
        reachability.outlook(rules, given, played(given)), reachability.ending(given));
  }

  /** Most of what is possible is seen in interviews by chance, where these are all covered. */
  private Predicate<Term> played(Answers given) {
    if (!twin().limits().all().isEmpty()) {
      return claim -> false;
    }
    PlayedInterviews played = new PlayedInterviews(knowledgeBase, twin(), given);
    return claim -> played.show(claim, witnesses()::confirmed);
  }

  /**
   * What can still come out of an interview, and what each answer to each open question would leave
   * of it. Quick if the answers are those of the last call and one more.
   */
  public Prospects prospects(Answers given) {
    return known(given).orElseGet(() -> look(given).prospects());
  }

  /** What the build or an earlier run found out already, without any work. */
  private Optional<Prospects> known(Answers given) {
    return firstLook.map(FirstLook::look).map(Look::prospects).filter(found -> given.isEmpty());
  }

  /**
   * The questions that apply after some answers, if that is known without any work; nothing if the
   * advisor must be asked.
   */
  public Optional<Set<Question>> applying(Answers given) {
    return firstLook.map(FirstLook::applying).filter(known -> given.isEmpty());
  }

  /** The same with all that shows it; what follows from no answers is kept for later runs. */
  synchronized Look look(Answers given) {
    Look look = lookAhead().from(given);
    if (given.isEmpty()) {
      knowledgeBase.notes().keep(new LookBytes(knowledgeBase).of(first(look)));
    }
    return look;
  }

  /** What is known before anything is said, found out anew unless it was kept. */
  FirstLook firstLook() {
    return firstLook.orElseGet(() -> first(look(Answers.none())));
  }

  private FirstLook first(Look look) {
    Advice onNothing = advisor.walk(Answers.none());
    return new FirstLook(
        look, knowledgeBase.questions().stream().filter(onNothing::applies).collect(toSet()));
  }

  private LookAhead lookAhead() {
    requireVerdicts();
    if (lookAhead.isEmpty()) {
      lookAhead =
          Optional.of(
              new LookAhead(
                  knowledgeBase,
                  solver(),
                  twin(),
                  twoSets(),
                  witnesses()::confirmed,
                  firstLook.map(FirstLook::look)));
    }
    return lookAhead.get();
  }

  /** Makes ready what the next answers need, so that nobody waits for that after the first. */
  public synchronized void prepare() {
    lookAhead();
    completions();
  }

  /**
   * The verdict that all complete interviews from here share; nothing if two can still come.
   * Several threads play interviews at once; only who needs the solver waits for it.
   */
  public Optional<Verdict> sharedVerdict(Answers given) {
    Optional<Prospects> known = known(given);
    if (known.isPresent()) {
      return known.filter(Prospects::isSettled).map(Prospects::next);
    }
    SharedVerdicts all = completions();
    return all.onlyOneSeen(given)
        .filter(verdict -> all.nothingInfluences(given) || noneDiffers(verdict, given));
  }

  private synchronized boolean noneDiffers(Verdict verdict, Answers given) {
    return completions().noneDiffers(verdict, given);
  }

  /** Whether a complete interview from here can come to a verdict. */
  public synchronized boolean canComeTo(Verdict verdict, Answers given) {
    return completions().canComeTo(verdict, given);
  }

  /** Whether the walk of a complete interview from here can end at a gate. */
  public synchronized boolean canEndAt(Gate gate, Answers given) {
    return completions().canEndAt(gate, given);
  }

  /** Those of some open questions whose answer can still change the verdict. */
  public synchronized Set<Question> deciding(List<Question> among, Answers given) {
    return completions().deciding(among, given, twoSets());
  }

  private synchronized SharedVerdicts completions() {
    requireVerdicts();
    if (completions.isEmpty()) {
      completions = Optional.of(new SharedVerdicts(knowledgeBase, solver(), twin()));
    }
    return completions.get();
  }

  /**
   * The fewest of some answers that prove the verdict: with them it stays, whatever else is said.
   *
   * @param complete answers to all questions that apply
   */
  public synchronized Answers certificate(Answers complete) {
    requireVerdicts();
    Advice advice = advisor.walk(complete);
    return new Certificates(knowledgeBase, solver(), twin())
        .smallest(advice.effective(), advice.verdict());
  }

  /**
   * The open questions that may still be asked: those that apply for some answers to the others.
   * With each answer they become fewer, never more.
   */
  public synchronized Set<Question> mayApply(Answers given) {
    requireVerdicts();
    return tools().reachability().applying(given);
  }

  /** Whether the answer to an open question can still change which findings are given. */
  public synchronized boolean canChangeFindings(Question question, Answers given) {
    if (twoSets().partingFindings(question, given).isPresent()) {
      return true;
    }
    knowledgeBase.findingRules().forEach(this::require);
    return false;
  }

  /**
   * The smallest sets of changed answers after which a complete interview can come to one of some
   * verdicts, as far as a search goes; the empty set if it can already. None of them brings answers
   * that cannot both be true.
   */
  public synchronized ChangeSets changesTo(Set<Verdict> verdicts, Answers given, Search search) {
    requireVerdicts();
    return changes().to(verdicts, given, search);
  }

  /**
   * Where no changes of answers lead to a verdict: the fewest answers that nobody can choose and
   * that would have to be different for it, perhaps with others.
   */
  public synchronized List<Question> givensAgainst(Verdict verdict, Answers given) {
    requireVerdicts();
    return changes().givensAgainst(verdict, given);
  }

  private ConfirmedChanges changes() {
    return new ConfirmedChanges(advisor, solver(), twin(), witnesses());
  }

  /**
   * The other verdicts that the gates give with another answer to one question, all others as
   * given, each with the real answer that is nearest to what was said. On incomplete answers open
   * questions may still change them.
   */
  public synchronized Map<Verdict, Answer> flips(Question question, Answers given) {
    requireVerdicts();
    return tools().oneAnswer().flips(question, given);
  }

  /**
   * The values of a number, with all other answers as given, for which the verdict stays what it
   * is. Where two verdicts can still come, these are the neighbouring values, from threshold to
   * threshold, for which that stays so.
   *
   * @return nothing if the question was not answered with a number, or does not apply
   */
  public synchronized Optional<Interval> verdictHolds(Question question, Answers given) {
    requireVerdicts();
    if (!isNumberThatCounts(question, given)) {
      return Optional.empty();
    }
    Optional<Verdict> shared = sharedVerdict(given);
    return Optional.of(
        shared.isPresent() && !completions().seesThresholds(question, given)
            ? tools().oneAnswer().settles(question, given, shared.get())
            : completions().around(question, given, other -> sharedVerdict(other).equals(shared)));
  }

  /**
   * The neighbouring values of a number, from threshold to threshold, with which a complete
   * interview can still come to one of some verdicts.
   *
   * @return nothing if the question was not answered with a number, or does not apply
   */
  public synchronized Optional<Interval> canComeWithin(
      Question question, Answers given, Set<Verdict> verdicts) {
    requireVerdicts();
    return isNumberThatCounts(question, given)
        ? Optional.of(
            completions()
                .around(
                    question,
                    given,
                    other -> verdicts.stream().anyMatch(v -> completions().canComeTo(v, other))))
        : Optional.empty();
  }

  private boolean isNumberThatCounts(Question question, Answers given) {
    return given.to(question).filter(Answer.Amount.class::isInstance).isPresent()
        && advisor.walk(given).applies(question);
  }

  /**
   * The values of a number, with all other answers as given, for which the verdict and all findings
   * stay what they are.
   *
   * @return nothing if the question was not answered with a number, or does not apply
   */
  public synchronized Optional<Interval> adviceHolds(Question question, Answers given) {
    Advice advice = advisor.walk(given);
    List<Term> claims = new ArrayList<>();
    for (Rule rule : knowledgeBase.findingRules()) {
      require(rule);
      claims.add(asIn(advice, rule));
    }
    return verdictHolds(question, given)
        .map(
            verdict ->
                verdict.and(tools().oneAnswer().holds(question, given, solver().and(claims))));
  }

  private Term asIn(Advice advice, Rule rule) {
    Term fires = twin().fires(rule);
    return advice.findingIds().contains(rule.id()) ? fires : solver().not(fires);
  }

  /**
   * The open questions whose answer can still decide between two verdicts, with all other answers
   * equal, in topic order; each with the first two in gate order between which it can, or with none
   * if it takes answers that could not be true together.
   */
  public synchronized Map<Question, List<Verdict>> forks(Answers given) {
    requireVerdicts();
    List<Verdict> possible = List.copyOf(look(given).prospects().verdicts().keySet());
    return new Forks(advisor, solver(), twin(), twoSets())
        .first(lookAhead().forks(given), possible, given);
  }

  /**
   * A complete interview that leads to a verdict, with few real answers; nothing if there is none.
   */
  public synchronized Optional<Answers> reaching(Verdict verdict) {
    return witnesses()
        .smallest(solver().and(twin().isComplete(), twin().verdict(verdict)))
        .map(answers -> witnesses().confirmed(verdict, answers));
  }

  /** A complete interview in which a rule fires; nothing if it never does. */
  public synchronized Optional<Answers> firing(Rule rule) {
    Optional<Answers> found =
        witnesses().any(solver().and(twin().isComplete(), twin().fires(rule)));
    found.ifPresent(answers -> require(rule));
    return found;
  }

  private void require(Rule rule) {
    Limits.require(twin().limits().under(rule));
  }

  /** What proofs work with. */
  synchronized ProofContext grounds() {
    PlayedInterviews played = new PlayedInterviews(knowledgeBase, twin(), Answers.none());
    return new ProofContext(
        advisor, solver(), twin(), witnesses(), new Confirmations(witnesses()), played, twoSets());
  }

  /** What the twin concludes from one set of answers, for comparison with the rule engine. */
  synchronized TwinView view(Answers given) {
    List<Term> claims =
        knowledgeBase.questions().stream().map(q -> twin().value(q).says(given.to(q))).toList();
    var model =
        solver()
            .under(claims, solver()::model)
            .orElseThrow(() -> new IllegalStateException("The twin contradicts itself"));
    return TwinView.Parts.of(knowledgeBase, twin()).where(term -> solver().isTrue(model, term));
  }

  /** Evaluates the same formulas without the solver. */
  Interpreter interpreter() {
    return witnesses().interpreter();
  }
}
