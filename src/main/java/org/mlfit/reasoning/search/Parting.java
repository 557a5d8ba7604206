package org.mlfit.reasoning.search;

import java.util.List;
import org.mlfit.knowledge.rule.Verdict;
import org.mlfit.reasoning.result.Fork;
import org.mlfit.reasoning.twin.CodedAnswers;

/**
 * Two ways to go on, with the verdicts to which they lead, as far as formulas go.
 *
 * @param way the answers that lead to one verdict
 * @param otherWay those that lead to the other
 */
public record Parting(CodedAnswers way, CodedAnswers otherWay, Verdict one, Verdict other) {

  /** The two ways. */
  Fork fork() {
    return new Fork(way.answers(), otherWay.answers());
  }

  /** The two verdicts in an order of all. */
  List<Verdict> inOrder(List<Verdict> order) {
    return order.stream().filter(verdict -> verdict.equals(one) || verdict.equals(other)).toList();
  }

  /** Whether they are the first two verdicts in an order. */
  boolean isFirst(List<Verdict> order) {
    return inOrder(order).equals(order.subList(0, 2));
  }

  /** Whether two other verdicts, the earlier one first, come before these in an order. */
  boolean isAfter(Verdict first, Verdict second, List<Verdict> order) {
    int lower = Math.min(order.indexOf(one), order.indexOf(other));
    int upper = Math.max(order.indexOf(one), order.indexOf(other));
    return order.indexOf(first) < lower
        || order.indexOf(first) == lower && order.indexOf(second) < upper;
  }
}
