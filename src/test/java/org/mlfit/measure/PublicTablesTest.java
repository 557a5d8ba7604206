package org.mlfit.measure;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mlfit.knowledge.question.Measure;
import org.mlfit.measure.Outcome.Hint;
import org.mlfit.measure.Outcome.Measured;
import org.mlfit.measure.Outcome.NotMeasured;
import org.mlfit.measure.table.OpenedTables;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Three public tables: what is measured in them is what plain loops over their rows count. */
class PublicTablesTest {

  @TempDir private Path folder;
  private final List<Map<String, String>> rows = new ArrayList<>();
  private OpenedTables tables;

  @BeforeEach
  void setUp() {
    tables = new OpenedTables(folder);
  }

  @Test
  void theWeatherOfSeattle() throws Exception {
    Path file = csv("seattle-weather.csv");
    Map<String, Long> kinds =
        rows.stream().collect(groupingBy(row -> row.get("weather"), counting()));
    Map<List<String>, Map<String, Long>> alike =
        rows.stream()
            .collect(
                groupingBy(
                    row ->
                        List.of(
                            row.get("precipitation"),
                            row.get("temp_max"),
                            row.get("temp_min"),
                            row.get("wind")),
                    groupingBy(row -> row.get("weather"), counting())));
    long wrong =
        alike.values().stream()
            .mapToLong(
                each ->
                    each.values().stream().mapToLong(n -> n).sum()
                        - each.values().stream().mapToLong(n -> n).max().orElse(0))
            .sum();

    measured(
        file,
        "weather",
        Optional.of("date"),
        measurer -> {
          assertThat(number(measurer, Measure.ROWS)).isEqualTo(rows.size());
          assertThat(number(measurer, Measure.LABELLED_ROWS)).isEqualTo(rows.size());
          assertThat(number(measurer, Measure.KINDS)).isEqualTo(kinds.size());
          assertThat(number(measurer, Measure.RAREST_KIND))
              .isEqualTo(kinds.values().stream().mapToLong(n -> n).min().orElseThrow());
          assertThat(number(measurer, Measure.SEASONS)).isEqualTo(4.0);
          assertThat(number(measurer, Measure.CANDIDATE_INPUTS)).isEqualTo(4);
          assertThat(number(measurer, Measure.MISSING_PERCENT)).isZero();
          assertThat(number(measurer, Measure.DUPLICATE_PERCENT))
              .isEqualTo(100.0 * (rows.size() - new HashSet<>(rows).size()) / rows.size());
          assertThat(((Hint) measurer.measure(Measure.WRONG_LABELS)).told())
              .contains("at least %.1f %%".formatted(100.0 * wrong / rows.size()));
          measurer.measure(Measure.SIMPLE_SHARE);
          assertThat(measurer.scored().orElseThrow().ways().get(0).score())
              .isEqualTo(1.0 / kinds.size(), within(1e-9));
        });
  }

  @Test
  void thePenguinsOfPalmerStation() throws Exception {
    Path file = resource("penguins.json");
    for (JsonNode each : JsonMapper.shared().readTree(Files.readString(file))) {
      Map<String, String> row = new LinkedHashMap<>();
      each.properties()
          .forEach(
              cell ->
                  row.put(
                      cell.getKey(), cell.getValue().isNull() ? null : cell.getValue().asString()));
      rows.add(row);
    }
    Map<String, Long> kinds =
        rows.stream().collect(groupingBy(row -> row.get("Species"), counting()));
    List<String> inputs =
        rows.get(0).keySet().stream().filter(name -> !name.equals("Species")).toList();
    long missing =
        rows.stream()
            .flatMap(row -> inputs.stream().map(row::get))
            .filter(value -> value == null || value.equals("."))
            .count();

    measured(
        file,
        "Species",
        Optional.empty(),
        measurer -> {
          assertThat(number(measurer, Measure.LABELLED_ROWS)).isEqualTo(344);
          assertThat(number(measurer, Measure.KINDS)).isEqualTo(kinds.size());
          assertThat(number(measurer, Measure.RAREST_KIND))
              .isEqualTo(kinds.values().stream().mapToLong(n -> n).min().orElseThrow());
          // Three islands make three inputs, all others one each.
          assertThat(number(measurer, Measure.CANDIDATE_INPUTS)).isEqualTo(inputs.size() + 2);
          assertThat(number(measurer, Measure.MISSING_PERCENT))
              .isEqualTo(100.0 * missing / (inputs.size() * rows.size()), within(0.05));
        });
  }

  @Test
  void employmentInTheUnitedStates() throws Exception {
    Path file = csv("us-employment.csv");
    List<Double> jobs = rows.stream().map(row -> Double.valueOf(row.get("nonfarm"))).toList();
    int held = jobs.size() / 5;
    double squares = 0;
    for (int i = jobs.size() - held; i < jobs.size(); i++) {
      squares += Math.pow(jobs.get(i) - jobs.get(i - 1), 2);
    }
    double error = Math.sqrt(squares / held);

    measured(
        file,
        "nonfarm",
        Optional.of("month"),
        measurer -> {
          assertThat(number(measurer, Measure.LABELLED_ROWS)).isEqualTo(120);
          assertThat(number(measurer, Measure.SEASONS)).isEqualTo(10.0);
          assertThat(((NotMeasured) measurer.measure(Measure.KINDS)).reason())
              .contains("holds amounts, %d different ones".formatted(new HashSet<>(jobs).size()));
          measurer.measure(Measure.SIMPLE_SHARE);
          assertThat(measurer.scored().orElseThrow().ways())
              .filteredOn(way -> way.way().equals("the last value"))
              .singleElement()
              .extracting(SimpleWay::score)
              .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.DOUBLE)
              .isEqualTo(error, within(1e-6 * error));
        });
  }

  private void measured(Path file, String target, Optional<String> time, Consumer<Measurer> holds) {
    tables.in(
        file.toString(),
        table -> {
          Roles.Named named =
              new Roles.Named(
                  target,
                  Optional.empty(),
                  time,
                  Optional.empty(),
                  Optional.empty(),
                  Optional.empty());
          holds.accept(
              new Measurer(
                  new Request(
                      table,
                      Roles.in(table, named),
                      Optional.empty(),
                      List.of(),
                      OptionalDouble.empty())));
          return true;
        });
  }

  private static double number(Measurer measurer, Measure measure) {
    return ((Measured) measurer.measure(measure)).number().orElseThrow().doubleValue();
  }

  /** The rows of a file in which no value has a comma or a quote. */
  private Path csv(String name) throws IOException, URISyntaxException {
    Path file = resource(name);
    List<String> lines = Files.readAllLines(file);
    String[] names = lines.get(0).split(",");
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",", -1);
      Map<String, String> row = new LinkedHashMap<>();
      for (int i = 0; i < names.length; i++) {
        row.put(names[i], cells[i]);
      }
      rows.add(row);
    }
    return file;
  }

  private static Path resource(String name) throws URISyntaxException {
    return Path.of(PublicTablesTest.class.getResource("/public/" + name).toURI());
  }
}
