package org.mlfit.measure.table;

import static java.util.stream.Collectors.joining;

import java.sql.Connection;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.mlfit.measure.table.Column.Kind;

/**
 * Tables in a database, which counts by itself: only what was counted comes back, never a row. All
 * is read in one transaction that can write nothing and sees the tables as they were at its start.
 */
public final class JdbcTables implements Tables {

  private static final String USER = "MLFIT_DB_USER";
  private static final String PASSWORD = "MLFIT_DB_PASSWORD";

  /** In columns of texts alone; what is a number, the database says itself. */
  private static final List<String> NO_VALUE =
      TextForms.NO_VALUE.stream().filter(word -> !word.matches("none|-?inf")).toList();

  private final String url;
  private final Dialect dialect;
  private final Connection connection;
  private final Database database;
  private final Optional<String> query;
  private final Map<String, Counted> counted = new LinkedHashMap<>();

  /** How many rows a table had when it was opened. */
  private record Counted(String from, long rows) {}

  private JdbcTables(
      String url,
      Dialect dialect,
      Connection connection,
      Database database,
      Optional<String> query) {
    this.url = url;
    this.dialect = dialect;
    this.connection = connection;
    this.database = database;
    this.query = query;
  }

  /**
   * The tables behind an address. User and password stand in it or in the environment.
   *
   * @param query what gives the first table, if it is none of the database
   * @param environment of the process
   * @throws NotMeasurableException if the database is of no kind that is known, or refuses
   */
  public static JdbcTables open(
      String url,
      Optional<String> query,
      Drivers drivers,
      Map<String, String> environment,
      Watch watch) {
    Dialect dialect = Dialect.of(url).orElseThrow(() -> new NotMeasurableException(ofNoKind(url)));
    Properties properties = new Properties();
    Optional.ofNullable(environment.get(USER)).ifPresent(user -> properties.put("user", user));
    Optional.ofNullable(environment.get(PASSWORD))
        .ifPresent(password -> properties.put("password", password));
    if (dialect == TestedDialect.DUCKDB) {
      properties.put("duckdb.read_only", "true");
    }
    watch.step("Connecting");
    try {
      Connection connection = drivers.connect(url, properties);
      if (dialect.hasSnapshots()) {
        if (dialect != TestedDialect.DUCKDB) {
          connection.setReadOnly(true);
          connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        }
        connection.setAutoCommit(false);
      }
      return new JdbcTables(url, dialect, connection, new Database(connection, watch, url), query);
    } catch (SQLException refused) {
      throw new NotMeasurableException(
          JdbcUrl.withoutSecrets(url)
              + " cannot be reached: "
              + JdbcUrl.withoutSecrets(String.valueOf(refused.getMessage()), url));
    }
  }

  private static String ofNoKind(String url) {
    return JdbcUrl.withoutSecrets(url)
        + " is of no kind that is measured. "
        + Stream.concat(Stream.of(TestedDialect.values()), Stream.of(UntestedDialect.values()))
            .map(Dialect::title)
            .collect(joining(", "))
        + " are; of another one, measure an extract as Parquet or CSV.";
  }

  /**
   * A table of the database, perhaps with its schema before a dot; with an empty name what the
   * query gives.
   */
  @Override
  public Table table(String named) {
    String from =
        named.isEmpty()
            ? "(" + query.orElseThrow().strip().replaceFirst(";$", "") + ") AS asked"
            : Arrays.stream(named.split("\\.")).map(dialect::name).collect(joining("."));
    List<Read> read = columns(from);
    String values = read.stream().map(each -> each.selected(dialect)).collect(joining(", "));
    String sql = "(SELECT " + values + " FROM " + from + ") AS measured";
    Row counts =
        database.row(
            "Counting rows and empty values",
            "SELECT count(*)"
                + read.stream().map(each -> ", " + each.counts(dialect)).collect(joining())
                + " FROM "
                + from);
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < read.size(); i++) {
      columns.add(
          new Column(
              read.get(i).name(),
              dialect.name(read.get(i).name()),
              read.get(i).kind(),
              counts.count(1 + 2 * i),
              counts.count(2 + 2 * i)));
    }
    String where = JdbcUrl.withoutSecrets(url);
    counted.put(named, new Counted(from, counts.count(0)));
    return new Table(
        named.isEmpty() ? "the query on " + where : named + " in " + where,
        named.isEmpty() ? "query " + query.orElseThrow() : "table " + named,
        sql,
        dialect,
        database,
        columns,
        counts.count(0),
        dialect.isTested() ? List.of() : List.of(untested()));
  }

  /** What is read of a column. */
  private record Read(String name, Kind kind, boolean isFloat) {

    /** Words for no value become none, and a number that is none too. */
    String selected(Dialect dialect) {
      String value = dialect.name(name);
      Optional<String> filled =
          kind == Kind.TEXT
              ? Optional.of(
                  "trim(%s) <> '' AND NOT %s".formatted(dialect.text(value), isNoValue(dialect)))
              : Optional.of(value).filter(number -> isFloat).flatMap(dialect::isNumber);
      return filled
          .map(condition -> "CASE WHEN %1$s THEN %2$s END AS %2$s".formatted(condition, value))
          .orElse(value);
    }

    private String isNoValue(Dialect dialect) {
      return "lower(trim(%s)) IN (%s)"
          .formatted(dialect.text(dialect.name(name)), dialect.literals(NO_VALUE));
    }

    String counts(Dialect dialect) {
      String value = dialect.name(name);
      return kind == Kind.TEXT
          ? Sql.count("%s IS NULL OR trim(%s) = ''".formatted(value, dialect.text(value)))
              + ", "
              + Sql.count(isNoValue(dialect))
          : "count(*) - count(" + value + "), 0";
    }
  }

  private List<Read> columns(String from) {
    try (Statement statement = connection.createStatement();
        var none = statement.executeQuery("SELECT * FROM " + from + " WHERE 1 = 0")) {
      ResultSetMetaData described = none.getMetaData();
      List<Read> columns = new ArrayList<>();
      for (int i = 1; i <= described.getColumnCount(); i++) {
        columns.add(
            new Read(
                described.getColumnLabel(i),
                kind(described.getColumnType(i)),
                isFloat(described.getColumnType(i))));
      }
      return columns;
    } catch (SQLException refused) {
      throw new NotMeasurableException(
          "The table cannot be read: "
              + JdbcUrl.withoutSecrets(String.valueOf(refused.getMessage()), url).strip());
    }
  }

  private static boolean isFloat(int type) {
    return type == Types.DOUBLE || type == Types.FLOAT || type == Types.REAL;
  }

  private static Kind kind(int type) {
    return switch (type) {
      case Types.TINYINT,
          Types.SMALLINT,
          Types.INTEGER,
          Types.BIGINT,
          Types.NUMERIC,
          Types.DECIMAL,
          Types.REAL,
          Types.FLOAT,
          Types.DOUBLE ->
          Kind.NUMBER;
      case Types.DATE, Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE -> Kind.TIME;
      case Types.BOOLEAN, Types.BIT -> Kind.TRUTH;
      case Types.CHAR, Types.VARCHAR, Types.LONGVARCHAR, Types.NCHAR, Types.NVARCHAR -> Kind.TEXT;
      default -> Kind.OTHER;
    };
  }

  private String untested() {
    return "How to count in %s was written without one at hand and never run on one: check a figure or two before you rely on them."
        .formatted(dialect.title());
  }

  /**
   * Those that have another number of rows than at first; none where the transaction sees what was
   * there at its start.
   */
  @Override
  public List<String> changed() {
    return counted.entrySet().stream()
        .filter(entry -> !dialect.hasSnapshots() && isChanged(entry.getValue()))
        .map(entry -> entry.getKey().isEmpty() ? "What the query gives" : entry.getKey())
        .toList();
  }

  private boolean isChanged(Counted table) {
    Row now = database.row("Counting rows once more", "SELECT count(*) FROM " + table.from());
    return now.count(0) != table.rows();
  }

  @Override
  public void close() {
    try {
      if (dialect.hasSnapshots()) {
        connection.rollback();
      }
    } catch (SQLException goneAlready) {
      // Nothing was written.
    }
    database.close();
  }
}
