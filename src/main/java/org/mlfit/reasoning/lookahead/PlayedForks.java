package org.mlfit.reasoning.lookahead;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mlfit.reasoning.circuit.Circuit;
import org.mlfit.reasoning.circuit.Completion;
import org.mlfit.reasoning.lookahead.Continuations.Played;
import org.mlfit.reasoning.twin.AnswerClass;

/**
 * Looks in played interviews for pairs that differ in the answer to one question and come to
 * different verdicts; of the pairs of verdicts for a question the first in gate order is kept.
 */
final class PlayedForks {

  private final Continuations continuations;
  private final List<List<AnswerClass>> classes;
  private final Map<Integer, Pair> first = new HashMap<>();

  /** Two interviews, the one with the earlier verdict first. */
  record Pair(Completion one, Completion other) {

    private boolean isBefore(Pair pair) {
      return one.verdict() < pair.one.verdict()
          || one.verdict() == pair.one.verdict() && other.verdict() < pair.other.verdict();
    }
  }

  /**
   * A search.
   *
   * @param classes for each open question the classes of its answers; none where it is answered
   */
  PlayedForks(Continuations continuations, List<List<AnswerClass>> classes) {
    this.continuations = continuations;
    this.classes = classes;
  }

  /** The pair found for a question, by its place. */
  Optional<Pair> of(int place) {
    return Optional.ofNullable(first.get(place));
  }

  /** Looks beside interviews for others that differ in the answer to one of some questions. */
  void lookAround(List<Completion> interviews, BitSet sought) {
    for (int from = 0; from < interviews.size(); from += Circuit.LANES) {
      List<Completion> some =
          interviews.subList(from, Math.min(interviews.size(), from + Circuit.LANES));
      Played played = continuations.played(some.stream().map(Completion::codes).toList());
      for (int place : sought.stream().toArray()) {
        classes.get(place).forEach(answers -> compare(played, answers, some));
      }
    }
  }

  private void compare(Played played, AnswerClass answers, List<Completion> interviews) {
    long[] other = played.with(answers);
    for (int before : played.verdicts().filter(v -> played.with(v) != 0).toArray()) {
      for (int after : played.verdicts().filter(v -> other[v] != 0).toArray()) {
        long both = played.with(before) & other[after];
        if (after != before && both != 0) {
          Completion one = interviews.get(Long.numberOfTrailingZeros(both));
          note(one, new Completion(one.with(answers.place(), answers.to()), after), answers);
        }
      }
    }
  }

  private void note(Completion one, Completion other, AnswerClass answers) {
    Pair pair = one.verdict() < other.verdict() ? new Pair(one, other) : new Pair(other, one);
    first.merge(answers.place(), pair, (best, found) -> found.isBefore(best) ? found : best);
  }
}
