package org.mlfit.measure;

import java.util.Optional;
import org.mlfit.measure.table.Column;
import org.mlfit.measure.table.NotMeasurableException;
import org.mlfit.measure.table.Row;
import org.mlfit.measure.table.Sql;
import org.mlfit.measure.table.Table;

/**
 * What the target of a table is like. Where each entity has one outcome in all of its rows, the
 * entities are the cases, else the rows.
 *
 * @param nature what its values are
 * @param cases cases with a value
 * @param caseWord what a case is
 * @param labelled rows with a value
 * @param kinds its different values
 * @param rarest the value with the fewest cases; empty if there is none
 * @param rarestCases how many cases that has
 * @param sql the query behind it
 */
record Target(
    Nature nature,
    long cases,
    String caseWord,
    long labelled,
    long kinds,
    String rarest,
    long rarestCases,
    String sql) {

  /** From so many whole numbers on, a target is an amount. */
  private static final long MOST_CODES = 20;

  private static final long TELLING = 20;
  private static final double NEARLY_EACH = 0.9;

  /** What the values of a target are. */
  enum Nature {
    NO_VALUES,
    ONE_KIND,
    KINDS,
    AMOUNT,
    ID
  }

  static Target of(Table table, Roles roles) {
    Optional<String> entity = entityOfCases(table, roles);
    String cases = entity.map(e -> "count(DISTINCT " + e + ")").orElse("count(*)");
    String kind = roles.targetSql(table.dialect());
    String sql =
        ("WITH kinds AS (SELECT %1$s AS kind, %2$s AS cases, count(*) AS n FROM %3$s WHERE %4$s IS"
                + " NOT NULL GROUP BY %1$s) SELECT count(*), sum(cases), sum(n), min(cases), (SELECT"
                + " min(%5$s) FROM kinds WHERE cases = (SELECT min(cases) FROM kinds)) FROM kinds")
            .formatted(
                kind, cases, table.sql(), roles.target().sql(), table.dialect().text("kind"));
    Row row = table.database().row("Counting the kinds of " + roles.target().name(), sql);
    long kinds = row.count(0);
    roles.positive().ifPresent(value -> requireFound(value, table, roles));
    String rarest =
        roles
            .positive()
            .map(value -> row.text(4).orElse("").startsWith("1") ? value : "not " + value)
            .orElseGet(() -> plain(row.text(4).orElse("")));
    return new Target(
        nature(table, roles, kinds, row.count(2)),
        row.count(1),
        entity.isPresent() ? roles.entity().orElseThrow().name() : "row",
        row.count(2),
        kinds,
        rarest,
        row.count(3),
        sql);
  }

  private static String plain(String value) {
    return value.matches("-?\\d+\\.0") ? value.substring(0, value.length() - 2) : value;
  }

  private static void requireFound(String value, Table table, Roles roles) {
    Row found =
        table
            .database()
            .row(
                "Looking for " + value,
                "SELECT count(*) FROM %s WHERE %s = 1"
                    .formatted(table.sql(), roles.targetSql(table.dialect())));
    if (found.count(0) == 0) {
      throw new NotMeasurableException(
          "No row has the value %s in %s, so --positive names none of its kinds."
              .formatted(value, roles.target().name()));
    }
  }

  /** The entity, if each has one outcome only and several rows; else rows are cases. */
  private static Optional<String> entityOfCases(Table table, Roles roles) {
    return roles
        .entity()
        .map(Column::sql)
        .filter(
            entity -> {
              Row row =
                  table
                      .database()
                      .row(
                          "Comparing the outcomes of each " + roles.entity().orElseThrow().name(),
                          ("SELECT count(*), sum(CASE WHEN k > 1 THEN 1 ELSE 0 END), sum(n) FROM"
                                  + " (SELECT count(DISTINCT %2$s) AS k, count(*) AS n FROM %3$s"
                                  + " WHERE %4$s IS NOT NULL AND %1$s IS NOT NULL GROUP BY %1$s)"
                                  + " AS entities")
                              .formatted(
                                  entity,
                                  roles.targetSql(table.dialect()),
                                  table.sql(),
                                  roles.target().sql()));
              return row.count(0) > 0 && row.count(1) == 0 && row.count(2) > row.count(0);
            });
  }

  private static Nature nature(Table table, Roles roles, long kinds, long labelled) {
    if (labelled == 0) {
      return Nature.NO_VALUES;
    }
    if (kinds == 1) {
      return Nature.ONE_KIND;
    }
    if (roles.positive().isPresent()) {
      return Nature.KINDS;
    }
    boolean nearlyEach = labelled > TELLING && kinds >= NEARLY_EACH * labelled;
    if (!roles.target().isNumber()) {
      return roles.target().isTime() ? Nature.AMOUNT : nearlyEach ? Nature.ID : Nature.KINDS;
    }
    String c = roles.target().sql();
    Row row =
        table
            .database()
            .row(
                "Looking at the numbers of the target",
                "SELECT %s, max(%s) - min(%s) FROM %s"
                    .formatted(Sql.count(c + " <> floor(" + c + ")"), c, c, table.sql()));
    boolean whole = row.count(0) == 0;
    if (whole && kinds <= MOST_CODES) {
      return Nature.KINDS;
    }
    boolean dense = row.number(1) + 1 <= 1.1 * labelled;
    return whole && kinds == labelled && nearlyEach && dense ? Nature.ID : Nature.AMOUNT;
  }

  /** Whether kinds are told apart. */
  boolean hasKinds() {
    return nature == Nature.KINDS;
  }

  /** What keeps kinds from being counted; nothing if they can be. */
  Optional<String> noKinds(Roles roles) {
    String name = roles.target().name();
    return switch (nature) {
      case KINDS -> Optional.empty();
      case NO_VALUES -> Optional.of("No row has a value in " + name + ".");
      case ONE_KIND ->
          Optional.of(
              "All rows with a value in %s have the same one, “%s”: there is nothing to tell apart."
                  .formatted(name, rarest));
      case AMOUNT ->
          Optional.of(
              "%s holds amounts, %,d different ones, and no kinds. If one value matters, name it with --positive."
                  .formatted(name, kinds));
      case ID ->
          Optional.of(
              "%s looks like an id: %,d different values in %,d rows. Name the column with the outcome."
                  .formatted(name, kinds, labelled));
    };
  }

  /** A condition in queries that a value is there. */
  static String labelled(Roles roles) {
    return roles.target().sql() + " IS NOT NULL";
  }
}
