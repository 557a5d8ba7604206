package org.mlfit.knowledge;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.mlfit.knowledge.source.Fault;
import org.mlfit.knowledge.source.FaultyInput;
import org.mlfit.knowledge.source.SourceText;

/**
 * The rule files in use.
 *
 * @param origin where they come from, in words
 * @param sources their texts, sorted by name
 * @param hash SHA-256 over names and texts, in hexadecimal; line ends do not matter
 */
public record RuleFiles(String origin, List<SourceText> sources, String hash) {

  private static final int LARGEST_FILE = 2_000_000;

  /** How the names of rule files end. */
  public static final String ENDING = ".drl";

  /** What the names of packages with compiled rules begin with. */
  public static final String PACKAGE_PREFIX = "rules_";

  private static final int PACKAGE_HASH = 16;

  /**
   * Every rule file below a folder.
   *
   * @throws FaultyInput if the folder is missing, holds no rule file, or one cannot be read
   */
  public static RuleFiles inFolder(Path folder) {
    return inFolder(folder, Trust.NONE);
  }

  /**
   * Every rule file below a folder, with links that lead out of it where authors are trusted.
   *
   * @throws FaultyInput if the folder is missing, holds no rule file, or one cannot be read
   */
  public static RuleFiles inFolder(Path folder, Trust trust) {
    List<Fault> faults = new ArrayList<>();
    RuleFiles files = inFolder(folder, trust, faults);
    if (faults.isEmpty() && files.sources().isEmpty()) {
      throw refused(
          folder,
          "no-rule-files",
          "The folder " + folder + " holds no rule file.",
          "Rule files end in .drl.");
    }
    if (!faults.isEmpty()) {
      throw new FaultyInput(faults);
    }
    return files;
  }

  /**
   * Every rule file below a folder that can be read.
   *
   * @param faults takes what is wrong with the others
   * @throws FaultyInput if the folder is missing or cannot be read
   */
  static RuleFiles inFolder(Path folder, Trust trust, List<Fault> faults) {
    if (!Files.isDirectory(folder)) {
      throw refused(
          folder,
          "no-folder",
          "There is no folder " + folder + ".",
          "Name a folder with rule files: --rules DIR");
    }
    List<SourceText> sources = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (Path path : paths(folder)) {
      if (!trust.allowsCode() && leadsOutOf(folder, path)) {
        faults.add(
            Fault.of(path.toString(), "link-outside", "This link leads out of the rules’ folder.")
                .suggesting("Put the file itself into the folder."));
        continue;
      }
      try {
        sources.add(new SourceText(path.toString(), text(path)));
        names.add(folder.relativize(path).toString().replace('\\', '/'));
      } catch (IOException unreadable) {
        faults.add(
            Fault.of(path.toString(), "unreadable-file", reason(unreadable))
                .suggesting("Rule files are UTF-8 text that you may read, at most 2 MB each."));
      }
    }
    String trusted = trust.allowsCode() ? ", trusted to run code of its own" : "";
    return of("folder " + folder + trusted, names, sources);
  }

  /** Rule files with given names below their folder. */
  public static RuleFiles of(String origin, List<String> names, List<SourceText> sources) {
    MessageDigest digest = sha256();
    for (int i = 0; i < names.size(); i++) {
      String text = sources.get(i).text().replace("\r\n", "\n");
      digest.update((names.get(i) + "\0" + text + "\0").getBytes(StandardCharsets.UTF_8));
    }
    return new RuleFiles(origin, List.copyOf(sources), HexFormat.of().formatHex(digest.digest()));
  }

  /** A Java package that only these rules have. */
  public String packageName() {
    return PACKAGE_PREFIX + hash.substring(0, PACKAGE_HASH);
  }

  private static List<Path> paths(Path folder) {
    try (Stream<Path> found = Files.walk(folder)) {
      return found
          .filter(path -> path.getFileName().toString().endsWith(ENDING))
          .filter(path -> Files.isRegularFile(path) || Files.isSymbolicLink(path))
          .sorted()
          .toList();
    } catch (IOException | java.io.UncheckedIOException unreadable) {
      throw refused(
          folder,
          "unreadable-folder",
          "The folder " + folder + " cannot be read.",
          "Check that you may read it and all folders in it.");
    }
  }

  /** Whether it is a link to what lies elsewhere, whose lines a complaint would give away. */
  private static boolean leadsOutOf(Path folder, Path path) {
    try {
      return !path.toRealPath().startsWith(folder.toRealPath());
    } catch (IOException leadsNowhere) {
      return false;
    }
  }

  /** Reads no more than is allowed, whatever size the file says it has. */
  private static String text(Path path) throws IOException {
    if (!Files.isRegularFile(path)) {
      throw new IOException("The link leads to no file.");
    }
    try (InputStream stream = Files.newInputStream(path)) {
      byte[] bytes = stream.readNBytes(LARGEST_FILE + 1);
      if (bytes.length > LARGEST_FILE) {
        throw new IOException("It is larger than 2 MB.");
      }
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    }
  }

  private static String reason(IOException unreadable) {
    if (unreadable instanceof CharacterCodingException) {
      return "The file is not UTF-8 text.";
    }
    return unreadable instanceof java.nio.file.FileSystemException
        ? "The file cannot be read."
        : unreadable.getMessage();
  }

  private static FaultyInput refused(Path folder, String id, String message, String suggestion) {
    return new FaultyInput(
        List.of(Fault.of(folder.toString(), id, message).suggesting(suggestion)));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java has SHA-256", impossible);
    }
  }
}
