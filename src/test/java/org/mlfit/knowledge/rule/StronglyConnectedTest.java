package org.mlfit.knowledge.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What rests on itself, and in which order all else can be decided. */
class StronglyConnectedTest {

  private static final Map<String, List<String>> RESTS_ON =
      Map.of(
          "roof", List.of("wall", "beam"),
          "wall", List.of("floor"),
          "beam", List.of("wall", "nail"),
          "nail", List.of("beam"),
          "floor", List.of(),
          "ladder", List.of("ladder"));

  private final StronglyConnected<String> connected =
      new StronglyConnected<>(List.copyOf(RESTS_ON.keySet()), RESTS_ON::get);

  @Test
  void onlyWhatLeadsBackToItselfIsInACircle() {
    assertThat(RESTS_ON.keySet())
        .filteredOn(connected::isInCircle)
        .containsExactlyInAnyOrder("beam", "nail", "ladder");
    assertThat(connected.areTogether("beam", "nail")).isTrue();
    assertThat(connected.areTogether("roof", "beam")).isFalse();
  }

  @Test
  void eachGroupComesAfterAllThatItRestsOn() {
    Set<String> before = new HashSet<>();

    for (List<String> group : connected.groups()) {
      before.addAll(group);
      assertThat(before)
          .containsAll(group.stream().flatMap(t -> RESTS_ON.get(t).stream()).toList());
    }

    assertThat(before).isEqualTo(RESTS_ON.keySet());
  }

  @Test
  void aWayOfAnyLengthIsWalked() {
    List<Integer> numbers = IntStream.range(0, 200_000).boxed().toList();

    StronglyConnected<Integer> chain =
        new StronglyConnected<>(numbers, n -> n < 199_999 ? List.of(n + 1) : List.of());

    assertThat(chain.groups()).hasSize(200_000);
    assertThat(chain.isInCircle(7)).isFalse();
  }
}
