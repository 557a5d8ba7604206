package org.mlfit.explanation.change;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mlfit.advice.Advice;
import org.mlfit.advice.Advisor;
import org.mlfit.advice.Answers;
import org.mlfit.advice.FindingRoles;
import org.mlfit.advice.RuleFinding;
import org.mlfit.explanation.change.Counterfactuals.Way;
import org.mlfit.explanation.change.Plan.End;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.rule.Gate;
import org.mlfit.knowledge.rule.Verdict;
import org.mlfit.knowledge.vocabulary.Finding;
import org.mlfit.reasoning.Reasoner;
import org.mlfit.reasoning.lookahead.Prospects.Prospect;
import org.mlfit.reasoning.result.Search;

/**
 * Plans the way to the verdict of the last gate, stage by stage: each action is a smallest set of
 * changed answers after which a better verdict can come out, preferably one that somebody can
 * choose and that a finding asks for.
 */
public final class Planner {

  private final Advisor advisor;
  private final Reasoner reasoner;
  private final Counterfactuals counterfactuals;

  /** A planner over one knowledge base; the reasoner is that of the advisor. */
  public Planner(Advisor advisor, Reasoner reasoner) {
    this.advisor = advisor;
    this.reasoner = reasoner;
    this.counterfactuals = new Counterfactuals(advisor, reasoner);
  }

  /**
   * The plan for some answers.
   *
   * @param goesOn is asked before each step of the search; if it says no, the search ends
   */
  public Plan from(Answers given, BooleanSupplier goesOn) {
    Advice now = advisor.advise(given);
    List<Action> actions = new ArrayList<>();
    Advice at = now;
    Answers answers = given;
    End end = end(now.verdict());
    while (end == End.NO_WAY_ON && goesOn.getAsBoolean()) {
      Optional<Action> next = next(at, answers, goesOn);
      if (next.isEmpty()) {
        break;
      }
      actions.add(next.get());
      answers = next.get().change().after();
      at = advisor.advise(answers);
      end = at.verdict().equals(goal()) ? End.GOAL : end(at.verdict());
    }
    Advice last = at;
    boolean endedEarly = end == End.NO_WAY_ON && !goesOn.getAsBoolean();
    return new Plan(
        now.verdict(),
        goal(),
        endedEarly ? End.ENDED_EARLY : end,
        List.copyOf(actions),
        last.answerNext(),
        mayFollow(last.answerNext(), answers),
        askingIn(now).filter(finding -> isIn(last, finding)).toList(),
        askingIn(last).filter(finding -> !isIn(now, finding)).toList());
  }

  private List<Question> mayFollow(List<Question> first, Answers answers) {
    return first.isEmpty()
        ? List.of()
        : reasoner.prospects(answers).questions().stream()
            .filter(Prospect::matters)
            .map(Prospect::question)
            .filter(question -> !first.contains(question))
            .toList();
  }

  private static Stream<RuleFinding> askingIn(Advice advice) {
    return FindingRoles.of(advice).inOrder().stream()
        .filter(finding -> finding.kind() != Finding.Kind.STRENGTH);
  }

  private static boolean isIn(Advice advice, RuleFinding finding) {
    return advice.findingIds().contains(finding.id());
  }

  /**
   * How a plan ends that reaches a verdict; {@code NO_WAY_ON} if the way on has yet to be searched.
   */
  private End end(Verdict verdict) {
    if (verdict.equals(goal())) {
      return End.THERE_ALREADY;
    }
    if (verdict.equals(Verdict.NOT_ENOUGH_ANSWERS)) {
      return End.ANSWER_FIRST;
    }
    return place(verdict).isPresent() ? End.NO_WAY_ON : End.ANOTHER_WAY;
  }

  /** The rank of a verdict; if the rules give no ranks, its place among the gates. */
  private OptionalInt place(Verdict verdict) {
    List<Verdict> verdicts = advisor.knowledgeBase().verdicts();
    boolean ranked = verdicts.stream().anyMatch(v -> v.rank().isPresent());
    boolean open = verdict.equals(Verdict.NOT_ENOUGH_ANSWERS);
    return ranked || open ? verdict.rank() : OptionalInt.of(verdicts.indexOf(verdict));
  }

  private Verdict goal() {
    List<Gate> gates = advisor.knowledgeBase().gates();
    return gates.get(gates.size() - 1).verdict();
  }

  /**
   * How near some answers are to the next gate: the first step of their plan, without the others.
   *
   * @param goesOn is asked before each step of the search; if it says no, the search ends
   */
  public Nearness nearness(Answers given, BooleanSupplier goesOn) {
    Advice now = advisor.advise(given);
    return switch (end(now.verdict())) {
      case THERE_ALREADY -> Nearness.of(Nearness.Kind.PAST_ALL);
      case ANOTHER_WAY -> Nearness.of(Nearness.Kind.ANOTHER_WAY);
      case ANSWER_FIRST -> new Nearness(Nearness.Kind.ANSWER, Optional.empty(), now.answerNext());
      default ->
          next(now, given, goesOn)
              .map(step -> new Nearness(Nearness.Kind.CHANGE, Optional.of(step), List.of()))
              .orElseGet(() -> Nearness.of(Nearness.Kind.OUT_OF_REACH));
    };
  }

  /** That a better verdict can come out is progress too, even if more has to be answered then. */
  private Optional<Action> next(Advice at, Answers answers, BooleanSupplier goesOn) {
    int all = advisor.knowledgeBase().questions().size();
    Search search = new Search(1, all, count -> goesOn.getAsBoolean());
    Set<Verdict> wanted = wanted(at);
    List<Way> ways = counterfactuals.toOneOf(wanted, answers, search);
    return ways.stream()
        .map(way -> new Candidate(way, settled(way, at)))
        .sorted(
            Comparator.comparingLong(Candidate::changesNobodyChooses)
                .thenComparingLong(candidate -> -candidate.changesAskedFor())
                .thenComparingInt(candidate -> -place(candidate.verdict()).orElse(0)))
        .findFirst()
        .map(
            best ->
                new Action(
                    counterfactuals.changeSet(wanted, best.way(), at),
                    best.settles(),
                    at.verdict(),
                    ways.size() - 1));
  }

  /** A way on, and the findings that it removes. */
  private record Candidate(Way way, List<RuleFinding> settles) {

    long changesNobodyChooses() {
      return way.changesNobodyChooses();
    }

    /** How many of the changes a finding asks for. */
    long changesAskedFor() {
      return way.changes().stream()
          .filter(one -> settles.stream().anyMatch(f -> Action.isBehind(f, one.question())))
          .count();
    }

    Verdict verdict() {
      return way.advice().verdict();
    }
  }

  /**
   * The verdicts that are nearer to a go, and the other ways to go whose gates come after the
   * present one: where the present gate is all that stands before one of these, it is where the
   * proposal is heading, and nothing has to be spoiled to get past it.
   */
  private Set<Verdict> wanted(Advice at) {
    int place = place(at.verdict()).orElseThrow();
    return advisor.knowledgeBase().gates().stream()
        .filter(
            gate ->
                place(gate.verdict()).stream()
                    .mapToObj(other -> other > place)
                    .findFirst()
                    .orElse(gate.number() > at.gate().number()))
        .map(Gate::verdict)
        .collect(Collectors.toSet());
  }

  private static List<RuleFinding> settled(Way way, Advice at) {
    List<String> after = way.advice().findingIds();
    return at.findings().stream()
        .filter(finding -> finding.kind() != Finding.Kind.STRENGTH)
        .filter(finding -> !after.contains(finding.id()))
        .toList();
  }
}
