package org.mlfit.measure.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.mlfit.knowledge.source.Sha256;

/**
 * The files of a source: one, those of a folder, or those that a pattern names, all of one form.
 *
 * @param named as a person named them
 * @param form of which form they are
 * @param files in the order of their names
 */
record SourceFiles(String named, Form form, List<Path> files) {

  private static final int MOST_FILES = 10_000;
  private static final int PIECE = 1 << 16;

  /** The forms that are read. */
  enum Form {
    CSV(List.of(".csv", ".tsv", ".txt", ".csv.gz", ".tsv.gz")),
    PARQUET(List.of(".parquet", ".parq")),
    JSON(List.of(".json", ".ndjson", ".jsonl", ".json.gz", ".ndjson.gz", ".jsonl.gz"));

    private final List<String> endings;

    Form(List<String> endings) {
      this.endings = endings;
    }

    static Optional<Form> of(Path file) {
      String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
      return Stream.of(values())
          .filter(form -> form.endings.stream().anyMatch(name::endsWith))
          .findFirst();
    }
  }

  /**
   * The files that words name.
   *
   * @throws NotMeasurableException if there are none, or they differ in form
   */
  static SourceFiles of(String named) {
    List<Path> files = found(named);
    if (files.isEmpty()) {
      throw new NotMeasurableException(
          "There is no file "
              + named
              + " with a table. Tables are CSV, TSV, Parquet and JSON files, told by their names.");
    }
    if (files.size() > MOST_FILES) {
      throw new NotMeasurableException(named + " names more than 10,000 files. Name fewer.");
    }
    Form form =
        Form.of(files.get(0))
            .orElseThrow(
                () ->
                    new NotMeasurableException(
                        named
                            + " does not end as a table does: .csv, .tsv, .parquet, .json, .ndjson"
                            + " or .jsonl, the text forms also with .gz behind."));
    for (Path file : files) {
      if (Form.of(file).filter(form::equals).isEmpty()) {
        throw new NotMeasurableException(
            files.get(0) + " and " + file + " are of different forms. Name files of one form.");
      }
    }
    return new SourceFiles(named, form, files);
  }

  private static List<Path> found(String named) {
    try {
      if (named.matches(".*[*?\\[{].*") && !Files.exists(Path.of(named))) {
        return matching(named);
      }
      Path path = Path.of(named);
      if (Files.isDirectory(path)) {
        try (Stream<Path> inside = Files.walk(path)) {
          return inside
              .filter(file -> Files.isRegularFile(file) && Form.of(file).isPresent())
              .map(file -> file.toAbsolutePath().normalize())
              .sorted()
              .toList();
        }
      }
      return Files.isRegularFile(path) ? List.of(path.toAbsolutePath().normalize()) : List.of();
    } catch (InvalidPathException noPath) {
      throw new NotMeasurableException(named + " cannot be a path: " + noPath.getReason() + ".");
    } catch (IOException unreadable) {
      throw unreadable(named, unreadable);
    }
  }

  private static List<Path> matching(String pattern) throws IOException {
    int sign = pattern.replaceAll("[*?\\[{].*", "").length();
    int slash = pattern.lastIndexOf('/', sign);
    Path base = Path.of(slash < 0 ? "" : slash == 0 ? "/" : pattern.substring(0, slash));
    PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + pattern);
    if (!Files.isDirectory(base.toAbsolutePath())) {
      return List.of();
    }
    try (Stream<Path> inside = Files.walk(base)) {
      return inside
          .filter(Files::isRegularFile)
          .filter(matcher::matches)
          .map(file -> file.toAbsolutePath().normalize())
          .sorted()
          .toList();
    }
  }

  /** The paths as texts. */
  List<String> paths() {
    return files.stream().map(Path::toString).toList();
  }

  /** The sum of all files, for which they are read once. Interrupting it ends it. */
  String sum() {
    MessageDigest all = Sha256.digest();
    files.forEach(file -> add(file, all));
    return HexFormat.of().formatHex(all.digest());
  }

  /** Sizes and times of the files: while these stay, the files do. */
  List<String> states() {
    List<String> states = new ArrayList<>();
    for (Path file : files) {
      try {
        states.add(Files.size(file) + " " + Files.getLastModifiedTime(file));
      } catch (IOException gone) {
        states.add("gone");
      }
    }
    return states;
  }

  private static void add(Path file, MessageDigest sum) {
    byte[] piece = new byte[PIECE];
    try (InputStream in = Files.newInputStream(file)) {
      for (int read = in.read(piece);
          read >= 0 && !Thread.currentThread().isInterrupted();
          read = in.read(piece)) {
        sum.update(piece, 0, read);
      }
    } catch (IOException unreadable) {
      throw unreadable(file.toString(), unreadable);
    }
  }

  static NotMeasurableException unreadable(String file, IOException refused) {
    return new NotMeasurableException(
        file
            + " cannot be read"
            + (refused instanceof java.nio.file.AccessDeniedException
                ? ": you may not."
                : ": " + refused.getMessage() + "."));
  }
}
