package org.mlfit.knowledge.language.check;

import org.mlfit.knowledge.language.check.ValueKind.Sort;
import org.mlfit.knowledge.tree.Constraint.Comparison;
import org.mlfit.knowledge.tree.Constraint.Operator;
import org.mlfit.knowledge.tree.Expression;
import org.mlfit.knowledge.tree.FileFaults;
import org.mlfit.knowledge.tree.RuleTree;
import org.mlfit.knowledge.tree.TreeText;

/** Reports that a rule compares values of different kinds, at the one that is probably wrong. */
record UnlikeKinds(RuleTree rule, FileFaults faults, WantedValue wanted) {

  /** A literal is taken for the wrong side if the other is a field or a variable. */
  void report(Comparison comparison, ValueKind left, ValueKind right) {
    if (isOneOf(left, right)) {
      String contains =
          comparison.operator() == Operator.NOT_EQUAL ? " not contains " : " contains ";
      String option = TreeText.of(comparison.right());
      report(
          comparison.left(),
          left,
          right,
          "Write: " + TreeText.of(comparison.left()) + contains + option);
    } else if (isWrittenOut(comparison.left()) && !isWrittenOut(comparison.right())) {
      report(comparison.left(), right, left);
    } else {
      report(comparison.right(), left, right);
    }
  }

  /**
   * Reports one value.
   *
   * @param wrong the value
   * @param kind the kind that is wanted in its place
   * @param other what it is
   */
  void report(Expression wrong, ValueKind kind, ValueKind other) {
    report(wrong, kind, other, wanted.insteadOf(wrong, kind));
  }

  private void report(Expression wrong, ValueKind kind, ValueKind other, String wayOut) {
    faults.report(
        wrong.position(),
        TreeText.of(wrong),
        "unlike-kinds",
        "Rule "
            + rule.name()
            + " compares "
            + kind.described()
            + " with "
            + other.described()
            + ".",
        wayOut);
  }

  private static boolean isOneOf(ValueKind set, ValueKind option) {
    return set.sort() == Sort.OPTIONS
        && option.sort() == Sort.OPTION
        && set.optionType().equals(option.optionType());
  }

  private static boolean isWrittenOut(Expression expression) {
    return !(expression instanceof Expression.Field || expression instanceof Expression.Variable);
  }
}
