package org.mlfit.reasoning.result;

import java.math.BigDecimal;

/**
 * The values of a number, both ends included, around what was said, for which nothing changes.
 * Exact to the step of the question.
 *
 * @param from the least
 * @param to the most
 */
public record Interval(BigDecimal from, BigDecimal to) {

  /** The values that are in another interval too, with which it has at least one in common. */
  public Interval and(Interval other) {
    return new Interval(from.max(other.from), to.min(other.to));
  }
}
