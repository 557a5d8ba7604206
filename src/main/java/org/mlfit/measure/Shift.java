package org.mlfit.measure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.mlfit.measure.Outcome.Measured;
import org.mlfit.measure.Outcome.NotMeasured;
import org.mlfit.measure.Profile.Figures;
import org.mlfit.measure.table.Column;
import org.mlfit.measure.table.Dialect;
import org.mlfit.measure.table.Row;
import org.mlfit.measure.table.Table;

/**
 * How far what comes in use differs from what is learned from, by the size of the difference: the
 * stability index of each column, values that are new, and gaps that grow.
 */
final class Shift {

  /** Usual limits of the population stability index. */
  private static final double NOTICEABLE = 0.1;

  private static final double LARGE = 0.25;

  /** In percent of the rows. */
  private static final double NEW = 1;

  private static final double MANY_NEW = 10;

  /** In points. */
  private static final double MORE_GAPS = 5;

  private static final double MANY_MORE_GAPS = 20;

  /** So that a piece that one side does not have counts, and not without end. */
  private static final double LEAST_SHARE = 0.0001;

  private final Request request;
  private final Profile profile;
  private final List<Suspect> suspects = new ArrayList<>();

  Shift(Request request, Profile profile) {
    this.request = request;
    this.profile = profile;
  }

  List<Suspect> suspects() {
    return suspects;
  }

  Outcome measure() {
    if (request.production().isEmpty()) {
      return new NotMeasured("Name what comes in use: --production SOURCE.");
    }
    Table training = request.table();
    Table production = request.production().get();
    if (production.rows() == 0 || training.rows() == 0) {
      return new NotMeasured("One of the two tables has no rows.");
    }
    List<Figures> shared = new ArrayList<>();
    int step = 0;
    for (Figures each : profile.inputs()) {
      if (isShared(each, production)) {
        shared.add(each);
      } else {
        step = 2;
      }
    }
    Bins bins = Bins.of(training, shared);
    if (bins.inputs().isEmpty()) {
      return new NotMeasured(
          training.source() + " and " + production.source() + " have no input in common.");
    }
    String sql = sql(production.dialect(), bins, production.sql());
    List<Map<String, Double>> before =
        shares(training, bins, sql(training.dialect(), bins, training.sql()));
    List<Map<String, Double>> after = shares(production, bins, sql);
    double largest = 0;
    String where = "";
    for (int i = 0; i < bins.inputs().size(); i++) {
      double index = stability(before.get(i), after.get(i));
      if (index > largest || where.isEmpty()) {
        largest = index;
        where = bins.inputs().get(i).column().name();
      }
      step = Math.max(step, told(bins.inputs().get(i), before.get(i), after.get(i), index));
    }
    return Measured.option(
        List.of("same", "similar", "different").get(step),
        production.rows(),
        "%d inputs were compared with %s; the largest stability index is %.2f (%s). Whether people, places and equipment are the same, the table does not tell."
            .formatted(bins.inputs().size(), production.source(), largest, where),
        sql);
  }

  private boolean isShared(Figures each, Table production) {
    Column here = each.column();
    if (production.column(here.name()).isEmpty()) {
      suspects.add(new Suspect(here.name(), "is not in " + production.source(), "no column"));
      return false;
    }
    Column.Kind there = production.column(here.name()).get().kind();
    if (there != here.kind()) {
      suspects.add(
          new Suspect(
              here.name(),
              "is of another kind in " + production.source(),
              (here.kind() + " before, " + there + " there").toLowerCase(java.util.Locale.ROOT)));
      return false;
    }
    return true;
  }

  private static String sql(Dialect dialect, Bins bins, String table) {
    List<String> names = IntStream.range(0, bins.inputs().size()).mapToObj(i -> "b" + i).toList();
    return dialect.groups(
        names,
        names.stream().map(List::of).toList(),
        "count(*)",
        "SELECT %s FROM %s".formatted(bins.selected(), table));
  }

  private static List<Map<String, Double>> shares(Table table, Bins bins, String sql) {
    List<Map<String, Double>> shares = new ArrayList<>();
    bins.inputs().forEach(each -> shares.add(new HashMap<>()));
    int width = bins.inputs().size();
    for (Row row : table.database().rows("Comparing training and production", sql)) {
      for (int i = 0; i < width; i++) {
        int column = i;
        row.text(i)
            .ifPresent(
                piece -> shares.get(column).put(piece, (double) row.count(width) / table.rows()));
      }
    }
    return shares;
  }

  /** The population stability index; rows with gaps are compared by themselves. */
  private static double stability(Map<String, Double> before, Map<String, Double> after) {
    Set<String> pieces = new TreeSet<>(before.keySet());
    pieces.addAll(after.keySet());
    double index = 0;
    for (String piece : pieces) {
      double p = Math.max(LEAST_SHARE, before.getOrDefault(piece, 0.0));
      double q = Math.max(LEAST_SHARE, after.getOrDefault(piece, 0.0));
      index += (q - p) * Math.log(q / p);
    }
    return index;
  }

  /** Tells what differs in a column, and gives how much: 0 not, 1 noticeably, 2 much. */
  private int told(
      Figures each, Map<String, Double> before, Map<String, Double> after, double index) {
    String name = each.column().name();
    int step = index > LARGE ? 2 : index > NOTICEABLE ? 1 : 0;
    if (step > 0) {
      suspects.add(
          new Suspect(
              name, "differs between training and production", "index %.2f".formatted(index)));
    }
    double unknown =
        each.column().isNumber()
            ? 0
            : 100
                * after.entrySet().stream()
                    .filter(e -> !before.containsKey(e.getKey()))
                    .mapToDouble(Map.Entry::getValue)
                    .sum();
    if (unknown > NEW) {
      suspects.add(
          new Suspect(
              name,
              "has values in production that training never saw",
              "%.1f %%".formatted(unknown)));
      step = Math.max(step, unknown > MANY_NEW ? 2 : 1);
    }
    double gaps =
        100 * (after.getOrDefault(Bins.MISSING, 0.0) - before.getOrDefault(Bins.MISSING, 0.0));
    if (gaps > MORE_GAPS) {
      suspects.add(
          new Suspect(
              name, "is missing more often in production", "%.1f points more".formatted(gaps)));
      step = Math.max(step, gaps > MANY_MORE_GAPS ? 2 : 1);
    }
    return step;
  }
}
