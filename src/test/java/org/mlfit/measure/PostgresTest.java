package org.mlfit.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mlfit.knowledge.question.Measure;
import org.mlfit.measure.Outcome.Hint;
import org.mlfit.measure.table.Drivers;
import org.mlfit.measure.table.JdbcTables;
import org.mlfit.measure.table.NotMeasurableException;
import org.mlfit.measure.table.OpenedTables;
import org.mlfit.measure.table.PostgresServer;
import org.mlfit.measure.table.QueryFailedException;
import org.mlfit.measure.table.Table;

/** PostgreSQL counts what DuckDB counts on the same rows, and is left as it was. */
class PostgresTest {

  private static Optional<PostgresServer> server = Optional.empty();
  @TempDir private Path folder;

  @BeforeAll
  static void startServer() throws Exception {
    server = PostgresServer.start();
    assumeTrue(server.isPresent(), "PostgreSQL is not installed here: apt install postgresql");
  }

  @AfterAll
  static void stopServer() throws Exception {
    if (server.isPresent()) {
      server.get().close();
    }
  }

  @Test
  void eachMeasureGivesWhatTheEngineForFilesGives() throws SQLException {
    List<String> rows = SameFigures.sales();
    try (Connection connection = DriverManager.getConnection(server.orElseThrow().url());
        Statement statement = connection.createStatement()) {
      statement.execute(
          "CREATE TABLE sales (who integer, day date, age integer, town varchar, \"odd \"\"name\""
              + " numeric, paid double precision, y varchar)");
      for (String row : rows.subList(1, rows.size())) {
        String[] cells = row.split(",", -1);
        statement.addBatch(
            "INSERT INTO sales VALUES (%s, '%s', %s, '%s', %s, %s, '%s')"
                .formatted(
                    cells[0],
                    cells[1],
                    cells[2],
                    cells[3],
                    cells[4].isEmpty() ? "NULL" : cells[4],
                    cells[5],
                    cells[6]));
      }
      statement.executeBatch();
    }
    OpenedTables tables = new OpenedTables(folder);

    Map<String, String> ofFiles = tables.inCsv(String.join("\n", rows) + "\n", SameFigures::of);

    try (JdbcTables database = open(Optional.empty())) {
      assertThat(SameFigures.of(database.table("sales"))).isEqualTo(ofFiles);
    }
    try (JdbcTables database = open(Optional.of("SELECT * FROM sales;"))) {
      assertThat(SameFigures.of(database.table(""))).isEqualTo(ofFiles);
    }
  }

  @Test
  void whatItWasAskedIsTheOnlyThingThatHappens() throws SQLException {
    try (JdbcTables database = open(Optional.of("SELECT 1 AS a, 'x' AS y"))) {
      Table table = database.table("");

      for (String sql : List.of("CREATE TABLE made (a int)", "DROP TABLE pg_class")) {
        assertThatThrownBy(() -> table.database().rows("It", sql))
            .isInstanceOf(NotMeasurableException.class);
      }
    }
  }

  @Test
  void wholeNumbersAreNotDividedAsWholeNumbers() throws SQLException {
    try (JdbcTables database =
        open(
            Optional.of(
                "SELECT i % 7 AS a, CASE WHEN i % 3 = 0 THEN 1 ELSE 0 END AS y FROM"
                    + " generate_series(1, 300) AS i"))) {
      Table table = database.table("");
      Measurer measurer =
          new Measurer(
              new Request(
                  table,
                  Roles.in(
                      table,
                      new Roles.Named(
                          "y",
                          Optional.of("1"),
                          Optional.empty(),
                          Optional.empty(),
                          Optional.empty(),
                          Optional.empty())),
                  Optional.empty(),
                  List.of(),
                  OptionalDouble.empty()));

      assertThat(((Hint) measurer.measure(Measure.WRONG_LABELS)).told())
          .contains("more than 66.7 %");
    }
  }

  @Test
  void aQueryThatFailsCostsNoOther() {
    try (JdbcTables database = open(Optional.of("SELECT 1 AS a, 'x' AS y"))) {
      Table table = database.table("");

      assertThatThrownBy(() -> table.database().row("Dividing", "SELECT 1 / 0"))
          .isInstanceOf(QueryFailedException.class)
          .hasMessageContaining("division by zero");
      assertThat(table.database().row("Counting", "SELECT count(*) FROM " + table.sql()).count(0))
          .isEqualTo(1);
    }
  }

  @Test
  void aPasswordIsInNoComplaint() {
    String wrong = server.orElseThrow().url().replace("tester", "nobody");

    assertThatThrownBy(
            () ->
                JdbcTables.open(
                    wrong, Optional.empty(), new Drivers(List.of()), Map.of(), doing -> {}))
        .isInstanceOf(NotMeasurableException.class)
        .hasMessageContaining("cannot be reached")
        .hasMessageNotContaining("s3cret");
    assertThatThrownBy(
            () -> {
              try (JdbcTables database = open(Optional.empty())) {
                database.table("not_there");
              }
            })
        .isInstanceOf(NotMeasurableException.class)
        .hasMessageContaining("not_there")
        .hasMessageNotContaining("s3cret");
  }

  @Test
  void userAndPasswordMayStandInTheEnvironment() {
    String bare = server.orElseThrow().url().replaceAll("\\?.*", "");

    try (JdbcTables database =
        JdbcTables.open(
            bare,
            Optional.of("SELECT 1 AS a, 'x' AS y"),
            new Drivers(List.of()),
            Map.of("MLFIT_DB_USER", "tester", "MLFIT_DB_PASSWORD", "s3cret"),
            doing -> {})) {
      assertThat(database.table("").rows()).isEqualTo(1);
    }
  }

  @Test
  void aDatabaseOfAnotherKindIsRefusedWithTheWayOut() {
    assertThatThrownBy(
            () ->
                JdbcTables.open(
                    "jdbc:oracle:thin:ada/s3cret@db/shop",
                    Optional.empty(),
                    new Drivers(List.of()),
                    Map.of(),
                    doing -> {}))
        .hasMessageContaining("is of no kind that is measured. DuckDB, PostgreSQL, Spark SQL,")
        .hasMessageNotContaining("s3cret");
  }

  private static JdbcTables open(Optional<String> query) {
    return JdbcTables.open(
        server.orElseThrow().url(), query, new Drivers(List.of()), Map.of(), doing -> {});
  }
}
