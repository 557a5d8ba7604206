package org.mlfit.knowledge.source;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Tells files that people put somewhere from those that begin with a dot: locks of editors such as
 * {@code .#data.drl}, what a system notes beside a file as {@code ._data.drl}, and folders of git.
 * None of them holds rules or scenarios, whatever its name ends with.
 */
public final class VisibleFiles {

  private VisibleFiles() {}

  /** Whether the last name of a path begins with a dot; those of this folder and above do not. */
  public static boolean isHidden(Path path) {
    return isHidden(Objects.toString(path.getFileName(), ""));
  }

  /** Whether a file with this path below a folder is hidden there, itself or by a folder above. */
  public static boolean isHiddenBelow(String relative) {
    return Stream.of(relative.split("/")).anyMatch(VisibleFiles::isHidden);
  }

  private static boolean isHidden(String name) {
    return name.startsWith(".") && !name.equals(".") && !name.equals("..");
  }

  /**
   * Where what is below a folder begins: where it leads to if it is a link itself, since whoever
   * named it means what it leads to.
   *
   * @throws IOException if it leads nowhere
   */
  public static Path beginning(Path folder) throws IOException {
    return Files.isSymbolicLink(folder) ? folder.toRealPath() : folder;
  }

  /**
   * The files below a folder, sorted, also links, which are not followed; the folder itself may be
   * one.
   *
   * @throws IOException if the folder, or one in it that is not hidden, cannot be read
   */
  public static List<Path> below(Path folder) throws IOException {
    List<Path> found = new ArrayList<>();
    Path beginning = beginning(folder);
    Files.walkFileTree(
        beginning,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path inside, BasicFileAttributes attributes) {
            return !inside.equals(beginning) && isHidden(inside)
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (!isHidden(file)) {
              found.add(folder.resolve(beginning.relativize(file)));
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException failed) throws IOException {
            if (isHidden(file)) {
              return FileVisitResult.CONTINUE;
            }
            throw failed;
          }
        });
    return found.stream().sorted().toList();
  }
}
