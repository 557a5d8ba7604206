package org.mlfit.knowledge.compiled.cache;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
 * Compiled rules of earlier runs, and what those worked out about them, in {@code mlfit/rules}
 * below the user's folder for caches: a file for each package of rules, one for each part of rules
 * that tells which package it is in, and for all rules one that tells that they could be loaded and
 * one for what was worked out about them.
 *
 * <p>A cache is code, so a file is read only if it, and each folder up to the user's folder for
 * caches, belongs to the user and nobody else can write it. It is written beside its place and then
 * moved there, so that programs running at the same time see the old file, the new one or none. A
 * file that is damaged or from elsewhere counts as missing. Of each kind the files used last are
 * kept; all of a rule base are used at once, so that none loses one of its packages before older
 * rule bases do.
 */
public final class RuleCache {

  private static final long LARGEST = 100_000_000;
  private static final Duration UNFINISHED = Duration.ofHours(1);
  private static final String DRAFT_ENDING = ".draft";

  /** What is kept, how its files end, and how many of them stay. */
  private enum Kind {
    PACKAGE(".rules", 64),
    PLACE(".part", 1024),
    LOADED(".loaded", 64),
    NOTES(".notes", 16);

    private final String ending;
    private final int most;

    Kind(String ending, int most) {
      this.ending = ending;
      this.most = most;
    }
  }

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
    return find(key, Kind.PACKAGE).flatMap(CompiledRulesBytes::read);
  }

  /** The key of the compiled rules that hold a part; nothing if no such place was kept. */
  public Optional<String> place(String partKey) {
    return find(partKey, Kind.PLACE).map(key -> new String(key, StandardCharsets.US_ASCII));
  }

  /**
   * Keeps compiled rules under a key.
   *
   * @return why they could not be kept, in words; nothing if they were
   */
  public Optional<String> keep(String key, CompiledRules rules) {
    return keep(Kind.PACKAGE, Map.of(key, CompiledRulesBytes.of(rules)));
  }

  /**
   * Keeps compiled rules under a key, and that some parts are in them.
   *
   * @return why they could not be kept, in words; nothing if they were
   */
  public Optional<String> keep(String key, CompiledRules rules, List<String> partKeys) {
    byte[] place = key.getBytes(StandardCharsets.US_ASCII);
    return keep(key, rules)
        .or(() -> keep(Kind.PLACE, partKeys.stream().collect(toMap(part -> part, part -> place))));
  }

  /** What was noted of the rules of a key when they were loaded; nothing if they never were. */
  Optional<String> loaded(String key) {
    return find(key, Kind.LOADED).map(words -> new String(words, StandardCharsets.UTF_8));
  }

  /** Notes that the rules of a key were loaded. Where it cannot be kept, they are loaded anew. */
  void keepLoaded(String key, String words) {
    keep(Kind.LOADED, Map.of(key, words.getBytes(StandardCharsets.UTF_8)));
  }

  /** What was worked out about the rules of a key. Where it cannot be kept, it is found anew. */
  public Notes notes(String key) {
    return new Notes(() -> find(key, Kind.NOTES), notes -> keep(Kind.NOTES, Map.of(key, notes)));
  }

  private Optional<byte[]> find(String key, Kind kind) {
    try {
      Path top = cacheHome.toRealPath();
      Path file = folder(top).resolve(key + kind.ending);
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

  private Optional<String> keep(Kind kind, Map<String, byte[]> contents) {
    try {
      OwnFiles.createFolder(cacheHome);
      Path top = cacheHome.toRealPath();
      Path folder = folder(top);
      OwnFiles.createFolder(folder);
      Optional<String> doubt = OwnFiles.ofThisProcess().doubt(folder, top);
      if (doubt.isPresent()) {
        return doubt;
      }
      for (Map.Entry<String, byte[]> each : contents.entrySet()) {
        write(
            folder.resolve(each.getKey() + kind.ending),
            KeptFile.write(each.getKey(), each.getValue()));
      }
      prune(folder, kind);
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
  private void prune(Path folder, Kind kind) throws IOException {
    List<Path> keptOldestFirst = new ArrayList<>();
    FileTime longAgo = FileTime.from(clock.instant().minus(UNFINISHED));
    for (Map.Entry<Path, FileTime> file : oldestFirst(folder)) {
      if (hasEnding(file.getKey(), kind.ending)) {
        keptOldestFirst.add(file.getKey());
      } else if (hasEnding(file.getKey(), DRAFT_ENDING) && file.getValue().compareTo(longAgo) < 0) {
        Files.deleteIfExists(file.getKey());
      }
    }
    for (Path old : keptOldestFirst.subList(0, Math.max(0, keptOldestFirst.size() - kind.most))) {
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
