package org.mlfit.measure;

import org.mlfit.measure.Outcome.Measured;
import org.mlfit.measure.Outcome.NotMeasured;
import org.mlfit.measure.table.Row;
import org.mlfit.measure.table.Table;

/**
 * Whether rows belong together: by the entity that they are of, and by the time they came about.
 */
final class Relations {

  private final Table table;
  private final Roles roles;
  private final Profile profile;

  Relations(Table table, Roles roles, Profile profile) {
    this.table = table;
    this.roles = roles;
    this.profile = profile;
  }

  Outcome measure() {
    if (roles.entity().isEmpty()) {
      return new NotMeasured(
          "Name the column with the person, site or machine of a row: --entity COLUMN."
              + profile.mayBeEntity().map(name -> " Is it " + name + "?").orElse(""));
    }
    String name = roles.entity().get().name();
    String e = roles.entity().get().sql();
    String times = roles.time().map(time -> "count(DISTINCT " + time.sql() + ")").orElse("0");
    String sql =
        "SELECT count(%s), count(DISTINCT %s), %s FROM %s".formatted(e, e, times, table.sql());
    Row row = table.database().row("Counting rows of each " + name, sql);
    if (row.count(0) == 0) {
      return new NotMeasured("The column " + name + " has no values.");
    }
    boolean grouped = row.count(0) > row.count(1);
    boolean hasTimes = table.columns().stream().anyMatch(column -> column.isTime());
    if (roles.time().isEmpty() && hasTimes) {
      return new NotMeasured(
          "The table has times. Name the column with the time of a row: --time COLUMN.");
    }
    boolean ordered = row.count(2) > 1;
    String option =
        grouped ? ordered ? "both" : "grouped" : ordered ? "time-ordered" : "independent";
    return Measured.option(
        option,
        row.count(0),
        "%,d rows of %,d different %s%s."
            .formatted(
                row.count(0),
                row.count(1),
                name,
                ordered ? ", at %,d different times".formatted(row.count(2)) : ""),
        sql);
  }
}
