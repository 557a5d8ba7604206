package org.mlfit.knowledge.tree;

import static java.util.stream.Collectors.joining;

import org.mlfit.knowledge.tree.Expression.Arithmetic;

/** Writes a tree in the rule language, in one fixed layout. */
public final class TreeText {

  private TreeText() {}

  /** A condition on one line. */
  public static String of(Condition condition) {
    if (condition instanceof Condition.Pattern pattern) {
      return pattern.constraints().isEmpty()
          ? pattern.type() + "()"
          : pattern.constraints().stream()
              .map(TreeText::of)
              .collect(joining(", ", pattern.type() + "( ", " )"));
    }
    if (condition instanceof Condition.Not not) {
      return "not " + of(not.pattern());
    }
    if (condition instanceof Condition.Exists exists) {
      return "exists " + of(exists.pattern());
    }
    if (condition instanceof Condition.AnyOf anyOf) {
      return anyOf.branches().stream().map(TreeText::of).collect(joining(" or ", "( ", " )"));
    }
    Condition.AllOf allOf = (Condition.AllOf) condition;
    return allOf.parts().stream().map(TreeText::of).collect(joining(" and ", "( ", " )"));
  }

  /** A constraint. */
  public static String of(Constraint constraint) {
    if (constraint instanceof Constraint.Binding binding) {
      return binding.variable() + " : " + binding.field();
    }
    if (constraint instanceof Constraint.Comparison comparison) {
      return of(comparison.left())
          + " "
          + comparison.operator().symbol()
          + " "
          + of(comparison.right());
    }
    if (constraint instanceof Constraint.Membership membership) {
      return of(membership.value())
          + (membership.negated() ? " not in " : " in ")
          + membership.options().stream().map(TreeText::of).collect(joining(", ", "( ", " )"));
    }
    if (constraint instanceof Constraint.OwnCode own) {
      return own.code();
    }
    Constraint.Containment containment = (Constraint.Containment) constraint;
    return of(containment.set())
        + (containment.negated() ? " not contains " : " contains ")
        + of(containment.element());
  }

  /** An expression, with parentheses only where they are needed. */
  public static String of(Expression expression) {
    if (expression instanceof Expression.Field field) {
      return field.name();
    }
    if (expression instanceof Expression.Variable variable) {
      return variable.name();
    }
    if (expression instanceof Expression.NumberLiteral number) {
      return number.written();
    }
    if (expression instanceof Expression.TruthLiteral truth) {
      return String.valueOf(truth.value());
    }
    if (expression instanceof Expression.TextLiteral text) {
      return quoted(text.value());
    }
    if (expression instanceof Expression.OptionLiteral option) {
      return option.type() + "." + option.constant();
    }
    if (expression instanceof Expression.TypeLiteral type) {
      return type.type() + ".class";
    }
    Arithmetic arithmetic = (Arithmetic) expression;
    return operand(arithmetic, arithmetic.left(), false)
        + " "
        + arithmetic.operation().symbol()
        + " "
        + operand(arithmetic, arithmetic.right(), true);
  }

  /** Text as a literal in which nothing but plain characters and known escapes can stand. */
  public static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> quoted.append("\\\"");
        case '\\' -> quoted.append("\\\\");
        case '\n' -> quoted.append("\\n");
        case '\t' -> quoted.append("\\t");
        default -> quoted.append(c);
      }
    }
    return quoted.append('"').toString();
  }

  private static String operand(Arithmetic parent, Expression child, boolean right) {
    boolean looser =
        child instanceof Arithmetic inner
            && (parent.operation().bindsTighter() && !inner.operation().bindsTighter()
                || right && parent.operation().bindsTighter() == inner.operation().bindsTighter());
    return looser ? "( " + of(child) + " )" : of(child);
  }
}
