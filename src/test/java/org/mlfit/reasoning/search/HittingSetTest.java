package org.mlfit.reasoning.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A smallest hitting set is as small as the smallest of all sets that hit. */
class HittingSetTest {

  private static final int PLACES = 7;

  @Test
  void oneElementOfEachSetIsEnough() {
    assertThat(HittingSet.smallest(List.of(set(0b0110), set(0b1100), set(0b0001))))
        .isEqualTo(set(0b0101));
  }

  @Test
  void noSetsNeedNoElements() {
    assertThat(HittingSet.smallest(List.of())).isEqualTo(new BitSet());
  }

  @Test
  void whatContainsABarredSetIsNoWay() {
    assertThat(HittingSet.smallest(List.of(set(0b011)), List.of(set(0b001), set(0b010)))).isEmpty();
    assertThat(HittingSet.smallest(List.of(), List.of(new BitSet()))).isEmpty();
  }

  @Test
  void nothingSmallerIsFoundByTryingAllSets() {
    Random random = new Random(20261125);
    for (int round = 0; round < 300; round++) {
      List<BitSet> sets = sets(random, 1 + random.nextInt(6));
      List<BitSet> barred = sets(random, random.nextInt(4));

      Optional<Integer> least =
          all().stream()
              .filter(set -> sets.stream().allMatch(set::intersects))
              .filter(set -> barred.stream().noneMatch(bar -> bar.stream().allMatch(set::get)))
              .map(BitSet::cardinality)
              .min(Integer::compare);

      Optional<BitSet> found = HittingSet.smallest(sets, barred);
      assertThat(found.map(BitSet::cardinality)).as("%s without %s", sets, barred).isEqualTo(least);
      found.ifPresent(set -> assertThat(sets).allMatch(set::intersects));
    }
  }

  private static List<BitSet> sets(Random random, int count) {
    List<BitSet> sets = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      sets.add(set(1 + random.nextInt((1 << PLACES) - 1)));
    }
    return sets;
  }

  private static List<BitSet> all() {
    List<BitSet> all = new ArrayList<>();
    for (int bits = 0; bits < 1 << PLACES; bits++) {
      all.add(set(bits));
    }
    return all;
  }

  private static BitSet set(long bits) {
    return BitSet.valueOf(new long[] {bits});
  }
}
