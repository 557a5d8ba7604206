package org.mlfit.knowledge.rule;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mlfit.knowledge.source.Fault;
import org.mlfit.knowledge.source.FaultyInputException;
import org.mlfit.knowledge.source.Sha256;
import org.mlfit.knowledge.source.SourceText;
import org.mlfit.knowledge.source.Utf8;
import org.mlfit.knowledge.source.VisibleFiles;

/**
 * The rule files in use.
 *
 * @param origin where they come from, in words
 * @param trust how far their authors are trusted
 * @param sources their texts, sorted by name
 * @param hash SHA-256 over names and texts, in hexadecimal; line ends do not matter
 */
public record RuleFiles(String origin, Trust trust, List<SourceText> sources, String hash) {

  /**
   * What their folder is called, without the way to it on somebody's machine; if they come from no
   * folder, where they come from.
   */
  public String name() {
    String[] folders = origin.split("[/\\\\]+");
    return folders.length < 2 ? origin : folders[folders.length - 1];
  }

  private static final int LARGEST_FILE = 2_000_000;

  /** How the names of rule files end. */
  public static final String ENDING = ".drl";

  /** What the names of packages with compiled rules begin with. */
  public static final String PACKAGE_PREFIX = "rules_";

  private static final String PACKAGE_OF_RULES = "rules";
  private static final Pattern PACKAGE = Pattern.compile("(?m)^\\s*package\\s+([\\w.]+)");

  /**
   * Every rule file below a folder.
   *
   * @throws FaultyInputException if the folder is missing, holds no rule file, or one cannot be
   *     read
   */
  public static RuleFiles inFolder(Path folder) {
    return inFolder(folder, Trust.NONE);
  }

  /**
   * Every rule file below a folder, with links that lead out of it where authors are trusted.
   *
   * @throws FaultyInputException if the folder is missing, holds no rule file, or one cannot be
   *     read
   */
  public static RuleFiles inFolder(Path folder, Trust trust) {
    List<Fault> faults = new ArrayList<>();
    RuleFiles files = inFolder(folder, trust, faults);
    if (faults.isEmpty() && files.sources().isEmpty()) {
      throw new FaultyInputException(List.of(noneIn(folder.toString())));
    }
    if (!faults.isEmpty()) {
      throw new FaultyInputException(faults);
    }
    return files;
  }

  /** That a folder holds no rule file. */
  public static Fault noneIn(String folder) {
    return Fault.of(folder, "no-rule-files", "The folder " + folder + " holds no rule file.")
        .suggesting("Rule files end in .drl.");
  }

  /**
   * Every rule file below a folder that can be read.
   *
   * @param faults takes what is wrong with the others
   * @throws FaultyInputException if the folder is missing or cannot be read
   */
  public static RuleFiles inFolder(Path folder, Trust trust, List<Fault> faults) {
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
    return of("folder " + folder + trusted, trust, names, sources);
  }

  /**
   * Whether a folder seems to hold rules for this program: a rule file that does not say that it
   * belongs to another package than {@code rules}. Files of other rule engines, or none, are not
   * ours; a file of ours with a mistake is.
   */
  public static boolean areIn(Path folder) {
    try {
      return VisibleFiles.below(folder).stream()
          .filter(path -> path.toString().endsWith(ENDING))
          .filter(Files::isRegularFile)
          .anyMatch(RuleFiles::maybeOurs);
    } catch (IOException unreadable) {
      return Files.isDirectory(folder);
    }
  }

  private static boolean maybeOurs(Path file) {
    try {
      Matcher statement = PACKAGE.matcher(text(file));
      return !statement.find() || statement.group(1).equals(PACKAGE_OF_RULES);
    } catch (IOException unreadable) {
      return true;
    }
  }

  /**
   * Rule files whose authors are not trusted.
   *
   * @param names the names of the files, relative to their folder
   */
  public static RuleFiles of(String origin, List<String> names, List<SourceText> sources) {
    return of(origin, Trust.NONE, names, sources);
  }

  /**
   * Rule files whose authors have a given trust.
   *
   * @param names the names of the files, relative to their folder
   */
  public static RuleFiles of(
      String origin, Trust trust, List<String> names, List<SourceText> sources) {
    MessageDigest digest = Sha256.digest();
    for (int i = 0; i < names.size(); i++) {
      String text = sources.get(i).text().replace("\r\n", "\n");
      digest.update((names.get(i) + "\0" + text + "\0").getBytes(StandardCharsets.UTF_8));
    }
    String hash = HexFormat.of().formatHex(digest.digest());
    return new RuleFiles(origin, trust, List.copyOf(sources), hash);
  }

  private static List<Path> paths(Path folder) {
    try {
      return VisibleFiles.below(folder).stream()
          .filter(path -> path.toString().endsWith(ENDING))
          .filter(path -> Files.isRegularFile(path) || Files.isSymbolicLink(path))
          .toList();
    } catch (IOException unreadable) {
      throw refused(
          folder,
          "unreadable-folder",
          "The folder " + folder + " cannot be read.",
          "Check that you may read it and all folders in it.");
    }
  }

  /**
   * Whether a path is a link out of the folder. A message about a fault there would reveal lines of
   * a file that is none of ours.
   */
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
      return Utf8.text(bytes);
    } catch (Utf8.NotUtf8Exception notText) {
      throw new IOException("The file is " + notText.getMessage(), notText);
    }
  }

  private static String reason(IOException unreadable) {
    return unreadable instanceof java.nio.file.FileSystemException
        ? "The file cannot be read."
        : unreadable.getMessage();
  }

  private static FaultyInputException refused(
      Path folder, String id, String message, String suggestion) {
    return new FaultyInputException(
        List.of(Fault.of(folder.toString(), id, message).suggesting(suggestion)));
  }
}
