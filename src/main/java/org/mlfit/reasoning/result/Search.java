package org.mlfit.reasoning.result;

import java.util.function.IntPredicate;

/**
 * How far and how long to search for sets of changes. Its end is counted in steps rather than in
 * seconds, so that a search finds the same on every machine, however busy that is.
 *
 * @param most all sets with up to this many changes are searched for
 * @param farthest if there is none, the smallest ones with up to this many changes
 * @param steps after so many sets of changes that were tried the search ends
 * @param goesOn is asked before each step, with the number of changes being tried; if it says no,
 *     the search ends
 */
public record Search(int most, int farthest, int steps, IntPredicate goesOn) {

  /** Five times what any search takes for the shipped cases. */
  public static final int USUAL_STEPS = 200;

  /** A search of the usual length. */
  public Search(int most, int farthest, IntPredicate goesOn) {
    this(most, farthest, USUAL_STEPS, goesOn);
  }

  /** All sets with up to some changes, however long it takes. */
  public static Search upTo(int most) {
    return new Search(most, most, Integer.MAX_VALUE, count -> true);
  }
}
