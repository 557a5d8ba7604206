package org.mlfit.knowledge.compiled.cache;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.Optional;
import java.util.Set;

/**
 * Recognises files that only one user can have written. Compiled rules are code: whoever can write
 * them can run anything as the person who starts the program.
 *
 * @param owner the user who must own them
 */
record OwnFiles(UserPrincipal owner) {

  private static final FileAttribute<Set<PosixFilePermission>> FOR_THE_OWNER =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

  /**
   * The files of the user who runs this process.
   *
   * @throws IOException if the system does not know that user by name, or knows no users
   */
  static OwnFiles ofThisProcess() throws IOException {
    try {
      return new OwnFiles(
          FileSystems.getDefault()
              .getUserPrincipalLookupService()
              .lookupPrincipalByName(System.getProperty("user.name")));
    } catch (UnsupportedOperationException noUsers) {
      throw new IOException("this system does not tell who owns a file", noUsers);
    }
  }

  /** Makes a folder and the missing ones above it, each open to its owner alone. */
  static void createFolder(Path folder) throws IOException {
    try {
      Files.createDirectories(folder, FOR_THE_OWNER);
    } catch (UnsupportedOperationException noPermissions) {
      throw new IOException("this system does not tell who may write a file", noPermissions);
    }
  }

  /**
   * Why somebody else may have written a path, or can exchange it: it or a folder above it, up to
   * and including {@code top}, has another owner, can be written by others, or is a link.
   *
   * @return a reason in words; nothing if only the owner can
   * @throws IOException if one of them cannot be examined, for instance because it does not exist
   */
  Optional<String> doubt(Path path, Path top) throws IOException {
    for (Path each = path; each != null && each.startsWith(top); each = each.getParent()) {
      Optional<String> doubt = doubt(each);
      if (doubt.isPresent()) {
        return doubt;
      }
    }
    return Optional.empty();
  }

  private Optional<String> doubt(Path path) throws IOException {
    PosixFileAttributes attributes;
    try {
      attributes = Files.readAttributes(path, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    } catch (UnsupportedOperationException noPermissions) {
      throw new IOException("this system does not tell who may write a file", noPermissions);
    }
    if (attributes.isSymbolicLink()) {
      return Optional.of(path + " is a link");
    }
    if (!attributes.owner().equals(owner)) {
      return Optional.of(path + " belongs to " + attributes.owner().getName());
    }
    boolean othersWrite =
        attributes.permissions().contains(PosixFilePermission.GROUP_WRITE)
            || attributes.permissions().contains(PosixFilePermission.OTHERS_WRITE);
    return othersWrite ? Optional.of(path + " can be written by others") : Optional.empty();
  }
}
