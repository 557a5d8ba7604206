package org.mlfit.measure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mlfit.measure.Outcome.Measured;
import org.mlfit.measure.Outcome.NotMeasured;
import org.mlfit.measure.table.Column;
import org.mlfit.measure.table.Row;
import org.mlfit.measure.table.Table;

/** How far back the rows with a known outcome reach, in years, and which months are missing. */
final class History {

  private static final double DAYS_OF_A_YEAR = 365.25;

  private final Table table;
  private final Roles roles;
  private final List<Suspect> suspects = new ArrayList<>();

  History(Table table, Roles roles) {
    this.table = table;
    this.roles = roles;
  }

  /** Months without any row. */
  List<Suspect> suspects() {
    return suspects;
  }

  Outcome measure() {
    Optional<Column> time = roles.time();
    if (time.isEmpty()) {
      return new NotMeasured("Name the column with the time of a row: --time COLUMN.");
    }
    String t = time.get().sql();
    String sql =
        ("SELECT CAST(min(%1$s) AS VARCHAR), CAST(max(%1$s) AS VARCHAR), %2$s, count(DISTINCT"
                + " date_trunc('month', %1$s)), count(*) FILTER (WHERE date_trunc('month', %1$s)"
                + " <> %1$s), 12 * (extract(year FROM max(%1$s)) - extract(year FROM min(%1$s))) +"
                + " extract(month FROM max(%1$s)) - extract(month FROM min(%1$s)) + 1, count(%1$s)"
                + " FROM %3$s WHERE %4$s")
            .formatted(
                t,
                table.dialect().days("min(" + t + ")", "max(" + t + ")"),
                table.sql(),
                Target.labelled(roles));
    Row row = table.database().row("Looking at the history", sql);
    if (row.count(6) == 0) {
      return new NotMeasured(
          "No row with a known outcome has a time in " + time.get().name() + ".");
    }
    boolean isMonthly = row.count(4) == 0;
    BigDecimal years =
        BigDecimal.valueOf(isMonthly ? row.count(5) / 12.0 : (row.number(2) + 1) / DAYS_OF_A_YEAR)
            .setScale(1, RoundingMode.DOWN);
    long missing = Math.max(0, row.count(5) - row.count(3));
    String from = day(row.text(0).orElse(""));
    String to = day(row.text(1).orElse(""));
    if (missing > 0) {
      suspects.add(
          new Suspect(
              time.get().name(),
              "months between the first and the last row have none",
              missing + " of " + row.count(5)));
    }
    return Measured.exactly(
        years,
        row.count(6),
        "Known outcomes reach from %s to %s: %s years%s. A season of another length than a year takes another number."
            .formatted(
                from,
                to,
                years.toPlainString(),
                missing == 0
                    ? ""
                    : ", " + missing + " of " + row.count(5) + " months without a row"),
        sql);
  }

  private static String day(String time) {
    return time.length() >= 10 ? time.substring(0, 10) : time;
  }
}
