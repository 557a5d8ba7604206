package org.mlfit.measure.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Files of a test, opened as tables. */
public final class OpenedTables {

  private final Path folder;

  /** Files in a folder of the test. */
  public OpenedTables(Path folder) {
    this.folder = folder;
  }

  /** A file with a text. */
  public Path write(String name, String text) {
    return write(name, text, StandardCharsets.UTF_8);
  }

  /** A file with a text in some encoding. */
  public Path write(String name, String text, Charset charset) {
    try {
      return Files.writeString(folder.resolve(name), text, charset);
    } catch (IOException refused) {
      throw new UncheckedIOException(refused);
    }
  }

  /** What is found in a table of a text. */
  public <T> T inCsv(String text, Function<Table, T> look) {
    return in(write("table.csv", text).toString(), look);
  }

  /** What is found in a table. */
  public <T> T in(String named, Function<Table, T> look) {
    return inAll(List.of(named), tables -> look.apply(tables.get(0)));
  }

  /** What is found in several tables of one engine. */
  public <T> T inAll(List<String> named, Function<List<Table>, T> look) {
    try (FileTables tables =
        FileTables.open(named, new Drivers(List.of()), folder.resolve("cache"), doing -> {})) {
      List<Table> opened = new ArrayList<>();
      named.forEach(name -> opened.add(tables.table(name)));
      return look.apply(opened);
    }
  }

  /** Makes a file with the engine itself, which may then write. */
  public Path made(String name, String select) {
    Path file = folder.resolve(name);
    try (var connection = java.sql.DriverManager.getConnection("jdbc:duckdb:");
        var statement = connection.createStatement()) {
      statement.execute("COPY (" + select + ") TO " + Sql.text(file.toString()));
      return file;
    } catch (java.sql.SQLException refused) {
      throw new IllegalStateException(refused);
    }
  }
}
