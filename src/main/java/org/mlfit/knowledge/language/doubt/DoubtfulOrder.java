package org.mlfit.knowledge.language.doubt;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.question.Question.Requirement;
import org.mlfit.knowledge.rule.Gate;

/** Finds places and ranks that two share, and ranks that were counted from the wrong end. */
final class DoubtfulOrder {

  private final Warnings warnings;

  DoubtfulOrder(Warnings warnings) {
    this.warnings = warnings;
  }

  void check() {
    checkPlaces();
    checkOpenings();
    checkRanks();
  }

  private void checkPlaces() {
    Map<Requirement, Question> first = new HashMap<>();
    for (Question question : warnings.declarations().questions()) {
      question
          .requirement()
          .filter(required -> required.place() != Requirement.LAST)
          .ifPresent(
              required -> {
                Question other = first.putIfAbsent(required, question);
                if (other != null) {
                  warnSamePlace(question, required, other);
                }
              });
    }
  }

  private void warnSamePlace(Question question, Requirement required, Question other) {
    warnings.add(
        question.position(),
        question.typeName(),
        "same-place",
        question.typeName()
            + " has place "
            + required.place()
            + " of gate "
            + required.gate()
            + ", as "
            + other.typeName()
            + " has.",
        "The other stands in "
            + other.position().fileAndLine()
            + "; give one of them another place, so that it is clear which is asked first.");
  }

  private void checkOpenings() {
    Map<Integer, Question> first = new HashMap<>();
    for (Question question : warnings.declarations().questions()) {
      Optional<Question> other =
          question.opening().map(place -> first.putIfAbsent(place, question));
      if (other.isPresent()) {
        warnings.add(
            question.position(),
            question.typeName(),
            "same-opening",
            question.typeName()
                + " opens the talk at place "
                + question.opening().orElseThrow()
                + ", as "
                + other.get().typeName()
                + " does.",
            "The other stands in "
                + other.get().position().fileAndLine()
                + "; give one of them another place, so that it is clear which is asked first.");
      }
    }
  }

  private void checkRanks() {
    List<Gate> ranked = new ArrayList<>();
    for (Gate gate : warnings.declarations().gates()) {
      boolean isNew =
          ranked.stream().noneMatch(other -> other.verdict().id().equals(gate.verdict().id()));
      if (gate.verdict().rank().isPresent() && isNew) {
        ranked.stream()
            .filter(other -> rank(other) == rank(gate))
            .findFirst()
            .ifPresent(other -> warnSameRank(gate, other));
        ranked.add(gate);
      }
    }
    warnIfReversed(ranked);
  }

  private void warnSameRank(Gate gate, Gate other) {
    warnings.add(
        gate.rule().position(),
        "rule",
        "same-rank",
        "The verdicts "
            + other.verdict().id()
            + " and "
            + gate.verdict().id()
            + " both have rank "
            + rank(gate)
            + ".",
        "Give the better one a higher rank, so that a @law can tell which is worse.");
  }

  private void warnIfReversed(List<Gate> ranked) {
    boolean falls = ranked.size() > 1;
    for (int i = 1; i < ranked.size(); i++) {
      falls &= rank(ranked.get(i)) < rank(ranked.get(i - 1));
    }
    if (falls) {
      Gate first = ranked.get(0);
      warnings.add(
          first.rule().position(),
          "rule",
          "reversed-ranks",
          "The ranks fall from gate to gate, so " + first.verdict().id() + " is the best verdict.",
          "A larger @rank is a better verdict: count from the worst up, if that is not meant.");
    }
  }

  private static int rank(Gate gate) {
    return gate.verdict().rank().orElseThrow();
  }
}
