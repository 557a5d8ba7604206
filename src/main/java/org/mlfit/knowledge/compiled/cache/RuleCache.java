package org.mlfit.knowledge.compiled.cache;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mlfit.knowledge.compiled.CompiledRules;

/**
 * Compiled rules of earlier runs, and what those worked out about them, a file of each for each
 * key, in {@code mlfit/rules} below the user's folder for caches.
 *
 * <p>A cache is code, so a file is read only if it, and each folder up to the user's folder for
 * caches, belongs to the user and nobody else can write it. It is written beside its place and then
 * moved there, so that programs running at the same time see the old file, the new one or none. A
 * file that is damaged or from elsewhere counts as missing. The {@value #KEPT} files of either kind
 * used last are kept.
 */
public final class RuleCache {

  private static final int KEPT = 16;
  private static final long LARGEST = 100_000_000;
  private static final Duration UNFINISHED = Duration.ofHours(1);
  private static final String RULES = ".rules";
  private static final String NOTES = ".notes";
  private static final String DRAFT_ENDING = ".draft";

  private final Path cacheHome;
  private final Clock clock;

  /**
   * A cache for the user who runs this process.
   *
   * @param cacheHome the user's folder for caches, such as {@code ~/.cache}; need not exist
   */
  public RuleCache(Path cacheHome, Clock clock) {
    this.cacheHome = cacheHome.toAbsolutePath().normalize();
    this.clock = clock;
  }

  /** The compiled rules kept under a key; nothing if there are none that can be trusted. */
  public Optional<CompiledRules> find(String key) {
    return find(key, RULES).flatMap(CompiledRulesBytes::read);
  }

  /**
   * Keeps compiled rules under a key.
   *
   * @return why they could not be kept, in words; nothing if they were
   */
  public Optional<String> keep(String key, CompiledRules rules) {
    return keep(key, RULES, CompiledRulesBytes.of(rules));
  }

  /** What was worked out about the rules of a key. Where it cannot be kept, it is found anew. */
  public Notes notes(String key) {
    return new Notes(() -> find(key, NOTES), notes -> keep(key, NOTES, notes));
  }

  private Optional<byte[]> find(String key, String ending) {
    try {
      Path top = cacheHome.toRealPath();
      Path file = folder(top).resolve(key + ending);
      if (OwnFiles.ofThisProcess().doubt(file, top).isPresent() || Files.size(file) > LARGEST) {
        return Optional.empty();
      }
      Optional<byte[]> content = KeptFile.read(key, Files.readAllBytes(file));
      if (content.isPresent()) {
        noteUse(file);
      }
      return content;
    } catch (IOException notThere) {
      return Optional.empty();
    }
  }

  private Optional<String> keep(String key, String ending, byte[] content) {
    try {
      OwnFiles.createFolder(cacheHome);
      Path top = cacheHome.toRealPath();
      Path folder = folder(top);
      OwnFiles.createFolder(folder);
      Optional<String> doubt = OwnFiles.ofThisProcess().doubt(folder, top);
      if (doubt.isPresent()) {
        return doubt;
      }
      write(folder.resolve(key + ending), KeptFile.write(key, content));
      prune(folder, ending);
      return Optional.empty();
    } catch (IOException | DirectoryIteratorException notKept) {
      return Optional.of("nothing can be written in " + cacheHome);
    }
  }

  private static Path folder(Path top) {
    return top.resolve("mlfit").resolve("rules");
  }

  private static void write(Path file, byte[] content) throws IOException {
    Path draft = Files.createTempFile(file.getParent(), "", DRAFT_ENDING);
    try {
      Files.write(draft, content);
      Files.move(draft, file, ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  private void noteUse(Path file) {
    try {
      Files.setLastModifiedTime(file, FileTime.from(clock.instant()));
    } catch (IOException readOnly) {
      // It is pruned a little earlier.
    }
  }

  /**
   * Removes the files that were not used for longest, and half-written ones that a killed program
   * left behind.
   */
  private void prune(Path folder, String ending) throws IOException {
    List<Path> keptOldestFirst = new ArrayList<>();
    FileTime longAgo = FileTime.from(clock.instant().minus(UNFINISHED));
    for (Map.Entry<Path, FileTime> file : oldestFirst(folder)) {
      if (hasEnding(file.getKey(), ending)) {
        keptOldestFirst.add(file.getKey());
      } else if (hasEnding(file.getKey(), DRAFT_ENDING) && file.getValue().compareTo(longAgo) < 0) {
        Files.deleteIfExists(file.getKey());
      }
    }
    for (Path old : keptOldestFirst.subList(0, Math.max(0, keptOldestFirst.size() - KEPT))) {
      Files.deleteIfExists(old);
    }
  }

  /**
   * Each file with the time of its last use, read once, since other programs may be at work here.
   */
  private static List<Map.Entry<Path, FileTime>> oldestFirst(Path folder) throws IOException {
    List<Map.Entry<Path, FileTime>> files = new ArrayList<>();
    try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
      for (Path file : all) {
        try {
          files.add(Map.entry(file, Files.getLastModifiedTime(file)));
        } catch (NoSuchFileException removedByAnother) {
          // It needs no removing.
        }
      }
    }
    files.sort(Map.Entry.comparingByValue());
    return files;
  }

  private static boolean hasEnding(Path file, String ending) {
    return file.getFileName().toString().endsWith(ending);
  }
}
