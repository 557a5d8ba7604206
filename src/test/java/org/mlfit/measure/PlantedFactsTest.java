package org.mlfit.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mlfit.knowledge.question.Measure;
import org.mlfit.measure.Outcome.Hint;
import org.mlfit.measure.Outcome.Measured;
import org.mlfit.measure.table.OpenedTables;

/** Tables by chance, of which the test counts by itself what the measures have to give back. */
class PlantedFactsTest {

  private static final List<String> KINDS = List.of("red", "green", "blue", "grey");

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void whatIsPlantedIsCountedExactly(long seed) {
    Random chance = new Random(seed);
    int rows = 500 + chance.nextInt(2_000);
    int kinds = 2 + chance.nextInt(3);
    double unlabelled = chance.nextDouble() / 4;
    double gaps = chance.nextDouble() / 3;
    double disguised = 0.03 + chance.nextDouble() / 10;
    StringBuilder csv = new StringBuilder("level,shade,noise,kind\n");
    Map<String, Integer> byKind = new HashMap<>();
    Map<String, Map<String, Integer>> byInputs = new HashMap<>();
    Set<String> different = new HashSet<>();
    int labelled = 0;
    int empty = 0;
    int hidden = 0;
    for (int i = 0; i < rows; i++) {
      boolean isGap = chance.nextDouble() < gaps;
      boolean isHidden = !isGap && chance.nextDouble() < disguised;
      String level = isGap ? "" : isHidden ? "999" : String.valueOf(10 + chance.nextInt(40));
      String shade = "s" + chance.nextInt(5);
      String noise = String.valueOf(chance.nextInt(2));
      String kind =
          chance.nextDouble() < unlabelled
              ? ""
              : KINDS.get((int) (Math.pow(chance.nextDouble(), 2) * kinds));
      csv.append(String.join(",", level, shade, noise, kind)).append('\n');
      different.add(String.join(",", level, shade, noise, kind));
      empty += isGap ? 1 : 0;
      hidden += isHidden ? 1 : 0;
      if (!kind.isEmpty()) {
        labelled++;
        byKind.merge(kind, 1, Integer::sum);
        byInputs
            .computeIfAbsent(String.join(",", level, shade, noise), k -> new HashMap<>())
            .merge(kind, 1, Integer::sum);
      }
    }
    int right =
        byInputs.values().stream()
            .mapToInt(counts -> counts.values().stream().mapToInt(n -> n).max().orElseThrow())
            .sum();
    BigDecimal missing = percent(empty + hidden, 3.0 * rows);
    BigDecimal repeated = percent(rows - different.size(), rows);
    String ceiling = "more than %.1f %%".formatted(100.0 * right / labelled);
    int expectedLabelled = labelled;

    new OpenedTables(folder)
        .inCsv(
            csv.toString(),
            table -> {
              Roles.Named named =
                  new Roles.Named(
                      "kind",
                      Optional.empty(),
                      Optional.empty(),
                      Optional.empty(),
                      Optional.empty(),
                      Optional.empty());
              Measurer measurer =
                  new Measurer(
                      new Request(
                          table,
                          Roles.in(table, named),
                          Optional.empty(),
                          List.of(),
                          OptionalDouble.empty()));
              assertThat(number(measurer, Measure.ROWS)).isEqualByComparingTo(rows + "");
              assertThat(number(measurer, Measure.LABELLED_ROWS))
                  .isEqualByComparingTo(expectedLabelled + "");
              assertThat(number(measurer, Measure.KINDS)).isEqualByComparingTo(byKind.size() + "");
              assertThat(number(measurer, Measure.RAREST_KIND))
                  .isEqualByComparingTo(
                      byKind.values().stream().mapToInt(n -> n).min().orElseThrow() + "");
              assertThat(number(measurer, Measure.MISSING_PERCENT)).isEqualByComparingTo(missing);
              assertThat(number(measurer, Measure.DUPLICATE_PERCENT))
                  .isEqualByComparingTo(repeated);
              assertThat(number(measurer, Measure.CANDIDATE_INPUTS)).isEqualByComparingTo("7");
              assertThat(((Hint) measurer.measure(Measure.WRONG_LABELS)).told()).contains(ceiling);
              return null;
            });
  }

  private static BigDecimal percent(double part, double whole) {
    return BigDecimal.valueOf(100 * part / whole).setScale(1, RoundingMode.HALF_UP);
  }

  private static BigDecimal number(Measurer measurer, Measure measure) {
    return ((Measured) measurer.measure(measure)).number().orElseThrow();
  }
}
