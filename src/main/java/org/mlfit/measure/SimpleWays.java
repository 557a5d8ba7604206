package org.mlfit.measure;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.mlfit.measure.Outcome.Measured;
import org.mlfit.measure.Outcome.NotMeasured;
import org.mlfit.measure.table.Row;
import org.mlfit.measure.table.Sql;
import org.mlfit.measure.table.Table;

/**
 * Whether something simple does it: rules of thumb, made of one part of the rows and scored on the
 * other. All columns are counted in one pass. Which rule is best is decided on the part to learn
 * from, never on the part that was held out.
 */
final class SimpleWays {

  /** The single columns from which tables of two are made. */
  private static final int BEST = 4;

  private static final long MOST_KINDS = 20;

  /** A single column that is right so often gives the answer away. */
  private static final double GIVES_AWAY = 90;

  private final Request request;
  private final Table table;
  private final Roles roles;
  private final Target target;
  private final Bins bins;
  private final HeldOut heldOut;
  private final List<SimpleWay> ways = new ArrayList<>();
  private final List<Suspect> suspects = new ArrayList<>();
  private String sql = "";
  private long heldOutRows;

  private SimpleWays(Request request, Target target, Bins bins, HeldOut heldOut) {
    this.request = request;
    this.table = request.table();
    this.roles = request.roles();
    this.target = target;
    this.bins = bins;
    this.heldOut = heldOut;
  }

  /** Scores all ways; nothing where the target does not allow it. */
  static Optional<SimpleWays> of(Request request, Profile profile, Target target) {
    boolean few = target.hasKinds() && target.kinds() <= MOST_KINDS;
    if (!few && (target.nature() != Target.Nature.AMOUNT || !request.roles().target().isNumber())) {
      return Optional.empty();
    }
    Bins bins = Bins.of(request.table(), profile.inputs());
    SimpleWays ways =
        new SimpleWays(
            request, target, bins, HeldOut.of(request.table(), request.roles(), profile.inputs()));
    if (target.hasKinds()) {
      ways.scoreKinds();
    } else {
      ways.scoreAmounts();
    }
    return Optional.of(ways);
  }

  /** All ways that were scored; the naive guess comes first. */
  List<SimpleWay> ways() {
    return ways;
  }

  /** Single columns that give the answer away. */
  List<Suspect> suspects() {
    return suspects;
  }

  /** In which measure they are scored, in words. */
  String measure() {
    return target.hasKinds() ? "balanced accuracy" : "root mean squared error";
  }

  /** How rows were held out, in words. */
  String heldOut() {
    return heldOut.words();
  }

  /** How much of the target score the best way reaches. */
  Outcome share() {
    if (request.targetScore().isEmpty()) {
      return new NotMeasured(
          "What the best simple way reaches is known; what is aimed at is not. Say it in the same"
              + " measure, "
              + measure()
              + ": --target-score NUMBER.");
    }
    if (ways.size() < 2) {
      return new NotMeasured("No simple way could be scored.");
    }
    double naive = ways.get(0).score();
    double aim = request.targetScore().getAsDouble();
    boolean isReachable = target.hasKinds() ? aim > naive : aim < naive;
    if (!isReachable) {
      return new NotMeasured(
          "The target score %s is no better than the naive guess, %.3f in %s."
              .formatted(BigDecimal.valueOf(aim), naive, measure()));
    }
    SimpleWay best = best();
    BigDecimal share =
        BigDecimal.valueOf(Math.max(0, 100 * (best.score() - naive) / (aim - naive)))
            .setScale(1, RoundingMode.HALF_UP);
    return Measured.exactly(
        share,
        heldOutRows,
        "The best simple way (%s) scores %.3f in %s on %s; the naive guess %.3f, the target %s."
            .formatted(
                best.way(),
                best.score(),
                measure(),
                heldOut.words(),
                naive,
                BigDecimal.valueOf(aim)),
        sql);
  }

  /** The best of those that do not rest on a column that gives the answer away. */
  SimpleWay best() {
    return ways.stream()
        .filter(way -> !way.isSuspect())
        .max(Comparator.comparingDouble(SimpleWay::skill))
        .orElseThrow();
  }

  private String cut(String value) {
    return "SELECT %s, %s AS y, %s AS held_out FROM %s WHERE %s"
        .formatted(
            bins.inputs().isEmpty() ? "0 AS b" : bins.selected(),
            value,
            heldOut.condition(),
            table.sql(),
            Target.labelled(roles));
  }

  private static String sets(List<List<Integer>> columns, String more) {
    return columns.stream()
        .map(set -> set.stream().map(i -> "b" + i + ", ").collect(joining()))
        .map(set -> "(" + set + more + ")")
        .collect(joining(", "));
  }

  /** What a query selects of the pieces: nothing where no set has them. */
  private String names(List<List<Integer>> sets) {
    return IntStream.range(0, bins.inputs().size())
        .mapToObj(
            i -> (sets.stream().anyMatch(set -> set.contains(i)) ? "b" : "NULL AS b") + i + ", ")
        .collect(joining());
  }

  private List<List<Integer>> single() {
    return IntStream.range(0, bins.inputs().size()).mapToObj(List::of).toList();
  }

  private static List<List<Integer>> pairs(List<Integer> best) {
    List<List<Integer>> pairs = new ArrayList<>();
    for (int i = 0; i < best.size(); i++) {
      for (int j = i + 1; j < best.size(); j++) {
        pairs.add(List.of(Math.min(best.get(i), best.get(j)), Math.max(best.get(i), best.get(j))));
      }
    }
    return pairs;
  }

  private String called(List<Integer> columns) {
    return columns.stream()
        .map(i -> bins.inputs().get(i).column().name())
        .collect(joining(" and "));
  }

  /** Which columns the set of a row names, and the piece that they make. */
  private List<Integer> set(Row row) {
    return IntStream.range(0, bins.inputs().size())
        .filter(i -> row.text(i).isPresent())
        .boxed()
        .toList();
  }

  private static String piece(Row row, List<Integer> set) {
    return set.stream().map(i -> row.text(i).orElseThrow()).collect(joining("\u0001"));
  }

  private final Set<Integer> givingAway = new HashSet<>();

  private void suspect(int column, String figure) {
    givingAway.add(column);
    suspects.add(new Suspect(called(List.of(column)), "gives the answer away by itself", figure));
  }

  /** The best columns on the part to learn from, without those that give the answer away. */
  private List<Integer> bestByLearning(ToDoubleFunction<Integer> loss) {
    return IntStream.range(0, bins.inputs().size())
        .filter(i -> !givingAway.contains(i))
        .boxed()
        .sorted(Comparator.comparingDouble(loss))
        .limit(BEST)
        .toList();
  }

  // ---- kinds ----

  private final Map<List<Integer>, Scores.Kinds> kindsBySet = new HashMap<>();
  private final Map<String, Double> learned = new HashMap<>();
  private final Map<String, Long> held = new HashMap<>();

  private void countKinds(List<List<Integer>> sets, boolean withAll) {
    int width = bins.inputs().size();
    String names = names(sets);
    String query =
        "SELECT %sCAST(y AS VARCHAR), held_out, count(*) FROM (%s) AS cut GROUP BY GROUPING SETS (%s%s)"
            .formatted(
                names,
                cut(roles.targetSql()),
                sets(sets, "y, held_out"),
                withAll ? (sets.isEmpty() ? "" : ", ") + "(y, held_out)" : "");
    if (withAll) {
      sql = query;
    }
    for (Row row : table.database().rows("Scoring simple rules", query)) {
      List<Integer> set = set(row);
      String kind = row.text(width).orElse("");
      boolean isHeld = Boolean.TRUE.equals(row.cells().get(width + 1));
      long count = row.count(width + 2);
      if (set.isEmpty() && isHeld) {
        held.merge(kind, count, Long::sum);
      } else if (set.isEmpty()) {
        learned.merge(kind, (double) count, Double::sum);
      }
      kindsBySet
          .computeIfAbsent(set, s -> new Scores.Kinds())
          .add(piece(row, set), kind, isHeld, count);
    }
  }

  private void scoreKinds() {
    countKinds(single(), true);
    List<String> kinds = learned.keySet().stream().sorted().toList();
    heldOutRows = held.values().stream().mapToLong(Long::longValue).sum();
    if (kinds.size() < 2 || heldOutRows == 0) {
      return;
    }
    double naive = 1.0 / kinds.size();
    ways.add(new SimpleWay("always the most common kind", naive, 0, false));
    for (int i = 0; i < bins.inputs().size(); i++) {
      double score = kindsBySet.get(List.of(i)).balancedAccuracy(true, kinds, learned);
      if (skill(score, naive) >= GIVES_AWAY) {
        addKinds("a rule on ", List.of(i), kinds, naive);
        suspect(i, "balanced accuracy %.3f on held-out rows".formatted(score));
      }
    }
    List<Integer> best =
        bestByLearning(i -> -kindsBySet.get(List.of(i)).balancedAccuracy(false, kinds, learned));
    if (!best.isEmpty()) {
      addKinds("a rule on ", List.of(best.get(0)), kinds, naive);
      if (best.size() > 1) {
        countKinds(pairs(best), false);
      }
      pairs(best).stream()
          .max(
              Comparator.comparingDouble(
                  set -> kindsBySet.get(set).balancedAccuracy(false, kinds, learned)))
          .ifPresent(set -> addKinds("a table of ", set, kinds, naive));
    }
    lastKind(kinds, naive);
    presentKind(kinds, naive);
  }

  private void addKinds(String lead, List<Integer> set, List<String> kinds, double naive) {
    Scores.Kinds counts = kindsBySet.get(set);
    double score = counts.balancedAccuracy(true, kinds, learned);
    String gini = kinds.size() == 2 ? " (Gini %.2f)".formatted(counts.gini(kinds.get(1))) : "";
    double skill = skill(score, naive);
    boolean isSuspect = set.size() == 1 && skill >= GIVES_AWAY;
    ways.add(new SimpleWay(lead + called(set) + gini, score, skill, isSuspect));
  }

  private static double skill(double score, double naive) {
    return Math.max(0, 100 * (score - naive) / (1 - naive));
  }

  /** The kind that the entity had the last time. */
  private void lastKind(List<String> kinds, double naive) {
    if (roles.time().isEmpty() || roles.entity().isEmpty()) {
      return;
    }
    ofPredictions(
            "SELECT %s AS y, %s AS held_out, lag(%s) OVER (PARTITION BY %s ORDER BY %s) AS said FROM %s WHERE %s"
                .formatted(
                    roles.targetSql(),
                    heldOut.condition(),
                    roles.targetSql(),
                    roles.entity().get().sql(),
                    roles.time().get().sql(),
                    table.sql(),
                    Target.labelled(roles)),
            kinds)
        .ifPresent(
            score ->
                ways.add(
                    new SimpleWay(
                        "what the same " + roles.entity().get().name() + " had last",
                        score,
                        skill(score, naive),
                        false)));
  }

  /** What the present way says. */
  private void presentKind(List<String> kinds, double naive) {
    if (roles.baseline().isEmpty()) {
      return;
    }
    String said =
        roles
            .positive()
            .map(
                value ->
                    "CASE WHEN CAST(%s AS VARCHAR) = %s THEN 1 ELSE 0 END"
                        .formatted(roles.baseline().get().sql(), Sql.text(value)))
            .orElse(roles.baseline().get().sql());
    ofPredictions(
            "SELECT %s AS y, %s AS held_out, %s AS said FROM %s WHERE %s"
                .formatted(
                    roles.targetSql(),
                    heldOut.condition(),
                    said,
                    table.sql(),
                    Target.labelled(roles)),
            kinds)
        .ifPresent(
            score ->
                ways.add(
                    new SimpleWay(
                        "the present way, " + roles.baseline().get().name(),
                        score,
                        skill(score, naive),
                        false)));
  }

  /** Scores what was said of each held-out row; nothing if it was said of less than half. */
  private Optional<Double> ofPredictions(String predictions, List<String> kinds) {
    Map<String, double[]> right = new HashMap<>();
    for (Row row :
        table
            .database()
            .rows(
                "Scoring simple rules",
                ("SELECT CAST(y AS VARCHAR), count(*), count(said), count(*) FILTER (WHERE CAST(said"
                    + " AS VARCHAR) = CAST(y AS VARCHAR)) FROM ("
                    + predictions
                    + ") AS said_of WHERE held_out GROUP BY 1"))) {
      right.put(row.text(0).orElse(""), new double[] {row.count(1), row.count(2), row.count(3)});
    }
    double all = right.values().stream().mapToDouble(each -> each[0]).sum();
    double said = right.values().stream().mapToDouble(each -> each[1]).sum();
    if (said < all / 2) {
      return Optional.empty();
    }
    return Optional.of(
        kinds.stream()
            .filter(kind -> right.containsKey(kind) && right.get(kind)[1] > 0)
            .mapToDouble(kind -> right.get(kind)[2] / right.get(kind)[1])
            .average()
            .orElse(0));
  }

  // ---- amounts ----

  private final Map<List<Integer>, Scores.Amounts> amountsBySet = new HashMap<>();

  private void countAmounts(List<List<Integer>> sets, String value, boolean withAll) {
    int width = bins.inputs().size();
    String names = names(sets);
    String query =
        "SELECT %sheld_out, count(*), sum(y), sum(y * y) FROM (%s) AS cut GROUP BY GROUPING SETS (%s%s)"
            .formatted(
                names,
                cut(value),
                sets(sets, "held_out"),
                withAll ? (sets.isEmpty() ? "" : ", ") + "(held_out)" : "");
    if (withAll) {
      sql = query;
    }
    for (Row row : table.database().rows("Scoring simple rules", query)) {
      List<Integer> set = set(row);
      boolean isHeld = Boolean.TRUE.equals(row.cells().get(width));
      if (set.isEmpty() && isHeld) {
        heldOutRows += row.count(width + 1);
      }
      amountsBySet
          .computeIfAbsent(set, s -> new Scores.Amounts())
          .add(
              piece(row, set),
              isHeld,
              row.number(width + 1),
              row.number(width + 2),
              row.number(width + 3));
    }
  }

  private void scoreAmounts() {
    String value = centred();
    countAmounts(single(), value, true);
    Scores.Amounts all = amountsBySet.getOrDefault(List.of(), new Scores.Amounts());
    double naive = all.error(true, 0);
    if (heldOutRows == 0 || Double.isNaN(naive) || naive == 0) {
      return;
    }
    ways.add(new SimpleWay("always the mean", naive, 0, false));
    for (int i = 0; i < bins.inputs().size(); i++) {
      double error = amountsBySet.get(List.of(i)).error(true, 0);
      if (100 * (1 - error / naive) >= GIVES_AWAY) {
        addError("the mean by " + called(List.of(i)), error, naive, true);
        suspect(i, "error %.3g against %.3g of the mean".formatted(error, naive));
      }
    }
    List<Integer> best = bestByLearning(i -> amountsBySet.get(List.of(i)).error(false, 0));
    if (!best.isEmpty()) {
      addAmounts(List.of(best.get(0)), naive);
      if (best.size() > 1) {
        countAmounts(pairs(best), value, false);
      }
      pairs(best).stream()
          .min(Comparator.comparingDouble(set -> amountsBySet.get(set).error(false, 0)))
          .ifPresent(set -> addAmounts(set, naive));
    }
    lastAmounts(value, naive);
    presentAmount(value, naive);
  }

  /** Amounts around their mean, so that sums of squares keep their digits. */
  private String centred() {
    String y = roles.target().sql();
    double mean =
        table
            .database()
            .row(
                "Looking at the target",
                "SELECT avg(%s) FROM %s".formatted(table.dialect().asNumber(y), table.sql()))
            .number(0);
    return "(" + table.dialect().asNumber(y) + " - " + Sql.number(mean) + ")";
  }

  private void addAmounts(List<Integer> set, double naive) {
    addError("the mean by " + called(set), amountsBySet.get(set).error(true, 0), naive, false);
  }

  private void addError(String way, double error, double naive, boolean isSuspect) {
    ways.add(new SimpleWay(way, error, Math.max(0, 100 * (1 - error / naive)), isSuspect));
  }

  /** The last value, and that of a year before. */
  private void lastAmounts(String value, double naive) {
    if (roles.time().isEmpty()) {
      return;
    }
    String time = roles.time().get().sql();
    String entity = roles.entity().map(e -> e.sql()).orElse("1");
    error(
            "SELECT %s AS y, %s AS held_out, lag(%s) OVER (PARTITION BY %s ORDER BY %s) AS said FROM %s WHERE %s"
                .formatted(
                    value,
                    heldOut.condition(),
                    value,
                    entity,
                    time,
                    table.sql(),
                    Target.labelled(roles)))
        .ifPresent(error -> addError("the last value", error, naive, false));
    String month = "date_trunc('month', " + time + ")";
    error(
            ("WITH months AS (SELECT %1$s AS e, %2$s AS m, avg(%3$s) AS said FROM %4$s WHERE %5$s"
                    + " GROUP BY 1, 2) SELECT a.y, a.held_out, b.said FROM (SELECT %3$s AS y, %6$s"
                    + " AS held_out, %1$s AS e, %2$s AS m FROM %4$s WHERE %5$s) AS a LEFT JOIN months"
                    + " AS b ON a.e = b.e AND b.m = a.m - INTERVAL '1 year'")
                .formatted(
                    entity, month, value, table.sql(), Target.labelled(roles), heldOut.condition()))
        .ifPresent(error -> addError("the value of a year before", error, naive, false));
  }

  private void presentAmount(String value, double naive) {
    roles
        .baseline()
        .filter(column -> column.isNumber())
        .flatMap(
            column ->
                error(
                    "SELECT %s AS y, %s AS held_out, %s AS said FROM %s WHERE %s"
                        .formatted(
                            value,
                            heldOut.condition(),
                            value.replace(roles.target().sql(), column.sql()),
                            table.sql(),
                            Target.labelled(roles))))
        .ifPresent(
            error ->
                addError("the present way, " + roles.baseline().get().name(), error, naive, false));
  }

  /** The error of what was said of each held-out row; nothing if it was said of less than half. */
  private Optional<Double> error(String predictions) {
    Row row =
        table
            .database()
            .row(
                "Scoring simple rules",
                "SELECT count(*), count(said), sum((y - said) * (y - said)) FROM ("
                    + predictions
                    + ") AS said_of WHERE held_out");
    return row.count(1) == 0 || row.count(1) < row.count(0) / 2.0
        ? Optional.empty()
        : Optional.of(Math.sqrt(row.number(2) / row.count(1)));
  }
}
