package org.mlfit.reasoning;

import java.util.function.IntPredicate;

/**
 * How far to look for sets of changes, and until when.
 *
 * @param most all sets with up to this many changes are looked for
 * @param farthest if there is none, the smallest ones with up to this many changes
 * @param goesOn is asked before each step, with the number of changes looked at; no ends the search
 */
public record Search(int most, int farthest, IntPredicate goesOn) {

  /** All sets with up to some changes, however long it takes. */
  static Search upTo(int most) {
    return new Search(most, most, count -> true);
  }
}
