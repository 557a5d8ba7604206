package org.mlfit.knowledge.rule;

import java.util.OptionalInt;

/**
 * What the advice comes down to.
 *
 * @param id such as {@code fix-data-first}
 * @param title as a heading
 * @param meaning what it means for the reader
 * @param rank its place from worse to better; none for verdicts that stand beside this order
 */
public record Verdict(String id, String title, String meaning, OptionalInt rank) {

  /**
   * The verdict that no rule concludes: two of the others can still come out. It belongs to the way
   * in which gates are walked, so it stands here and not in the rules.
   */
  public static final Verdict NOT_ENOUGH_ANSWERS =
      new Verdict(
          "not-enough-answers",
          "Not enough answers yet",
          "What is still open decides between verdicts. "
              + "Answer them, or say that you do not know: that is an answer too.",
          OptionalInt.empty());

  /** Whether it comes before another in the order from worse to better. */
  public boolean isWorseThan(Verdict other) {
    return rank.isPresent() && other.rank.isPresent() && rank.getAsInt() < other.rank.getAsInt();
  }
}
