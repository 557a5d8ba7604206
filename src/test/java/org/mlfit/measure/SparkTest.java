package org.mlfit.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mlfit.measure.table.Drivers;
import org.mlfit.measure.table.JdbcTables;
import org.mlfit.measure.table.NotMeasurableException;
import org.mlfit.measure.table.OpenedTables;

/** Spark SQL counts what DuckDB counts in the same file, with a driver out of a folder. */
class SparkTest {

  private static final Path DRIVERS = Path.of("target/spark/drivers").toAbsolutePath();

  @TempDir private Path folder;

  @BeforeEach
  void requireSpark() {
    assumeTrue(
        Boolean.getBoolean("mlfit.spark"),
        "Spark was not asked for: mvn -f src/spark package, then mvn -Pspark test");
    assertThat(DRIVERS).as("what mvn -f src/spark package makes").isDirectory();
  }

  @Test
  void eachMeasureGivesWhatTheEngineForFilesGives() {
    OpenedTables tables = new OpenedTables(folder);
    Path csv = tables.write("sales.csv", String.join("\n", SameFigures.sales()));
    Path file =
        tables.made(
            "sales.parquet",
            "SELECT CAST(who AS INTEGER) AS who, CAST(day AS DATE) AS day, CAST(age AS INTEGER) AS"
                + " age, town, CAST(nullif(\"odd \"\"name\", '') AS DECIMAL(9, 2)) AS \"odd"
                + " \"\"name\", CAST(paid AS DOUBLE) AS paid, y FROM read_csv('"
                + csv
                + "', all_varchar = true)");

    Map<String, String> ofFiles = tables.in(file.toString(), SameFigures::of);

    try (JdbcTables spark = open(Optional.empty())) {
      assertThat(SameFigures.of(spark.table("sales"))).isEqualTo(ofFiles);
      assertThat(spark.changed()).isEmpty();
      assertThatThrownBy(() -> spark.table("it's `not` \"there\""))
          .isInstanceOf(NotMeasurableException.class);
    }
  }

  private JdbcTables open(Optional<String> query) {
    return JdbcTables.open(
        "jdbc:spark:" + folder, query, new Drivers(List.of(DRIVERS)), Map.of(), doing -> {});
  }
}
