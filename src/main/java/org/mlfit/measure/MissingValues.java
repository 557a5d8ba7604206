package org.mlfit.measure;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.mlfit.measure.Outcome.Measured;
import org.mlfit.measure.Outcome.NotMeasured;
import org.mlfit.measure.Profile.Figures;
import org.mlfit.measure.table.Column;
import org.mlfit.measure.table.Row;
import org.mlfit.measure.table.Sql;
import org.mlfit.measure.table.Table;

/**
 * Values that are missing in the inputs: empty ones, and those that only look like values, such as
 * n/a, or 99 in a column of ages where it is both the greatest and far too common.
 */
final class MissingValues {

  /** What people write for no value where a number has to stand. */
  private static final Set<Double> USUAL_STAND_INS =
      Set.of(
          -1.0, -9.0, -99.0, -999.0, -9999.0, -99999.0, 9.0, 99.0, 999.0, 9999.0, 99999.0, 999999.0,
          9999999.0);

  private static final List<String> USUAL_DAYS =
      List.of("1900-01-01", "1899-12-30", "1970-01-01", "1901-01-01", "9999-12-31", "2099-12-31");

  /**
   * A usual stand-in has to be so many times as common as the values are on average; half as common
   * is enough where it lies apart from the others, as 99 in ages up to 80 and -1 in counts do.
   */
  private static final double FAR_TOO_COMMON = 5;

  private static final double TOO_COMMON_APART = 0.5;

  /** In mean distances of the other values. */
  private static final double APART = 3;

  /** Any other value has to take this share of the rows, and lie as far off as below. */
  private static final double COMMON = 0.01;

  /** In ranges of all other values. */
  private static final double FAR_OFF = 2;

  /** Of fewer different values, such as three prices, one always lies far from the others. */
  private static final long LEAST_DIFFERENT = 10;

  private static final long LEAST = 5;
  private static final double MUCH = 40;

  private final Table table;
  private final List<Figures> inputs;
  private final List<Suspect> suspects = new ArrayList<>();

  MissingValues(Table table, Profile profile) {
    this.table = table;
    this.inputs = profile.inputs();
  }

  /** Values that seem to stand for none, and columns that are mostly empty. */
  List<Suspect> suspects() {
    return suspects;
  }

  Outcome measure() {
    if (inputs.isEmpty()) {
      return new NotMeasured("No column of the table can be an input.");
    }
    long cells = inputs.size() * table.rows();
    if (cells == 0) {
      return new NotMeasured("The table has no rows.");
    }
    String sql = sql();
    Row ends = table.database().row("Looking for disguised gaps", sql);
    long empty = 0;
    long disguised = 0;
    double worst = -1;
    Figures worstColumn = inputs.get(0);
    for (int i = 0; i < inputs.size(); i++) {
      Figures each = inputs.get(i);
      long standIns = standIns(each, ends, i * ENDS);
      long hidden = each.column().disguised() + standIns;
      empty += each.column().empty();
      disguised += hidden;
      double share = percent(each.column().empty() + hidden, table.rows());
      if (share > worst) {
        worst = share;
        worstColumn = each;
      }
      if (share > MUCH) {
        suspects.add(
            new Suspect(
                each.column().name(),
                "so much is missing in it that it can hardly be used",
                share + " %"));
      }
    }
    double plain = percent(empty, cells);
    double all = percent(empty + disguised, cells);
    String told =
        "%s %% of the values of %d inputs are missing: %s %% are empty, the others look like values and stand for none. Most are missing in %s (%s %%)."
            .formatted(all, inputs.size(), plain, worstColumn.column().name(), Math.max(0, worst));
    if (empty + disguised == 0) {
      told = "No value of %d inputs is missing.".formatted(inputs.size());
    } else if (disguised == 0) {
      told =
          "%s %% of the values of %d inputs are empty, most of them in %s (%s %%)."
              .formatted(all, inputs.size(), worstColumn.column().name(), worst);
    }
    return Measured.exactly(BigDecimal.valueOf(all), table.rows(), told, sql);
  }

  private static double percent(long part, long whole) {
    return BigDecimal.valueOf(100.0 * part / whole).setScale(1, RoundingMode.HALF_UP).doubleValue();
  }

  private static final int ENDS = 4;

  /** For each end of a column: how often its value stands there, and the value next to it. */
  private String sql() {
    return "SELECT "
        + inputs.stream().map(this::ends).collect(joining(", "))
        + " FROM "
        + table.sql();
  }

  private String ends(Figures each) {
    String c = each.column().sql();
    if (each.column().isTime()) {
      String days =
          USUAL_DAYS.stream()
              .map(day -> "CAST(" + c + " AS DATE) = CAST('" + day + "' AS DATE)")
              .collect(joining(" OR "));
      return Sql.count(days) + ", 0, 0, 0";
    }
    if (!each.column().isNumber()) {
      return "0, 0, 0, 0";
    }
    String least = table.dialect().number(each.least());
    String most = table.dialect().number(each.most());
    return ("count(CASE WHEN %1$s = %2$s THEN 1 END), min(CASE WHEN %1$s > %2$s THEN %1$s END),"
            + " count(CASE WHEN %1$s = %3$s THEN 1 END), max(CASE WHEN %1$s < %3$s THEN %1$s END)")
        .formatted(c, least, most);
  }

  private long standIns(Figures each, Row ends, int at) {
    if (each.column().isTime()) {
      return told(each.column(), "a day that is often written for none", ends.count(at));
    }
    if (!each.column().isNumber()) {
      return 0;
    }
    long least = ends.count(at);
    double second = ends.number(at + 1);
    long most = ends.count(at + 2);
    double secondMost = ends.number(at + 3);
    long found = 0;
    if (isStandIn(each, each.least(), least, second - each.least(), each.most() - second)) {
      found +=
          told(
              each.column(),
              BigDecimal.valueOf(each.least()).stripTrailingZeros().toPlainString() + LOOKS,
              least);
    }
    if (isStandIn(each, each.most(), most, each.most() - secondMost, secondMost - each.least())) {
      found +=
          told(
              each.column(),
              BigDecimal.valueOf(each.most()).stripTrailingZeros().toPlainString() + LOOKS,
              most);
    }
    return found;
  }

  private static final String LOOKS =
      " lies at the end of its values, is far too common, and may stand for none";

  private long told(Column column, String why, long count) {
    if (count > 0) {
      suspects.add(
          new Suspect(
              column.name(),
              why,
              "%,d rows, %s %%".formatted(count, percent(count, table.rows()))));
    }
    return count;
  }

  /**
   * Whether a value at an end stands for none.
   *
   * @param gap to the value next to it
   * @param rest the range of all others
   */
  private static boolean isStandIn(
      Figures each, double value, long count, double gap, double rest) {
    if (count < LEAST || each.distinct() < 3 || Double.isNaN(gap) || !(rest > 0)) {
      return false;
    }
    double usual = (double) each.filled() / each.distinct();
    double distance = rest / Math.max(1, each.distinct() - 2);
    boolean isApart = gap >= APART * distance || value < 0 && value + gap >= 0;
    boolean isTooCommon = count >= (isApart ? TOO_COMMON_APART : FAR_TOO_COMMON) * usual;
    boolean isFarOff =
        each.distinct() >= LEAST_DIFFERENT
            && gap > FAR_OFF * rest
            && count >= COMMON * each.filled();
    return isFarOff || isTooCommon && USUAL_STAND_INS.contains(value);
  }
}
