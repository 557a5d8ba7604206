package org.mlfit.workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.mlfit.knowledge.source.Position;

/**
 * A part of a rule as it might have been written by mistake.
 *
 * @param position where the part stands that is other
 * @param before that part, as written; what it was
 * @param after what stands there instead; empty if it is left out
 * @param whole the part around it with the change made
 */
record Alternative<T>(Position position, String before, String after, T whole) {

  /** The same change, seen from further out. */
  <U> Alternative<U> within(Function<T, U> around) {
    return new Alternative<>(position, before, after, around.apply(whole));
  }

  /** A list with one element other. */
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
