package org.mlfit.reasoning.search;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
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
   * @param shown two ways to go on for each question, to any two verdicts, if some are known
   * @param possible all verdicts that can still come, in gate order
   */
  public Map<Question, List<Verdict>> first(
      Map<Question, Optional<Parting>> shown, List<Verdict> possible, Answers given) {
    Map<Question, Parting> first = twoSets.partings(shown, given, possible, Optional.empty());
    Map<Question, Optional<Parting>> excluded = new LinkedHashMap<>();
    first.forEach(
        (question, parting) -> {
          if (!canBeTrue(parting, given)) {
            excluded.put(question, Optional.empty());
          }
        });
    Map<Question, Parting> consistent =
        excluded.isEmpty()
            ? Map.of()
            : twoSets.partings(
                excluded, given, possible, Optional.of(consistency.noNewConflict(given)));
    Map<Question, List<Verdict>> pairs = new LinkedHashMap<>();
    Map<Answers, Verdict> confirmed = new HashMap<>();
    for (Question question : shown.keySet()) {
      if (first.containsKey(question)) {
        Optional<Parting> parting =
            Optional.ofNullable(
                (excluded.containsKey(question) ? consistent : first).get(question));
        parting.ifPresent(found -> confirm(found, confirmed));
        pairs.put(question, parting.map(found -> found.inOrder(possible)).orElse(List.of()));
      }
    }
    return pairs;
  }

  private boolean canBeTrue(Parting parting, Answers given) {
    List<Conflict> before = advisor.conflictsAmong(given);
    return Stream.of(parting.fork().one(), parting.fork().other())
        .allMatch(answers -> before.containsAll(advisor.conflictsAmong(answers)));
  }

  private void confirm(Parting parting, Map<Answers, Verdict> confirmed) {
    confirm(parting.fork().one(), parting.one(), confirmed);
    confirm(parting.fork().other(), parting.other(), confirmed);
  }

  /** One set of answers may be a part of several pairs. */
  private void confirm(Answers answers, Verdict claimed, Map<Answers, Verdict> confirmed) {
    Verdict verdict = confirmed.computeIfAbsent(answers, said -> advisor.walk(said).verdict());
    if (!verdict.equals(claimed)) {
      throw new TwinDisagreesException(claimed.id(), verdict.id(), answers, advisor);
    }
  }
}
