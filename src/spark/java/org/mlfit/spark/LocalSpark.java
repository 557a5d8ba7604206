package org.mlfit.spark;

import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverPropertyInfo;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Statement;
import java.sql.Types;
import java.util.Iterator;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.logging.Logger;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructField;

/**
 * Spark SQL in this process as a JDBC driver, as far as a measurement needs one: {@code
 * jdbc:spark:FOLDER} has a view for each Parquet file of a folder. What it does not know does
 * nothing.
 */
public final class LocalSpark implements Driver {

  private static final String ADDRESS = "jdbc:spark:";

  @Override
  public Connection connect(String url, Properties info) throws SQLException {
    SparkSession spark = here(() -> withViews(Path.of(url.substring(ADDRESS.length()))));
    return as(
        Connection.class,
        (proxy, method, arguments) ->
            switch (method.getName()) {
              case "createStatement" -> statement(spark);
              case "close" -> {
                spark.stop();
                yield null;
              }
              default -> null;
            });
  }

  /** Spark looks for its classes where the thread does, which knows nothing of the folder. */
  private static <T> T here(Callable<T> work) throws SQLException {
    ClassLoader before = Thread.currentThread().getContextClassLoader();
    Thread.currentThread().setContextClassLoader(LocalSpark.class.getClassLoader());
    try {
      return work.call();
    } catch (Exception refused) {
      throw new SQLException(refused.getMessage(), refused);
    } finally {
      Thread.currentThread().setContextClassLoader(before);
    }
  }

  private static SparkSession withViews(Path folder) throws IOException {
    SparkSession spark =
        SparkSession.builder()
            .master("local[1]")
            .config("spark.ui.enabled", "false")
            .config("spark.sql.shuffle.partitions", "1")
            .config("spark.sql.warehouse.dir", folder.resolve("warehouse").toString())
            .config("spark.driver.bindAddress", "127.0.0.1")
            .config("spark.driver.host", "127.0.0.1")
            .getOrCreate();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.parquet")) {
      for (Path file : files) {
        String view = file.getFileName().toString().replaceFirst("\\.parquet$", "");
        spark.read().parquet(file.toString()).createOrReplaceTempView(view);
      }
    }
    return spark;
  }

  private static Statement statement(SparkSession spark) {
    ResultSet[] last = new ResultSet[1];
    return as(
        Statement.class,
        (proxy, method, arguments) ->
            switch (method.getName()) {
              case "execute" -> {
                last[0] = run(spark, (String) arguments[0]);
                yield true;
              }
              case "executeQuery" -> run(spark, (String) arguments[0]);
              case "getResultSet" -> last[0];
              case "cancel" -> {
                spark.sparkContext().cancelAllJobs();
                yield null;
              }
              default -> null;
            });
  }

  private static ResultSet run(SparkSession spark, String sql) throws SQLException {
    return here(
        () -> {
          Dataset<Row> result = spark.sql(sql);
          return results(result.collectAsList(), List.of(result.schema().fields()));
        });
  }

  private static ResultSet results(List<Row> rows, List<StructField> fields) {
    Iterator<Row> rest = rows.iterator();
    Row[] now = new Row[1];
    return as(
        ResultSet.class,
        (proxy, method, arguments) ->
            switch (method.getName()) {
              case "next" -> {
                boolean hasNext = rest.hasNext();
                now[0] = hasNext ? rest.next() : null;
                yield hasNext;
              }
              case "getObject" -> now[0].get((Integer) arguments[0] - 1);
              case "getMetaData" -> described(fields);
              default -> null;
            });
  }

  private static ResultSetMetaData described(List<StructField> fields) {
    return as(
        ResultSetMetaData.class,
        (proxy, method, arguments) ->
            switch (method.getName()) {
              case "getColumnCount" -> fields.size();
              case "getColumnLabel" -> fields.get((Integer) arguments[0] - 1).name();
              case "getColumnType" -> type(fields.get((Integer) arguments[0] - 1));
              default -> null;
            });
  }

  private static int type(StructField field) {
    String name = field.dataType().typeName();
    return switch (name.replaceFirst("\\(.*", "")) {
      case "byte", "short", "integer" -> Types.INTEGER;
      case "long" -> Types.BIGINT;
      case "float", "double" -> Types.DOUBLE;
      case "decimal" -> Types.DECIMAL;
      case "date" -> Types.DATE;
      case "timestamp", "timestamp_ntz" -> Types.TIMESTAMP;
      case "boolean" -> Types.BOOLEAN;
      case "string" -> Types.VARCHAR;
      default -> Types.OTHER;
    };
  }

  private static <T> T as(Class<T> type, InvocationHandler does) {
    return type.cast(
        Proxy.newProxyInstance(LocalSpark.class.getClassLoader(), new Class<?>[] {type}, does));
  }

  @Override
  public boolean acceptsURL(String url) {
    return url.startsWith(ADDRESS);
  }

  @Override
  public DriverPropertyInfo[] getPropertyInfo(String url, Properties info) {
    return new DriverPropertyInfo[0];
  }

  @Override
  public int getMajorVersion() {
    return 0;
  }

  @Override
  public int getMinorVersion() {
    return 1;
  }

  @Override
  public boolean jdbcCompliant() {
    return false;
  }

  @Override
  public Logger getParentLogger() throws SQLFeatureNotSupportedException {
    throw new SQLFeatureNotSupportedException();
  }
}
