package org.mlfit.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mlfit.SmallKnowledge;
import org.mlfit.advice.Advisor;
import org.mlfit.advice.Testimony;
import org.mlfit.interview.Agenda;
import org.mlfit.measure.table.Drivers;
import org.mlfit.measure.table.JdbcTables;
import org.mlfit.measure.table.Table;
import org.mlfit.reasoning.Foresight;

/** What cannot be counted is told, and costs nothing of what can be. */
class SurveyorTest {

  private static final String RULES =
      """
      declare Right @topic( road ) @gate( 1 ) @question( "Are outcomes right?" )
        @measure( wrong-labels ) value : boolean end
      declare Kinds @topic( road ) @gate( 2 ) @question( "How many kinds are there?" )
        @range( "1..100" ) @measure( kinds ) value : long end
      rule "verdict-stop" @gate( 1 ) @verdict( "stop" ) when Right( value == false )
      then insertLogical( new GateTriggered( 1 ) ); end
      rule "verdict-look" @gate( 2 ) @verdict( "look" ) when Kinds( value > 50 )
      then insertLogical( new GateTriggered( 2 ) ); end
      rule "verdict-go" @gate( 3 ) @verdict( "go" ) when
      then insertLogical( new GateTriggered( 3 ) ); end
      """;

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 12})
  void aQueryThatFindsNoRoomIsToldAndTheOthersGoOn(int kinds) throws SQLException {
    Survey survey = inLittleRoom(kinds);

    assertThat(survey.notMeasured())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.question().id()).isEqualTo("road.right");
              assertThat(one.reason())
                  .contains("Comparing rows with equal inputs failed", "Out of Memory");
            });
    assertThat(survey.answers())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.question().id()).isEqualTo("road.kinds");
              assertThat(one.measured().number())
                  .hasValueSatisfying(
                      number -> assertThat(number).isEqualByComparingTo("" + kinds));
            });
    assertThat(survey.notices())
        .anySatisfy(notice -> assertThat(notice).contains("duplicate-percent was not measured"));
  }

  /** Measures more different rows than can be grouped in the memory that there is. */
  private Survey inLittleRoom(int kinds) throws SQLException {
    Path file = folder.resolve("rows.db");
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + file);
        Statement statement = connection.createStatement()) {
      statement.execute(
          "CREATE TABLE rows AS SELECT i * 1.5 AS size, i %% 1009 AS weight, 'k' || i %% %d AS kind FROM"
                  .formatted(kinds)
              + " range(600000) AS rows(i)");
    }
    Advisor advisor = Foresight.advisor(SmallKnowledge.of(RULES));
    try (JdbcTables tables =
        JdbcTables.open(
            "jdbc:duckdb:" + file + ";memory_limit=10MB;threads=1;max_temp_directory_size=0MB",
            Optional.empty(),
            new Drivers(List.of()),
            Map.of(),
            doing -> {})) {
      Table table = tables.table("rows");
      Roles roles =
          Roles.in(
              table,
              new Roles.Named(
                  "kind",
                  Optional.empty(),
                  Optional.empty(),
                  Optional.empty(),
                  Optional.empty(),
                  Optional.empty()));
      return new Surveyor(advisor, new Agenda(advisor.knowledgeBase(), Optional.empty()))
          .of(
              new Request(table, roles, Optional.empty(), List.of(), OptionalDouble.empty()),
              Testimony.none(),
              LocalDate.of(2026, 11, 29),
              true);
    }
  }
}
