package org.mlfit.measure.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * DuckDB in this process, which counts in files. Before its first query it is locked: it can read
 * the files that were named and its own work folder, and nothing else, neither files nor network,
 * and no setting can be changed any more.
 */
final class DuckDb implements AutoCloseable {

  /** Megabytes: each thread groups in tables of its own. */
  private static final int MEMORY_OF_A_THREAD = 120;

  private static final Pattern WORK = Pattern.compile("work-(\\d+)-.*");

  private final Path work;
  private final Database database;
  private final Thread atExit;

  private DuckDb(Path work, Database database, Thread atExit) {
    this.work = work;
    this.database = database;
    this.atExit = atExit;
  }

  /**
   * Opens one.
   *
   * @param cache where it may put what does not fit into memory
   * @param files the only ones that it may read
   * @param memory in megabytes; what does not fit into it goes to disk
   */
  static DuckDb open(Drivers drivers, Path cache, List<String> files, int memory, Watch watch) {
    watch.step("Starting the engine");
    Path work = workFolder(cache);
    Thread atExit = new Thread(() -> deleteAll(work), "work folder");
    Runtime.getRuntime().addShutdownHook(atExit);
    try {
      Connection connection = drivers.connect("jdbc:duckdb:", new Properties());
      try (Statement statement = connection.createStatement()) {
        for (String setting : settings(work, files, memory)) {
          statement.execute(setting);
        }
      }
      return new DuckDb(work, new Database(connection, watch), atExit);
    } catch (SQLException | LinkageError refused) {
      deleteAll(work);
      throw new NotMeasurableException(
          "The engine that counts in files does not start here: " + refused.getMessage());
    }
  }

  /** The last one locks all. */
  private static List<String> settings(Path work, List<String> files, int memory) {
    return List.of(
        "SET memory_limit = '" + memory + "MB'",
        "SET threads = " + threads(memory),
        "SET temp_directory = " + Sql.text(work.toString()),
        "SET preserve_insertion_order = false",
        "SET TimeZone = 'UTC'",
        "SET autoinstall_known_extensions = false",
        "SET autoload_known_extensions = false",
        "SET allow_community_extensions = false",
        "SET allowed_paths = [" + Sql.texts(files) + "]",
        "SET enable_external_access = false",
        "SET lock_configuration = true");
  }

  private static int threads(int memory) {
    int most = Math.max(1, memory / MEMORY_OF_A_THREAD);
    return Math.min(most, Runtime.getRuntime().availableProcessors());
  }

  /** What queries are put to. */
  Database database() {
    return database;
  }

  /** A new folder that nobody else can enter; those that dead processes left are taken away. */
  private static Path workFolder(Path cache) {
    try {
      Files.createDirectories(cache);
      try (Stream<Path> left = Files.list(cache)) {
        left.filter(DuckDb::isOfTheDead).forEach(DuckDb::deleteAll);
      }
      return Files.createTempDirectory(cache, "work-" + ProcessHandle.current().pid() + "-");
    } catch (IOException refused) {
      throw new NotMeasurableException(
          "There is no room for the work of the engine in "
              + cache
              + ": "
              + refused.getMessage()
              + ". Set XDG_CACHE_HOME to a folder that can be written.");
    }
  }

  private static boolean isOfTheDead(Path folder) {
    Matcher name = WORK.matcher(folder.getFileName().toString());
    return name.matches() && ProcessHandle.of(Long.parseLong(name.group(1))).isEmpty();
  }

  private static void deleteAll(Path folder) {
    try (Stream<Path> inside = Files.walk(folder)) {
      inside.sorted(Comparator.reverseOrder()).forEach(DuckDb::delete);
    } catch (IOException goneAlready) {
      // Another one was quicker.
    }
  }

  private static void delete(Path path) {
    try {
      Files.deleteIfExists(path);
    } catch (IOException stays) {
      // The next run takes it away.
    }
  }

  @Override
  public void close() {
    database.close();
    deleteAll(work);
    try {
      Runtime.getRuntime().removeShutdownHook(atExit);
    } catch (IllegalStateException endsAnyhow) {
      // It is running already.
    }
  }
}
