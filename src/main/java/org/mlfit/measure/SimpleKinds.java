package org.mlfit.measure;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mlfit.measure.table.Row;
import org.mlfit.measure.table.Sql;
import org.mlfit.measure.table.Table;

/** Scores simple ways to tell kinds apart, in balanced accuracy. */
final class SimpleKinds {

  private final Pieces pieces;
  private final Table table;
  private final Roles roles;
  private final Scored scored;
  private final Map<List<Integer>, Scores.Kinds> bySet = new HashMap<>();
  private final Map<String, Double> learned = new HashMap<>();
  private final String sql;
  private long heldOutRows;
  private List<String> kinds = List.of();

  /** Scores them all. */
  SimpleKinds(Pieces pieces, Scored scored) {
    this.pieces = pieces;
    this.table = pieces.table();
    this.roles = pieces.roles();
    this.scored = scored;
    this.sql = query(pieces.single(), true);
    count(sql);
    this.kinds = learned.keySet().stream().sorted().toList();
    if (kinds.size() > 1 && heldOutRows > 0) {
      score();
    }
  }

  /** The query that counted each input by itself. */
  String sql() {
    return sql;
  }

  /** On how many rows they were scored. */
  long heldOutRows() {
    return heldOutRows;
  }

  private String query(List<List<Integer>> sets, boolean withAll) {
    return pieces.counts(
        sets, withAll, List.of("y", "held_out"), "count(*)", roles.targetSql(table.dialect()));
  }

  private void count(String query) {
    int width = pieces.width();
    for (Row row : table.database().rows("Scoring simple rules", query)) {
      List<Integer> set = pieces.set(row);
      String kind = row.text(width).orElse("");
      boolean isHeld = row.count(width + 1) == 1;
      long count = row.count(width + 2);
      if (set.isEmpty() && isHeld) {
        heldOutRows += count;
      } else if (set.isEmpty()) {
        learned.merge(kind, (double) count, Double::sum);
      }
      bySet
          .computeIfAbsent(set, s -> new Scores.Kinds())
          .add(Pieces.piece(row, set), kind, isHeld, count);
    }
  }

  private void score() {
    scored.add("always the most common kind", naive(), 0);
    for (int i = 0; i < pieces.width(); i++) {
      double score = accuracy(List.of(i), true);
      scored.addIfGivingAway(
          i,
          "a rule on " + called(List.of(i)),
          score,
          skill(score),
          "balanced accuracy %.3f on held-out rows".formatted(score));
    }
    List<Integer> best = pieces.best(scored::givesAway, i -> -accuracy(List.of(i), false));
    if (!best.isEmpty()) {
      add("a rule on " + called(List.of(best.get(0))), accuracy(List.of(best.get(0)), true));
    }
    if (best.size() > 1) {
      count(query(Pieces.pairs(best), false));
      Pieces.pairs(best).stream()
          .max(Comparator.comparingDouble(set -> accuracy(set, false)))
          .ifPresent(set -> add("a table of " + called(set), accuracy(set, true)));
    }
    lastKind();
    presentKind();
  }

  private double naive() {
    return 1.0 / kinds.size();
  }

  private double accuracy(List<Integer> set, boolean heldOut) {
    return bySet.get(set).balancedAccuracy(heldOut, kinds, learned);
  }

  private double skill(double score) {
    return 100 * (score - naive()) / (1 - naive());
  }

  /** The names of some inputs, with the Gini of their rule where there are two kinds. */
  private String called(List<Integer> set) {
    return pieces.called(set)
        + (kinds.size() == 2 ? " (Gini %.2f)".formatted(bySet.get(set).gini(kinds.get(1))) : "");
  }

  private void add(String way, double score) {
    scored.add(way, score, skill(score));
  }

  /** The kind that the entity had the last time. */
  private void lastKind() {
    if (roles.time().isPresent() && roles.entity().isPresent()) {
      String said =
          "lag(%s) OVER (PARTITION BY %s ORDER BY %s)"
              .formatted(
                  roles.targetSql(table.dialect()),
                  roles.entity().get().sql(),
                  roles.time().get().sql());
      accuracyOf(said)
          .ifPresent(
              score -> add("what the same " + roles.entity().get().name() + " had last", score));
    }
  }

  /** What the present way says. */
  private void presentKind() {
    if (roles.baseline().isPresent()) {
      String column = roles.baseline().get().sql();
      String said =
          roles
              .positive()
              .map(
                  value ->
                      Sql.flag(
                          table.dialect().text(column) + " = " + table.dialect().literal(value)))
              .orElse(column);
      accuracyOf(said)
          .ifPresent(score -> add("the present way, " + roles.baseline().get().name(), score));
    }
  }

  /** Scores what is said of each held-out row; nothing if it is said of less than half. */
  private Optional<Double> accuracyOf(String said) {
    String sayings =
        "SELECT %s AS y, %s AS held_out, %s AS said FROM %s WHERE %s"
            .formatted(
                roles.targetSql(table.dialect()),
                pieces.heldOut().flag(),
                said,
                table.sql(),
                Target.labelled(roles));
    Map<String, Row> byKind = new HashMap<>();
    for (Row row :
        table
            .database()
            .rows(
                "Scoring simple rules",
                "SELECT y, count(*), count(said), %s FROM (%s) AS sayings WHERE held_out = 1 GROUP BY y"
                    .formatted(
                        Sql.count(table.dialect().text("said") + " = " + table.dialect().text("y")),
                        sayings))) {
      byKind.put(row.text(0).orElse(""), row);
    }
    long all = byKind.values().stream().mapToLong(row -> row.count(1)).sum();
    long answered = byKind.values().stream().mapToLong(row -> row.count(2)).sum();
    if (answered < all / 2.0) {
      return Optional.empty();
    }
    return Optional.of(
        kinds.stream()
            .filter(kind -> byKind.containsKey(kind) && byKind.get(kind).count(2) > 0)
            .mapToDouble(kind -> (double) byKind.get(kind).count(3) / byKind.get(kind).count(2))
            .average()
            .orElse(0));
  }
}
