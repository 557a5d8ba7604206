package org.mlfit.measure;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.mlfit.measure.table.NotMeasurableException;
import org.mlfit.measure.table.Table;

/**
 * What is to be measured.
 *
 * @param table the one to learn from
 * @param roles what its columns are for
 * @param production what comes in use, if it is there
 * @param joins further tables
 * @param targetScore the score that is aimed at, in the measure in which simple ways are scored
 */
public record Request(
    Table table,
    Roles roles,
    Optional<Table> production,
    List<Join> joins,
    OptionalDouble targetScore) {

  /**
   * A further table.
   *
   * @param key the column that both have
   */
  public record Join(Table table, String key) {

    /**
     * A further table of a first one.
     *
     * @throws NotMeasurableException if one of them has no column of this name
     */
    public static Join of(Table first, Table other, String key) {
      for (Table table : List.of(first, other)) {
        if (table.column(key).isEmpty()) {
          throw new NotMeasurableException(
              "There is no column %s in %s to join by.".formatted(key, table.source()));
        }
      }
      return new Join(other, key);
    }
  }
}
