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
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mlfit.knowledge.question.Measure;
import org.mlfit.measure.Outcome.Hint;
import org.mlfit.measure.Outcome.Measured;
import org.mlfit.measure.table.Drivers;
import org.mlfit.measure.table.JdbcTables;
import org.mlfit.measure.table.NotMeasurableException;
import org.mlfit.measure.table.OpenedTables;
import org.mlfit.measure.table.PostgresServer;
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
    StringBuilder csv = new StringBuilder("who,day,age,town,\"odd \"\"name\",paid,y\n");
    try (Connection connection = DriverManager.getConnection(server.orElseThrow().url());
        Statement statement = connection.createStatement()) {
      statement.execute(
          "CREATE TABLE sales (who integer, day date, age integer, town varchar, \"odd \"\"name\""
              + " numeric, paid double precision, y varchar)");
      Random chance = new Random(7);
      for (int i = 0; i < 2_000; i++) {
        int age = chance.nextInt(20) == 0 ? 99 : 18 + chance.nextInt(60);
        String town = List.of("rome", "oslo", "n/a", "bonn", "").get(chance.nextInt(5));
        String y = chance.nextInt(30) == 0 ? "" : age > 45 ? "yes" : "no";
        String day = "2023-%02d-01".formatted(1 + i % 12);
        String odd = chance.nextInt(9) == 0 ? "" : String.valueOf(chance.nextInt(7));
        double paid = chance.nextInt(1000) / 4.0;
        csv.append(String.join(",", "" + i / 12, day, "" + age, town, odd, "" + paid, y))
            .append('\n');
        statement.addBatch(
            "INSERT INTO sales VALUES (%d, '%s', %d, '%s', %s, %s, '%s')"
                .formatted(i / 12, day, age, town, odd.isEmpty() ? "NULL" : odd, paid, y));
      }
      statement.executeBatch();
    }
    OpenedTables tables = new OpenedTables(folder);

    Map<String, String> ofFiles = tables.inCsv(csv.toString(), table -> outcomes(table));

    try (JdbcTables database = open(Optional.empty())) {
      assertThat(outcomes(database.table("sales"))).isEqualTo(ofFiles);
    }
    try (JdbcTables database = open(Optional.of("SELECT * FROM sales;"))) {
      assertThat(outcomes(database.table(""))).isEqualTo(ofFiles);
    }
  }

  /**
   * What each measure gives; where rows are held out by chance, another chance holds out others.
   */
  private static Map<String, String> outcomes(Table table) {
    Roles roles =
        Roles.in(
            table,
            new Roles.Named(
                "y",
                Optional.empty(),
                Optional.of("day"),
                Optional.of("who"),
                Optional.empty(),
                Optional.empty()));
    Measurer measurer =
        new Measurer(
            new Request(
                table,
                roles,
                Optional.of(table),
                List.of(Request.Join.of(table, table, "who")),
                OptionalDouble.of(0.9)));
    Map<String, String> outcomes = new TreeMap<>();
    Stream.of(Measure.values())
        .filter(measure -> measure != Measure.SIMPLE_SHARE)
        .forEach(
            measure -> {
              Outcome outcome = measurer.measure(measure);
              outcomes.put(
                  measure.id(),
                  outcome instanceof Measured measured
                      ? measured.number().map(Object::toString).orElse("") + measured.option()
                      : outcome instanceof Hint hint ? hint.told() : outcome.toString());
            });
    measurer.measure(Measure.SIMPLE_SHARE);
    outcomes.put("best", measurer.scored().orElseThrow().best().way().replaceAll(" \\(.*", ""));
    measurer
        .suspects()
        .forEach(
            suspect ->
                outcomes.merge(
                    "suspect " + suspect.column(),
                    suspect.figure().replaceAll("[^ ]*(table|sales|query)[^ ]*", ""),
                    (a, b) -> a + "; " + b));
    return outcomes;
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
                    "jdbc:mysql://ada:s3cret@db/shop",
                    Optional.empty(),
                    new Drivers(List.of()),
                    Map.of(),
                    doing -> {}))
        .hasMessageContaining("jdbc:mysql://db/shop is of no kind that is measured")
        .hasMessageNotContaining("s3cret");
  }

  private static JdbcTables open(Optional<String> query) {
    return JdbcTables.open(
        server.orElseThrow().url(), query, new Drivers(List.of()), Map.of(), doing -> {});
  }
}
