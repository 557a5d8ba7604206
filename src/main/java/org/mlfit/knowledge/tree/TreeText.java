package org.mlfit.knowledge.tree;

import static java.util.stream.Collectors.joining;

import java.util.function.Function;
import org.mlfit.knowledge.tree.Expression.Arithmetic;

/** Writes a tree in the rule language, in one fixed layout. */
public final class TreeText {

  private TreeText() {}

  /** A condition on one line. */
  public static String of(Condition condition) {
    return of(condition, TreeText::of);
  }

  /** The same, with constraints written in another way. */
  public static String of(Condition condition, Function<Constraint, String> constraint) {
    return condition.fold(
        new Condition.Cases<>(
            pattern -> of(pattern, constraint),
            not -> "not " + of(not.pattern(), constraint),
            exists -> "exists " + of(exists.pattern(), constraint),
            anyOf -> joined(anyOf, " or ", constraint),
            allOf -> joined(allOf, " and ", constraint)));
  }

  private static String of(Condition.Pattern pattern, Function<Constraint, String> constraint) {
    return pattern.constraints().isEmpty()
        ? pattern.type() + "()"
        : pattern.constraints().stream()
            .map(constraint)
            .collect(joining(", ", pattern.type() + "( ", " )"));
  }

  private static String joined(
      Condition group, String word, Function<Constraint, String> constraint) {
    return group.parts().stream()
        .map(part -> of(part, constraint))
        .collect(joining(word, "( ", " )"));
  }

  /** A constraint. */
  public static String of(Constraint constraint) {
    return constraint.fold(
        new Constraint.Cases<>(
            binding -> binding.variable() + " : " + binding.field(),
            c -> of(c.left()) + " " + c.operator().symbol() + " " + of(c.right()),
            m ->
                of(m.value())
                    + (m.negated() ? " not in " : " in ")
                    + m.options().stream().map(TreeText::of).collect(joining(", ", "( ", " )")),
            c -> of(c.set()) + (c.negated() ? " not contains " : " contains ") + of(c.element()),
            Constraint.OwnCode::code));
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
