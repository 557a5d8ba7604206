package org.mlfit.knowledge.tree;

import java.math.BigDecimal;
import java.util.stream.Stream;
import org.mlfit.knowledge.source.Position;

/** A value in a condition or a consequence. */
public sealed interface Expression {

  /** Where it stands. */
  Position position();

  /** The value itself or, of a calculation, all in it that are no calculations, in their order. */
  default Stream<Expression> leaves() {
    return Stream.of(this);
  }

  /** A field of the fact that the pattern is about. */
  record Field(Position position, String name) implements Expression {}

  /** A variable, with its dollar sign. */
  record Variable(Position position, String name) implements Expression {}

  /** A number; {@code written} is how it stands in the file. */
  record NumberLiteral(Position position, BigDecimal value, String written) implements Expression {}

  /** {@code true} or {@code false}. */
  record TruthLiteral(Position position, boolean value) implements Expression {}

  /** Text between double quotes, without them and with escapes resolved. */
  record TextLiteral(Position position, String value) implements Expression {}

  /** {@code Harm.MONEY}: an option of a declared enum. */
  record OptionLiteral(Position position, String type, String constant) implements Expression {}

  /** {@code ErrorHarm.class}: a question named as such. */
  record TypeLiteral(Position position, String type) implements Expression {}

  /** {@code left operator right} on numbers, or texts joined by {@code +}. */
  record Arithmetic(Position position, Expression left, Operation operation, Expression right)
      implements Expression {

    @Override
    public Stream<Expression> leaves() {
      return Stream.concat(left.leaves(), right.leaves());
    }
  }

  /** The four operations. */
  enum Operation {
    PLUS("+"),
    MINUS("-"),
    TIMES("*"),
    DIVIDED_BY("/");

    private final String symbol;

    Operation(String symbol) {
      this.symbol = symbol;
    }

    /** As it is written. */
    public String symbol() {
      return symbol;
    }

    /** Whether it binds more strongly than plus and minus. */
    public boolean bindsTighter() {
      return this == TIMES || this == DIVIDED_BY;
    }
  }
}
