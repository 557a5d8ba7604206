package org.mlfit.measure.table;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mlfit.measure.table.Column.Kind;

/**
 * Finds out what the texts of a column are: numbers, points in time, or texts. It looks at each
 * value of the whole column, never at a sample, and says what does not fit.
 */
final class TextTyping {

  /** From this share of values on a column is of a kind, and the others are bad. */
  private static final double NEARLY_ALL = 0.95;

  private final Database database;
  private final String from;
  private final List<String> notices = new ArrayList<>();

  TextTyping(Database database, String from) {
    this.database = database;
    this.from = from;
  }

  /** What was found amiss, in sentences. */
  List<String> notices() {
    return notices;
  }

  /**
   * What a column of texts holds.
   *
   * @param value what stands for it in a query, without its name
   */
  record Typed(String name, Kind kind, String value, long empty, long disguised) {

    /** As a column of the table that is made of it. */
    Column column() {
      return new Column(name, Sql.name(name), kind, empty, disguised);
    }
  }

  /**
   * What each of some columns of texts holds. What is cheap to see is counted first, and what a
   * column cannot be by that is not tried: to try takes longest where it fails.
   */
  List<Typed> of(List<String> columns) {
    Map<String, Counts> seen = new LinkedHashMap<>();
    counted("Looking at each value", columns, TextTyping::seen)
        .forEach((column, cells) -> seen.put(column, new Counts(cells)));
    Map<String, Long> numbers =
        howMany(
            "Looking for numbers",
            columns.stream().filter(column -> seen.get(column).mayBeNumbers()),
            TextForms::isNumber);
    Map<String, Long> times =
        howMany(
            "Looking for dates",
            columns.stream()
                .filter(column -> seen.get(column).beginWithDigits())
                .filter(column -> !isNearlyAll(numbers.getOrDefault(column, 0L), seen.get(column))),
            column -> TextForms.iso(column) + " IS NOT NULL");
    Map<String, Long> words =
        howMany(
            "Looking for names of months",
            columns.stream().filter(column -> !seen.get(column).beginWithDigits()),
            TextForms::hasWordInFront);
    return columns.stream()
        .map(
            column ->
                typed(
                    column,
                    seen.get(column),
                    numbers.getOrDefault(column, 0L),
                    times.getOrDefault(column, 0L),
                    words.getOrDefault(column, 0L)))
        .toList();
  }

  private static List<String> seen(String c) {
    return List.of(
        "count(" + c + ")",
        Sql.count(TextForms.isNone(c, TextForms.NO_VALUE)),
        Sql.count(TextForms.hasDigitInFront(c)),
        Sql.count(c + " >= '00' AND " + c + " < '0:'"),
        "count(*)");
  }

  /** What was seen of the values of a column, without trying what they are. */
  private record Counts(List<Long> cells) {

    long none() {
      return cells.get(1);
    }

    long withDigitsInFront() {
      return cells.get(2);
    }

    boolean hasLeadingZeros() {
      return cells.get(3) > 0;
    }

    long empty() {
      return cells.get(4) - cells.get(0);
    }

    long said() {
      return cells.get(0) - none();
    }

    boolean beginWithDigits() {
      return isNearlyAll(withDigitsInFront(), this);
    }

    boolean mayBeNumbers() {
      return beginWithDigits() && !hasLeadingZeros();
    }
  }

  private Map<String, Long> howMany(
      String doing, Stream<String> columns, UnaryOperator<String> condition) {
    Map<String, Long> counts = new LinkedHashMap<>();
    counted(doing, columns.toList(), c -> List.of(Sql.count(condition.apply(c))))
        .forEach((column, cells) -> counts.put(column, cells.get(0)));
    return counts;
  }

  /** Counts something of each of some columns, in one pass. */
  private Map<String, List<Long>> counted(
      String doing, List<String> columns, Function<String, List<String>> counts) {
    if (columns.isEmpty()) {
      return Map.of();
    }
    List<List<String>> asked = columns.stream().map(Sql::name).map(counts).toList();
    Row row =
        database.row(
            doing,
            asked.stream()
                .flatMap(List::stream)
                .collect(joining(", ", "SELECT ", " FROM " + from)));
    Map<String, List<Long>> answers = new LinkedHashMap<>();
    int at = 0;
    for (int i = 0; i < columns.size(); i++) {
      int width = asked.get(i).size();
      answers.put(columns.get(i), IntStream.range(at, at + width).mapToObj(row::count).toList());
      at += width;
    }
    return answers;
  }

  private Typed typed(String column, Counts counts, long numbers, long times, long words) {
    String value = Sql.name(column);
    if (counts.said() == 0) {
      return asText(column, counts);
    }
    if (isNearlyAll(numbers, counts)) {
      return as(Kind.NUMBER, column, TextForms.number(value), numbers, counts, "number");
    }
    if (isNearlyAll(times, counts)) {
      tellZones(column, value);
      return as(Kind.TIME, column, TextForms.iso(value), times, counts, "date");
    }
    return isNearlyAll(counts.withDigitsInFront() + words, counts)
        ? withOtherForms(column, value, counts)
        : asText(column, counts);
  }

  private static boolean isNearlyAll(long fitting, Counts counts) {
    return fitting > 0 && fitting >= NEARLY_ALL * counts.said();
  }

  private Typed as(
      Kind kind, String column, String value, long fitting, Counts counts, String called) {
    long bad = Math.max(0, counts.said() - fitting);
    if (bad > 0) {
      notices.add(
          "“%s” holds %s, and %,d of its %,d values are none, such as %s; they count as missing."
              .formatted(column, called + "s", bad, counts.said(), example(column, value)));
    }
    return new Typed(column, kind, value, counts.empty(), counts.none() + bad);
  }

  private String example(String column, String value) {
    String c = Sql.name(column);
    Row row =
        database.row(
            "Looking for an example",
            "SELECT min("
                + c
                + ") FROM "
                + from
                + " WHERE NOT "
                + TextForms.isNone(c, TextForms.NO_VALUE)
                + " AND "
                + value
                + " IS NULL");
    String text = row.text(0).orElse("");
    return "“" + (text.length() > 40 ? text.substring(0, 40) + "…" : text) + "”";
  }

  private Typed asText(String column, Counts counts) {
    String value = Sql.name(column);
    if (counts.none() == 0) {
      return new Typed(column, Kind.TEXT, value, counts.empty(), 0);
    }
    String isNone =
        TextForms.isNone(
            value,
            TextForms.NO_VALUE.stream()
                .filter(word -> !TextForms.MAYBE_A_KIND.contains(word))
                .toList());
    long none =
        howMany("Looking for gaps in " + column, Stream.of(column), c -> isNone).get(column);
    return new Typed(
        column,
        Kind.TEXT,
        "CASE WHEN NOT " + isNone + " THEN " + value + " END",
        counts.empty(),
        none);
  }

  /** Decimal commas, and dates written otherwise. */
  private Typed withOtherForms(String column, String value, Counts counts) {
    Map<String, String> forms = new LinkedHashMap<>();
    forms.put("comma", TextForms.comma(value));
    forms.put("iso", TextForms.iso(value));
    TextForms.TIMES.forEach(form -> forms.put(form, TextForms.time(value, form)));
    String c = Sql.name(column);
    Row row =
        database.row(
            "Looking at the forms of " + column,
            "SELECT "
                + forms.values().stream()
                    .map(form -> Sql.count(form + " IS NOT NULL"))
                    .collect(joining(", "))
                + " FROM "
                + from
                + " WHERE NOT "
                + TextForms.isNone(c, TextForms.NO_VALUE));
    List<String> names = List.copyOf(forms.keySet());
    if (!counts.hasLeadingZeros() && isNearlyAll(row.count(0), counts)) {
      notices.add("“" + column + "” is written with decimal commas, and read so.");
      return as(Kind.NUMBER, column, forms.get("comma"), row.count(0), counts, "number");
    }
    Optional<String> ambiguous = ambiguous(names, row, counts);
    if (ambiguous.isPresent()) {
      notices.add(
          "The dates in “"
              + column
              + "” may be day before month or month before day, so they are left as texts. Write"
              + " them as 2026-11-29.");
      return asText(column, counts);
    }
    for (int i = 1; i < names.size(); i++) {
      if (isNearlyAll(row.count(i), counts)) {
        return as(Kind.TIME, column, forms.get(names.get(i)), row.count(i), counts, "date");
      }
    }
    return mixed(column, names, forms, row, counts);
  }

  private static Optional<String> ambiguous(List<String> names, Row row, Counts counts) {
    for (String form : List.of("%d/%m/%Y", "%d/%m/%Y %H:%M")) {
      String turned = form.replace("%d/%m", "%m/%d");
      if (isNearlyAll(row.count(names.indexOf(form)), counts)
          && row.count(names.indexOf(form)) == row.count(names.indexOf(turned))) {
        return Optional.of(form);
      }
    }
    return Optional.empty();
  }

  /** Dates that are written in several ways, if nearly all values are written in one of them. */
  private Typed mixed(
      String column, List<String> names, Map<String, String> forms, Row row, Counts counts) {
    List<String> used = new ArrayList<>();
    for (int i = 1; i < names.size(); i++) {
      if (row.count(i) > 0) {
        used.add(names.get(i));
      }
    }
    String value = used.stream().map(forms::get).collect(joining(", ", "coalesce(", ")"));
    long any =
        used.size() < 2
            ? 0
            : howMany(
                    "Looking at the forms of " + column,
                    Stream.of(column),
                    c -> value + " IS NOT NULL")
                .get(column);
    if (!isNearlyAll(any, counts)) {
      return asText(column, counts);
    }
    if (used.contains("%d/%m/%Y") && used.contains("%m/%d/%Y")) {
      notices.add(
          "The dates in “"
              + column
              + "” are written in several ways, some with the day first and some perhaps with the"
              + " month first, so they are left as texts. Write them as 2026-11-29.");
      return asText(column, counts);
    }
    notices.add(
        "The dates in “"
            + column
            + "” are written in several ways ("
            + used.stream().map(TextForms::spoken).collect(joining(", "))
            + "); each is read as it is written.");
    return as(Kind.TIME, column, value, any, counts, "date");
  }

  private void tellZones(String column, String value) {
    Row row =
        database.row(
            "Looking at the time zones of " + column,
            "SELECT count(DISTINCT "
                + TextForms.zone(value)
                + ") FROM "
                + from
                + " WHERE "
                + TextForms.iso(value)
                + " IS NOT NULL");
    if (row.count(0) > 1) {
      notices.add(
          "The times in “"
              + column
              + "” have different time zones, or only some have one; they are compared by what the"
              + " clock showed, so the order within a day may be wrong.");
    }
  }
}
