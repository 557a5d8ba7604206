package org.mlfit.measure;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.mlfit.measure.Profile.Figures;
import org.mlfit.measure.table.Dialect;
import org.mlfit.measure.table.Row;
import org.mlfit.measure.table.Table;

/**
 * Inputs cut into few pieces each, so that one pass over a table counts them all: numbers into
 * eighths, texts by their values. What is missing is a piece of its own.
 *
 * @param inputs the columns that can be cut so
 * @param pieces for each of them what stands for its piece in a query
 */
record Bins(List<Figures> inputs, List<String> pieces) {

  /** The piece of rows without a value. */
  static final String MISSING = "(missing)";

  private static final int EIGHTHS = 8;
  private static final long MOST_KINDS = 50;

  /** The inputs of a table, cut by what it holds. */
  static Bins of(Table table, List<Figures> all) {
    List<Figures> inputs =
        all.stream()
            .filter(each -> !each.column().isTime())
            .filter(each -> each.column().isNumber() || each.distinct() <= MOST_KINDS)
            .toList();
    List<Figures> numbers =
        inputs.stream()
            .filter(each -> each.column().isNumber() && each.distinct() > EIGHTHS)
            .toList();
    List<List<Double>> cuts = cuts(table, numbers);
    List<String> pieces = new ArrayList<>();
    for (Figures each : inputs) {
      int at = numbers.indexOf(each);
      String c = each.column().sql();
      pieces.add(
          at >= 0
              ? cut(table.dialect(), c, cuts.get(at))
              : "coalesce(" + table.dialect().text(c) + ", '" + MISSING + "')");
    }
    return new Bins(inputs, pieces);
  }

  private static List<List<Double>> cuts(Table table, List<Figures> numbers) {
    if (numbers.isEmpty()) {
      return List.of();
    }
    List<Double> shares = IntStream.range(1, EIGHTHS).mapToObj(i -> (double) i / EIGHTHS).toList();
    List<String> cells =
        numbers.stream()
            .map(each -> table.dialect().asNumber(each.column().sql()))
            .map(number -> String.join(", ", table.dialect().quantiles(number, shares)))
            .toList();
    Row row =
        table
            .database()
            .row(
                "Cutting numbers into eighths",
                "SELECT " + String.join(", ", cells) + " FROM " + table.sql());
    int width = row.cells().size() / numbers.size();
    return IntStream.range(0, numbers.size())
        .mapToObj(i -> IntStream.range(i * width, (i + 1) * width))
        .map(its -> its.mapToObj(row::numbers).flatMap(List::stream).distinct().toList())
        .toList();
  }

  private static String cut(Dialect dialect, String column, List<Double> cuts) {
    StringBuilder sql =
        new StringBuilder("CASE WHEN " + column + " IS NULL THEN '" + MISSING + "'");
    for (int i = 0; i < cuts.size(); i++) {
      sql.append(" WHEN ")
          .append(column)
          .append(" <= ")
          .append(dialect.number(cuts.get(i)))
          .append(" THEN '")
          .append(i)
          .append('\'');
    }
    return sql.append(" ELSE '").append(cuts.size()).append("' END").toString();
  }

  /** The pieces with their names, as they are selected. */
  String selected() {
    return IntStream.range(0, inputs.size())
        .mapToObj(i -> pieces.get(i) + " AS b" + i)
        .collect(joining(", "));
  }
}
