package org.mlfit.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mlfit.measure.Profile.Figures;
import org.mlfit.measure.table.Dialect;
import org.mlfit.measure.table.Row;
import org.mlfit.measure.table.Sql;
import org.mlfit.measure.table.Table;

/**
 * Which rows are kept out of learning: the last fifth by time where there is a time, else a fifth
 * of the entities, else a fifth by chance that is always the same.
 *
 * @param condition true for those rows, in queries
 * @param words how they were chosen, in words
 */
record HeldOut(String condition, String words) {

  /** 1 for those rows, and 0 for others. */
  String flag() {
    return Sql.flag(condition);
  }

  static HeldOut of(Table table, Roles roles, List<Figures> inputs) {
    Optional<HeldOut> last = roles.time().flatMap(time -> lastFifth(table, roles));
    if (last.isPresent()) {
      return last.get();
    }
    if (roles.entity().isPresent()) {
      return new HeldOut(
          table.dialect().bucket(List.of(roles.entity().get().sql()), 5) + " = 0",
          "a fifth of all " + roles.entity().get().name());
    }
    List<String> values = new ArrayList<>();
    inputs.forEach(each -> values.add(each.column().sql()));
    values.add(roles.target().sql());
    return new HeldOut(
        table.dialect().bucket(values, 5) + " = 0", "a fifth of the rows, by a fixed chance");
  }

  private static Optional<HeldOut> lastFifth(Table table, Roles roles) {
    Dialect dialect = table.dialect();
    String t = roles.time().orElseThrow().sql();
    Row row =
        table
            .database()
            .row(
                "Finding the last fifth",
                ("WITH times AS (SELECT %1$s AS t, count(*) AS n FROM %2$s WHERE %3$s AND %1$s IS"
                        + " NOT NULL GROUP BY %1$s), behind AS (SELECT t, sum(n) OVER (ORDER BY t DESC) AS n,"
                        + " sum(n) OVER () AS all_n FROM times) SELECT %4$s FROM behind WHERE n <= 0.2 * all_n OR t ="
                        + " (SELECT max(t) FROM times) AND n < all_n")
                    .formatted(
                        t,
                        table.sql(),
                        Target.labelled(roles),
                        dialect.text(dialect.time("min(t)"))));
    return row.text(0)
        .map(
            from ->
                new HeldOut(
                    dialect.time(t) + " >= " + dialect.time("'" + from + "'"),
                    "the last rows, from " + (from.length() > 10 ? from.substring(0, 10) : from)));
  }
}
