package org.mlfit.measure.table;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.ServiceLoader;

/**
 * The database drivers of some folders, which are loaded when one is first needed and see no class
 * of ours, nor we of theirs. Where there is no such folder, those of the class path, as in tests.
 */
public final class Drivers {

  private final List<Path> folders;
  private Optional<ClassLoader> loader = Optional.empty();

  /** The drivers of some folders, which need not be there. */
  public Drivers(List<Path> folders) {
    this.folders = List.copyOf(folders);
  }

  /**
   * A connection to the database of a URL.
   *
   * @throws NotMeasurableException if no driver knows it
   * @throws SQLException if the database refuses
   */
  synchronized Connection connect(String url, Properties properties) throws SQLException {
    if (loader.isEmpty()) {
      loader = Optional.of(load());
    }
    for (Driver driver : ServiceLoader.load(Driver.class, loader.get())) {
      if (driver.acceptsURL(url)) {
        return driver.connect(url, properties);
      }
    }
    throw new NotMeasurableException(
        "No driver knows "
            + JdbcUrl.withoutSecrets(url)
            + ". Put the jar of its driver into "
            + (folders.isEmpty() ? "the folder drivers" : folders.get(folders.size() - 1))
            + ".");
  }

  private ClassLoader load() {
    List<URL> jars = new ArrayList<>();
    for (Path folder : folders) {
      if (Files.isDirectory(folder)) {
        jars.addAll(jarsIn(folder));
      }
    }
    return jars.isEmpty()
        ? Drivers.class.getClassLoader()
        : new URLClassLoader(jars.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
  }

  private static List<URL> jarsIn(Path folder) {
    List<URL> jars = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.jar")) {
      for (Path jar : files) {
        jars.add(jar.toUri().toURL());
      }
      return jars;
    } catch (MalformedURLException impossible) {
      throw new IllegalStateException(impossible);
    } catch (IOException unreadable) {
      throw new NotMeasurableException(
          "The drivers in " + folder + " cannot be read: " + unreadable.getMessage() + ".");
    }
  }
}
