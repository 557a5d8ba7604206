package org.mlfit.reasoning.result;

import java.util.function.IntPredicate;

/**
 * How far and how long to search for sets of changes.
 *
 * @param most all sets with up to this many changes are searched for
 * @param farthest if there is none, the smallest ones with up to this many changes
 * @param goesOn is asked before each step, with the number of changes being tried; if it says no,
 *     the search ends
 */
public record Search(int most, int farthest, IntPredicate goesOn) {

  /** All sets with up to some changes, however long it takes. */
  public static Search upTo(int most) {
    return new Search(most, most, count -> true);
  }
}
