package org.mlfit.measure.table;

import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A database that counts for us. Only what was counted is fetched, never a row of the table. Each
 * query runs beside the thread that waits for it, so that whoever watches can end it at once.
 */
public final class Database implements AutoCloseable {

  /** More than any count of ours gives; a query that gives more was meant otherwise. */
  private static final int MOST_ROWS = 1_000_000;

  private static final long LOOK_MILLIS = 50;

  private final Connection connection;
  private final Watch watch;
  private final String url;
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(
          work -> {
            Thread thread = new Thread(work, "query");
            thread.setDaemon(true);
            return thread;
          });

  /** A database behind an open connection. */
  Database(Connection connection, Watch watch) {
    this(connection, watch, "");
  }

  /** The same, whose address may hold secrets that its complaints must not tell. */
  Database(Connection connection, Watch watch, String url) {
    this.connection = connection;
    this.watch = watch;
    this.url = url;
  }

  /**
   * What a query gives.
   *
   * @param doing what it counts, in a few words
   * @throws NotMeasurableException if the database refuses it
   */
  public List<Row> rows(String doing, String sql) {
    return run(doing, sql);
  }

  /** The only row that a query gives. */
  public Row row(String doing, String sql) {
    return run(doing, sql).get(0);
  }

  /** Runs what gives no rows. */
  void run(String doing, List<String> statements) {
    statements.forEach(sql -> run(doing, sql));
  }

  private List<Row> run(String doing, String sql) {
    watch.step(doing);
    try (Statement statement = connection.createStatement()) {
      Optional<Savepoint> before = savepoint();
      try {
        Future<List<Row>> result = worker.submit(() -> fetched(statement, sql));
        List<Row> rows = waitFor(doing, result, statement);
        if (before.isPresent()) {
          connection.releaseSavepoint(before.get());
        }
        return rows;
      } catch (SQLException failed) {
        if (before.isPresent()) {
          connection.rollback(before.get());
        }
        throw failed;
      }
    } catch (SQLException refused) {
      throw refusal(doing, refused);
    }
  }

  /** Where a query that fails would end its transaction, and all others with it, this keeps it. */
  private Optional<Savepoint> savepoint() throws SQLException {
    return !connection.getAutoCommit() && connection.getMetaData().supportsSavepoints()
        ? Optional.of(connection.setSavepoint())
        : Optional.empty();
  }

  private List<Row> waitFor(String doing, Future<List<Row>> result, Statement statement)
      throws SQLException {
    while (true) {
      try {
        return result.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
      } catch (TimeoutException stillCounting) {
        try {
          watch.step(doing);
        } catch (RuntimeException ended) {
          statement.cancel();
          settle(result);
          throw ended;
        }
      } catch (ExecutionException failed) {
        if (failed.getCause() instanceof SQLException refused) {
          throw refused;
        }
        throw new IllegalStateException(failed.getCause());
      } catch (InterruptedException asked) {
        statement.cancel();
        Thread.currentThread().interrupt();
        throw new IllegalStateException(asked);
      }
    }
  }

  /** A query that was ended is let go of before its statement is closed. */
  private static void settle(Future<List<Row>> result) {
    try {
      result.get(1, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException ended) {
      // What it says of its end is no news.
    } catch (InterruptedException asked) {
      Thread.currentThread().interrupt();
    }
  }

  private static List<Row> fetched(Statement statement, String sql) throws SQLException {
    List<Row> rows = new ArrayList<>();
    if (statement.execute(sql)) {
      try (ResultSet results = statement.getResultSet()) {
        int width = results.getMetaData().getColumnCount();
        while (results.next()) {
          if (rows.size() == MOST_ROWS) {
            throw new SQLException("The query gives more than " + MOST_ROWS + " rows: " + sql);
          }
          List<Object> cells = new ArrayList<>();
          for (int i = 1; i <= width; i++) {
            cells.add(plain(results.getObject(i)));
          }
          rows.add(new Row(cells));
        }
      }
    }
    return rows;
  }

  /** A list outlives its query only if it is taken out of it. */
  private static Object plain(Object value) throws SQLException {
    return value instanceof Array list ? Arrays.asList((Object[]) list.getArray()) : value;
  }

  private QueryFailedException refusal(String doing, SQLException refused) {
    String words = JdbcUrl.withoutSecrets(String.valueOf(refused.getMessage()).strip(), url);
    return new QueryFailedException(
        doing + " failed; the database says: " + words.lines().limit(4).toList());
  }

  @Override
  public void close() {
    worker.shutdownNow();
    try {
      connection.close();
    } catch (SQLException goneAlready) {
      // Nothing is lost with it.
    }
  }
}
