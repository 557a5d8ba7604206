package org.mlfit.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mlfit.measure.table.Drivers;
import org.mlfit.measure.table.JdbcTables;
import org.mlfit.measure.table.OpenedTables;
import org.mlfit.measure.table.StandInDriver;
import org.mlfit.measure.table.Table;

/**
 * What can be known of databases that are not at hand: DuckDB with functions that are called as in
 * Trino takes all queries for Trino. That shows that they fit together, not that Trino takes them.
 */
class UntestedDialectTest {

  @TempDir private Path folder;

  @Test
  void allQueriesForTrinoFitTogetherAndItIsToldThatNoneWasRunThere() throws SQLException {
    OpenedTables tables = new OpenedTables(folder);
    Path csv = tables.write("sales.csv", String.join("\n", SameFigures.sales()));
    Map<String, String> ofFiles = tables.in(csv.toString(), SameFigures::of);
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + folder + "/db");
        Statement statement = connection.createStatement()) {
      statement.execute(
          "CREATE TABLE sales AS SELECT CAST(who AS INTEGER) AS who, CAST(day AS DATE) AS day,"
              + " CAST(age AS INTEGER) AS age, town, CAST(nullif(\"odd \"\"name\", '') AS"
              + " DECIMAL(9, 2)) AS \"odd \"\"name\", CAST(paid AS DOUBLE) AS paid, y FROM read_csv('"
              + csv
              + "', all_varchar = true)");
      StandInDriver.callFunctionsAsInTrino(statement);
    }

    try (JdbcTables trino = open("jdbc:trino:stand-in:" + folder + "/db")) {
      Table table = trino.table("sales");

      assertThat(SameFigures.of(table)).isEqualTo(ofFiles);
      assertThat(table.notices())
          .containsExactly(
              "How to count in Trino was written without one at hand and never run on one:"
                  + " check a figure or two before you rely on them.");
      assertThat(trino.changed()).isEmpty();
      try (Connection other = StandInDriver.duckDb("jdbc:trino:stand-in:" + folder + "/db");
          Statement statement = other.createStatement()) {
        statement.execute("DELETE FROM sales WHERE who = 3");
      }
      assertThat(trino.changed()).containsExactly("sales");
    }
  }

  private static JdbcTables open(String url) {
    return JdbcTables.open(url, Optional.empty(), new Drivers(List.of()), Map.of(), doing -> {});
  }
}
