package org.mlfit.measure;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mlfit.measure.table.Column;
import org.mlfit.measure.table.Dialect;
import org.mlfit.measure.table.Row;
import org.mlfit.measure.table.Sql;
import org.mlfit.measure.table.Table;

/** What is to be known of each column before anything else is counted: one pass over the table. */
final class Profile {

  /** What a column can be used for. */
  enum Use {
    INPUT("an input"),
    ROLE("named for something else"),
    EMPTY("without any value"),
    CONSTANT("the same in all rows"),
    ID("an id"),
    FREE_TEXT("free text"),
    NESTED("lists or the like");

    private final String words;

    Use(String words) {
      this.words = words;
    }

    /** Such as {@code free text}. */
    String words() {
      return words;
    }
  }

  /**
   * The figures of a column.
   *
   * @param filled rows with a value
   * @param distinct different values; nearly, where there are many
   * @param whole whether all numbers are whole
   * @param least the least number, else not a number
   * @param most the greatest number, else not a number
   */
  record Figures(
      Column column,
      long filled,
      long distinct,
      boolean whole,
      double least,
      double most,
      Use use) {}

  /** Up to so many values are counted exactly. */
  private static final long EXACTLY = 2_000;

  /** Fewer rows say nothing about whether values repeat. */
  private static final long TELLING = 20;

  private static final double NEARLY_EACH = 0.9;
  private static final double WORDS_OF_A_SENTENCE = 4;
  private static final double LETTERS_OF_A_SENTENCE = 60;
  private static final String NAME_OF_AN_ID =
      "(?i:(.*[^a-z])?(id|uuid|guid|key|nr|no|number))|.*[a-z]Id";

  /** From so many values on, a column that is called like an id is one, also if they repeat. */
  private static final long MANY = 50;

  private final Table table;
  private final Map<Column, Figures> figures;
  private final String sql;

  private Profile(Table table, Map<Column, Figures> figures, String sql) {
    this.table = table;
    this.figures = figures;
    this.sql = sql;
  }

  /** The profile of a table. */
  static Profile of(Table table, Roles roles) {
    List<Column> columns =
        table.columns().stream().filter(c -> c.kind() != Column.Kind.OTHER).toList();
    String sql =
        "SELECT "
            + columns.stream()
                .map(column -> String.join(", ", counts(column, table.dialect())))
                .collect(joining(", "))
            + " FROM "
            + table.sql();
    Row row = table.database().row("Looking at each column", sql);
    Map<Column, Long> exact = exactly(table, columns, row);
    Map<Column, Figures> figures = new LinkedHashMap<>();
    for (int i = 0; i < columns.size(); i++) {
      Column column = columns.get(i);
      int at = i * COUNTS;
      long filled = row.count(at);
      long distinct = Math.min(filled, exact.getOrDefault(column, row.count(at + 1)));
      boolean whole = column.isNumber() && row.count(at + 2) == 0;
      double least = column.isNumber() ? row.number(at + 3) : Double.NaN;
      double most = column.isNumber() ? row.number(at + 4) : Double.NaN;
      double letters = column.isText() ? row.number(at + 3) : 0;
      double blanks = column.isText() ? row.number(at + 4) : 0;
      Use use =
          roles.name(column)
              ? Use.ROLE
              : use(table.rows(), column, filled, distinct, whole, most - least, letters, blanks);
      figures.put(column, new Figures(column, filled, distinct, whole, least, most, use));
    }
    table.columns().stream()
        .filter(column -> column.kind() == Column.Kind.OTHER)
        .forEach(
            column ->
                figures.put(
                    column, new Figures(column, 0, 0, false, Double.NaN, Double.NaN, Use.NESTED)));
    return new Profile(table, figures, sql);
  }

  private static final int COUNTS = 5;

  private static List<String> counts(Column column, Dialect dialect) {
    String c = column.sql();
    List<String> counts = new ArrayList<>(List.of("count(" + c + ")", dialect.distinct(c)));
    if (column.isNumber()) {
      counts.add(Sql.count(c + " <> floor(" + c + ")"));
      counts.add(dialect.asNumber("min(" + c + ")"));
      counts.add(dialect.asNumber("max(" + c + ")"));
    } else if (column.isText()) {
      counts.add("0");
      counts.add("avg(" + length(c, dialect) + ")");
      counts.add(
          "avg(%s - %s)"
              .formatted(length(c, dialect), length("replace(" + c + ", ' ', '')", dialect)));
    } else {
      counts.addAll(List.of("0", "0", "0"));
    }
    return counts;
  }

  private static String length(String value, Dialect dialect) {
    return dialect.asNumber(dialect.length(value));
  }

  /** Few values are counted again, exactly, which costs little. */
  private static Map<Column, Long> exactly(Table table, List<Column> columns, Row row) {
    List<Column> few = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      if (row.count(i * COUNTS + 1) <= EXACTLY) {
        few.add(columns.get(i));
      }
    }
    if (few.isEmpty()) {
      return Map.of();
    }
    Row counted =
        table
            .database()
            .row(
                "Counting values",
                "SELECT "
                    + few.stream()
                        .map(column -> "count(DISTINCT " + column.sql() + ")")
                        .collect(joining(", "))
                    + " FROM "
                    + table.sql());
    Map<Column, Long> exact = new LinkedHashMap<>();
    for (int i = 0; i < few.size(); i++) {
      exact.put(few.get(i), counted.count(i));
    }
    return exact;
  }

  private static Use use(
      long rows,
      Column column,
      long filled,
      long distinct,
      boolean whole,
      double range,
      double letters,
      double blanks) {
    if (filled == 0) {
      return Use.EMPTY;
    }
    if (distinct <= 1 && filled == rows) {
      return Use.CONSTANT;
    }
    boolean nearlyEach = filled > TELLING && distinct >= NEARLY_EACH * filled;
    boolean calledId = column.name().matches(NAME_OF_AN_ID);
    if (calledId && distinct > MANY && (whole || column.isText())) {
      return Use.ID;
    }
    if (column.isText()) {
      boolean sentences = blanks >= WORDS_OF_A_SENTENCE || letters > LETTERS_OF_A_SENTENCE;
      if (sentences && distinct > TELLING) {
        return Use.FREE_TEXT;
      }
      return nearlyEach ? Use.ID : Use.INPUT;
    }
    boolean dense = range + 1 <= 2.0 * filled;
    return whole && nearlyEach && dense ? Use.ID : Use.INPUT;
  }

  /** The figures of a column. */
  Figures of(Column column) {
    return figures.get(column);
  }

  /** The columns that a model may use, in their order. */
  List<Figures> inputs() {
    return table.columns().stream()
        .map(figures::get)
        .filter(each -> each.use() == Use.INPUT)
        .toList();
  }

  /** The only column of texts or ids in which many values stand in several rows each. */
  Optional<String> mayBeEntity() {
    List<String> names =
        figures.values().stream()
            .filter(each -> each.use() == Use.ID || each.use() == Use.INPUT && isText(each))
            .filter(each -> each.distinct() > MANY && each.filled() >= 2 * each.distinct())
            .map(each -> each.column().name())
            .toList();
    return names.size() == 1 ? Optional.of(names.get(0)) : Optional.empty();
  }

  private static boolean isText(Figures each) {
    return each.column().isText();
  }

  /** The columns that are left out, with why, in words; nothing if there are none. */
  Optional<String> leftOut() {
    String words =
        figures.values().stream()
            .filter(each -> each.use() != Use.INPUT && each.use() != Use.ROLE)
            .map(each -> each.column().name() + " (" + each.use().words() + ")")
            .collect(joining(", "));
    return Optional.of(words).filter(some -> !some.isEmpty());
  }

  /** The query behind it. */
  String sql() {
    return sql;
  }
}
