package org.mlfit.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.mlfit.knowledge.question.Measure;
import org.mlfit.measure.Outcome.Hint;
import org.mlfit.measure.Outcome.Measured;
import org.mlfit.measure.table.Table;

/** One table with many traps, and all figures of it, which each database has to give alike. */
final class SameFigures {

  private SameFigures() {}

  /** The lines of a CSV file, the names first. */
  static List<String> sales() {
    List<String> lines = new ArrayList<>(List.of("who,day,age,town,\"odd \"\"name\",paid,y"));
    Random chance = new Random(7);
    for (int i = 0; i < 2_000; i++) {
      int age = chance.nextInt(20) == 0 ? 99 : 18 + chance.nextInt(60);
      String town = List.of("rome", "oslo", "n/a", "bonn", "").get(chance.nextInt(5));
      String y = chance.nextInt(30) == 0 ? "" : age > 45 ? "yes" : "no";
      String day = "2023-%02d-01".formatted(1 + i % 12);
      String odd = chance.nextInt(9) == 0 ? "" : String.valueOf(chance.nextInt(7));
      double paid = chance.nextInt(1000) / 4.0;
      lines.add(String.join(",", "" + i / 12, day, "" + age, town, odd, "" + paid, y));
    }
    return lines;
  }

  /**
   * What each measure gives; where rows are held out by chance, another chance holds out others.
   */
  static Map<String, String> of(Table table) {
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
}
