package org.mlfit.scenario.coverage;

import java.math.BigDecimal;
import java.util.List;
import org.mlfit.advice.Answers;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.rule.Rule;
import org.mlfit.knowledge.source.Position;

/**
 * Answers at a threshold of a rule and one step to either side, with all other answers such that
 * the threshold alone decides the advice.
 *
 * @param rule the rule with the threshold
 * @param words the comparison, with the ids of the questions
 * @param position where it stands in the rules
 * @param places from the smallest number to the greatest; none if no answers show the threshold
 * @param reason why there are none; else empty
 */
public record Boundary(
    Rule rule, String words, Position position, List<Place> places, String reason) {

  /**
   * One number at or beside the threshold.
   *
   * @param question whose answer it is
   * @param meets whether the comparison holds there
   */
  public record Place(Question question, BigDecimal number, boolean meets, Answers answers) {}

  static Boundary without(Rule rule, Threshold threshold, String reason) {
    return new Boundary(
        rule, threshold.inWords(), threshold.comparison().position(), List.of(), reason);
  }

  /** What is the case at a place, in words without the name of a rule. */
  public String name(Place place) {
    return "%s at %s %s %s"
        .formatted(
            place.question().id(),
            place.number().toPlainString(),
            place.meets() ? "meets" : "misses",
            words);
  }
}
