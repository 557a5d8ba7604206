package org.mlfit.knowledge.rule;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.mlfit.knowledge.source.Fault;
import org.mlfit.knowledge.source.VisibleFiles;

/** What lies in a folder of rules, looks like rules, and is not read. */
public final class SkippedPaths {

  private static final List<String> ALMOST = List.of(RuleFiles.ENDING, RuleFiles.ENDING + ".txt");

  private SkippedPaths() {}

  /** A warning for each, in the order of their names; none where the folder cannot be read. */
  public static List<Fault> in(Path folder) {
    try {
      return below(folder, VisibleFiles.beginning(folder));
    } catch (IOException leadsNowhere) {
      return List.of();
    }
  }

  private static List<Fault> below(Path folder, Path beginning) {
    try (Stream<Path> found = Files.walk(beginning)) {
      return found
          .filter(path -> !path.equals(beginning))
          .map(path -> folder.resolve(beginning.relativize(path)))
          .sorted()
          .flatMap(path -> warning(path).stream())
          .toList();
    } catch (IOException | UncheckedIOException unreadable) {
      return List.of();
    }
  }

  private static Optional<Fault> warning(Path path) {
    String name = path.getFileName().toString();
    if (name.endsWith(RuleFiles.ENDING)) {
      return named(path);
    }
    if (Files.isSymbolicLink(path) && Files.isDirectory(path)) {
      return warn(
          path,
          "linked-folder",
          "This is a link to a folder; the rules in it are not read.",
          "Put the folder itself here.");
    }
    boolean almost = ALMOST.stream().anyMatch(name.toLowerCase(Locale.ROOT)::endsWith);
    return almost && Files.isRegularFile(path)
        ? warn(
            path,
            "other-ending",
            "This file is not read: rule files end in .drl, in small letters.",
            "If it holds rules, call it "
                + name.substring(0, name.toLowerCase(Locale.ROOT).lastIndexOf(RuleFiles.ENDING))
                + RuleFiles.ENDING)
        : Optional.empty();
  }

  /** Links that end like a rule file are read, or refused. */
  private static Optional<Fault> named(Path path) {
    if (Files.isSymbolicLink(path) || Files.isRegularFile(path)) {
      return Optional.empty();
    }
    return Files.isDirectory(path)
        ? warn(
            path,
            "folder-like-file",
            "This is a folder, though it is called like a rule file.",
            "Rule files in it are read. Call it by a name without .drl.")
        : warn(
            path,
            "no-plain-file",
            "This is a pipe or a device, and is not read.",
            "Put a plain file here.");
  }

  private static Optional<Fault> warn(Path path, String id, String message, String wayOut) {
    return Optional.of(Fault.of(path.toString(), id, message).suggesting(wayOut).asWarning());
  }
}
