package org.mlfit.knowledge.tree;

import java.util.List;
import org.mlfit.knowledge.source.Position;

/** What must hold of one fact, or the name under which a field of it is used further on. */
public sealed interface Constraint {

  /** Where it stands. */
  Position position();

  /** {@code $name : field}. */
  record Binding(Position position, String variable, String field) implements Constraint {}

  /** {@code left operator right}. */
  record Comparison(Position position, Expression left, Operator operator, Expression right)
      implements Constraint {}

  /** {@code value in ( a, b )} or {@code value not in ( a, b )}. */
  record Membership(Position position, Expression value, boolean negated, List<Expression> options)
      implements Constraint {}

  /** {@code set contains element} or {@code set not contains element}. */
  record Containment(Position position, Expression set, boolean negated, Expression element)
      implements Constraint {}

  /**
   * The author's own code, as written, which only trusted rules may contain. The engine runs it;
   * nothing else knows what it means.
   */
  record OwnCode(Position position, String code) implements Constraint {}

  /** The ways to compare two values. */
  enum Operator {
    EQUAL("=="),
    NOT_EQUAL("!="),
    LESS("<"),
    AT_MOST("<="),
    GREATER(">"),
    AT_LEAST(">=");

    private final String symbol;

    Operator(String symbol) {
      this.symbol = symbol;
    }

    /** As it is written. */
    public String symbol() {
      return symbol;
    }
  }
}
