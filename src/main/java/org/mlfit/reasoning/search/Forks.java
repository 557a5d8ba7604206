package org.mlfit.reasoning.search;

import de.uni_freiburg.informatik.ultimate.logic.Term;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.mlfit.advice.Advisor;
import org.mlfit.advice.Answers;
import org.mlfit.advice.Conflict;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.rule.Verdict;
import org.mlfit.reasoning.circuit.FormulaCircuit;
import org.mlfit.reasoning.circuit.PackedAnswers;
import org.mlfit.reasoning.result.Fork;
import org.mlfit.reasoning.twin.CodedAnswers;
import org.mlfit.reasoning.twin.Solver;
import org.mlfit.reasoning.twin.Twin;

/** Finds open questions that can still decide something, each shown by two ways to go on. */
public final class Forks {

  private final Advisor advisor;
  private final Twin twin;
  private final TwoSets twoSets;
  private final Consistency consistency;

  /** Asks the pairs that differ in one answer; the advisor confirms what they show. */
  public Forks(Advisor advisor, Solver solver, Twin twin, TwoSets twoSets) {
    this.advisor = advisor;
    this.twin = twin;
    this.twoSets = twoSets;
    this.consistency = new Consistency(advisor, solver, twin);
  }

  /**
   * For each of some questions the first two verdicts in gate order between which it can decide
   * with answers that can be true together; none where only others do, and no entry where nothing
   * does.
   *
   * @param played what played interviews show, of any two verdicts
   * @param possible all verdicts that can still come, in gate order
   */
  public Map<Question, List<Verdict>> first(
      PlayedPartings played, List<Verdict> possible, Answers given) {
    WalkedAnswers walked = new WalkedAnswers(advisor, given);
    FirstPartings first = consistent(played, possible, given, walked);
    walked.ask(ways(first.all()));
    Set<Question> excluded = excluded(played.known(), first, given, possible);
    Map<Question, List<Verdict>> pairs = new LinkedHashMap<>();
    for (Question question : played.known().keySet()) {
      Optional<Parting> parting = first.of(question);
      parting.ifPresent(found -> confirm(found, walked));
      if (parting.isPresent() || excluded.contains(question)) {
        pairs.put(question, parting.map(found -> found.inOrder(possible)).orElse(List.of()));
      }
    }
    return pairs;
  }

  private FirstPartings consistent(
      PlayedPartings played, List<Verdict> possible, Answers given, WalkedAnswers walked) {
    FirstPartings first = new FirstPartings(possible);
    Term noNewConflict = consistency.noNewConflict(walked.before());
    FormulaCircuit<Term> formula =
        new FormulaCircuit<>(twin, Map.of(noNewConflict, noNewConflict), Map.of());
    Predicate<Parting> canBeTrue = parting -> holds(formula, parting) && canBeTrue(parting, walked);
    Map<Question, Parting> shown = new LinkedHashMap<>();
    played.known().forEach((question, some) -> some.ifPresent(pair -> shown.put(question, pair)));
    lookBeside(improving(shown, first, canBeTrue), played, first, canBeTrue);
    twoSets.find(
        first,
        played.known().keySet(),
        given,
        noNewConflict,
        found -> lookBeside(List.of(found), played, first, canBeTrue));
    return first;
  }

  /** Looks beside some pairs, and beside those that are found so, until none is better. */
  private static void lookBeside(
      Collection<Parting> from,
      PlayedPartings played,
      FirstPartings first,
      Predicate<Parting> canBeTrue) {
    Collection<Parting> better = from;
    while (!better.isEmpty()) {
      better = improving(played.beside().of(ways(better), first::isImprovedBy), first, canBeTrue);
    }
  }

  private static Set<CodedAnswers> ways(Collection<Parting> pairs) {
    Set<CodedAnswers> ways = new LinkedHashSet<>();
    pairs.forEach(parting -> ways.addAll(List.of(parting.way(), parting.otherWay())));
    return ways;
  }

  /** Takes those pairs that are better than what is known. @return these */
  private static List<Parting> improving(
      Map<Question, Parting> pairs, FirstPartings first, Predicate<Parting> canBeTrue) {
    List<Parting> improving = new ArrayList<>();
    pairs.forEach(
        (question, parting) -> {
          if (first.isImprovedBy(question, parting) && canBeTrue.test(parting)) {
            first.put(question, parting);
            improving.add(parting);
          }
        });
    return improving;
  }

  /** The questions that decide something, but only with answers that cannot be true together. */
  private Set<Question> excluded(
      Map<Question, Optional<Parting>> shown,
      FirstPartings first,
      Answers given,
      List<Verdict> possible) {
    Set<Question> excluded = new HashSet<>();
    List<Question> unclear = new ArrayList<>();
    for (Question question : shown.keySet()) {
      if (first.of(question).isEmpty()) {
        boolean wasPlayed = shown.get(question).isPresent();
        (wasPlayed ? excluded : unclear).add(question);
      }
    }
    excluded.addAll(twoSets.turning(unclear, given, possible).keySet());
    return excluded;
  }

  private boolean holds(FormulaCircuit<Term> formula, Parting parting) {
    Fork fork = parting.fork();
    PackedAnswers both =
        new PackedAnswers(advisor.knowledgeBase(), twin, List.of(fork.one(), fork.other()));
    return (formula.read(both)[0] & both.lanes()) == both.lanes();
  }

  /** What formulas say is confirmed at the end; where some rules have none it is asked at once. */
  private boolean canBeTrue(Parting parting, WalkedAnswers walked) {
    return areAllFormulas()
        || Stream.of(parting.way(), parting.otherWay())
            .allMatch(way -> walked.newConflicts(way).isEmpty());
  }

  private boolean areAllFormulas() {
    return twin.limits().all().isEmpty();
  }

  private void confirm(Parting parting, WalkedAnswers walked) {
    confirm(parting.way(), parting.one(), walked);
    confirm(parting.otherWay(), parting.other(), walked);
  }

  private void confirm(CodedAnswers way, Verdict claimed, WalkedAnswers walked) {
    Verdict verdict = walked.verdict(way);
    if (!verdict.equals(claimed)) {
      throw walked.disagreement(claimed.id(), verdict.id(), way);
    }
    List<Conflict> conflicts = walked.newConflicts(way);
    if (areAllFormulas() && !conflicts.isEmpty()) {
      throw walked.disagreement(
          "answers that can be true together", conflicts.get(0).sentence(), way);
    }
  }
}
