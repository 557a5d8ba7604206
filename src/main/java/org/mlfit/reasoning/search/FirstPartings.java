package org.mlfit.reasoning.search;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.rule.Verdict;

/**
 * For each of some questions the pair of verdicts that comes first in gate order, as far as known.
 */
final class FirstPartings {

  private final List<Verdict> possible;
  private final Map<Question, Parting> first = new LinkedHashMap<>();

  /**
   * None known yet.
   *
   * @param possible all verdicts that can come, in gate order
   */
  FirstPartings(List<Verdict> possible) {
    this.possible = List.copyOf(possible);
  }

  List<Verdict> possible() {
    return possible;
  }

  Optional<Parting> of(Question question) {
    return Optional.ofNullable(first.get(question));
  }

  /** Whether a pair comes before the one that is known. */
  boolean isLater(Question question, Parting than) {
    List<Verdict> pair = than.inOrder(possible);
    return isLater(question, pair.get(0), pair.get(1));
  }

  /** Whether two verdicts, the earlier one first, come before those that are known. */
  boolean isLater(Question question, Verdict one, Verdict other) {
    Parting known = first.get(question);
    return known == null || known.isAfter(one, other, possible);
  }

  /** Whether no pair can come before the one that is known. */
  boolean isSettled(Question question) {
    return of(question).filter(known -> known.isFirst(possible)).isPresent();
  }

  /** Takes a pair that comes before the one that is known. */
  void put(Question question, Parting parting) {
    first.put(question, parting);
  }
}
