package org.mlfit.measure.table;

import static java.util.stream.Collectors.joining;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.mlfit.measure.table.Column.Kind;
import org.mlfit.measure.table.TextTyping.Typed;

/** Tables in files, and the engine that counts in them. Several are read by one engine. */
public final class FileTables implements Tables {

  /** So many lines that do not fit mean that the file is read wrongly. */
  private static final double MOST_LEFT_OUT = 0.5;

  /**
   * Megabytes of the engine, so that a table of any size is counted beside other work. Parquet is
   * counted where it lies; what else there is, is read into the engine first.
   */
  private static final int MEMORY_TO_COUNT = 240;

  private static final int MEMORY_TO_READ = 512;

  private static final long LOOK_MILLIS = 50;

  private final DuckDb engine;
  private final Map<String, SourceFiles> sources;
  private final Map<String, List<String>> states = new LinkedHashMap<>();
  private final Watch watch;
  private final ExecutorService beside =
      Executors.newSingleThreadExecutor(
          work -> {
            Thread thread = new Thread(work, "sum of files");
            thread.setDaemon(true);
            return thread;
          });
  private int opened;

  private FileTables(DuckDb engine, Map<String, SourceFiles> sources, Watch watch) {
    this.engine = engine;
    this.sources = sources;
    this.watch = watch;
  }

  /**
   * An engine for the files of some sources and no others.
   *
   * @param cache where it may put what does not fit into memory
   * @throws NotMeasurableException if a source is none, or the engine does not start
   */
  public static FileTables open(List<String> named, Drivers drivers, Path cache, Watch watch) {
    Map<String, SourceFiles> sources = new LinkedHashMap<>();
    named.forEach(name -> sources.put(name, SourceFiles.of(name)));
    List<String> files =
        sources.values().stream().flatMap(source -> source.paths().stream()).distinct().toList();
    boolean isRead =
        sources.values().stream().anyMatch(source -> source.form() != SourceFiles.Form.PARQUET);
    int memory = isRead ? MEMORY_TO_READ : MEMORY_TO_COUNT;
    return new FileTables(DuckDb.open(drivers, cache, files, memory, watch), sources, watch);
  }

  /**
   * Looks whether a source names files with a table, without reading them.
   *
   * @throws NotMeasurableException if it does not
   */
  public static void requireThere(String named) {
    SourceFiles.of(named);
  }

  /**
   * The table of one of the sources.
   *
   * @throws NotMeasurableException if it cannot be read
   */
  @Override
  public Table table(String named) {
    SourceFiles source = sources.get(named);
    states.put(named, source.states());
    Future<String> sum = beside.submit(source::sum);
    List<String> notices = new ArrayList<>();
    String name = "table_" + ++opened;
    String raw = name + "_raw";
    Database database = engine.database();
    switch (source.form()) {
      case CSV -> readCsv(source, raw, notices);
      case PARQUET ->
          database.run(
              "Opening " + named,
              List.of(
                  "CREATE VIEW "
                      + raw
                      + " AS SELECT * FROM read_parquet(["
                      + Sql.texts(source.paths())
                      + "], union_by_name = true)"));
      case JSON ->
          database.run(
              "Reading " + named,
              List.of(
                  "CREATE TABLE "
                      + raw
                      + " AS SELECT * FROM read_json(["
                      + Sql.texts(source.paths())
                      + "], sample_size = -1, union_by_name = true)"));
    }
    List<Column> columns = typed(raw, name, source.form(), notices);
    long rows = database.row("Counting rows", "SELECT count(*) FROM " + name).count(0);
    return new Table(
        named,
        "sha256 " + finished(sum, named),
        name,
        TestedDialect.DUCKDB,
        database,
        columns,
        rows,
        notices);
  }

  /** The sources whose files were changed since they were read. */
  @Override
  public List<String> changed() {
    return states.entrySet().stream()
        .filter(entry -> !sources.get(entry.getKey()).states().equals(entry.getValue()))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** The sum of files, which is made beside what the engine does. */
  private String finished(Future<String> sum, String named) {
    while (true) {
      try {
        return sum.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
      } catch (TimeoutException stillReading) {
        watch.step("Reading " + named);
      } catch (ExecutionException failed) {
        throw failed.getCause() instanceof NotMeasurableException unreadable
            ? unreadable
            : new IllegalStateException(failed.getCause());
      } catch (InterruptedException asked) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(asked);
      }
    }
  }

  private void readCsv(SourceFiles source, String raw, List<String> notices) {
    Database database = engine.database();
    CsvHead head = head(source, source.files().stream().allMatch(CsvHead::beginsAsUtf8));
    load(source, head, raw);
    if (head.encoding().equals("utf-8") && hasOtherLetters(raw)) {
      database.run(
          "Reading " + source.named(),
          Stream.of("", "_scan", "_bad").map(end -> "DROP TABLE " + raw + end).toList());
      head = head(source, false);
      load(source, head, raw);
    }
    notices.addAll(head.notices());
    Row bad =
        database.row(
            "Looking for lines that do not fit",
            "SELECT count(DISTINCT (file_id, line)), min(line), (SELECT count(*) FROM "
                + raw
                + "), arg_min(error_message, line) FROM "
                + raw
                + "_bad");
    if (bad.count(0) > 0) {
      refuseIfMost(source, bad);
      notices.add(
          "%,d of %,d lines do not fit the first one and are left out; the first is line %,d: %s."
              .formatted(
                  bad.count(0),
                  bad.count(0) + bad.count(2),
                  bad.count(1),
                  bad.text(3).orElse("").replaceAll("\\s+", " ")));
    }
  }

  /** The first line, which all files of a source have to have. */
  private static CsvHead head(SourceFiles source, boolean isUtf8) {
    CsvHead head = CsvHead.of(source.files().get(0), isUtf8);
    for (Path other : source.files().subList(1, source.files().size())) {
      CsvHead its = CsvHead.of(other, isUtf8);
      if (!its.names().equals(head.names()) || its.delimiter() != head.delimiter()) {
        throw new NotMeasurableException(
            "%s and %s do not have the same columns in the same order."
                .formatted(source.files().get(0).getFileName(), other.getFileName()));
      }
    }
    return head;
  }

  private void load(SourceFiles source, CsvHead head, String raw) {
    String columns =
        head.names().stream()
            .map(name -> Sql.text(name) + ": 'VARCHAR'")
            .collect(joining(", ", "{", "}"));
    engine
        .database()
        .run(
            "Reading " + source.named(),
            List.of(
                "CREATE TABLE "
                    + raw
                    + " AS SELECT * FROM read_csv(["
                    + Sql.texts(source.paths())
                    + "], auto_detect = false, header = true, quote = '\"', escape = '\"', encoding = "
                    + Sql.text(head.encoding())
                    + ", delim = "
                    + Sql.text(String.valueOf(head.delimiter()))
                    + ", columns = "
                    + columns
                    + ", store_rejects = true, rejects_scan = '"
                    + raw
                    + "_scan', rejects_table = '"
                    + raw
                    + "_bad')"));
  }

  /** Whether lines were left out since they are not UTF-8, as only reading all of them shows. */
  private boolean hasOtherLetters(String raw) {
    return engine
            .database()
            .row(
                "Looking at the letters",
                "SELECT count(*) FROM " + raw + "_bad WHERE error_type = 'INVALID ENCODING'")
            .count(0)
        > 0;
  }

  private static void refuseIfMost(SourceFiles source, Row bad) {
    if (bad.count(0) > MOST_LEFT_OUT * (bad.count(0) + bad.count(2))) {
      throw new NotMeasurableException(
          "%,d of %,d lines of %s do not fit its first line; the first is line %,d: %s. The first line has to name all columns, and each line to hold as many values."
              .formatted(
                  bad.count(0),
                  bad.count(0) + bad.count(2),
                  source.named(),
                  bad.count(1),
                  bad.text(3).orElse("").replaceAll("\\s+", " ")));
    }
  }

  /** Makes the table in which is counted: texts become what they are. */
  private List<Column> typed(String raw, String name, SourceFiles.Form form, List<String> notices) {
    boolean isCopied = form != SourceFiles.Form.PARQUET;
    Database database = engine.database();
    List<Row> described = database.rows("Looking at columns", "DESCRIBE " + raw);
    List<String> texts =
        described.stream()
            .filter(row -> row.text(1).orElse("").matches("VARCHAR|JSON"))
            .map(row -> row.text(0).orElseThrow())
            .toList();
    String from = trimmed(raw, described, texts);
    TextTyping typing = new TextTyping(database, from);
    Map<String, Typed> ofTexts = new LinkedHashMap<>();
    typing.of(texts).forEach(typed -> ofTexts.put(typed.name(), typed));
    notices.addAll(typing.notices());
    List<Column> columns = new ArrayList<>();
    List<String> values = new ArrayList<>();
    for (Row row : described) {
      String column = row.text(0).orElseThrow();
      Typed text = ofTexts.get(column);
      String value = text == null ? asRead(column, row.text(1).orElse("")) : text.value();
      values.add(value + " AS " + Sql.name(column));
      columns.add(
          text == null
              ? new Column(column, Sql.name(column), kind(row.text(1).orElse("")), -1, 0)
              : text.column());
    }
    database.run(
        "Preparing columns",
        List.of(
            "CREATE "
                + (isCopied ? "TABLE " : "VIEW ")
                + name
                + " AS SELECT "
                + String.join(", ", values)
                + " FROM "
                + from));
    if (isCopied) {
      database.run("Preparing columns", List.of("DROP TABLE " + raw));
    }
    return withEmpty(columns, name);
  }

  /** The same, in which blanks at the ends are no part of a text, and a blank text is none. */
  private String trimmed(String raw, List<Row> described, List<String> texts) {
    if (texts.isEmpty()) {
      return raw;
    }
    Map<String, String> values = new LinkedHashMap<>();
    for (Row row : described) {
      String column = row.text(0).orElseThrow();
      // Numbers and texts in one column of a JSON file.
      boolean isMixed = row.text(1).filter("JSON"::equals).isPresent();
      values.put(column, isMixed ? "(" + Sql.name(column) + "->>'$')" : Sql.name(column));
    }
    Row blanks =
        engine
            .database()
            .row(
                "Looking for blanks",
                texts.stream()
                    .map(text -> Sql.count(TextForms.hasBlanks(values.get(text))))
                    .collect(joining(", ", "SELECT ", " FROM " + raw)));
    for (int i = 0; i < texts.size(); i++) {
      if (blanks.count(i) > 0) {
        values.computeIfPresent(texts.get(i), (column, value) -> "nullif(trim(" + value + "), '')");
      }
    }
    return values.entrySet().stream()
        .map(entry -> entry.getValue() + " AS " + Sql.name(entry.getKey()))
        .collect(joining(", ", "(SELECT ", " FROM " + raw + ") AS trimmed"));
  }

  /** A number that is none counts as no value. */
  private static String asRead(String column, String type) {
    String c = Sql.name(column);
    return type.equals("DOUBLE") || type.equals("FLOAT")
        ? "CASE WHEN isfinite(" + c + ") THEN " + c + " END"
        : c;
  }

  private List<Column> withEmpty(List<Column> columns, String name) {
    List<Column> uncounted = columns.stream().filter(column -> column.empty() < 0).toList();
    if (uncounted.isEmpty()) {
      return columns;
    }
    Row row =
        engine
            .database()
            .row(
                "Counting empty values",
                "SELECT "
                    + uncounted.stream()
                        .map(column -> "count(*) - count(" + column.sql() + ")")
                        .collect(joining(", "))
                    + " FROM "
                    + name);
    return columns.stream()
        .map(
            column ->
                column.empty() < 0
                    ? new Column(
                        column.name(),
                        column.sql(),
                        column.kind(),
                        row.count(uncounted.indexOf(column)),
                        0)
                    : column)
        .toList();
  }

  private static Kind kind(String type) {
    if (type.matches("(U?(TINY|SMALL|BIG|HUGE)?INT(EGER)?|DOUBLE|FLOAT|DECIMAL.*|VARINT)")) {
      return Kind.NUMBER;
    }
    if (type.startsWith("TIMESTAMP") || type.equals("DATE")) {
      return Kind.TIME;
    }
    if (type.equals("BOOLEAN")) {
      return Kind.TRUTH;
    }
    return type.matches("ENUM.*|UUID|TIME.*") ? Kind.TEXT : Kind.OTHER;
  }

  @Override
  public void close() {
    beside.shutdownNow();
    engine.close();
  }
}
