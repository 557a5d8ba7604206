package org.mlfit.knowledge;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Compares the order in which two versions of the rules walk the gates that both have. */
final class GateOrder {

  private GateOrder() {}

  /**
   * The rules of the fewest gates that must be taken elsewhere to come from one order to the other.
   */
  static Set<String> moved(KnowledgeBase before, KnowledgeBase after) {
    List<String> old = rules(before);
    List<String> now = rules(after);
    int[][] common = common(old, now);
    Set<String> moved = new LinkedHashSet<>();
    int i = 0;
    int j = 0;
    while (j < now.size()) {
      if (i < old.size() && old.get(i).equals(now.get(j))) {
        i++;
        j++;
      } else if (i < old.size() && common[i + 1][j] >= common[i][j + 1]) {
        i++;
      } else {
        moved.add(now.get(j++));
      }
    }
    moved.retainAll(Set.copyOf(old));
    return moved;
  }

  /** How many gates can stay from a place in the one order and a place in the other on. */
  private static int[][] common(List<String> old, List<String> now) {
    int[][] common = new int[old.size() + 1][now.size() + 1];
    for (int i = old.size() - 1; i >= 0; i--) {
      for (int j = now.size() - 1; j >= 0; j--) {
        common[i][j] =
            old.get(i).equals(now.get(j))
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    return common;
  }

  private static List<String> rules(KnowledgeBase base) {
    return base.gates().stream().map(gate -> gate.rule().id()).toList();
  }
}
