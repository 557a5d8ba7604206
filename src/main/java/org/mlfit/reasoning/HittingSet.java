package org.mlfit.reasoning;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/** Finds a smallest set that has something in common with each of several sets. */
final class HittingSet {

  private final List<BitSet> sets;
  private BitSet best;

  private HittingSet(List<BitSet> sets) {
    this.sets = sets;
    this.best = new BitSet();
    sets.forEach(best::or);
  }

  /** A smallest set that hits all of the sets, none of which is empty. */
  static BitSet smallest(List<BitSet> sets) {
    HittingSet search = new HittingSet(sets);
    search.from(new BitSet());
    return search.best;
  }

  private void from(BitSet chosen) {
    List<BitSet> missed = sets.stream().filter(set -> !set.intersects(chosen)).toList();
    if (missed.isEmpty()) {
      best = (BitSet) chosen.clone();
      return;
    }
    if (chosen.cardinality() + apart(missed) >= best.cardinality()) {
      return;
    }
    BitSet next = missed.stream().min(Comparator.comparingInt(BitSet::cardinality)).orElseThrow();
    next.stream()
        .forEach(
            element -> {
              chosen.set(element);
              from(chosen);
              chosen.clear(element);
            });
  }

  /** How many of the sets have nothing in common: so many elements are needed at least. */
  private static int apart(List<BitSet> sets) {
    BitSet used = new BitSet();
    int count = 0;
    for (BitSet set : sets) {
      if (!set.intersects(used)) {
        used.or(set);
        count++;
      }
    }
    return count;
  }
}
