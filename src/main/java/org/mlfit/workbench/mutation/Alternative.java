package org.mlfit.workbench.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.mlfit.knowledge.source.Position;

/**
 * A part of a rule with one mistake in it.
 *
 * @param position where the mistake is
 * @param before that part, as written; what it was
 * @param after what the mistake makes of it; empty if it is left out
 * @param whole the part around it with the change made
 */
record Alternative<T>(Position position, String before, String after, T whole) {

  /** The same mistake in a larger part of the rule. */
  <U> Alternative<U> within(Function<T, U> around) {
    return new Alternative<>(position, before, after, around.apply(whole));
  }

  /** A list with one element replaced. */
  static <E> List<E> replaced(List<E> list, int place, E other) {
    List<E> changed = new ArrayList<>(list);
    changed.set(place, other);
    return List.copyOf(changed);
  }

  /** A list without one element. */
  static <E> List<E> without(List<E> list, int place) {
    List<E> fewer = new ArrayList<>(list);
    fewer.remove(place);
    return List.copyOf(fewer);
  }
}
