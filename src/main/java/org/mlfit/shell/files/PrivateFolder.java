package org.mlfit.shell.files;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * Folders and files that are one person’s own: what they hold is nobody else’s business, and where
 * others could put a link, what is written would end up elsewhere. A system without permissions of
 * this kind keeps the home folders of its users apart by itself.
 */
final class PrivateFolder {

  private static final String POSIX = "posix";
  private static final Set<PosixFilePermission> FOLDER =
      PosixFilePermissions.fromString("rwx------");
  private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");

  private PrivateFolder() {}

  /**
   * Makes a folder, and those above it that are missing, so that nobody but the person can enter
   * it. One that is there already is closed to others, which only its owner can do.
   *
   * @throws IOException if it cannot be made or closed, is a link or no folder
   */
  static Path make(Path folder) throws IOException {
    if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      return Files.createDirectories(folder, attributes(folder, FOLDER));
    }
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      String reason = Files.isSymbolicLink(folder) ? "it is a link" : "it is no folder";
      throw new FileSystemException(folder.toString(), null, reason);
    }
    if (knowsPermissions(folder)) {
      // Does not follow a link either that somebody puts there this very moment.
      Files.getFileAttributeView(folder, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
          .setPermissions(FOLDER);
    }
    return folder;
  }

  /** What a file is to be created with, so that nobody else can read its first byte. */
  static FileAttribute<?>[] file(Path file) {
    return attributes(file, FILE);
  }

  /** What a path is to be created with; none where the system knows no permissions. */
  static FileAttribute<?>[] attributes(Path path, Set<PosixFilePermission> permissions) {
    return knowsPermissions(path)
        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)}
        : new FileAttribute<?>[0];
  }

  private static boolean knowsPermissions(Path path) {
    return path.getFileSystem().supportedFileAttributeViews().contains(POSIX);
  }
}
