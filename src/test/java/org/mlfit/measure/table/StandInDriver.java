package org.mlfit.measure.table;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Statement;
import java.util.Properties;
import java.util.logging.Logger;

/** DuckDB behind the address of a database that is not at hand: jdbc:trino:stand-in:FILE. */
public final class StandInDriver implements Driver {

  private static final String ADDRESS = "jdbc:trino:stand-in:";

  /** The connection behind an address. */
  public static Connection duckDb(String url) throws SQLException {
    return DriverManager.getConnection("jdbc:duckdb:" + url.substring(ADDRESS.length()));
  }

  /** Gives DuckDB the functions of Trino that our queries call. */
  public static void callFunctionsAsInTrino(Statement statement) throws SQLException {
    statement.execute("CREATE MACRO approx_distinct(x) AS approx_count_distinct(x)");
    statement.execute("CREATE MACRO approx_percentile(x, p) AS approx_quantile(x, p)");
    statement.execute("CREATE MACRO is_nan(x) AS isnan(x)");
    statement.execute("CREATE MACRO to_utf8(x) AS x");
    statement.execute("CREATE MACRO xxhash64(x) AS hash(x)");
    statement.execute("CREATE MACRO from_big_endian_64(x) AS x");
  }

  @Override
  public Connection connect(String url, Properties info) throws SQLException {
    return duckDb(url);
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
    return 0;
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
