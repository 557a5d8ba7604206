package org.mlfit.measure;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.mlfit.measure.Profile.Figures;
import org.mlfit.measure.table.Row;
import org.mlfit.measure.table.Sql;
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
              ? cut(c, cuts.get(at))
              : "coalesce(CAST(" + c + " AS VARCHAR), '" + MISSING + "')");
    }
    return new Bins(inputs, pieces);
  }

  private static List<List<Double>> cuts(Table table, List<Figures> numbers) {
    if (numbers.isEmpty()) {
      return List.of();
    }
    List<Double> shares = IntStream.range(1, EIGHTHS).mapToObj(i -> (double) i / EIGHTHS).toList();
    Row row =
        table
            .database()
            .row(
                "Cutting numbers into eighths",
                "SELECT "
                    + numbers.stream()
                        .map(
                            each ->
                                table
                                    .dialect()
                                    .quantiles(
                                        table.dialect().asNumber(each.column().sql()), shares))
                        .collect(joining(", "))
                    + " FROM "
                    + table.sql());
    return IntStream.range(0, numbers.size())
        .mapToObj(i -> row.numbers(i).stream().distinct().toList())
        .toList();
  }

  private static String cut(String column, List<Double> cuts) {
    StringBuilder sql =
        new StringBuilder("CASE WHEN " + column + " IS NULL THEN '" + MISSING + "'");
    for (int i = 0; i < cuts.size(); i++) {
      sql.append(" WHEN ")
          .append(column)
          .append(" <= ")
          .append(Sql.number(cuts.get(i)))
          .append(" THEN '")
          .append(i)
          .append('\'');
    }
    return sql.append(" ELSE '").append(cuts.size()).append("' END").toString();
  }

  /** The names of the pieces in queries, in the order of the inputs. */
  String names() {
    return IntStream.range(0, inputs.size()).mapToObj(i -> "b" + i).collect(joining(", "));
  }

  /** The pieces with their names, as they are selected. */
  String selected() {
    return IntStream.range(0, inputs.size())
        .mapToObj(i -> pieces.get(i) + " AS b" + i)
        .collect(joining(", "));
  }
}
