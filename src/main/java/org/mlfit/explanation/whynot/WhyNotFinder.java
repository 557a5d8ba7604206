package org.mlfit.explanation.whynot;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mlfit.advice.Advice;
import org.mlfit.advice.Advisor;
import org.mlfit.advice.Answers;
import org.mlfit.explanation.reading.ConditionReader;
import org.mlfit.explanation.reading.EngineDisagreesException;
import org.mlfit.explanation.reading.Reading;
import org.mlfit.explanation.reading.Reading.Status;
import org.mlfit.explanation.why.JustificationWalk;
import org.mlfit.explanation.whynot.GateCheck.State;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.rule.ConclusionType;
import org.mlfit.knowledge.rule.Gate;
import org.mlfit.knowledge.rule.PatternQuestions;
import org.mlfit.knowledge.rule.Rule;
import org.mlfit.knowledge.rule.RuleDependencies;
import org.mlfit.knowledge.rule.Verdict;
import org.mlfit.reasoning.Foresight;
import org.mlfit.reasoning.result.GatesOutlook;
import org.mlfit.reasoning.result.NotProvenException;

/** Says why something did not come about, from what was asked for down to the answers. */
public final class WhyNotFinder {

  private final KnowledgeBase knowledgeBase;
  private final Advice advice;
  private final ConditionReader conditions;
  private final Distances distances;
  private final JustificationWalk walk;
  private final RuleChecker checker;
  private final Optional<Set<Verdict>> possible;
  private final Optional<GatesOutlook> outlook;

  /** A finder for some advice; of incomplete answers it knows only what the gates need. */
  public WhyNotFinder(Advisor advisor, Advice advice) {
    this(
        advisor,
        advice,
        advice.isSettled() ? Optional.of(Set.of(advice.verdict())) : Optional.empty(),
        Optional.empty());
  }

  /** A finder that also knows what can still come, as far as that is proved. */
  public static WhyNotFinder foreseeing(Foresight foresight, Answers given, Advice advice) {
    return new WhyNotFinder(
        foresight.advisor(),
        advice,
        advice.isSettled()
            ? Optional.of(Set.of(advice.verdict()))
            : ifProved(() -> foresight.reasoner().reachableVerdicts(given).keySet()),
        ifProved(() -> foresight.reasoner().gates(given)));
  }

  /**
   * Why the verdict, finding, rule or conclusion with an id did not come about; nothing if there is
   * none. Of a verdict it matters what can still come, which takes a proof.
   */
  public static Optional<WhyNot> about(
      String id, Foresight foresight, Answers given, Advice advice) {
    boolean isVerdict = foresight.advisor().knowledgeBase().verdict(id).isPresent();
    return (isVerdict
            ? foreseeing(foresight, given, advice)
            : new WhyNotFinder(foresight.advisor(), advice))
        .find(id);
  }

  /** All ids of which one may ask. */
  public static List<String> ids(KnowledgeBase base) {
    return Stream.of(
            base.verdicts().stream().map(Verdict::id),
            base.rules().stream().map(Rule::id),
            base.conclusions().stream().map(ConclusionType::id))
        .flatMap(all -> all)
        .toList();
  }

  private static <T> Optional<T> ifProved(Supplier<T> claim) {
    try {
      return Optional.of(claim.get());
    } catch (NotProvenException nothingIsClaimed) {
      return Optional.empty();
    }
  }

  /**
   * A finder that also knows what can still come.
   *
   * @param possible the verdicts that can; nothing where that is not proved
   * @param outlook what can still become of the walk through the gates; nothing where that is not
   *     proved
   */
  public WhyNotFinder(
      Advisor advisor,
      Advice advice,
      Optional<Set<Verdict>> possible,
      Optional<GatesOutlook> outlook) {
    this.knowledgeBase = advisor.knowledgeBase();
    this.advice = advice;
    this.possible = possible;
    this.outlook = outlook;
    this.conditions = new ConditionReader(knowledgeBase, advice);
    this.distances = new Distances(advisor, advice, conditions);
    this.walk = new JustificationWalk(knowledgeBase, advice, conditions);
    this.checker = new RuleChecker(knowledgeBase, advice, conditions, distances, walk);
  }

  /**
   * Why the verdict, finding, rule or conclusion with an id did not come about; nothing if there is
   * no such id. Where a rule and a conclusion have one id the rule is meant.
   *
   * @throws EngineDisagreesException if the rule engine did not do what the conditions of a rule
   *     say
   */
  public Optional<WhyNot> find(String id) {
    return knowledgeBase
        .verdict(id)
        .map(this::verdict)
        .or(() -> knowledgeBase.rule(id).map(this::rule))
        .or(
            () ->
                knowledgeBase.conclusions().stream()
                    .filter(conclusion -> conclusion.id().equals(id))
                    .findFirst()
                    .map(this::conclusion));
  }

  private WhyNot verdict(Verdict wanted) {
    List<Gate> gates =
        knowledgeBase.gates().stream().filter(gate -> gate.verdict().equals(wanted)).toList();
    int last = gates.stream().mapToInt(Gate::number).max().orElse(0);
    List<GateCheck> before =
        knowledgeBase.gates().stream()
            .filter(gate -> gate.number() < last && !gate.isLast())
            .filter(gate -> !gate.verdict().equals(wanted))
            .map(this::check)
            .toList();
    return new WhyNot(
        WhyNot.Kind.VERDICT,
        wanted.id(),
        wanted.title(),
        advice.verdict().equals(wanted),
        possible.filter(verdicts -> advice.isOpen()).map(verdicts -> verdicts.contains(wanted)),
        before,
        gates.stream()
            .map(Gate::rule)
            .sorted(Comparator.comparing(distances::to))
            .map(checker::check)
            .toList(),
        gates.stream().anyMatch(gate -> isTriggered(gate) && isCertain(gate)),
        advice.isOpen() && possible.map(verdicts -> verdicts.contains(wanted)).orElse(true)
            ? deciding(gates.stream().flatMap(gate -> gate.required().stream()).distinct().toList())
            : List.of());
  }

  private GateCheck check(Gate gate) {
    List<Reading> readings = conditions.read(gate.rule());
    List<Question> needed = deciding(gate.required());
    if (!canEndHere(gate)) {
      return behind(gate, readings);
    }
    if (isTriggered(gate)) {
      State state = isCertain(gate) ? State.HOLDS : State.HOLDS_SO_FAR;
      return new GateCheck(gate, state, readings, needed, walk.ofGate(gate));
    }
    boolean isPassed =
        isImpossible(gate) || advice.isSettled()
            ? !gate.equals(advice.gate())
            : possible.isEmpty() && needed.isEmpty();
    if (isPassed) {
      return new GateCheck(gate, State.PASSED, readings, List.of(), List.of());
    }
    List<Question> open = needed.isEmpty() ? deciding(read(gate)) : needed;
    return new GateCheck(gate, State.NEEDS_ANSWERS, readings, open, List.of());
  }

  /**
   * A gate that nobody gets to, since the walk ends before it; by itself it may hold all the same.
   */
  private GateCheck behind(Gate gate, List<Reading> readings) {
    if (isTriggered(gate)) {
      State state = isCertain(gate) ? State.WOULD_HOLD : State.WOULD_HOLD_SO_FAR;
      return new GateCheck(gate, state, readings, List.of(), walk.ofGate(gate));
    }
    boolean canHold =
        outlook.isPresent()
            ? !isImpossible(gate)
            : !isComplete() && readings.stream().noneMatch(one -> one.status() == Status.NOT_MET);
    State state = canHold ? State.NOT_REACHED : State.PASSED;
    return new GateCheck(gate, state, readings, List.of(), List.of());
  }

  /** Of a verdict of several gates that can come, perhaps only one can be where the walk ends. */
  private boolean canEndHere(Gate gate) {
    return possible.map(all -> all.contains(gate.verdict())).orElse(true)
        && outlook.map(gates -> gates.ending().contains(gate)).orElse(true);
  }

  private boolean isTriggered(Gate gate) {
    return !advice.justification().ofGate(gate.number()).isEmpty();
  }

  private boolean isImpossible(Gate gate) {
    return outlook.filter(gates -> gates.triggers().impossible().contains(gate.rule())).isPresent();
  }

  private boolean isCertain(Gate gate) {
    boolean isSettledHere = advice.isSettled() && advice.verdict().equals(gate.verdict());
    return isSettledHere
        || isComplete()
        || outlook.filter(gates -> gates.triggers().certain().contains(gate.rule())).isPresent();
  }

  private boolean isComplete() {
    return knowledgeBase.questions().stream()
        .allMatch(q -> advice.effective().to(q).isPresent() || !advice.applies(q));
  }

  /** Those of some questions that are open and can change the verdict. */
  private List<Question> deciding(List<Question> among) {
    return among.stream()
        .filter(question -> advice.effective().to(question).isEmpty())
        .filter(advice::applies)
        .filter(question -> !advice.idle().contains(question))
        .toList();
  }

  /** The questions on which the trigger of a gate rests, however far down. */
  private List<Question> read(Gate gate) {
    PatternQuestions asked = new PatternQuestions(knowledgeBase.questions());
    Set<Question> read =
        new RuleDependencies(knowledgeBase.questions(), knowledgeBase.rules())
            .under(gate.rule()).stream()
                .flatMap(rule -> rule.tree().patterns())
                .flatMap(pattern -> asked.in(pattern).stream())
                .collect(Collectors.toSet());
    return knowledgeBase.questions().stream().filter(read::contains).toList();
  }

  private WhyNot rule(Rule rule) {
    CheckedRule checked = checker.check(rule);
    WhyNot.Kind kind = rule.findingKind().isPresent() ? WhyNot.Kind.FINDING : WhyNot.Kind.RULE;
    return new WhyNot(
        kind,
        rule.id(),
        rule.title(),
        checked.fired(),
        Optional.empty(),
        List.of(),
        List.of(checked),
        false,
        List.of());
  }

  private WhyNot conclusion(ConclusionType conclusion) {
    return new WhyNot(
        WhyNot.Kind.CONCLUSION,
        conclusion.id(),
        conclusion.title(),
        advice.justification().held().contains(conclusion),
        Optional.empty(),
        List.of(),
        distances.nearestFirst(conclusion).stream().map(checker::check).toList(),
        false,
        List.of());
  }
}
