package org.mlfit.measure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.mlfit.knowledge.question.Measure;
import org.mlfit.measure.Outcome.Measured;
import org.mlfit.measure.Outcome.NotMeasured;
import org.mlfit.measure.Profile.Figures;
import org.mlfit.measure.table.Row;
import org.mlfit.measure.table.Table;

/** Counts what is asked for, and what several counts need only once. */
final class Measurer {

  /** More values of one column than this are grouped before a model sees them. */
  private static final long MOST_KINDS = 50;

  private final Request request;
  private final Table table;
  private final Roles roles;
  private final List<Suspect> suspects = new ArrayList<>();
  private Optional<Profile> profile = Optional.empty();
  private Optional<Target> target = Optional.empty();
  private Optional<Optional<SimpleWays>> simple = Optional.empty();

  Measurer(Request request) {
    this.request = request;
    this.table = request.table();
    this.roles = request.roles();
  }

  /** What came of a measure. */
  Outcome measure(Measure measure) {
    return switch (measure) {
      case ROWS ->
          Measured.exactly(
              table.rows(),
              table.rows(),
              "The table has %,d rows.".formatted(table.rows()),
              "SELECT count(*) FROM " + table.sql());
      case SOURCES -> suspecting(new Joins(request), Joins::measure, Joins::suspects);
      case LABELLED_ROWS -> labelledRows();
      case KINDS -> kinds();
      case RAREST_KIND -> rarestKind();
      case SEASONS -> suspecting(new History(table, roles), History::measure, History::suspects);
      case ROW_STRUCTURE -> new Relations(table, roles, profile()).measure();
      case CANDIDATE_INPUTS -> candidateInputs();
      case MISSING_PERCENT ->
          suspecting(
              new MissingValues(table, profile()), MissingValues::measure, MissingValues::suspects);
      case SELECTIVE_LABELS ->
          ofRows(() -> suspecting(labels(), Labels::withoutOutcome, Labels::suspects));
      case LATE_INPUTS -> ofRows(this::lateInputs);
      case DUPLICATE_PERCENT -> duplicates();
      case WRONG_LABELS -> suspecting(labels(), Labels::contradicting, Labels::suspects);
      case POPULATION_SHIFT ->
          suspecting(new Shift(request, profile()), Shift::measure, Shift::suspects);
      case SIMPLE_SHARE ->
          simple()
              .map(SimpleWays::share)
              .orElseGet(
                  () ->
                      new NotMeasured(
                          target()
                              .noKinds(roles)
                              .orElse("The target has too many kinds for simple rules.")));
    };
  }

  /** All that was found to look amiss so far. */
  List<Suspect> suspects() {
    return suspects.stream().distinct().toList();
  }

  /** The simple ways that were scored, if that was needed. */
  Optional<SimpleWays> scored() {
    return simple.flatMap(ways -> ways);
  }

  private <T> Outcome suspecting(
      T measuring, Function<T, Outcome> measure, Function<T, List<Suspect>> found) {
    Outcome outcome = measure.apply(measuring);
    suspects.addAll(found.apply(measuring));
    return outcome;
  }

  private Profile profile() {
    if (profile.isEmpty()) {
      profile = Optional.of(Profile.of(table, roles));
    }
    return profile.get();
  }

  private Target target() {
    if (target.isEmpty()) {
      target = Optional.of(Target.of(table, roles));
    }
    return target.get();
  }

  private Optional<SimpleWays> simple() {
    if (simple.isEmpty()) {
      simple = Optional.of(SimpleWays.of(request, profile(), target()));
    }
    return simple.get();
  }

  private Labels labels() {
    return new Labels(table, roles, profile(), target());
  }

  private Outcome lateInputs() {
    return suspecting(
        new LateInputs(table, roles, profile(), target()),
        late -> late.measure(simple().map(SimpleWays::suspects).orElse(List.of())),
        LateInputs::suspects);
  }

  /** What would say that nothing is amiss where there is nothing at all. */
  private Outcome ofRows(Supplier<Outcome> counted) {
    return table.rows() == 0 ? new NotMeasured("The table has no rows.") : counted.get();
  }

  private Outcome labelledRows() {
    if (target().nature() == Target.Nature.ID) {
      return new NotMeasured(target().noKinds(roles).orElseThrow());
    }
    String rows =
        "%,d of %,d rows have a value in %s"
            .formatted(target().labelled(), table.rows(), roles.target().name());
    return Measured.exactly(
        target().cases(),
        table.rows(),
        target().caseWord().equals("row")
            ? rows + "."
            : rows
                + "; each %s has one outcome in all of its rows, so %,d of them are the cases."
                    .formatted(target().caseWord(), target().cases()),
        target().sql());
  }

  /** What can be counted only where the target has kinds. */
  private Outcome ofKinds(Supplier<Outcome> counted) {
    return target().noKinds(roles).<Outcome>map(NotMeasured::new).orElseGet(counted);
  }

  private Outcome kinds() {
    return ofKinds(
        () ->
            Measured.exactly(
                target().kinds(),
                target().labelled(),
                "%s has %,d different values%s."
                    .formatted(
                        roles.target().name(),
                        target().kinds(),
                        roles.target().isNumber() && roles.positive().isEmpty()
                            ? "; they are whole numbers, and taken for kinds since they are few"
                            : ""),
                target().sql()));
  }

  private Outcome rarestKind() {
    return ofKinds(
        () ->
            Measured.exactly(
                target().rarestCases(),
                target().labelled(),
                "The rarest of %,d kinds in %s is “%s”, with %,d %s.%s"
                    .formatted(
                        target().kinds(),
                        roles.target().name(),
                        target().rarest(),
                        target().rarestCases(),
                        target().caseWord().equals("row")
                            ? "rows"
                            : "different " + target().caseWord(),
                        target().kinds() > 2
                            ? " If it does not matter to you, name the one that does with"
                                + " --positive."
                            : ""),
                target().sql()));
  }

  private Outcome candidateInputs() {
    List<Figures> inputs = profile().inputs();
    if (inputs.isEmpty()) {
      return new NotMeasured(
          "No column of the table can be an input"
              + profile().leftOut().map(out -> ": " + out).orElse("")
              + ".");
    }
    long encoded = inputs.stream().mapToLong(Measurer::encoded).sum();
    String grouped =
        inputs.stream()
            .filter(each -> each.column().isText() && each.distinct() > MOST_KINDS)
            .map(each -> each.column().name())
            .collect(Collectors.joining(", "));
    return Measured.exactly(
        encoded,
        table.rows(),
        "%s, and a fair encoding makes %d of that%s%s."
            .formatted(
                inputs.size() == 1
                    ? "1 column can be an input"
                    : inputs.size() + " columns can be inputs",
                encoded,
                grouped.isEmpty() ? "" : " (those of " + grouped + " grouped into 50 kinds)",
                profile().leftOut().map(out -> "; left out: " + out).orElse("")),
        profile().sql());
  }

  /** Two kinds make one input, more as many as there are. */
  private static long encoded(Figures each) {
    boolean isText = each.column().isText();
    return !isText || each.distinct() <= 2 ? 1 : Math.min(MOST_KINDS, each.distinct());
  }

  private Outcome duplicates() {
    List<String> columns = table.columns().stream().map(column -> column.sql()).toList();
    String sql =
        "SELECT count(*), sum(n), sum(n) - count(*) FROM (SELECT count(*) AS n FROM (SELECT %s AS k FROM %s) AS cut GROUP BY k) AS counted"
            .formatted(table.dialect().key(columns), table.sql());
    Row row = table.database().row("Looking for equal rows", sql);
    if (row.count(1) == 0) {
      return new NotMeasured("The table has no rows.");
    }
    if (row.count(2) > 0) {
      suspects.add(
          new Suspect(
              "",
              "rows repeat another one in all columns",
              "%,d of %,d".formatted(row.count(2), row.count(1))));
    }
    return Measured.exactly(
        BigDecimal.valueOf(100.0 * row.count(2) / row.count(1)).setScale(1, RoundingMode.HALF_UP),
        row.count(1),
        "%,d of %,d rows repeat another one in all columns.".formatted(row.count(2), row.count(1)),
        sql);
  }
}
