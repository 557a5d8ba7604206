package org.mlfit.assistant;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mlfit.knowledge.source.PlainText;

/**
 * The one folder in which an assistant may write, and what else it may read: files, or folders with
 * all below them. Nothing hidden, nothing that a link leads out to.
 */
public final class AllowedFiles {

  private static final int MOST_NAMED = 12;
  private static final int MOST_LISTED = 1_000;
  private static final int DEPTH = 4;
  private static final Pattern SCENARIO_FILE = Pattern.compile("(?is).*\\.ya?ml");

  private final Path folder;
  private final List<Path> documents;

  /**
   * Allowed files.
   *
   * @param folder the folder for assessments, which is there
   * @param documents files and folders that are there
   * @throws UncheckedIOException if one is not there
   */
  public AllowedFiles(Path folder, List<Path> documents) {
    this.folder = real(folder);
    this.documents = documents.stream().map(AllowedFiles::real).toList();
  }

  private static Path real(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException notThere) {
      throw new UncheckedIOException(notThere);
    }
  }

  /** What a file in the folder is called from there; else its whole path. */
  String name(Path file) {
    return Stream.concat(Stream.of(folder), documents.stream().map(AllowedFiles::above))
        .filter(file::startsWith)
        .findFirst()
        .map(base -> base.relativize(file).toString())
        .orElse(file.toString());
  }

  private static Path above(Path root) {
    return Files.isDirectory(root) ? root : root.getParent();
  }

  /**
   * A scenario file in the folder.
   *
   * @throws RefusedException if it is not there or may not be read
   */
  Path scenarioFile(String named) {
    requireYaml(named);
    return within(folder, named)
        .filter(Files::isRegularFile)
        .orElseThrow(
            () ->
                new RefusedException(
                    "There is no file "
                        + Arguments.shown(named)
                        + ". "
                        + listed("The folder holds", scenarioFiles())));
  }

  /**
   * A scenario file in the folder that is not there yet.
   *
   * @throws RefusedException if it is there or may not be written
   */
  Path newScenarioFile(String named) {
    requireYaml(named);
    Path file = path(named, folder);
    if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new RefusedException(
          "There is a file "
              + name(file)
              + " already, which is not written over. The tool open goes on with it.");
    }
    if (file.getParent() == null || within(folder, file.getParent().toString()).isEmpty()) {
      throw new RefusedException("There is no folder for " + Arguments.shown(named) + ".");
    }
    return file;
  }

  private static void requireYaml(String named) {
    if (!SCENARIO_FILE.matcher(named).matches()) {
      throw new RefusedException(
          "Assessments are files such as letters.yaml, and "
              + Arguments.shown(named)
              + " does not end so.");
    }
  }

  /** The scenario files of the folder, not of those below it. */
  List<Path> scenarioFiles() {
    return visible(folder, 1).filter(AllowedFiles::isScenarioFile).toList();
  }

  private static boolean isScenarioFile(Path file) {
    return SCENARIO_FILE.matcher(file.toString()).matches();
  }

  /**
   * A file that may be read; nothing if it is not there.
   *
   * @throws RefusedException if it lies outside or can be no path
   */
  Optional<Path> readable(String named) {
    Path path = plain(named);
    return documents.stream()
        .flatMap(root -> under(root, path).stream())
        .findFirst()
        .or(() -> within(folder, named))
        .filter(Files::isRegularFile);
  }

  /** A document by its name below a root, or the root itself by the end of its path. */
  private static Optional<Path> under(Path root, Path named) {
    if (!Files.isDirectory(root)) {
      return Optional.of(root).filter(file -> file.endsWith(named));
    }
    Path path = root.resolve(named).normalize();
    return isBelow(path, root) ? within(root, path.toString()) : Optional.empty();
  }

  /** What may be read, as a sentence. */
  String documentsListed() {
    return listed(
        "Documents are",
        Stream.concat(documents.stream(), Stream.of(folder))
            .flatMap(root -> Files.isDirectory(root) ? visible(root, DEPTH) : Stream.of(root))
            .filter(file -> !isScenarioFile(file))
            .distinct()
            .toList());
  }

  private String listed(String lead, List<Path> files) {
    if (files.isEmpty()) {
      return lead + " none.";
    }
    List<String> names = new ArrayList<>();
    files.stream().limit(MOST_NAMED).map(this::name).forEach(names::add);
    return lead
        + ": "
        + String.join(", ", names)
        + (files.size() > MOST_NAMED ? " and " + (files.size() - MOST_NAMED) + " more." : ".");
  }

  /** The files of a folder down to some depth; not what is hidden, nor links. */
  private static Stream<Path> visible(Path folder, int depth) {
    try (Stream<Path> files = Files.walk(folder, depth)) {
      return files
          .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
          .filter(file -> isBelow(file, folder))
          .limit(MOST_LISTED)
          .sorted()
          .toList()
          .stream();
    } catch (IOException | UncheckedIOException unreadable) {
      return Stream.empty();
    }
  }

  /** What lies in a folder in the end, links followed; nothing if it is not there. */
  private static Optional<Path> within(Path root, String named) {
    Path path = path(named, root);
    try {
      Path real = path.toRealPath();
      if (!real.startsWith(root)) {
        throw outside(named);
      }
      return Optional.of(real);
    } catch (IOException notThere) {
      return Optional.empty();
    }
  }

  private static Path path(String named, Path root) {
    Path path = root.resolve(plain(named)).normalize();
    if (!isBelow(path, root)) {
      throw outside(named);
    }
    return path;
  }

  /** Whether a path leads into a folder, and to nothing hidden there. */
  private static boolean isBelow(Path path, Path root) {
    if (!path.startsWith(root)) {
      return false;
    }
    for (Path part : root.relativize(path)) {
      if (part.toString().startsWith(".")) {
        return false;
      }
    }
    return true;
  }

  private static RefusedException outside(String named) {
    return new RefusedException(
        Arguments.shown(named) + " lies outside what may be read here, or is hidden.");
  }

  private static Path plain(String named) {
    if (named.isBlank() || PlainText.firstForbidden(named) >= 0 || named.matches("(?s).*\\R.*")) {
      throw new RefusedException("A path cannot be " + Arguments.shown(named) + ".");
    }
    try {
      return Path.of(named);
    } catch (InvalidPathException cannotBe) {
      throw new RefusedException("A path cannot be " + Arguments.shown(named) + ".");
    }
  }
}
