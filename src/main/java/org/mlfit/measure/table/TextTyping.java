package org.mlfit.measure.table;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

  /** What each of some columns of texts holds. */
  List<Typed> of(List<String> columns) {
    if (columns.isEmpty()) {
      return List.of();
    }
    Row first =
        database.row(
            "Looking at each value",
            "SELECT "
                + columns.stream().map(TextTyping::firstCounts).collect(joining(", "))
                + " FROM "
                + from);
    List<Typed> typed = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      typed.add(typed(columns.get(i), new Counts(first, i * FIRST)));
    }
    return typed;
  }

  private static final int FIRST = 7;

  /** Casts are tried only where they may succeed: to fail takes much longer. */
  private static String firstCounts(String column) {
    String c = Sql.name(column);
    String none = TextForms.isNone(c, TextForms.NO_VALUE);
    return String.join(
        ", ",
        TextForms.count(c + " IS NULL"),
        TextForms.count(none),
        TextForms.count(TextForms.number(c) + " IS NOT NULL"),
        TextForms.count(TextForms.iso(c) + " IS NOT NULL"),
        TextForms.count(c + " >= '00' AND " + c + " < '0:'"),
        TextForms.count(TextForms.isNone(c, TextForms.MAYBE_A_KIND)),
        "count(*)");
  }

  /** What was counted of a column. */
  private record Counts(Row row, int at) {

    long empty() {
      return row.count(at);
    }

    long none() {
      return row.count(at + 1);
    }

    long numbers() {
      return row.count(at + 2);
    }

    long iso() {
      return row.count(at + 3);
    }

    long leadingZeros() {
      return row.count(at + 4);
    }

    long maybeAKind() {
      return row.count(at + 5);
    }

    long said() {
      return row.count(at + 6) - empty() - none();
    }
  }

  private Typed typed(String column, Counts counts) {
    String value = Sql.name(column);
    if (counts.said() == 0 && counts.maybeAKind() == 0) {
      return asText(column, counts);
    }
    if (counts.leadingZeros() == 0 && isNearlyAll(counts.numbers(), counts)) {
      String finite =
          "CASE WHEN isfinite("
              + TextForms.number(value)
              + ") THEN "
              + TextForms.number(value)
              + " END";
      return as(Kind.NUMBER, column, finite, counts.numbers(), counts, "number");
    }
    if (isNearlyAll(counts.iso(), counts)) {
      tellZones(column, value);
      return as(Kind.TIME, column, TextForms.iso(value), counts.iso(), counts, "date");
    }
    if (counts.said() == 0) {
      return asText(column, counts);
    }
    return withOtherForms(column, value, counts);
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
    return new Typed(
        column,
        kind,
        counts.none() == 0
            ? value
            : "CASE WHEN NOT "
                + TextForms.isNone(Sql.name(column), TextForms.NO_VALUE)
                + " THEN "
                + value
                + " END",
        counts.empty(),
        counts.none() + bad);
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
    List<String> none =
        TextForms.NO_VALUE.stream().filter(word -> !TextForms.MAYBE_A_KIND.contains(word)).toList();
    String value = Sql.name(column);
    return new Typed(
        column,
        Kind.TEXT,
        counts.none() == counts.maybeAKind()
            ? value
            : "CASE WHEN NOT " + TextForms.isNone(value, none) + " THEN " + value + " END",
        counts.empty(),
        counts.none() - counts.maybeAKind());
  }

  /** Decimal commas, and dates written otherwise. */
  private Typed withOtherForms(String column, String value, Counts counts) {
    if (!isNearlyAll(withDigitsInFront(column, value), counts)) {
      return asText(column, counts);
    }
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
                    .map(form -> TextForms.count(form + " IS NOT NULL"))
                    .collect(joining(", "))
                + ", "
                + TextForms.count(
                    forms.values().stream()
                        .skip(1)
                        .map(form -> form + " IS NOT NULL")
                        .collect(joining(" OR ", "(", ")")))
                + " FROM "
                + from
                + " WHERE NOT "
                + TextForms.isNone(c, TextForms.NO_VALUE));
    List<String> names = List.copyOf(forms.keySet());
    if (counts.leadingZeros() == 0 && isNearlyAll(row.count(0), counts)) {
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
    long anyTime = row.count(names.size());
    if (isNearlyAll(anyTime, counts)) {
      return mixed(column, names, forms, row, counts);
    }
    return asText(column, counts);
  }

  /** How many values begin as all other forms do: to try each form takes much longer. */
  private long withDigitsInFront(String column, String value) {
    return database
        .row(
            "Looking at the forms of " + column,
            "SELECT "
                + TextForms.count("regexp_matches(" + value + ", '^([A-Za-z]{3} |[-+])?\\d')")
                + " FROM "
                + from)
        .count(0);
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

  private Typed mixed(
      String column, List<String> names, Map<String, String> forms, Row row, Counts counts) {
    List<String> used = new ArrayList<>();
    for (int i = 1; i < names.size(); i++) {
      if (row.count(i) > 0) {
        used.add(names.get(i));
      }
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
    String value = used.stream().map(forms::get).collect(joining(", ", "coalesce(", ")"));
    return as(Kind.TIME, column, value, row.count(names.size()), counts, "date");
  }

  private void tellZones(String column, String value) {
    Row row =
        database.row(
            "Looking at the time zones of " + column,
            "SELECT "
                + TextForms.count(
                    "regexp_matches(" + value + ", '\\d:\\d\\d.*([+-]\\d\\d(:?\\d\\d)?|Z)$')")
                + ", count(DISTINCT regexp_extract("
                + value
                + ", '\\d:\\d\\d.*?([+-]\\d\\d(:?\\d\\d)?|Z)$', 1)) FROM "
                + from
                + " WHERE "
                + TextForms.iso(value)
                + " IS NOT NULL");
    if (row.count(1) > 1) {
      notices.add(
          "The times in “"
              + column
              + "” have different time zones, or only some have one; they are compared by what the"
              + " clock showed, so the order within a day may be wrong.");
    }
  }
}
