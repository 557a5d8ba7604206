package org.mlfit.reasoning.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.mlfit.advice.Advice;
import org.mlfit.advice.Advisor;
import org.mlfit.advice.Answers;
import org.mlfit.advice.Conflict;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.rule.Verdict;
import org.mlfit.reasoning.result.TwinDisagreesException;
import org.mlfit.reasoning.twin.Solver;
import org.mlfit.reasoning.twin.Twin;

/** Finds open questions that can still decide something, each shown by two ways to go on. */
public final class Forks {

  private final Advisor advisor;
  private final TwoSets twoSets;
  private final Consistency consistency;

  /** Asks the pairs that differ in one answer; the advisor confirms what they show. */
  public Forks(Advisor advisor, Solver solver, Twin twin, TwoSets twoSets) {
    this.advisor = advisor;
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
    Map<Answers, Walked> walked = new HashMap<>();
    FirstPartings first = consistent(played, possible, given, walked);
    Set<Question> excluded = excluded(played.known(), first, given);
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
      PlayedPartings played, List<Verdict> possible, Answers given, Map<Answers, Walked> walked) {
    FirstPartings first = new FirstPartings(possible);
    List<Conflict> before = advisor.conflictsAmong(given);
    BiConsumer<Question, Parting> note =
        (question, parting) -> {
          if (first.isImprovedBy(question, parting) && canBeTrue(parting, before, walked)) {
            first.put(question, parting);
          }
        };
    played
        .known()
        .forEach((question, shown) -> shown.ifPresent(some -> note.accept(question, some)));
    twoSets.find(
        first,
        played.known().keySet(),
        given,
        consistency.noNewConflict(given),
        fork -> played.beside().apply(fork).forEach(note));
    return first;
  }

  /** The questions that decide something, but only with answers that cannot be true together. */
  private Set<Question> excluded(
      Map<Question, Optional<Parting>> shown, FirstPartings first, Answers given) {
    Set<Question> excluded = new HashSet<>();
    List<Question> unclear = new ArrayList<>();
    for (Question question : shown.keySet()) {
      if (first.of(question).isEmpty()) {
        boolean wasPlayed = shown.get(question).isPresent();
        (wasPlayed ? excluded : unclear).add(question);
      }
    }
    excluded.addAll(twoSets.turning(unclear, given).keySet());
    return excluded;
  }

  private boolean canBeTrue(Parting parting, List<Conflict> before, Map<Answers, Walked> walked) {
    return Stream.of(parting.fork().one(), parting.fork().other())
        .allMatch(answers -> before.containsAll(walk(answers, walked).conflicts()));
  }

  private void confirm(Parting parting, Map<Answers, Walked> walked) {
    confirm(parting.fork().one(), parting.one(), walked);
    confirm(parting.fork().other(), parting.other(), walked);
  }

  private void confirm(Answers answers, Verdict claimed, Map<Answers, Walked> walked) {
    Verdict verdict = walk(answers, walked).verdict();
    if (!verdict.equals(claimed)) {
      throw new TwinDisagreesException(claimed.id(), verdict.id(), answers, advisor);
    }
  }

  /** What the engine says of some answers. */
  private record Walked(Verdict verdict, List<Conflict> conflicts) {}

  /** One set of answers may be a part of several pairs. */
  private Walked walk(Answers answers, Map<Answers, Walked> walked) {
    return walked.computeIfAbsent(
        answers,
        said -> {
          Advice advice = advisor.walk(said);
          return new Walked(advice.verdict(), advice.conflicts());
        });
  }
}
