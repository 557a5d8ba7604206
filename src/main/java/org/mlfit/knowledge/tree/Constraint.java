package org.mlfit.knowledge.tree;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.mlfit.knowledge.source.Position;

/** What must hold of one fact, or the name under which a field of it is used further on. */
public sealed interface Constraint {

  /** Where it stands. */
  Position position();

  /** What the case for its sort says of it. */
  <T> T fold(Cases<T> cases);

  /** What to say of each sort of constraint; a new sort is a new case, which nobody can forget. */
  record Cases<T>(
      Function<Binding, T> binding,
      Function<Comparison, T> comparison,
      Function<Membership, T> membership,
      Function<Containment, T> containment,
      Function<OwnCode, T> ownCode) {}

  /** The values that stand in it, in their order; those in an author’s own code are not known. */
  default Stream<Expression> values() {
    return fold(
        new Cases<>(
            binding -> Stream.empty(),
            comparison -> Stream.of(comparison.left(), comparison.right()),
            m -> Stream.concat(Stream.of(m.value()), m.options().stream()),
            containment -> Stream.of(containment.set(), containment.element()),
            ownCode -> Stream.empty()));
  }

  /** The questions that it names as such, as {@code question == Harm.class} does. */
  default Stream<String> namedQuestions() {
    return values()
        .filter(Expression.TypeLiteral.class::isInstance)
        .map(type -> ((Expression.TypeLiteral) type).type());
  }

  /**
   * What holds exactly where this does not.
   *
   * @throws IllegalArgumentException if it only names a field, which always holds
   */
  default Constraint opposite() {
    return fold(
        new Cases<>(
            binding -> {
              throw new IllegalArgumentException("Always holds: " + binding);
            },
            c -> new Comparison(c.position(), c.left(), c.operator().opposite(), c.right()),
            m -> new Membership(m.position(), m.value(), !m.negated(), m.options()),
            c -> new Containment(c.position(), c.set(), !c.negated(), c.element()),
            own -> new OwnCode(own.position(), "!( " + own.code() + " )")));
  }

  /** {@code $name : field}. */
  record Binding(Position position, String variable, String field) implements Constraint {

    @Override
    public <T> T fold(Cases<T> cases) {
      return cases.binding().apply(this);
    }
  }

  /** {@code left operator right}. */
  record Comparison(Position position, Expression left, Operator operator, Expression right)
      implements Constraint {

    @Override
    public <T> T fold(Cases<T> cases) {
      return cases.comparison().apply(this);
    }
  }

  /** {@code value in ( a, b )} or {@code value not in ( a, b )}. */
  record Membership(Position position, Expression value, boolean negated, List<Expression> options)
      implements Constraint {

    @Override
    public <T> T fold(Cases<T> cases) {
      return cases.membership().apply(this);
    }
  }

  /** {@code set contains element} or {@code set not contains element}. */
  record Containment(Position position, Expression set, boolean negated, Expression element)
      implements Constraint {

    @Override
    public <T> T fold(Cases<T> cases) {
      return cases.containment().apply(this);
    }
  }

  /**
   * The author's own code, as written, which only trusted rules may contain. The engine runs it;
   * nothing else knows what it means.
   */
  record OwnCode(Position position, String code) implements Constraint {

    @Override
    public <T> T fold(Cases<T> cases) {
      return cases.ownCode().apply(this);
    }
  }

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

    /**
     * Whether two values compare so.
     *
     * @param order below 0 if the left one is less, 0 if they are equal, else above 0
     */
    public boolean holds(int order) {
      return switch (this) {
        case EQUAL -> order == 0;
        case NOT_EQUAL -> order != 0;
        case LESS -> order < 0;
        case AT_MOST -> order <= 0;
        case GREATER -> order > 0;
        case AT_LEAST -> order >= 0;
      };
    }

    /** The one that holds of the same values exactly where this one does not. */
    public Operator opposite() {
      return switch (this) {
        case EQUAL -> NOT_EQUAL;
        case NOT_EQUAL -> EQUAL;
        case LESS -> AT_LEAST;
        case AT_LEAST -> LESS;
        case GREATER -> AT_MOST;
        case AT_MOST -> GREATER;
      };
    }

    /** The one that says the same with both sides exchanged. */
    public Operator mirrored() {
      return switch (this) {
        case EQUAL, NOT_EQUAL -> this;
        case LESS -> GREATER;
        case AT_MOST -> AT_LEAST;
        case GREATER -> LESS;
        case AT_LEAST -> AT_MOST;
      };
    }
  }
}
