package org.mlfit.measure;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mlfit.knowledge.source.NearestName;
import org.mlfit.measure.table.Column;
import org.mlfit.measure.table.Dialect;
import org.mlfit.measure.table.NoSuchColumnException;
import org.mlfit.measure.table.NotMeasurableException;
import org.mlfit.measure.table.Table;

/**
 * What some columns of a table are for, as a person said.
 *
 * @param target whose values are to be predicted
 * @param positive the value of the target that matters, if all others are one
 * @param time when a row came about
 * @param entity the person, site or machine to which a row belongs
 * @param decisionTime when the output is needed
 * @param baseline what the present way says
 */
public record Roles(
    Column target,
    Optional<String> positive,
    Optional<Column> time,
    Optional<Column> entity,
    Optional<Column> decisionTime,
    Optional<Column> baseline) {

  /** What columns were called for each role; only the target must be named. */
  public record Named(
      String target,
      Optional<String> positive,
      Optional<String> time,
      Optional<String> entity,
      Optional<String> decisionTime,
      Optional<String> baseline) {}

  /**
   * The columns of a table that were named.
   *
   * @throws NotMeasurableException if one is not there, or two roles have one column
   */
  public static Roles in(Table table, Named named) {
    Roles roles =
        new Roles(
            column(table, named.target(), "--target"),
            named.positive(),
            named.time().map(name -> column(table, name, "--time")),
            named.entity().map(name -> column(table, name, "--entity")),
            named.decisionTime().map(name -> column(table, name, "--decision-time")),
            named.baseline().map(name -> column(table, name, "--baseline")));
    roles.time().ifPresent(column -> requireTime(column, "--time"));
    roles.decisionTime().ifPresent(column -> requireTime(column, "--decision-time"));
    List<Column> used = roles.named().toList();
    used.stream()
        .filter(column -> used.stream().filter(column::equals).count() > 1)
        .findFirst()
        .ifPresent(
            twice -> {
              throw new NotMeasurableException(
                  "The column " + twice.name() + " cannot be two things at once.");
            });
    return roles;
  }

  private static Column column(Table table, String name, String option) {
    List<String> names = table.columns().stream().map(Column::name).toList();
    return table
        .column(name)
        .orElseThrow(
            () ->
                new NoSuchColumnException(
                    "There is no column %s for %s in %s. %s"
                        .formatted(
                            name,
                            option,
                            table.source(),
                            NearestName.suggestion(name, names)
                                .orElse("Its columns are: " + String.join(", ", names) + "."))));
  }

  private static void requireTime(Column column, String option) {
    if (!column.isTime()) {
      throw new NotMeasurableException(
          "The column "
              + column.name()
              + " for "
              + option
              + " holds no points in time that can be read. Write them as 2026-11-29.");
    }
  }

  private Stream<Column> named() {
    return Stream.of(Optional.of(target), time, entity, decisionTime, baseline)
        .flatMap(Optional::stream);
  }

  /** Whether a column is for something else than being an input. */
  boolean name(Column column) {
    return named().anyMatch(column::equals);
  }

  /** The target in queries; with a positive value, whether it is that. */
  String targetSql(Dialect dialect) {
    return positive
        .map(
            value ->
                "CASE WHEN %s IS NULL THEN NULL WHEN %s IN (%s) THEN 1 ELSE 0 END"
                    .formatted(
                        target.sql(),
                        dialect.text(target.sql()),
                        dialect.literals(spellings(value))))
        .orElse(target.sql());
  }

  /** A number is written with or without decimals. */
  private List<String> spellings(String value) {
    return target.isNumber() && value.matches("-?\\d+")
        ? List.of(value, value + ".0")
        : List.of(value);
  }
}
