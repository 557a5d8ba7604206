package org.mlfit.knowledge.tree;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.mlfit.knowledge.source.Position;

/** One condition of a rule; the conditions of a rule must all be met. */
public sealed interface Condition {

  /** Where it stands. */
  Position position();

  /** What the case for its sort says of it. */
  <T> T fold(Cases<T> cases);

  /** What to say of each sort of condition; a new sort is a new case, which nobody can forget. */
  record Cases<T>(
      Function<Pattern, T> pattern,
      Function<Not, T> not,
      Function<Exists, T> exists,
      Function<AnyOf, T> anyOf,
      Function<AllOf, T> allOf) {}

  /** The conditions that a group holds; none if it is no group. */
  default List<Condition> parts() {
    return List.of();
  }

  /** The condition itself or, of a group, all in it that are no groups, in their order. */
  default Stream<Condition> leaves() {
    return parts().isEmpty() ? Stream.of(this) : parts().stream().flatMap(Condition::leaves);
  }

  /** Every pattern in it, also those inside {@code not}, {@code exists} and groups. */
  default Stream<Pattern> patterns() {
    return leaves()
        .flatMap(
            leaf ->
                leaf.fold(
                    new Cases<>(
                        Stream::of,
                        not -> Stream.of(not.pattern()),
                        exists -> Stream.of(exists.pattern()),
                        anyOf -> Stream.empty(),
                        allOf -> Stream.empty())));
  }

  /** The same condition with each pattern in it made anew. */
  default Condition rewrite(UnaryOperator<Pattern> made) {
    return fold(
        new Cases<>(
            made::apply,
            not -> new Not(not.position(), made.apply(not.pattern())),
            exists -> new Exists(exists.position(), made.apply(exists.pattern())),
            anyOf -> new AnyOf(anyOf.position(), rewritten(anyOf, made)),
            allOf -> new AllOf(allOf.position(), rewritten(allOf, made))));
  }

  private static List<Condition> rewritten(Condition group, UnaryOperator<Pattern> made) {
    return group.parts().stream().map(part -> part.rewrite(made)).toList();
  }

  /** What is met exactly where this is not; nothing for a group. */
  default Optional<Condition> opposite() {
    return fold(
        new Cases<>(
            pattern -> Optional.of(new Not(pattern.position(), pattern)),
            not -> Optional.of(not.pattern()),
            exists -> Optional.of(new Not(exists.position(), exists.pattern())),
            anyOf -> Optional.empty(),
            allOf -> Optional.empty()));
  }

  /** In how many ways it can be met, each branch of a group being another. */
  default double ways() {
    return fold(
        new Cases<>(
            pattern -> 1.0,
            not -> 1.0,
            exists -> 1.0,
            anyOf -> anyOf.branches().stream().mapToDouble(Condition::ways).sum(),
            allOf -> RuleTree.ways(allOf.parts())));
  }

  /**
   * A fact of a type, met once for each such fact that meets the constraints.
   *
   * @param position where it stands
   * @param type the type's name as written
   * @param constraints what must hold of the fact, all of them
   */
  record Pattern(Position position, String type, List<Constraint> constraints)
      implements Condition {

    @Override
    public <T> T fold(Cases<T> cases) {
      return cases.pattern().apply(this);
    }

    /** The same pattern with other constraints. */
    public Pattern with(List<Constraint> others) {
      return new Pattern(position, type, List.copyOf(others));
    }

    /** The names that it gives to fields of the fact. */
    public List<Constraint.Binding> bindings() {
      return constraints.stream()
          .filter(Constraint.Binding.class::isInstance)
          .map(Constraint.Binding.class::cast)
          .toList();
    }

    /** What must hold of the fact: its constraints but for those that only name a field. */
    public List<Constraint> tests() {
      return constraints.stream().filter(c -> !(c instanceof Constraint.Binding)).toList();
    }

    /** The questions that it names as such, as {@code Unknown( question == Harm.class )} does. */
    public Stream<String> namedQuestions() {
      return constraints.stream().flatMap(Constraint::namedQuestions);
    }

    /** The types that it reads: its own, and the questions that it names. */
    public Stream<String> typesRead() {
      return Stream.concat(Stream.of(type), namedQuestions());
    }
  }

  /** No such fact. */
  record Not(Position position, Pattern pattern) implements Condition {

    @Override
    public <T> T fold(Cases<T> cases) {
      return cases.not().apply(this);
    }
  }

  /** At least one such fact. */
  record Exists(Position position, Pattern pattern) implements Condition {

    @Override
    public <T> T fold(Cases<T> cases) {
      return cases.exists().apply(this);
    }
  }

  /** At least one of the branches. */
  record AnyOf(Position position, List<Condition> branches) implements Condition {

    @Override
    public <T> T fold(Cases<T> cases) {
      return cases.anyOf().apply(this);
    }

    @Override
    public List<Condition> parts() {
      return branches;
    }
  }

  /** All of the parts. */
  record AllOf(Position position, List<Condition> parts) implements Condition {

    @Override
    public <T> T fold(Cases<T> cases) {
      return cases.allOf().apply(this);
    }
  }
}
