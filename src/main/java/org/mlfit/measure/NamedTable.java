package org.mlfit.measure;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Stream;
import org.mlfit.measure.table.NotMeasurableException;
import org.mlfit.measure.table.Table;
import org.mlfit.measure.table.Tables;

/**
 * A table to be measured, as somebody named it.
 *
 * @param source a file, folder or pattern, or the address of a database
 * @param query what gives the table of a database, if that is none of its own
 * @param first what the table is called where it lies; empty if it is what the query gives
 * @param roles what its columns are for
 * @param production what comes in use
 * @param joins further tables
 * @param targetScore the score that is aimed at
 */
public record NamedTable(
    String source,
    Optional<String> query,
    String first,
    Roles.Named roles,
    Optional<String> production,
    List<Joined> joins,
    OptionalDouble targetScore) {

  /** A further table and the column by which it is joined. */
  public record Joined(String source, String key) {}

  /** All tables that are read. */
  public List<String> sources() {
    return Stream.of(Stream.of(first), production.stream(), joins.stream().map(Joined::source))
        .flatMap(named -> named)
        .distinct()
        .toList();
  }

  /**
   * What is counted in it where it lies.
   *
   * @throws NotMeasurableException if the table cannot be measured
   */
  public Survey counted(Tables tables, Function<Request, Survey> count) {
    Table table = tables.table(first);
    Roles in = Roles.in(table, roles);
    List<Request.Join> joined =
        joins.stream()
            .map(each -> Request.Join.of(table, tables.table(each.source()), each.key()))
            .toList();
    Survey survey =
        count.apply(new Request(table, in, production.map(tables::table), joined, targetScore));
    return survey.noticing(
        tables.changed().stream()
            .map(source -> source + " was changed while it was read; measure it again.")
            .toList());
  }
}
