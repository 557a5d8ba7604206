package org.mlfit.measure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mlfit.measure.Outcome.Measured;
import org.mlfit.measure.Outcome.NotMeasured;
import org.mlfit.measure.table.Column;
import org.mlfit.measure.table.Dialect;
import org.mlfit.measure.table.Row;
import org.mlfit.measure.table.Sql;
import org.mlfit.measure.table.Table;

/** How far back the rows with a known outcome reach, in years, and which months are missing. */
final class History {

  private static final double DAYS_OF_A_YEAR = 365.25;
  private static final int DAY = "2026-11-29".length();

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
    Dialect dialect = table.dialect();
    String t = time.get().sql();
    String sql =
        "SELECT %s, %s, count(DISTINCT %s), %s, count(%s) FROM %s WHERE %s"
            .formatted(
                dialect.text(dialect.time("min(" + t + ")")),
                dialect.text(dialect.time("max(" + t + ")")),
                dialect.month(t),
                Sql.count(dialect.month(t) + " <> " + dialect.time(t)),
                t,
                table.sql(),
                Target.labelled(roles));
    Row row = table.database().row("Looking at the history", sql);
    if (row.count(4) == 0) {
      return new NotMeasured(
          "No row with a known outcome has a time in " + time.get().name() + ".");
    }
    boolean isMonthly = row.count(3) == 0;
    LocalDate from = day(row.text(0).orElseThrow());
    LocalDate to = day(row.text(1).orElseThrow());
    long months = ChronoUnit.MONTHS.between(from.withDayOfMonth(1), to.withDayOfMonth(1)) + 1;
    double days = ChronoUnit.DAYS.between(from, to) + 1.0;
    BigDecimal years =
        BigDecimal.valueOf(isMonthly ? months / 12.0 : days / DAYS_OF_A_YEAR)
            .setScale(1, RoundingMode.DOWN);
    long missing = Math.max(0, months - row.count(2));
    if (missing > 0) {
      suspects.add(
          new Suspect(
              time.get().name(),
              "months between the first and the last row have none",
              missing + " of " + months));
    }
    return Measured.exactly(
        years,
        row.count(4),
        "Known outcomes reach from %s to %s: %s years%s. %s"
            .formatted(
                from,
                to,
                years.toPlainString(),
                missing == 0 ? "" : ", " + missing + " of " + months + " months without a row",
                isMonthly
                    ? "A season of another length than a year takes another number."
                    : "Where the longest season that matters is the week, they are %,d cycles."
                        .formatted((long) days / 7)),
        sql);
  }

  /** The day of a point in time as databases write it. */
  private static LocalDate day(String time) {
    return LocalDate.parse(time.substring(0, DAY));
  }
}
