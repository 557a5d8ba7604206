package org.mlfit.advice;

import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import org.mlfit.knowledge.rule.Rule;

/**
 * One way in which a rule was met.
 *
 * @param rule the rule
 * @param premises the facts that met its patterns, in the order of its conditions; what {@code not}
 *     and {@code exists} ask for leaves no fact
 */
public record Firing(Rule rule, List<Premise> premises) {

  /**
   * In the order of the rules in their files, and for one rule by its premises, so that equal
   * firings are neighbours.
   */
  static final Comparator<Firing> ORDER =
      Comparator.comparing((Firing firing) -> firing.rule().position())
          .thenComparing(Firing::premises, Firing::compare);

  private static int compare(List<Premise> some, List<Premise> others) {
    Iterator<Premise> other = others.iterator();
    for (Premise one : some) {
      int order = other.hasNext() ? Premise.ORDER.compare(one, other.next()) : 1;
      if (order != 0) {
        return order;
      }
    }
    return other.hasNext() ? -1 : 0;
  }
}
