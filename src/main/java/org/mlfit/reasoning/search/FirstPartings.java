package org.mlfit.reasoning.search;

import java.util.Collection;
import java.util.Collections;
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

  /** The pairs of all questions of which one is known. */
  Collection<Parting> all() {
    return Collections.unmodifiableCollection(first.values());
  }

  /** Whether a pair comes before the one that is known. */
  boolean isImprovedBy(Question question, Parting parting) {
    List<Verdict> pair = parting.inOrder(possible);
    return isImprovedBy(question, pair.get(0), pair.get(1));
  }

  /** The same of two verdicts, the earlier one first. */
  boolean isImprovedBy(Question question, Verdict one, Verdict other) {
    return of(question).filter(known -> !known.isAfter(one, other, possible)).isEmpty();
  }

  /** Whether no pair can come before the one that is known. */
  boolean isSettled(Question question) {
    return of(question).filter(known -> known.isFirst(possible)).isPresent();
  }

  /** Takes a pair unless one that comes before it is known, as one found beside it may be. */
  void put(Question question, Parting parting) {
    if (isImprovedBy(question, parting)) {
      first.put(question, parting);
    }
  }
}
