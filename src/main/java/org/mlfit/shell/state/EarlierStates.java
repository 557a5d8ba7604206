package org.mlfit.shell.state;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.mlfit.shell.exit.CommandFailedException;
import org.mlfit.shell.files.StateFolder;
import org.mlfit.shell.files.TextFiles;

/**
 * What the files of assessments held before: the last ten states of each, so that a change that was
 * not meant is never the last word. Each is a whole file, which can be gone on with like any other.
 */
final class EarlierStates {

  private static final String FOLDER = "earlier";
  private static final int KEPT = 10;
  private static final String NUMBERED = "%s.%09d.yaml";
  private static final String NUMBER = "\\.(\\d{9})\\.yaml";

  private final StateFolder stateFolder;
  private final TextFiles files;

  EarlierStates(StateFolder stateFolder, TextFiles files) {
    this.stateFolder = stateFolder;
    this.files = files;
  }

  /**
   * Keeps what a file holds, since it is about to hold something else. That this fails stops
   * nobody: the new answers matter more than the old.
   */
  void keep(Path assessment, String next) {
    try {
      if (!Files.exists(assessment)) {
        return;
      }
      String held = files.read(assessment).text();
      if (!held.equals(next)) {
        List<Path> before = of(assessment);
        long number = before.isEmpty() ? 1 : numberOf(before.get(0)) + 1;
        String name = NUMBERED.formatted(nameOf(assessment), number);
        files.writeForOwner(stateFolder.make(FOLDER).resolve(name), held);
        before.stream().skip(KEPT - 1).forEach(files::remove);
      }
    } catch (CommandFailedException notKept) {
      // Whether the disk takes anything is told where the answers themselves are written.
    }
  }

  /** The states of a file before the present one, the last of them first. */
  List<Path> of(Path assessment) {
    try (Stream<Path> found = Files.list(stateFolder.make(FOLDER))) {
      return found
          .filter(file -> isOf(assessment, file))
          .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
          .sorted(Comparator.comparing(EarlierStates::numberOf).reversed())
          .toList();
    } catch (CommandFailedException | IOException | UncheckedIOException none) {
      return List.of();
    }
  }

  /** Removes the states of a file that is no more. */
  void forget(Path assessment) {
    of(assessment).forEach(files::remove);
  }

  private static boolean isOf(Path assessment, Path file) {
    String name = nameOf(assessment);
    String other = file.getFileName().toString();
    return other.startsWith(name) && other.substring(name.length()).matches(NUMBER);
  }

  private static long numberOf(Path file) {
    return Long.parseLong(file.getFileName().toString().replaceFirst("^.*" + NUMBER + "$", "$1"));
  }

  private static String nameOf(Path assessment) {
    return assessment.getFileName().toString().replaceFirst("\\.yaml$", "");
  }
}
