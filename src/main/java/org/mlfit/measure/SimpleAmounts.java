package org.mlfit.measure;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mlfit.measure.table.Column;
import org.mlfit.measure.table.Row;
import org.mlfit.measure.table.Table;

/** Scores simple ways to say an amount, by the root of the mean squared error. */
final class SimpleAmounts {

  private final Pieces pieces;
  private final Table table;
  private final Roles roles;
  private final Scored scored;
  private final Map<List<Integer>, Scores.Amounts> bySet = new HashMap<>();
  private final double mean;
  private final double naive;
  private final String sql;
  private long heldOutRows;

  /** Scores them all. */
  SimpleAmounts(Pieces pieces, Scored scored) {
    this.pieces = pieces;
    this.table = pieces.table();
    this.roles = pieces.roles();
    this.scored = scored;
    this.mean =
        table
            .database()
            .row(
                "Looking at the target",
                "SELECT avg(%s) FROM %s"
                    .formatted(table.dialect().asNumber(roles.target().sql()), table.sql()))
            .number(0);
    this.sql = query(pieces.single(), true);
    count(sql);
    this.naive = bySet.getOrDefault(List.of(), new Scores.Amounts()).error(true, 0);
    if (heldOutRows > 0 && naive > 0) {
      score();
    }
  }

  /** The query that counted each input by itself. */
  String sql() {
    return sql;
  }

  /** On how many rows they were scored. */
  long heldOutRows() {
    return heldOutRows;
  }

  /** Amounts around their mean, so that sums of squares keep their digits. */
  private String value(Column column) {
    return "("
        + table.dialect().asNumber(column.sql())
        + " - "
        + table.dialect().number(mean)
        + ")";
  }

  private String value() {
    return value(roles.target());
  }

  private String query(List<List<Integer>> sets, boolean withAll) {
    return pieces.counts(
        sets, withAll, List.of("held_out"), "count(*), sum(y), sum(y * y)", value());
  }

  private void count(String query) {
    int width = pieces.width();
    for (Row row : table.database().rows("Scoring simple rules", query)) {
      List<Integer> set = pieces.set(row);
      boolean isHeld = row.count(width) == 1;
      if (set.isEmpty() && isHeld) {
        heldOutRows += row.count(width + 1);
      }
      bySet
          .computeIfAbsent(set, s -> new Scores.Amounts())
          .add(
              Pieces.piece(row, set),
              isHeld,
              row.number(width + 1),
              row.number(width + 2),
              row.number(width + 3));
    }
  }

  private void score() {
    scored.add("always the mean", naive, 0);
    for (int i = 0; i < pieces.width(); i++) {
      double error = error(List.of(i), true);
      scored.addIfGivingAway(
          i,
          "the mean by " + pieces.called(List.of(i)),
          error,
          skill(error),
          "error %.3g against %.3g of the mean".formatted(error, naive));
    }
    List<Integer> best = pieces.best(scored::givesAway, i -> error(List.of(i), false));
    if (!best.isEmpty()) {
      addMeanBy(List.of(best.get(0)));
    }
    if (best.size() > 1) {
      count(query(Pieces.pairs(best), false));
      Pieces.pairs(best).stream()
          .min(Comparator.comparingDouble(set -> error(set, false)))
          .ifPresent(this::addMeanBy);
    }
    if (roles.time().isPresent()) {
      errorOf(lastValue()).ifPresent(error -> add("the last value", error));
      errorOf(yearBefore()).ifPresent(error -> add("the value of a year before", error));
    }
    roles
        .baseline()
        .filter(Column::isNumber)
        .flatMap(column -> errorOf(sayings(value(column))))
        .ifPresent(error -> add("the present way, " + roles.baseline().get().name(), error));
  }

  private double error(List<Integer> set, boolean heldOut) {
    return bySet.get(set).error(heldOut, 0);
  }

  private double skill(double error) {
    return 100 * (1 - error / naive);
  }

  private void addMeanBy(List<Integer> set) {
    add("the mean by " + pieces.called(set), error(set, true));
  }

  private void add(String way, double error) {
    scored.add(way, error, skill(error));
  }

  private String sayings(String said) {
    return "SELECT %s AS y, %s AS held_out, %s AS said FROM %s WHERE %s"
        .formatted(value(), pieces.heldOut().flag(), said, table.sql(), Target.labelled(roles));
  }

  private String entity() {
    return roles.entity().map(Column::sql).orElse("1");
  }

  private String lastValue() {
    return sayings(
        "lag(%s) OVER (PARTITION BY %s ORDER BY %s)"
            .formatted(value(), entity(), roles.time().orElseThrow().sql()));
  }

  private String yearBefore() {
    return ("WITH months AS (SELECT %1$s AS e, %2$s AS m, avg(%3$s) AS said FROM %4$s WHERE %5$s GROUP"
            + " BY %7$s%2$s) SELECT a.y, a.held_out, b.said FROM (SELECT %3$s AS y, %6$s AS held_out,"
            + " %1$s AS e, %2$s AS m FROM %4$s WHERE %5$s) AS a LEFT JOIN months AS b ON a.e = b.e"
            + " AND a.m = %8$s")
        .formatted(
            entity(),
            table.dialect().month(roles.time().orElseThrow().sql()),
            value(),
            table.sql(),
            Target.labelled(roles),
            pieces.heldOut().flag(),
            roles.entity().map(column -> column.sql() + ", ").orElse(""),
            table.dialect().aYearLater("b.m"));
  }

  /** The error of what is said of each held-out row; nothing if it is said of less than half. */
  private Optional<Double> errorOf(String sayings) {
    Row row =
        table
            .database()
            .row(
                "Scoring simple rules",
                "SELECT count(*), count(said), sum((y - said) * (y - said)) FROM ("
                    + sayings
                    + ") AS sayings WHERE held_out = 1");
    return row.count(1) == 0 || row.count(1) < row.count(0) / 2.0
        ? Optional.empty()
        : Optional.of(Math.sqrt(row.number(2) / row.count(1)));
  }
}
