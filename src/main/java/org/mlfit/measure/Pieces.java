package org.mlfit.measure;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mlfit.measure.table.Row;
import org.mlfit.measure.table.Table;

/**
 * The inputs of a table in pieces, and queries that count several of them in one pass. An input is
 * named by its place.
 *
 * @param heldOut the rows on which rules are scored
 */
record Pieces(Table table, Roles roles, Bins bins, HeldOut heldOut) {

  /** The single columns from which tables of two are made. */
  private static final int BEST = 4;

  /** How many inputs there are. */
  int width() {
    return bins.inputs().size();
  }

  /** The rows with a known outcome, cut, with their outcome and whether they are held out. */
  String cut(String value) {
    return "SELECT %s, %s AS y, %s AS held_out FROM %s WHERE %s"
        .formatted(
            bins.inputs().isEmpty() ? "0 AS b" : bins.selected(),
            value,
            heldOut.flag(),
            table.sql(),
            Target.labelled(roles));
  }

  /**
   * A query that counts the pieces of several sets of inputs, and gives a cell for each input.
   *
   * @param sets some inputs each
   * @param withAll whether to count all rows together as well
   * @param by what else tells the counts apart
   * @param counts what is counted
   * @param value what is called y in them
   */
  String counts(
      List<List<Integer>> sets, boolean withAll, List<String> by, String counts, String value) {
    List<List<String>> groups =
        Stream.concat(sets.stream(), withAll ? Stream.of(List.<Integer>of()) : Stream.of())
            .map(set -> Stream.concat(set.stream().map(i -> "b" + i), by.stream()).toList())
            .toList();
    List<String> cells =
        Stream.concat(IntStream.range(0, width()).mapToObj(i -> "b" + i), by.stream()).toList();
    return table.dialect().groups(cells, groups, counts, cut(value));
  }

  /** Each input by itself. */
  List<List<Integer>> single() {
    return IntStream.range(0, bins.inputs().size()).mapToObj(List::of).toList();
  }

  /** Each two of some inputs. */
  static List<List<Integer>> pairs(List<Integer> best) {
    List<List<Integer>> pairs = new ArrayList<>();
    for (int i = 0; i < best.size(); i++) {
      for (int j = i + 1; j < best.size(); j++) {
        pairs.add(List.of(Math.min(best.get(i), best.get(j)), Math.max(best.get(i), best.get(j))));
      }
    }
    return pairs;
  }

  /** What inputs are called. */
  String called(List<Integer> columns) {
    return columns.stream()
        .map(i -> bins.inputs().get(i).column().name())
        .collect(joining(" and "));
  }

  /** Which columns the set of a row names, and the piece that they make. */
  List<Integer> set(Row row) {
    return IntStream.range(0, bins.inputs().size())
        .filter(i -> row.text(i).isPresent())
        .boxed()
        .toList();
  }

  /** The piece of a row in the inputs of its set. */
  static String piece(Row row, List<Integer> set) {
    return set.stream().map(i -> row.text(i).orElseThrow()).collect(joining("\u0001"));
  }

  /** The inputs with the least loss on the rows to learn from, without some of them. */
  List<Integer> best(IntPredicate without, ToDoubleFunction<Integer> loss) {
    return IntStream.range(0, width())
        .filter(without.negate())
        .boxed()
        .sorted(Comparator.comparingDouble(loss))
        .limit(BEST)
        .toList();
  }
}
