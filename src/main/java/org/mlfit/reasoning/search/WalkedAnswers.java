package org.mlfit.reasoning.search;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.mlfit.advice.Advice;
import org.mlfit.advice.Advisor;
import org.mlfit.advice.Answers;
import org.mlfit.advice.Conflict;
import org.mlfit.knowledge.rule.Verdict;
import org.mlfit.reasoning.result.TwinDisagreesException;
import org.mlfit.reasoning.twin.CodedAnswers;

/** What the rule engine says of ways to go on from some answers; it is asked once about each. */
final class WalkedAnswers {

  private final Advisor advisor;
  private final List<Conflict> before;
  private final Map<CodedAnswers, Walked> walked = new ConcurrentHashMap<>();

  private record Walked(Verdict verdict, List<Conflict> conflicts) {}

  WalkedAnswers(Advisor advisor, Answers given) {
    this.advisor = advisor;
    this.before = advisor.conflictsAmong(given);
  }

  /** The conflicts that are among the given answers already. */
  List<Conflict> before() {
    return before;
  }

  /** Asks about many answers, on all processors at once, so that what is told of them is known. */
  void ask(Set<CodedAnswers> all) {
    all.parallelStream().forEach(this::walk);
  }

  /** The verdict on some answers. */
  Verdict verdict(CodedAnswers answers) {
    return walk(answers).verdict();
  }

  /** The conflicts that are between other questions than all those that were there before. */
  List<Conflict> newConflicts(CodedAnswers answers) {
    return walk(answers).conflicts().stream()
        .filter(one -> before.stream().noneMatch(had -> had.questions().equals(one.questions())))
        .toList();
  }

  /** Of an answer more is known than can be kept of very many. */
  private Walked walk(CodedAnswers answers) {
    return walked.computeIfAbsent(
        answers,
        said -> {
          Advice advice = advisor.walk(said.answers());
          return new Walked(advice.verdict(), advice.conflicts());
        });
  }

  /** That something claimed of some answers is not so. */
  TwinDisagreesException disagreement(String claimed, String confirmed, CodedAnswers answers) {
    return new TwinDisagreesException(claimed, confirmed, answers.answers(), advisor);
  }
}
