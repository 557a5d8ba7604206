package org.mlfit.reasoning.twin;

import de.uni_freiburg.informatik.ultimate.logic.Model;
import de.uni_freiburg.informatik.ultimate.logic.Term;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.mlfit.advice.Answers;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.rule.ConclusionType;
import org.mlfit.knowledge.rule.Gate;
import org.mlfit.knowledge.rule.Rule;
import org.mlfit.knowledge.rule.Verdict;
import org.mlfit.knowledge.tree.Condition;
import org.mlfit.knowledge.tree.Consequence.MakeIrrelevant;
import org.mlfit.reasoning.result.NotTranslatableException;
import org.mlfit.reasoning.result.Untranslated;

/**
 * What the rules conclude from one set of answers, as formulas. Two twins over one solver that
 * share the variables of all questions but one describe two sets of answers that differ in that
 * question only.
 */
public final class Twin implements RuleFormulas.Facts {

  private final Solver solver;
  private final KnowledgeBase knowledgeBase;
  private final List<Rule> rules;
  private final String prefix;
  private final Map<Question, AnswerVariables> variables;
  private final RuleFormulas formulas;
  private final Made made;
  private final Map<String, Term> conclusions = new HashMap<>();
  private final Map<Question, Term> irrelevant = new HashMap<>();
  private final Map<Rule, Term> fires = new LinkedHashMap<>();
  private final Map<Verdict, Term> verdicts = new LinkedHashMap<>();
  private final Map<Gate, Term> endings = new HashMap<>();
  private final Map<Term, Term> meanings = new HashMap<>();
  private final Map<Term, List<Term>> names = new HashMap<>();
  private final Function<Term, List<Term>> given;
  private final List<Term> definitions = new ArrayList<>();
  private final List<Term> waiting = new ArrayList<>();
  private final Map<Term, Integer> rulesMetBy = new HashMap<>();
  private final Term complete;
  private final Limits limits;
  private boolean isBuilt;
  private Optional<Reads> reads = Optional.empty();

  /** A twin over given variables. */
  public Twin(
      Solver solver,
      KnowledgeBase knowledgeBase,
      String prefix,
      Map<Question, AnswerVariables> variables) {
    this(
        solver,
        knowledgeBase,
        knowledgeBase.rules(),
        prefix,
        Made.by(knowledgeBase.rules()),
        variables,
        formula -> List.of(),
        Map.of(),
        new Limits(knowledgeBase, knowledgeBase.rules()));
  }

  private Twin(
      Solver solver,
      KnowledgeBase knowledgeBase,
      List<Rule> rules,
      String prefix,
      Made made,
      Map<Question, AnswerVariables> variables,
      Function<Term, List<Term>> given,
      Map<Rule, Named> known,
      Limits limits) {
    this.solver = solver;
    this.knowledgeBase = knowledgeBase;
    this.rules = List.copyOf(rules);
    this.prefix = prefix;
    this.variables = variables;
    this.made = made;
    this.given = given;
    this.limits = limits;
    this.formulas = new RuleFormulas(solver, knowledgeBase, this);
    known.forEach(this::take);
    knowledgeBase.questions().forEach(this::irrelevant);
    knowledgeBase.conclusions().forEach(conclusion -> held(conclusion.typeName()));
    rules.forEach(this::fires);
    Map<Verdict, List<Term>> ways = walked();
    knowledgeBase
        .verdicts()
        .forEach(v -> verdicts.put(v, named("verdict:" + v.id(), solver.or(way(ways, v)))));
    complete = named("complete", everythingIsSaid());
    solver.claim(solver.and(definitions));
    isBuilt = true;
  }

  /**
   * The rules that make something so.
   *
   * @param concluding by the type of a conclusion
   * @param settingAside by the type of a question that does not apply then
   */
  private record Made(Map<String, List<Rule>> concluding, Map<String, List<Rule>> settingAside) {

    static Made by(List<Rule> rules) {
      Made made = new Made(new HashMap<>(), new HashMap<>());
      for (Rule rule : rules) {
        add(rule.concludes(), rule, made.concluding);
        add(
            rule.tree().consequences(MakeIrrelevant.class).stream().map(MakeIrrelevant::question),
            rule,
            made.settingAside);
      }
      return made;
    }

    private static void add(Stream<String> types, Rule rule, Map<String, List<Rule>> to) {
      types.distinct().forEach(type -> to.computeIfAbsent(type, t -> new ArrayList<>()).add(rule));
    }
  }

  /**
   * A twin of other rules over the same solver. Formulas that both share have one name, so that the
   * solver need not find out that they are equal.
   *
   * @throws NotTranslatableException if a rule cannot be expressed as a formula
   */
  public Twin beside(
      KnowledgeBase other,
      List<Rule> otherRules,
      String otherPrefix,
      Map<Question, AnswerVariables> otherVariables) {
    Limits others = new Limits(other, otherRules);
    return new Twin(
            solver,
            other,
            otherRules,
            otherPrefix,
            Made.by(otherRules),
            otherVariables,
            this::namesOf,
            Map.of(),
            others)
        .whole();
  }

  /**
   * This twin, after making sure that it covers all rules.
   *
   * @throws NotTranslatableException if a rule cannot be expressed as a formula
   */
  public Twin whole() {
    Limits.require(limits.all());
    return this;
  }

  /** A twin of the same rules but for one that is exchanged, taken out or put in. */
  public Twin with(Optional<Rule> out, Optional<Rule> in, String otherPrefix) {
    List<Rule> exchanged = new ArrayList<>(rules);
    out.ifPresent(exchanged::remove);
    in.ifPresent(exchanged::add);
    Map<Rule, Named> known = untouchedBy(out, in);
    Limits others = new Limits(knowledgeBase, exchanged);
    return new Twin(
            solver,
            knowledgeBase,
            exchanged,
            otherPrefix,
            Made.by(exchanged),
            variables,
            this::namesOf,
            known,
            others)
        .whole();
  }

  /**
   * Another set of answers that differs in the answer to one question. Both must be claimed to be
   * complete, so that no gate waits for an answer in either.
   */
  public OtherAnswers apartIn(Question question) {
    String other = "other:" + question.id() + ":";
    AnswerVariables own = value(question);
    AnswerVariables changed = new AnswerVariables(solver, question, other);
    Map<Term, Term> exchanged = new HashMap<>();
    for (int i = 0; i < own.all().size(); i++) {
      exchanged.put(own.all().get(i), changed.all().get(i));
    }
    limits
        .all()
        .forEach(
            limit ->
                exchanged.put(
                    fires(limit.rule()), solver.newTruth(other + "unclear:" + limit.rule().id())));
    Map<Question, AnswerVariables> variables = new LinkedHashMap<>(this.variables);
    variables.put(question, changed);
    return new OtherAnswers(
        question,
        variables,
        Rewriting.exchanging(
            solver, this, other, exchanged, formula -> reads().dependsOn(formula, question)));
  }

  private Reads reads() {
    if (reads.isEmpty()) {
      Reads found = new Reads(this);
      limits.all().forEach(limit -> found.addAnything(fires(limit.rule())));
      waiting.forEach(found::addNothing);
      reads = Optional.of(found);
    }
    return reads.get();
  }

  /**
   * The conditions of the rules that rest on neither of two rules, which conclude the same: they
   * need not be put into formulas again.
   */
  private Map<Rule, Named> untouchedBy(Optional<Rule> out, Optional<Rule> in) {
    boolean conclusionsStay =
        out.isPresent()
            && in.isPresent()
            && rules.contains(out.get())
            && out.get().tree().consequences().equals(in.get().tree().consequences());
    Map<Rule, Named> untouched = new LinkedHashMap<>();
    if (conclusionsStay && limits.all().isEmpty()) {
      rules.stream()
          .filter(rule -> !limits.restsOn(rule, out.get()))
          .forEach(rule -> untouched.put(rule, new Named(fires(rule), meanings.get(fires(rule)))));
    }
    return untouched;
  }

  private void take(Rule rule, Named conditions) {
    fires.put(rule, conditions.name());
    meanings.put(conditions.name(), conditions.formula());
    rulesMetBy.merge(conditions.formula(), 1, Integer::sum);
  }

  /** The rules that it covers. */
  public List<Rule> rules() {
    return rules;
  }

  /** The verdicts that it can give. */
  public Set<Verdict> verdicts() {
    return verdicts.keySet();
  }

  /** New variables for every question of a knowledge base. */
  public static Map<Question, AnswerVariables> variables(
      Solver solver, KnowledgeBase knowledgeBase, String prefix) {
    Map<Question, AnswerVariables> variables = new LinkedHashMap<>();
    for (Question question : knowledgeBase.questions()) {
      variables.put(question, new AnswerVariables(solver, question, prefix));
    }
    return variables;
  }

  /** The conditions of a rule are met. */
  public Term fires(Rule rule) {
    Term known = fires.get(rule);
    if (known == null) {
      Term conditions = conditions(rule);
      int another = rulesMetBy.merge(conditions, 1, Integer::sum) - 1;
      known = named("fires:" + rule.id(), conditions, another);
      fires.put(rule, known);
    }
    return known;
  }

  /**
   * Some conditions are met, which need not be those of a rule.
   *
   * @throws NoFormulaException if one of them cannot be expressed as a formula
   */
  public Term met(List<Condition> conditions) {
    return formulas.conditions(conditions);
  }

  /** Everything that applies was answered, if only with "unknown". */
  public Term isComplete() {
    return complete;
  }

  private Term everythingIsSaid() {
    return solver.and(knowledgeBase.questions().stream().map(this::isSaid).toList());
  }

  /** Something was said to a question, if it applies. */
  public Term isSaid(Question question) {
    return solver.or(List.of(irrelevant(question), value(question).said()));
  }

  /** The advice has a certain verdict. */
  public Term verdict(Verdict verdict) {
    return verdicts.get(verdict);
  }

  /** The walk ends at a gate. */
  public Term endsAt(Gate gate) {
    return endings.get(gate);
  }

  /** The verdict in a model. */
  public Verdict verdictIn(Model model) {
    return knowledgeBase.verdicts().stream()
        .filter(verdict -> solver.isTrue(model, verdict(verdict)))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("The twin gives no verdict"));
  }

  /** Walks the gates; each step has a name, so that the formulas grow as the gates do. */
  private Map<Verdict, List<Term>> walked() {
    Map<Verdict, List<Term>> ways = new HashMap<>();
    List<Term> reached = List.of();
    for (Gate gate : knowledgeBase.gates()) {
      Term triggered = fires(gate.rule());
      Term ending = and(reached, triggered);
      endings.put(gate, ending);
      way(ways, gate.verdict()).add(ending);
      Term waits =
          named(
              "waits:" + gate.rule().id(),
              solver.or(gate.required().stream().map(this::isMissing).toList()));
      waiting.add(waits);
      way(ways, Verdict.NOT_ENOUGH_ANSWERS).add(and(reached, solver.not(triggered), waits));
      Term passed = and(reached, solver.not(triggered), solver.not(waits));
      reached = List.of(named("passed:" + gate.rule().id(), passed));
    }
    return ways;
  }

  private static List<Term> way(Map<Verdict, List<Term>> ways, Verdict verdict) {
    return ways.computeIfAbsent(verdict, none -> new ArrayList<>());
  }

  private Term and(List<Term> reached, Term... more) {
    List<Term> all = new ArrayList<>(reached);
    all.addAll(List.of(more));
    return solver.and(all);
  }

  private Term isMissing(Question question) {
    return solver.and(solver.not(value(question).said()), solver.not(irrelevant(question)));
  }

  @Override
  public Term answered(Question question) {
    return solver.and(
        value(question).said(),
        solver.not(irrelevant(question)),
        solver.not(value(question).unknown()));
  }

  @Override
  public Term unknown(Question question) {
    return solver.and(
        value(question).said(), solver.not(irrelevant(question)), value(question).unknown());
  }

  @Override
  public Term open(Question question) {
    return solver.or(List.of(solver.not(value(question).said()), irrelevant(question)));
  }

  @Override
  public Term irrelevant(Question question) {
    Term known = irrelevant.get(question);
    if (known == null) {
      List<Term> ways =
          made.settingAside.getOrDefault(question.typeName(), List.of()).stream()
              .map(this::fires)
              .toList();
      known = named("irrelevant:" + question.id(), solver.or(ways));
      irrelevant.put(question, known);
    }
    return known;
  }

  @Override
  public Term held(String conclusionType) {
    Term known = conclusions.get(conclusionType);
    if (known == null) {
      List<Term> ways =
          made.concluding.getOrDefault(conclusionType, List.of()).stream()
              .map(this::fires)
              .toList();
      known = named("held:" + conclusionType, solver.or(ways));
      conclusions.put(conclusionType, known);
    }
    return known;
  }

  /** The variables of all questions. */
  public Map<Question, AnswerVariables> variables() {
    return variables;
  }

  /** Whether a question tells nothing: it is open, unknown or does not apply. */
  public Term isSilent(Question question) {
    AnswerVariables value = value(question);
    return solver.or(List.of(solver.not(value.said()), value.unknown(), irrelevant(question)));
  }

  @Override
  public AnswerVariables value(Question question) {
    return variables.get(question);
  }

  /** Each of some answers was given, whatever else was said. */
  public List<Term> says(Answers answers) {
    return answers.asMap().entrySet().stream()
        .map(entry -> value(entry.getKey()).says(entry.getValue()))
        .toList();
  }

  /** A question applies. */
  public Term applies(Question question) {
    return solver.not(irrelevant(question));
  }

  /** A conclusion holds. */
  public Term held(ConclusionType conclusion) {
    return held(conclusion.typeName());
  }

  /**
   * Conditions that cannot be expressed may be met or not; what holds in both cases is still
   * proved.
   */
  private Term conditions(Rule rule) {
    if (limits.isLimited(rule)) {
      return solver.newTruth(prefix + "unclear:" + rule.id());
    }
    try {
      return formulas.conditions(rule);
    } catch (NoFormulaException part) {
      limits.add(new Untranslated(rule, part.position(), part.getMessage()));
      return solver.newTruth(prefix + "unclear:" + rule.id());
    }
  }

  /** Which rules it does not cover. */
  public Limits limits() {
    return limits;
  }

  /** The formulas that have names: all that it is made of. */
  public Collection<Term> formulas() {
    return Collections.unmodifiableCollection(meanings.values());
  }

  /** What a name stands for; nothing for the variables of answers. */
  public Optional<Term> meaning(Term name) {
    return Optional.ofNullable(meanings.get(name)).or(() -> solver.meaning(name));
  }

  /** A short name for a formula that is built once and used often. */
  private Term named(String name, Term formula) {
    return named(name, formula, 0);
  }

  /**
   * The same if one formula needs several names: two rules with the same conditions have one each,
   * so that one can be changed without the other.
   *
   * @param place which of its names, from 0; the next one is made if it is not there yet
   */
  private Term named(String name, Term formula, int place) {
    List<Term> own = names.computeIfAbsent(formula, f -> new ArrayList<>(given.apply(f)));
    if (own.size() == place) {
      Term term = solver.newTruth(prefix + name);
      own.add(term);
      define(solver.same(term, formula));
    }
    Term known = own.get(place);
    meanings.put(known, formula);
    return known;
  }

  /** The names that a formula has here, or has from a twin over the same solver. */
  private List<Term> namesOf(Term formula) {
    List<Term> own = names.get(formula);
    return own == null ? given.apply(formula) : own;
  }

  /** One claim is made far quicker than many: with each, the solver looks what follows from it. */
  private void define(Term definition) {
    if (isBuilt) {
      solver.claim(definition);
    } else {
      definitions.add(definition);
    }
  }

  private record Named(Term name, Term formula) {}
}
