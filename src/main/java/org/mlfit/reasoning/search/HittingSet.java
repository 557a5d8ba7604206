package org.mlfit.reasoning.search;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds a smallest set that has something in common with each of several sets. */
public final class HittingSet {

  private final List<BitSet> sets;
  private final List<BitSet> barred;
  private Optional<BitSet> best = Optional.empty();

  private HittingSet(List<BitSet> sets, List<BitSet> barred) {
    this.sets = sets;
    this.barred = barred;
  }

  /** A smallest set that hits all of the sets, none of which is empty. */
  public static BitSet smallest(List<BitSet> sets) {
    return smallest(sets, List.of()).orElseThrow();
  }

  /**
   * A smallest set that hits all of the sets and contains none of the barred ones; nothing if there
   * is none.
   */
  public static Optional<BitSet> smallest(List<BitSet> sets, List<BitSet> barred) {
    HittingSet search = new HittingSet(sets, barred);
    search.from(new BitSet(), new BitSet());
    return search.best;
  }

  /** Goes on from the chosen elements, without those that were tried in their place before. */
  private void from(BitSet chosen, BitSet tried) {
    if (barred.stream().anyMatch(set -> isPart(set, chosen))) {
      return;
    }
    List<BitSet> missed = sets.stream().filter(set -> !set.intersects(chosen)).toList();
    if (missed.isEmpty()) {
      best = Optional.of((BitSet) chosen.clone());
      return;
    }
    int least = best.map(BitSet::cardinality).orElse(Integer.MAX_VALUE);
    if (chosen.cardinality() + apart(missed) >= least) {
      return;
    }
    BitSet next = missed.stream().min(Comparator.comparingInt(BitSet::cardinality)).orElseThrow();
    BitSet triedHere = (BitSet) tried.clone();
    next.stream()
        .filter(element -> !tried.get(element))
        .forEach(
            element -> {
              chosen.set(element);
              from(chosen, triedHere);
              chosen.clear(element);
              triedHere.set(element);
            });
  }

  private static boolean isPart(BitSet set, BitSet of) {
    return set.stream().allMatch(of::get);
  }

  /**
   * A lower bound on the size of a hitting set: the number of sets found that have nothing in
   * common, each of which needs an element of its own.
   */
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
