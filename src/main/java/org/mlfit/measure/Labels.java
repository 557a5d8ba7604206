package org.mlfit.measure;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.mlfit.measure.Outcome.Hint;
import org.mlfit.measure.Outcome.NotMeasured;
import org.mlfit.measure.Profile.Figures;
import org.mlfit.measure.table.Column;
import org.mlfit.measure.table.Row;
import org.mlfit.measure.table.Sql;
import org.mlfit.measure.table.Table;

/** What the recorded outcomes say about themselves: where they are missing or contradict. */
final class Labels {

  /** How far the share of missing outcomes has to differ between values to be told. */
  private static final double TELLING = 20;

  private static final long MOST_KINDS = 50;

  /** How many rows have the same inputs, how many of them the most common kind, of how many. */
  private static final String ALIKE =
      "counted AS (SELECT inputs, kind, count(*) AS n FROM cut GROUP BY inputs, kind), alike AS"
          + " (SELECT inputs, sum(n) AS n, max(n) AS most, count(*) AS kinds FROM counted GROUP BY"
          + " inputs)";

  /** The same of kinds that are 1 and 0, which groups once, in half of the time and memory. */
  private static final String ALIKE_OF_TWO_KINDS =
      "counted AS (SELECT inputs, count(*) AS n, sum(kind) AS k FROM cut GROUP BY inputs), alike AS"
          + " (SELECT n, CASE WHEN 2 * k < n THEN n - k ELSE k END AS most, CASE WHEN k > 0 AND k <"
          + " n THEN 2 ELSE 1 END AS kinds FROM counted)";

  private static final long LEAST_ROWS = 20;

  private final Table table;
  private final Roles roles;
  private final Profile profile;
  private final Target target;
  private final List<Suspect> suspects = new ArrayList<>();

  Labels(Table table, Roles roles, Profile profile, Target target) {
    this.table = table;
    this.roles = roles;
    this.profile = profile;
    this.target = target;
  }

  List<Suspect> suspects() {
    return suspects;
  }

  /** Rows without an outcome, and the values at which they gather. */
  Outcome withoutOutcome() {
    long without = table.rows() - target.labelled();
    if (without == 0) {
      return new Hint(
          "Each row has an outcome. Cases that never came into the table cannot be seen in it.",
          target.sql());
    }
    List<Column> columns = new ArrayList<>();
    profile.inputs().stream()
        .filter(each -> !each.column().isNumber() && !each.column().isTime())
        .filter(each -> each.distinct() <= MOST_KINDS)
        .forEach(each -> columns.add(each.column()));
    String overall = "%,d of %,d rows have no outcome".formatted(without, table.rows());
    Optional<String> byTime = byTime();
    List<Spread> spreads =
        columns.stream()
            .map(this::spread)
            .filter(spread -> spread.range() >= TELLING)
            .sorted(Comparator.comparingDouble(Spread::range).reversed())
            .limit(3)
            .toList();
    for (Spread spread : spreads) {
      suspects.add(
          new Suspect(
              spread.column(),
              "outcomes are missing where it is “%s”".formatted(spread.most()),
              "%.0f %% there, %.0f %% where it is “%s”"
                  .formatted(spread.mostShare(), spread.leastShare(), spread.least())));
    }
    return new Hint(
        overall
            + byTime.map(words -> "; " + words).orElse("")
            + (spreads.isEmpty()
                ? "."
                : "; they gather by "
                    + spreads.stream().map(Spread::column).collect(joining(", "))
                    + ".")
            + " Ask why.",
        "SELECT count(*), count(%s) FROM %s".formatted(roles.target().sql(), table.sql()));
  }

  private Optional<String> byTime() {
    if (roles.time().isEmpty()) {
      return Optional.empty();
    }
    String t = roles.time().get().sql();
    Row row =
        table
            .database()
            .row(
                "Looking at when outcomes are missing",
                "SELECT count(*) FROM %3$s WHERE NOT (%2$s) AND %1$s > (SELECT max(%1$s) FROM %3$s WHERE %2$s)"
                    .formatted(t, Target.labelled(roles), table.sql()));
    return Optional.of(row.count(0))
        .filter(later -> later > 0)
        .map(
            later ->
                "%,d of them are later than the last known outcome and may only not be known yet"
                    .formatted(later));
  }

  /** How the share of missing outcomes differs between the values of a column. */
  private record Spread(
      String column, String most, double mostShare, String least, double leastShare) {

    double range() {
      return mostShare - leastShare;
    }
  }

  private Spread spread(Column column) {
    String c = column.sql();
    String value = table.dialect().text(c);
    List<Row> rows =
        table
            .database()
            .rows(
                "Looking at where outcomes are missing",
                "SELECT %s, count(*), count(%s) FROM %s WHERE %s IS NOT NULL GROUP BY %s HAVING count(*) >= %d"
                    .formatted(value, roles.target().sql(), table.sql(), c, value, LEAST_ROWS));
    Comparator<Row> byShare = Comparator.comparingDouble(Labels::missing);
    if (rows.size() < 2) {
      return new Spread(column.name(), "", 0, "", 0);
    }
    Row most = rows.stream().max(byShare).orElseThrow();
    Row least = rows.stream().min(byShare).orElseThrow();
    return new Spread(
        column.name(),
        most.text(0).orElse(""),
        missing(most),
        least.text(0).orElse(""),
        missing(least));
  }

  /** Whether the target is the first of its two kinds. */
  private String ofTwoKinds() {
    String kind = table.dialect().text(roles.targetSql(table.dialect()));
    return Sql.flag(
        "%1$s = (SELECT min(%1$s) FROM %2$s WHERE %3$s)"
            .formatted(kind, table.sql(), Target.labelled(roles)));
  }

  private static double missing(Row row) {
    return 100.0 * (row.count(1) - row.count(2)) / row.count(1);
  }

  /** Rows with equal inputs and different outcomes: at least so much no model can get right. */
  Outcome contradicting() {
    if (!target.hasKinds()) {
      return new NotMeasured(target.noKinds(roles).orElseThrow());
    }
    List<String> inputs =
        profile.inputs().stream().map(Figures::column).map(column -> column.sql()).toList();
    if (inputs.isEmpty()) {
      return new NotMeasured("No column of the table can be an input.");
    }
    String sql =
        ("WITH cut AS (SELECT %s AS inputs, %s AS kind FROM %s WHERE %s), "
                + (target.kinds() == 2 ? ALIKE_OF_TWO_KINDS : ALIKE)
                + " SELECT sum(n), sum(n - most), sum(CASE WHEN kinds > 1 THEN n"
                + " ELSE 0 END), sum(CASE WHEN n > 1 THEN n ELSE 0 END) FROM alike")
            .formatted(
                table.dialect().key(inputs),
                target.kinds() == 2 ? ofTwoKinds() : roles.targetSql(table.dialect()),
                table.sql(),
                Target.labelled(roles));
    Row row = table.database().row("Comparing rows with equal inputs", sql);
    double wrong = 100.0 * row.count(1) / row.count(0);
    if (row.count(3) == 0) {
      return new Hint(
          "No two rows have equal inputs, so the table cannot show whether outcomes contradict. Have"
              + " a hundred checked again.",
          sql);
    }
    if (row.count(1) == 0) {
      return new Hint(
          "%,d rows have the same inputs as another one, and none of their outcomes contradict. Whether they are right, only a check tells."
              .formatted(row.count(3)),
          sql);
    }
    suspects.add(
        new Suspect(
            roles.target().name(),
            "rows with equal inputs have different outcomes",
            "%,d rows; no model can be right in more than %.1f %% of all"
                .formatted(row.count(2), 100 - wrong)));
    return new Hint(
        ("%,d rows have equal inputs and different outcomes: at least %.1f %% of the outcomes are"
                + " wrong, or rest on something that the table does not hold. No model can be right"
                + " in more than %.1f %% of these rows. How many others are wrong, only a check"
                + " tells.")
            .formatted(row.count(2), wrong, 100 - wrong),
        sql);
  }
}
