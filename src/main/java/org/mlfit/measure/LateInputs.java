package org.mlfit.measure;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import org.mlfit.measure.Outcome.Hint;
import org.mlfit.measure.Profile.Figures;
import org.mlfit.measure.table.Column;
import org.mlfit.measure.table.Row;
import org.mlfit.measure.table.Sql;
import org.mlfit.measure.table.Table;

/** Columns that seem to be filled in only after the outcome or the decision. */
final class LateInputs {

  /** By so many points the filled share has to differ between two kinds. */
  private static final double TELLING = 50;

  private static final long MOST_KINDS = 20;

  private final Table table;
  private final Roles roles;
  private final Profile profile;
  private final Target target;
  private final List<Suspect> suspects = new ArrayList<>();

  LateInputs(Table table, Roles roles, Profile profile, Target target) {
    this.table = table;
    this.roles = roles;
    this.profile = profile;
    this.target = target;
  }

  List<Suspect> suspects() {
    return suspects;
  }

  Outcome measure(List<Suspect> givingAway) {
    suspects.addAll(givingAway);
    String sql = filledByKind();
    later();
    List<String> named = suspects.stream().map(Suspect::column).distinct().toList();
    return new Hint(
        named.isEmpty()
            ? "No column looks as if it was filled after the outcome. Ask all the same when each is"
                + " written: a table cannot show that."
            : "To be asked about: when is "
                + String.join(", ", named)
                + " written, and when is the output needed? The figures make one suspect that it"
                + " comes too late.",
        sql);
  }

  private String filledByKind() {
    List<Figures> inputs =
        new ArrayList<>(
            table.columns().stream()
                .filter(column -> column.kind() != Column.Kind.OTHER)
                .map(profile::of)
                .filter(each -> each.use() != Profile.Use.ROLE)
                .filter(each -> each.filled() > 0 && each.filled() < table.rows())
                .toList());
    if (!target.hasKinds() || target.kinds() > MOST_KINDS || inputs.isEmpty()) {
      return target.sql();
    }
    String sql =
        "SELECT %1$s, count(*), %2$s FROM %3$s WHERE %4$s GROUP BY %1$s"
            .formatted(
                table.dialect().text(roles.targetSql(table.dialect())),
                inputs.stream()
                    .map(each -> "count(" + each.column().sql() + ")")
                    .collect(joining(", ")),
                table.sql(),
                Target.labelled(roles));
    List<Row> kinds = table.database().rows("Looking at which outcomes fill which columns", sql);
    for (int i = 0; i < inputs.size(); i++) {
      int cell = i + 2;
      double most = kinds.stream().mapToDouble(row -> filled(row, cell)).max().orElse(0);
      double least = kinds.stream().mapToDouble(row -> filled(row, cell)).min().orElse(0);
      if (most - least >= TELLING) {
        suspects.add(
            new Suspect(
                inputs.get(i).column().name(),
                "is filled for some outcomes and not for others",
                "%.0f %% filled for one kind, %.0f %% for another".formatted(most, least)));
      }
    }
    return sql;
  }

  private static double filled(Row row, int cell) {
    return 100.0 * row.count(cell) / row.count(1);
  }

  /** Points in time that lie behind that of the decision. */
  private void later() {
    if (roles.decisionTime().isEmpty()) {
      return;
    }
    String decided = roles.decisionTime().get().sql();
    List<Column> times =
        profile.inputs().stream().map(Figures::column).filter(Column::isTime).toList();
    for (Column time : times) {
      Row row =
          table
              .database()
              .row(
                  "Comparing " + time.name() + " with the decision",
                  "SELECT count(*), %s FROM %s WHERE %s IS NOT NULL AND %s IS NOT NULL"
                      .formatted(
                          Sql.count(time.sql() + " > " + decided),
                          table.sql(),
                          time.sql(),
                          decided));
      if (row.count(1) > 0) {
        suspects.add(
            new Suspect(
                time.name(),
                "lies after the decision",
                "in %,d of %,d rows".formatted(row.count(1), row.count(0))));
      }
    }
  }
}
