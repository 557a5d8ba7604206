package org.mlfit.shell.files;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Optional;
import java.util.Set;
import org.mlfit.shell.exit.CommandFailedException;

/**
 * A file that is being written beside the one that it shall become, so that whoever looks sees the
 * old text or the whole new one. What is no plain file, such as a pipe, is written directly.
 */
public final class AtomicFile implements AutoCloseable {

  private final Path target;
  private final Optional<Path> temporary;
  private final Optional<Set<PosixFilePermission>> permissions;
  private final Writer writer;

  private AtomicFile(
      Path target,
      Optional<Path> temporary,
      Optional<Set<PosixFilePermission>> permissions,
      Writer writer) {
    this.target = target;
    this.temporary = temporary;
    this.permissions = permissions;
    this.writer = writer;
  }

  /**
   * Begins to write a file.
   *
   * @throws CommandFailedException with exit code 2 if it cannot be written
   */
  public static AtomicFile of(Path path) {
    try {
      Path target = Files.exists(path) ? path.toRealPath() : path.toAbsolutePath();
      if (Files.isDirectory(target)) {
        throw CommandFailedException.usage("Cannot write " + path + ": it is a folder.");
      }
      if (isDevice(path, target)) {
        Writer direct = Files.newBufferedWriter(path, StandardCharsets.UTF_8);
        return new AtomicFile(path, Optional.empty(), Optional.empty(), direct);
      }
      Optional<Set<PosixFilePermission>> permissions = permissions(target);
      FileAttribute<?>[] attributes =
          permissions
              .map(asBefore -> PrivateFolder.attributes(target, asBefore))
              .orElseGet(() -> new FileAttribute<?>[0]);
      return beside(target, permissions, attributes);
    } catch (IOException refused) {
      throw CommandFailedException.cannotWrite(path, refused);
    }
  }

  /**
   * Begins to write a file that nobody but its owner can read, from the first byte on. A link in
   * its place is replaced and not followed.
   *
   * @throws CommandFailedException with exit code 2 if it cannot be written
   */
  public static AtomicFile ofOwner(Path path) {
    try {
      return beside(path.toAbsolutePath(), Optional.empty(), PrivateFolder.file(path));
    } catch (IOException refused) {
      throw CommandFailedException.cannotWrite(path, refused);
    }
  }

  /** The draft has the permissions of the file from the start: what was private stays so. */
  private static AtomicFile beside(
      Path target, Optional<Set<PosixFilePermission>> permissions, FileAttribute<?>... attributes)
      throws IOException {
    Path temporary = DraftFiles.beside(target);
    OutputStream bytes =
        Channels.newOutputStream(
            Files.newByteChannel(
                temporary,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                attributes));
    Writer writer =
        new BufferedWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8.newEncoder()));
    return new AtomicFile(target, Optional.of(temporary), permissions, writer);
  }

  private static Optional<Set<PosixFilePermission>> permissions(Path target) throws IOException {
    return Files.exists(target)
            && target.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? Optional.of(Files.getPosixFilePermissions(target))
        : Optional.empty();
  }

  private static boolean isDevice(Path path, Path target) {
    return path.toAbsolutePath().normalize().startsWith("/dev")
        || Files.exists(target) && !Files.isRegularFile(target);
  }

  /** Where to write to; a disk that takes no more ends the command with exit code 2. */
  public Writer writer() {
    return new Writer() {
      @Override
      public void write(char[] characters, int offset, int length) {
        telling(() -> writer.write(characters, offset, length));
      }

      @Override
      public void flush() {
        telling(writer::flush);
      }

      @Override
      public void close() {
        flush();
      }
    };
  }

  /** What is done with a file. */
  private interface Work {
    void run() throws IOException;
  }

  private void telling(Work work) {
    try {
      work.run();
    } catch (IOException failed) {
      throw CommandFailedException.cannotWrite(target, failed);
    }
  }

  /**
   * Makes it the file that it shall become.
   *
   * @throws CommandFailedException with exit code 2 if that fails; the old file is then as it was
   */
  public void keep() {
    telling(
        () -> {
          writer.close();
          if (temporary.isPresent()) {
            if (permissions.isPresent()) {
              // The mask of the process may have left some out when it was created.
              Files.setPosixFilePermissions(temporary.get(), permissions.get());
            }
            forceToDisk(temporary.get());
            moveOver(temporary.get());
          }
        });
  }

  /**
   * Makes it a file that is not there yet, in one step: a link is made only where no file is. Some
   * disks know no links, such as those of cameras; there an empty file takes the place first, and
   * the draft becomes it.
   *
   * @return whether it was not there, also if somebody else was quicker; if it was, it is as before
   * @throws CommandFailedException with exit code 2 if it cannot be written
   */
  boolean keepAsNew(Linking linking) {
    try {
      writer.close();
      claim(
          temporary.orElseThrow(() -> new FileAlreadyExistsException(target.toString())), linking);
      return true;
    } catch (FileAlreadyExistsException there) {
      return false;
    } catch (IOException failed) {
      throw CommandFailedException.cannotWrite(target, failed);
    }
  }

  private void claim(Path draft, Linking linking) throws IOException {
    try {
      linking.link(target, draft);
    } catch (FileAlreadyExistsException there) {
      throw there;
    } catch (UnsupportedOperationException | FileSystemException noLinksHere) {
      Files.createFile(target);
      try {
        moveOver(draft);
      } catch (IOException failed) {
        Files.deleteIfExists(target);
        throw failed;
      }
    }
  }

  /** How a second name is given to a file. */
  interface Linking {
    Path link(Path name, Path file) throws IOException;
  }

  /**
   * Where the power fails after the move, the old text must not be gone before the new one is on
   * the disk. Where there is no old text nothing can be lost, and thousands of new files need not
   * wait for the disk.
   */
  private void forceToDisk(Path file) throws IOException {
    if (Files.exists(target)) {
      try (FileChannel written = FileChannel.open(file, StandardOpenOption.WRITE)) {
        written.force(true);
      }
    }
  }

  private void moveOver(Path file) throws IOException {
    try {
      Files.move(file, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException onThisDisk) {
      Files.move(file, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Takes away what was not kept. */
  @Override
  public void close() {
    try {
      writer.close();
    } catch (IOException alreadyTold) {
      // What could not be written was told when it was written.
    }
    try {
      if (temporary.isPresent()) {
        Files.deleteIfExists(temporary.get());
      }
    } catch (IOException left) {
      throw new UncheckedIOException(left);
    }
  }
}
