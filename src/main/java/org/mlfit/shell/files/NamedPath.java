package org.mlfit.shell.files;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.mlfit.shell.exit.CommandFailedException;

/** A path that a person named: the one place where words become paths. */
public final class NamedPath {

  private NamedPath() {}

  /**
   * The path that words mean.
   *
   * @throws CommandFailedException with exit code 2 if they can be no path, as no words, and
   *     letters beyond ASCII under {@code LANG=C}
   */
  public static Path of(String named) {
    if (named.isBlank()) {
      throw CommandFailedException.usage("A path is empty here. Name a file or folder.");
    }
    try {
      return Path.of(named);
    } catch (InvalidPathException invalid) {
      throw CommandFailedException.usage(
          "The path "
              + named
              + " cannot be: "
              + invalid.getReason()
              + "."
              + (named.chars().allMatch(letter -> letter < 128)
                  ? ""
                  : " Where letters are the matter, set LC_ALL=C.UTF-8 and try again."));
    }
  }

  /** Whether words name a folder that is there; what can be no path names none. */
  public static boolean isFolder(String named) {
    return isThere(named) && Files.isDirectory(Path.of(named));
  }

  /** Whether words name a file or folder that is there; what can be no path names none. */
  public static boolean isThere(String named) {
    try {
      return !named.isBlank() && Files.exists(Path.of(named));
    } catch (InvalidPathException noPath) {
      return false;
    }
  }

  /**
   * The name of a file that was found, written so that equal files have equal names: absolute. What
   * this machine’s letters cannot spell stays as it is.
   */
  public static String absolute(String found) {
    try {
      return Path.of(found).toAbsolutePath().normalize().toString();
    } catch (InvalidPathException unspellable) {
      return found;
    }
  }
}
