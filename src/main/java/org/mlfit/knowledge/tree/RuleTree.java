package org.mlfit.knowledge.tree;

import java.util.List;
import java.util.stream.Stream;
import org.mlfit.knowledge.source.Position;

/**
 * One rule as it was read.
 *
 * @param position of the word {@code rule}
 * @param name the name as written
 * @param comment what the comment right above says; empty if there is none
 * @param metadata what is said about it
 * @param conditions what must be met, all of them
 * @param consequences what it concludes
 * @param text the rule as written, from {@code rule} to {@code end}
 */
public record RuleTree(
    Position position,
    String name,
    String comment,
    Metadata metadata,
    List<Condition> conditions,
    List<Consequence> consequences,
    String text) {

  /** Every pattern of its conditions. */
  public Stream<Condition.Pattern> patterns() {
    return conditions.stream().flatMap(Condition::patterns);
  }

  /** In how many ways its conditions can be met, each branch of a group being another. */
  public double ways() {
    return ways(conditions);
  }

  static double ways(List<Condition> all) {
    return all.stream().mapToDouble(Condition::ways).reduce(1, (a, b) -> a * b);
  }

  /** Where its name stands, from the quotation mark on. */
  public Position namePosition() {
    int start = Math.max(0, text.indexOf('"'));
    int lineStart = text.lastIndexOf('\n', start) + 1;
    int linesBefore = (int) text.substring(0, start).chars().filter(c -> c == '\n').count();
    int column = start - lineStart + (linesBefore == 0 ? position.column() : 1);
    return new Position(position.file(), position.line() + linesBefore, column);
  }

  /** The consequences of one sort. */
  public <C extends Consequence> List<C> consequences(Class<C> sort) {
    return consequences.stream().filter(sort::isInstance).map(sort::cast).toList();
  }
}
