package org.mlfit.shell.files;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.mlfit.knowledge.source.VisibleFiles;

/**
 * Waits until files have changed, however an editor saves them: by writing, in several goes, or by
 * moving a new file over the old one.
 *
 * <p>The operating system only wakes it up; what changed it finds by looking at all files, so that
 * a lost event, a folder that was moved or made anew, and a disk that tells nothing cost half a
 * second and not the change. What changes between two waits is found by the second.
 */
public final class FolderWatch implements AutoCloseable {

  private static final Duration LOOKS_AT_LEAST_EVERY = Duration.ofMillis(500);
  private static final Duration QUIET = Duration.ofMillis(60);
  private static final int MOST_LOOKS_FOR_QUIET = 50;

  private final List<Path> roots;
  private final Predicate<Path> wanted;
  private final WatchService events;
  private Map<Path, Stamp> known;

  private FolderWatch(List<Path> roots, Predicate<Path> wanted, WatchService events) {
    this.roots = List.copyOf(roots);
    this.wanted = wanted;
    this.events = events;
    this.known = look();
  }

  /**
   * Watches from now on.
   *
   * @param roots files, and folders with all that is below them; they need not exist yet. What is
   *     hidden in them is left out.
   * @param wanted which of the files matter
   * @throws IOException if the system watches nothing
   */
  public static FolderWatch over(List<Path> roots, Predicate<Path> wanted) throws IOException {
    return new FolderWatch(roots, wanted, FileSystems.getDefault().newWatchService());
  }

  /**
   * Waits until files were made, changed or deleted, and then nothing more for a moment.
   *
   * @param goesOn asked at least twice a second whether to wait on
   * @return the files; none if it was told to stop
   * @throws InterruptedException if the thread is interrupted
   */
  public Set<Path> changes(BooleanSupplier goesOn) throws InterruptedException {
    while (goesOn.getAsBoolean()) {
      Map<Path, Stamp> now = look();
      if (!now.equals(known)) {
        // What was gone for a moment changed too: somebody may have looked in between.
        Set<Path> changed = changed(known, now);
        known = settled(now);
        changed.addAll(changed(now, known));
        return changed;
      }
      await(LOOKS_AT_LEAST_EVERY);
    }
    return Set.of();
  }

  @Override
  public void close() throws IOException {
    events.close();
  }

  private Map<Path, Stamp> settled(Map<Path, Stamp> first) throws InterruptedException {
    Map<Path, Stamp> before = first;
    for (int looks = 0; looks < MOST_LOOKS_FOR_QUIET; looks++) {
      Thread.sleep(QUIET.toMillis());
      Map<Path, Stamp> now = look();
      if (now.equals(before)) {
        return now;
      }
      before = now;
    }
    return before;
  }

  private static Set<Path> changed(Map<Path, Stamp> before, Map<Path, Stamp> after) {
    Set<Path> changed = new TreeSet<>(before.keySet());
    changed.addAll(after.keySet());
    changed.removeIf(path -> Objects.equals(before.get(path), after.get(path)));
    return changed;
  }

  /** Waits for any event, and takes all that have come. */
  private void await(Duration atMost) throws InterruptedException {
    WatchKey key = events.poll(atMost.toMillis(), TimeUnit.MILLISECONDS);
    while (key != null) {
      key.pollEvents();
      key.reset();
      key = events.poll();
    }
  }

  private Map<Path, Stamp> look() {
    Look look = new Look();
    for (Path root : roots) {
      try {
        Files.walkFileTree(root, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, look);
      } catch (IOException gone) {
        // What is not there has no stamp; when it comes back that is a change.
      }
    }
    return look.stamps;
  }

  /** What tells one state of a file from another. */
  private record Stamp(FileTime modified, long size, String identity) {}

  /** One look at all files; asks for events of each folder on the way. */
  private final class Look extends SimpleFileVisitor<Path> {

    private final Map<Path, Stamp> stamps = new HashMap<>();

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      if (!roots.contains(folder) && VisibleFiles.isHidden(folder)) {
        return FileVisitResult.SKIP_SUBTREE;
      }
      register(folder);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      boolean named = roots.contains(file);
      if (named) {
        register(file.toAbsolutePath().getParent());
      }
      if (wanted.test(file) && (named || !VisibleFiles.isHidden(file))) {
        String identity = String.valueOf(attributes.fileKey());
        stamps.put(file, new Stamp(attributes.lastModifiedTime(), attributes.size(), identity));
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException gone) {
      return FileVisitResult.CONTINUE;
    }

    private void register(Path folder) {
      try {
        folder.register(
            events,
            StandardWatchEventKinds.ENTRY_CREATE,
            StandardWatchEventKinds.ENTRY_MODIFY,
            StandardWatchEventKinds.ENTRY_DELETE);
      } catch (IOException | UnsupportedOperationException tellsNothing) {
        // Then looking twice a second has to do.
      }
    }
  }
}
