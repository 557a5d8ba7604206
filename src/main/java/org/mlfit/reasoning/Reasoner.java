package org.mlfit.reasoning;

import de.uni_freiburg.informatik.ultimate.logic.Model;
import de.uni_freiburg.informatik.ultimate.logic.Term;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.mlfit.advice.Advice;
import org.mlfit.advice.Advisor;
import org.mlfit.advice.Answers;
import org.mlfit.advice.Conflict;
import org.mlfit.knowledge.Answer;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.Question;
import org.mlfit.knowledge.QuestionKind;
import org.mlfit.knowledge.Rule;
import org.mlfit.knowledge.Verdict;
import org.mlfit.knowledge.tree.Condition;
import org.mlfit.knowledge.tree.Consequence;

/**
 * Exact answers about all sets of answers. Each claim that something can be comes with a witness
 * which the rule engine has confirmed. Not safe for several threads: prepare one for each.
 */
public final class Reasoner {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Advisor advisor;
  private final KnowledgeBase knowledgeBase;
  private final Solver solver;
  private final Map<Question, AnswerVariables> variables;
  private final Twin twin;
  private Optional<TwoSets> twoSets = Optional.empty();
  private Optional<LookAhead> lookAhead = Optional.empty();

  /**
   * A reasoner about the knowledge base of an advisor.
   *
   * @throws NotTranslatable if a rule cannot be said as a formula
   */
  public Reasoner(Advisor advisor) {
    this.advisor = advisor;
    this.knowledgeBase = advisor.knowledgeBase();
    this.solver = new Solver(PATIENCE);
    this.variables = Twin.variables(solver, knowledgeBase, "");
    this.twin = new Twin(solver, knowledgeBase, "", variables);
  }

  /** The advisor whose knowledge base it reasons about. */
  public Advisor advisor() {
    return advisor;
  }

  /**
   * The verdicts that a complete interview can still come to, each with a set of answers that leads
   * there. In a complete interview what applies is answered, if only with "unknown".
   *
   * @throws NotDecided if the solver did not come to an end in time
   * @throws TwinDisagrees if the rule engine does not confirm a witness
   */
  public Map<Verdict, Answers> reachableVerdicts(Answers given) {
    Map<Verdict, Answers> reachable = new LinkedHashMap<>();
    solver.push();
    try {
      given.asMap().forEach((question, answer) -> solver.claim(isGiven(question, answer)));
      solver.claim(twin.isComplete());
      Optional<Model> model = solver.model();
      while (model.isPresent()) {
        Answers answers = answers(model.get());
        Verdict verdict = verdictIn(model.get());
        reachable.put(verdict, confirmed(verdict, answers));
        solver.claim(solver.not(twin.verdict(verdict)));
        model = solver.model();
      }
    } finally {
      solver.pop();
    }
    return reachable;
  }

  /** Whether every complete interview from here comes to the same verdict. */
  public boolean isSettled(Answers given) {
    return reachableVerdicts(given).size() == 1;
  }

  /**
   * What can still come out of an interview, and what each answer to each open question would leave
   * of it. Quick where the answers are those of the last call and one more.
   *
   * @throws NotDecided if the solver did not come to an end in time
   * @throws TwinDisagrees if the rule engine does not confirm a witness
   */
  public Prospects prospects(Answers given) {
    if (lookAhead.isEmpty()) {
      lookAhead = Optional.of(new LookAhead(knowledgeBase, solver, twin, twoSets()));
    }
    Prospects prospects = lookAhead.get().from(given);
    prospects.verdicts().forEach(this::confirmed);
    return prospects;
  }

  /**
   * The fewest of some answers that prove the verdict: with them it stays, whatever else is said.
   *
   * @param complete answers to all questions that apply
   * @throws NotDecided if the solver did not come to an end in time
   */
  public Answers certificate(Answers complete) {
    Advice advice = advisor.advise(complete);
    return new Certificates(knowledgeBase, solver, twin)
        .smallest(advice.effective(), advice.verdict());
  }

  /** Whether the answer to an open question can still change which findings are given. */
  public boolean canChangeFindings(Question question, Answers given) {
    return twoSets().partingFindings(question, given).isPresent();
  }

  /**
   * The open questions that an interview from here can still come to: those that apply in some way
   * to go on. With each answer they become fewer, never more.
   *
   * @throws NotDecided if the solver did not come to an end in time
   */
  public Set<Question> mayApply(Answers given) {
    Set<Question> may = new LinkedHashSet<>();
    solver.push();
    try {
      given.asMap().forEach((question, answer) -> solver.claim(isGiven(question, answer)));
      solver.claim(twin.isComplete());
      Optional<Model> model = solver.model();
      while (model.isPresent()) {
        List<Term> left = new ArrayList<>();
        for (Question question : knowledgeBase.questions()) {
          if (given.to(question).isEmpty() && !may.contains(question)) {
            if (solver.isTrue(model.get(), twin.applies(question))) {
              may.add(question);
            } else {
              left.add(twin.applies(question));
            }
          }
        }
        solver.claim(solver.or(left));
        model = solver.model();
      }
    } finally {
      solver.pop();
    }
    return may;
  }

  private TwoSets twoSets() {
    if (twoSets.isEmpty()) {
      twoSets = Optional.of(new TwoSets(knowledgeBase, PATIENCE));
    }
    return twoSets.get();
  }

  /** Which findings are certain, possible or impossible in complete interviews from here. */
  public Outlook outlook(Answers given) {
    List<Rule> rules = knowledgeBase.findingRules();
    solver.push();
    try {
      given.asMap().forEach((question, answer) -> solver.claim(isGiven(question, answer)));
      solver.claim(twin.isComplete());
      Set<Rule> heard = seen(rules, true);
      Set<Rule> silent = seen(rules, false);
      return new Outlook(
          rules.stream().filter(rule -> heard.contains(rule) && !silent.contains(rule)).toList(),
          rules.stream().filter(rule -> heard.contains(rule) && silent.contains(rule)).toList(),
          rules.stream().filter(rule -> !heard.contains(rule)).toList());
    } finally {
      solver.pop();
    }
  }

  /** The rules that some set of answers lets fire, or leaves silent. */
  private Set<Rule> seen(List<Rule> rules, boolean firing) {
    Set<Rule> seen = new LinkedHashSet<>();
    solver.push();
    try {
      Optional<Model> model = solver.model();
      while (model.isPresent()) {
        List<Term> left = new ArrayList<>();
        for (Rule rule : rules) {
          if (solver.isTrue(model.get(), twin.fires(rule)) == firing) {
            seen.add(rule);
          }
          if (!seen.contains(rule)) {
            left.add(firing ? twin.fires(rule) : solver.not(twin.fires(rule)));
          }
        }
        solver.claim(solver.or(left));
        model = solver.model();
      }
    } finally {
      solver.pop();
    }
    return seen;
  }

  /**
   * All smallest sets of changed answers that lead to a verdict, those with fewest changes first;
   * each number moves no further than it must. The empty set if the verdict is there already.
   *
   * @param most how many answers may be changed at the most
   * @throws TwinDisagrees if the rule engine does not confirm a set
   */
  public List<List<Change>> changesTo(Verdict verdict, Answers given, int most) {
    return changesTo(Set.of(verdict), given, Search.upTo(most)).sets();
  }

  /**
   * The smallest sets of changed answers that lead to one of some verdicts, as far as a search
   * goes. None of them brings answers that cannot both be true.
   *
   * @throws NotDecided if the solver did not come to an end in time
   * @throws TwinDisagrees if the rule engine does not confirm a set
   */
  public ChangeSets changesTo(Set<Verdict> verdicts, Answers given, Search search) {
    Term leads = solver.or(verdicts.stream().map(twin::verdict).toList());
    Term claim = solver.and(leads, noNewConflict(given));
    ChangeSets found = new Changes(solver, variables, given).to(claim, search);
    for (List<Change> set : found.sets()) {
      Answers answers = changed(given, set);
      Verdict verdict = advisor.advise(answers).verdict();
      if (!verdicts.contains(verdict)) {
        throw new TwinDisagrees(verdicts.toString(), verdict.id(), answers);
      }
    }
    return found;
  }

  /**
   * All smallest sets of changed answers that make a rule give its finding, as for a verdict.
   *
   * @param most how many answers may be changed at the most
   * @throws TwinDisagrees if the rule engine does not confirm a set
   */
  public List<List<Change>> changesTo(Rule finding, Answers given, int most) {
    List<List<Change>> sets =
        new Changes(solver, variables, given).to(twin.fires(finding), Search.upTo(most)).sets();
    for (List<Change> set : sets) {
      Answers answers = changed(given, set);
      if (!advisor.advise(answers).findingIds().contains(finding.id())) {
        throw new TwinDisagrees(finding.id(), "that it is not given", answers);
      }
    }
    return sets;
  }

  private Term noNewConflict(Answers given) {
    List<Conflict> there = advisor.advise(given).conflicts();
    List<Term> parts = new ArrayList<>();
    for (Rule rule : knowledgeBase.rules()) {
      boolean isNew =
          rule.tree().consequences(Consequence.Contradict.class).stream()
              .anyMatch(c -> there.stream().noneMatch(conflict -> isOf(c, conflict)));
      if (isNew) {
        parts.add(solver.not(twin.fires(rule)));
      }
    }
    return solver.and(parts);
  }

  private static boolean isOf(Consequence.Contradict consequence, Conflict conflict) {
    return conflict.first().typeName().equals(consequence.first())
        && conflict.second().typeName().equals(consequence.second());
  }

  /**
   * The other verdicts that one answer alone can lead to, all else being as given, each with the
   * real answer that is nearest to what was said.
   *
   * @throws TwinDisagrees if the rule engine does not confirm an answer
   */
  public Map<Verdict, Answer> flips(Question question, Answers given) {
    Map<Verdict, Answer> flips = new LinkedHashMap<>();
    solver.push();
    try {
      claimOthersStay(question, given);
      solver.claim(solver.not(twin.verdict(advisor.advise(given).verdict())));
      Optional<Model> model = solver.model();
      while (model.isPresent()) {
        Verdict verdict = verdictIn(model.get());
        solver.push();
        solver.claim(twin.verdict(verdict));
        Answer nearest =
            new NearestAnswers(solver, variables, given)
                .to(List.of(question), model.get())
                .get(0)
                .to();
        solver.pop();
        confirmed(verdict, given.with(question, nearest));
        flips.put(verdict, nearest);
        solver.claim(solver.not(twin.verdict(verdict)));
        model = solver.model();
      }
    } finally {
      solver.pop();
    }
    return flips;
  }

  private void claimOthersStay(Question question, Answers given) {
    for (Question other : knowledgeBase.questions()) {
      if (!other.equals(question)) {
        solver.claim(isSaid(other, given.to(other)));
      }
    }
    solver.claim(variables.get(question).said());
    solver.claim(solver.not(variables.get(question).unknown()));
  }

  private static Answers changed(Answers given, List<Change> changes) {
    Answers answers = given;
    for (Change change : changes) {
      answers = answers.with(change.question(), change.to());
    }
    return answers;
  }

  /**
   * The values of a number, all else being as given, for which the verdict stays what it is.
   *
   * @return nothing if the question was not answered with a number, or does not apply
   */
  public Optional<Interval> verdictHolds(Question question, Answers given) {
    return holds(question, given, twin.verdict(advisor.advise(given).verdict()));
  }

  /**
   * The values of a number, all else being as given, for which a finding stays given or not given.
   *
   * @return nothing if the question was not answered with a number, or does not apply
   */
  public Optional<Interval> findingHolds(Question question, Rule finding, Answers given) {
    boolean isGiven = advisor.advise(given).findingIds().contains(finding.id());
    Term fires = twin.fires(finding);
    return holds(question, given, isGiven ? fires : solver.not(fires));
  }

  /**
   * The values of a number, all else being as given, for which the verdict and all findings stay
   * what they are.
   *
   * @return nothing if the question was not answered with a number, or does not apply
   */
  public Optional<Interval> adviceHolds(Question question, Answers given) {
    Advice advice = advisor.advise(given);
    List<Term> claims = new ArrayList<>(List.of(twin.verdict(advice.verdict())));
    for (Rule rule : knowledgeBase.findingRules()) {
      Term fires = twin.fires(rule);
      claims.add(advice.findingIds().contains(rule.id()) ? fires : solver.not(fires));
    }
    return holds(question, given, solver.and(claims));
  }

  private Optional<Interval> holds(Question question, Answers given, Term claim) {
    Optional<Answer> said = given.to(question);
    boolean isNumber = said.filter(Answer.Amount.class::isInstance).isPresent();
    if (!isNumber || !advisor.advise(given).applies(question)) {
      return Optional.empty();
    }
    solver.push();
    try {
      claimOthersStay(question, given);
      solver.claim(solver.not(claim));
      return Optional.of(
          new Bounds(solver, variables.get(question), (QuestionKind.Number) question.kind())
              .around(((Answer.Amount) said.get()).number()));
    } finally {
      solver.pop();
    }
  }

  private Term isSaid(Question question, Optional<Answer> answer) {
    return answer
        .map(a -> isGiven(question, a))
        .orElseGet(() -> solver.not(variables.get(question).said()));
  }

  /** A complete interview that comes to a verdict, saying little; nothing if none does. */
  public Optional<Answers> reaching(Verdict verdict) {
    return simplest(solver.and(twin.isComplete(), twin.verdict(verdict)))
        .map(answers -> confirmed(verdict, answers));
  }

  /**
   * The open questions whose answer can still decide between two verdicts, all else being answered
   * alike, in topic order; each with two ways to go on that show it.
   *
   * @throws TwinDisagrees if the rule engine does not confirm that they part
   */
  public Map<Question, Fork> forks(Answers given) {
    return forks(given, question -> twoSets().parting(question, given), a -> a.verdict().id());
  }

  /**
   * The open questions whose answer can still decide whether a finding is given, all else being
   * answered alike, in topic order; each with two ways to go on that show it.
   *
   * @throws TwinDisagrees if the rule engine does not confirm that they part
   */
  public Map<Question, Fork> findingForks(Answers given) {
    return forks(
        given,
        question -> twoSets().partingFindings(question, given),
        advice -> String.join(", ", advice.findingIds()));
  }

  private Map<Question, Fork> forks(
      Answers given,
      Function<Question, Optional<Fork>> parting,
      Function<Advice, String> concluded) {
    Map<Question, Fork> forks = new LinkedHashMap<>();
    for (Question question : knowledgeBase.questions()) {
      if (given.to(question).isEmpty()) {
        parting.apply(question).ifPresent(f -> forks.put(question, confirmed(f, concluded)));
      }
    }
    return forks;
  }

  private Fork confirmed(Fork fork, Function<Advice, String> concluded) {
    String one = concluded.apply(advisor.advise(fork.one()));
    if (one.equals(concluded.apply(advisor.advise(fork.other())))) {
      throw new TwinDisagrees("something else", one + " for both", fork.other());
    }
    return fork;
  }

  /** A complete interview in which a rule fires; nothing if it never can. */
  public Optional<Answers> firing(Rule rule) {
    return completeWitness(twin.fires(rule));
  }

  /** A complete interview in which one of some rules fires beside a verdict. */
  public Optional<Answers> beside(Verdict verdict, Set<Rule> rules) {
    Term any = solver.or(rules.stream().map(twin::fires).toList());
    return simplest(solver.and(twin.isComplete(), twin.verdict(verdict), any));
  }

  /** A complete interview in which some conditions are met, which need not be those of a rule. */
  Optional<Answers> meeting(List<Condition> conditions) {
    return completeWitness(twin.met(conditions));
  }

  /** A complete interview in which one rule fires and another does not. */
  Optional<Answers> firingWithout(Rule rule, Rule other) {
    return completeWitness(solver.and(twin.fires(rule), solver.not(twin.fires(other))));
  }

  /** A set of answers, complete or not, to which not exactly one verdict belongs. */
  public Optional<Answers> withoutExactlyOneVerdict() {
    Term exactlyOne =
        solver.exactlyOne(knowledgeBase.verdicts().stream().map(twin::verdict).toList());
    return simplest(solver.not(exactlyOne));
  }

  /**
   * What the twin concludes from one set of answers, for comparison with the rule engine.
   *
   * @return the ids of the verdict and of all rules whose conditions are met
   */
  TwinView view(Answers given) {
    solver.push();
    try {
      for (Question question : knowledgeBase.questions()) {
        solver.claim(isSaid(question, given.to(question)));
      }
      Model model =
          solver
              .model()
              .orElseThrow(() -> new IllegalStateException("The twin contradicts itself"));
      return TwinView.of(knowledgeBase, twin, term -> solver.isTrue(model, term));
    } finally {
      solver.pop();
    }
  }

  /** Reads off the same formulas what they say, without the solver. */
  Interpreter interpreter() {
    return new Interpreter(knowledgeBase, twin);
  }

  private Verdict verdictIn(Model model) {
    return knowledgeBase.verdicts().stream()
        .filter(verdict -> solver.isTrue(model, twin.verdict(verdict)))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("The twin gives no verdict"));
  }

  private Term isGiven(Question question, Answer answer) {
    return solver.and(variables.get(question).said(), variables.get(question).is(answer));
  }

  private Optional<Answers> completeWitness(Term claim) {
    return witness(solver.and(twin.isComplete(), claim));
  }

  private Optional<Answers> witness(Term claim) {
    return witness(claim, List.of());
  }

  /** A witness with as many answers of "unknown" as can be: it is read more easily. */
  private Optional<Answers> simplest(Term claim) {
    return witness(claim, variables.values().stream().map(AnswerVariables::unknown).toList());
  }

  private Optional<Answers> witness(Term claim, List<Term> wishes) {
    solver.push();
    try {
      solver.claim(claim);
      return solver.modelWith(wishes).map(this::answers);
    } finally {
      solver.pop();
    }
  }

  private Answers answers(Model model) {
    Answers answers = Answers.none();
    for (Question question : knowledgeBase.questions()) {
      AnswerVariables value = variables.get(question);
      boolean counts =
          solver.isTrue(model, value.said()) && !solver.isTrue(model, twin.irrelevant(question));
      if (counts) {
        answers = answers.with(question, value.in(model));
      }
    }
    return answers;
  }

  private Answers confirmed(Verdict verdict, Answers answers) {
    Advice advice = advisor.advise(answers);
    if (!advice.verdict().equals(verdict)) {
      throw new TwinDisagrees(verdict.id(), advice.verdict().id(), answers);
    }
    return answers;
  }
}
