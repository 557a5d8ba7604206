package org.mlfit.knowledge;

/**
 * What the advice comes down to.
 *
 * @param id such as {@code fix-data-first}
 * @param title as a heading
 * @param meaning what it means for the reader
 */
public record Verdict(String id, String title, String meaning) {

  /**
   * The verdict that no rule concludes: a question that the next gate needs is still open. It
   * belongs to the way in which gates are walked, so it stands here and not in the rules.
   */
  public static final Verdict NOT_ENOUGH_ANSWERS =
      new Verdict(
          "not-enough-answers",
          "Not enough answers yet",
          "Nothing holds the proposal back so far, but questions that decide are still open. "
              + "Answer them, or say that you do not know: that is an answer too.");
}
