package org.mlfit.measure.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What databases say differently, and where a name or text ends in each. */
class DialectTest {

  @ParameterizedTest
  @CsvSource({
    "jdbc:duckdb:shop.db, DuckDB, true",
    "jdbc:postgresql://db/shop, PostgreSQL, true",
    "jdbc:hive2://db:10000/shop, Spark SQL, true",
    "jdbc:databricks://db/shop, Spark SQL, true",
    "jdbc:trino://db/shop, Trino, false",
    "jdbc:mysql://db/shop, MySQL, false",
    "jdbc:sqlserver://db, SQL Server, false",
    "jdbc:snowflake://db, Snowflake, false",
    "jdbc:bigquery://db, BigQuery, false"
  })
  void anAddressTellsWhichItIsAndWhetherItWasTested(String url, String title, boolean isTested) {
    Dialect dialect = Dialect.of(url).orElseThrow();

    assertThat(dialect.title()).isEqualTo(title);
    assertThat(dialect.isTested()).isEqualTo(isTested);
  }

  private static Stream<Dialect> all() {
    return Stream.concat(Stream.of(TestedDialect.values()), Stream.of(UntestedDialect.values()));
  }

  @ParameterizedTest
  @MethodSource("all")
  void noNameOrTextEndsEarlierThanItIsMeantTo(Dialect dialect) {
    String name = dialect.name("a\"b`c");
    char quote = name.charAt(0);
    String inside = name.substring(1, name.length() - 1);

    assertThat(inside.replace("" + quote + quote, "").replace("\\" + quote, ""))
        .doesNotContain("" + quote);
    for (String text : List.of("it's", "a\\", "\\'", "'; DROP TABLE t; --")) {
      String literal = dialect.literal(text);
      boolean escapes = !dialect.literal("\\").equals("'\\'");
      String rest = literal.substring(1, literal.length() - 1);
      rest = escapes ? rest.replace("\\\\", "").replace("\\'", "") : rest;
      assertThat(rest.replace("''", "")).doesNotContain("'");
      assertThat(escapes && rest.endsWith("\\")).isFalse();
    }
  }

  @Test
  void whereThereAreNoGroupingSetsEachGroupingIsAQueryOfItsOwn() {
    assertThat(
            UntestedDialect.MYSQL.groups(
                List.of("b0", "y"), List.of(List.of("b0", "y"), List.of()), "count(*)", "SELECT 1"))
        .isEqualTo(
            "SELECT b0, y, count(*) FROM (SELECT 1) AS cut GROUP BY b0, y UNION ALL SELECT NULL AS"
                + " b0, NULL AS y, count(*) FROM (SELECT 1) AS cut");
  }
}
