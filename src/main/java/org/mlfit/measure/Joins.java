package org.mlfit.measure;

import java.util.ArrayList;
import java.util.List;
import org.mlfit.measure.Outcome.Measured;
import org.mlfit.measure.Outcome.NotMeasured;
import org.mlfit.measure.Request.Join;
import org.mlfit.measure.table.Row;
import org.mlfit.measure.table.Sql;
import org.mlfit.measure.table.Table;

/** What is lost and what is doubled where other tables are joined. */
final class Joins {

  private final Table table;
  private final List<Join> joins;
  private final List<Suspect> suspects = new ArrayList<>();

  Joins(Request request) {
    this.table = request.table();
    this.joins = request.joins();
  }

  List<Suspect> suspects() {
    return suspects;
  }

  Outcome measure() {
    if (joins.isEmpty()) {
      return new NotMeasured(
          "One table does not show from how many sources it came. Name the others: --join"
              + " SOURCE=KEY.");
    }
    List<String> told = new ArrayList<>();
    String sql = "";
    for (Join join : joins) {
      String ours = table.column(join.key()).orElseThrow().sql();
      String theirs = join.table().column(join.key()).orElseThrow().sql();
      sql =
          ("SELECT count(*), %s, sum(coalesce(b.n, 1)) FROM (SELECT %s AS k FROM %s) AS a LEFT JOIN"
                  + " (SELECT %s AS k, count(*) AS n FROM %s WHERE %s IS NOT NULL GROUP BY %s) AS b"
                  + " ON a.k = b.k")
              .formatted(
                  Sql.count("b.n IS NULL"),
                  table.dialect().text(ours),
                  table.sql(),
                  table.dialect().text(theirs),
                  join.table().sql(),
                  theirs,
                  table.dialect().text(theirs));
      Row row = table.database().row("Joining " + join.table().source(), sql);
      double lost = 100.0 * row.count(1) / Math.max(1, row.count(0));
      double fan = (double) row.count(2) / Math.max(1, row.count(0));
      if (row.count(1) > 0) {
        suspects.add(
            new Suspect(
                join.key(),
                "rows find nothing in " + join.table().source(),
                "%,d of %,d, %.1f %%".formatted(row.count(1), row.count(0), lost)));
      }
      if (row.count(2) > row.count(0)) {
        suspects.add(
            new Suspect(
                join.key(),
                "rows find several in " + join.table().source(),
                "%,d rows become %,d".formatted(row.count(0), row.count(2))));
      }
      told.add(
          "%s by %s: %.1f %% of the rows match, and a row becomes %.2f"
              .formatted(join.table().source(), join.key(), 100 - lost, fan));
    }
    return Measured.exactly(
        1 + joins.size(),
        table.rows(),
        "%d tables were named. %s. Tables of one system are one source."
            .formatted(1 + joins.size(), String.join("; ", told)),
        sql);
  }
}
