package org.mlfit.measure.table;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A table in which can be counted.
 *
 * @param source as a person knows it, without secrets
 * @param print how it is recognised again: the hash of its files, or the name of its table
 * @param sql its name in queries
 * @param dialect how its database says what not all say alike
 * @param database where it lies
 * @param columns in their order
 * @param rows how many it has
 * @param notices what was found when it was read, in sentences
 */
public record Table(
    String source,
    String print,
    String sql,
    Dialect dialect,
    Database database,
    List<Column> columns,
    long rows,
    List<String> notices) {

  /** Copies the lists. */
  public Table {
    columns = List.copyOf(columns);
    notices = List.copyOf(notices);
  }

  /** The column with a name; the case counts only where two differ in nothing else. */
  public Optional<Column> column(String name) {
    Optional<Column> exact = columns.stream().filter(c -> c.name().equals(name)).findFirst();
    List<Column> alike =
        columns.stream()
            .filter(c -> c.name().toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT)))
            .toList();
    return exact.or(() -> alike.stream().filter(c -> alike.size() == 1).findFirst());
  }
}
