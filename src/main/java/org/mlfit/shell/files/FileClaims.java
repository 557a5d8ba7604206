package org.mlfit.shell.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The files of one folder that this program works on, so that no two programs write the same one. A
 * claim ends with its program, however that ends.
 *
 * <p>All claims are locks on places of one hidden file, which stays: locks on the files themselves
 * would be lost when a file is replaced, and files for locks would have to be swept.
 */
public final class FileClaims {

  private static final String LOCKS = ".in-use";

  private final Map<Path, FileLock> claimed = new HashMap<>();
  private Optional<FileChannel> locks = Optional.empty();

  /**
   * Claims a file, which need not exist.
   *
   * @return whether it is this program’s now; not if it is another’s, nor where the disk knows no
   *     locks
   */
  public boolean claim(Path file) {
    if (claimed.containsKey(file)) {
      return true;
    }
    try {
      int place = file.getFileName().hashCode() & Integer.MAX_VALUE;
      Optional<FileLock> lock =
          Optional.ofNullable(locksBeside(file).tryLock(place, 1, /* shared= */ false));
      lock.ifPresent(ours -> claimed.put(file, ours));
      return lock.isPresent();
    } catch (IOException | OverlappingFileLockException notOurs) {
      return false;
    }
  }

  /** Leaves a file to other programs; nothing if it is not claimed. */
  public void release(Path file) {
    Optional.ofNullable(claimed.remove(file))
        .ifPresent(
            lock -> {
              try {
                lock.release();
              } catch (IOException stays) {
                // Then it ends with the program.
              }
            });
  }

  /** One channel for all, never closed: closing one would end every claim of the program. */
  private FileChannel locksBeside(Path file) throws IOException {
    if (locks.isEmpty()) {
      locks =
          Optional.of(
              FileChannel.open(
                  file.resolveSibling(LOCKS),
                  Set.of(
                      StandardOpenOption.CREATE,
                      StandardOpenOption.READ,
                      StandardOpenOption.WRITE,
                      LinkOption.NOFOLLOW_LINKS),
                  PrivateFolder.file(file)));
    }
    return locks.get();
  }
}
