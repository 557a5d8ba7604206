package org.mlfit.measure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a rule that looks at one piece of a row gets right, from counts alone. It is made of the
 * rows to learn from, and scored on those that were held out.
 */
final class Scores {

  /** Pieces with fewer rows to learn from say what all rows together say. */
  private static final double LEAST_ROWS = 10;

  private Scores() {}

  /** How often each kind stands in a piece: to learn from and held out. */
  static final class Kinds {

    private final Map<String, Map<String, double[]>> pieces = new HashMap<>();

    void add(String piece, String kind, boolean heldOut, long count) {
      pieces.computeIfAbsent(piece, p -> new HashMap<>())
              .computeIfAbsent(kind, k -> new double[2])[heldOut ? 1 : 0] +=
          count;
    }

    /** The mean over all kinds of the share that is got right. */
    double balancedAccuracy(boolean heldOut, List<String> kinds, Map<String, Double> learned) {
      Map<String, Double> right = new HashMap<>();
      Map<String, Double> all = new HashMap<>();
      for (Map<String, double[]> piece : pieces.values()) {
        String said = said(piece, kinds, learned);
        piece.forEach(
            (kind, counts) -> {
              double count = counts[heldOut ? 1 : 0];
              all.merge(kind, count, Double::sum);
              right.merge(kind, kind.equals(said) ? count : 0, Double::sum);
            });
      }
      return kinds.stream()
          .filter(kind -> all.getOrDefault(kind, 0.0) > 0)
          .mapToDouble(kind -> right.get(kind) / all.get(kind))
          .average()
          .orElse(0);
    }

    /** The kind that is most overrepresented in a piece. */
    private static String said(
        Map<String, double[]> piece, List<String> kinds, Map<String, Double> learned) {
      double rows = piece.values().stream().mapToDouble(counts -> counts[0]).sum();
      Comparator<String> byLift =
          Comparator.comparingDouble(
              kind ->
                  rows < LEAST_ROWS
                      ? learned.getOrDefault(kind, 0.0)
                      : piece.getOrDefault(kind, new double[2])[0]
                          / Math.max(1, learned.getOrDefault(kind, 0.0)));
      return kinds.stream().max(byLift).orElse("");
    }

    /** Twice the area under the curve, less one: how well pieces rank one kind before the other. */
    double gini(String kind) {
      List<double[]> ranked = new ArrayList<>();
      for (Map<String, double[]> piece : pieces.values()) {
        double[] its = piece.getOrDefault(kind, new double[2]);
        double learned = piece.values().stream().mapToDouble(counts -> counts[0]).sum();
        double held = piece.values().stream().mapToDouble(counts -> counts[1]).sum();
        ranked.add(new double[] {(its[0] + 1) / (learned + 2), its[1], held - its[1]});
      }
      ranked.sort(Comparator.comparingDouble(each -> each[0]));
      double before = 0;
      double area = 0;
      double positives = 0;
      double negatives = 0;
      for (double[] each : ranked) {
        area += each[1] * (before + each[2] / 2);
        before += each[2];
        positives += each[1];
        negatives += each[2];
      }
      return positives * negatives == 0 ? 0 : 2 * area / (positives * negatives) - 1;
    }
  }

  /** The sums of amounts in a piece: to learn from and held out. */
  static final class Amounts {

    private final Map<String, double[]> pieces = new HashMap<>();

    void add(String piece, boolean heldOut, double count, double sum, double squares) {
      double[] sums = pieces.computeIfAbsent(piece, p -> new double[6]);
      int at = heldOut ? 3 : 0;
      sums[at] += count;
      sums[at + 1] += sum;
      sums[at + 2] += squares;
    }

    /**
     * The root of the mean squared error where each piece says the mean of its rows.
     *
     * @param mean what pieces with few rows say
     */
    double error(boolean heldOut, double mean) {
      int at = heldOut ? 3 : 0;
      double count = 0;
      double squares = 0;
      for (double[] sums : pieces.values()) {
        double said = sums[0] < LEAST_ROWS ? mean : sums[1] / sums[0];
        count += sums[at];
        squares += sums[at + 2] - 2 * said * sums[at + 1] + sums[at] * said * said;
      }
      return count == 0 ? Double.NaN : Math.sqrt(Math.max(0, squares) / count);
    }
  }
}
