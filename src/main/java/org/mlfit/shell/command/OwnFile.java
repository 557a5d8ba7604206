package org.mlfit.shell.command;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.mlfit.report.review.WrittenReview;
import org.mlfit.shell.exit.CommandFailedException;
import org.mlfit.shell.files.AtomicFile;
import org.mlfit.shell.files.DraftFiles;

/**
 * The kinds of files that commands write where they are told to. One of before is written anew;
 * what somebody else wrote may be nowhere else, and is written over only if that is said.
 */
public enum OwnFile {
  REPORT("report", WrittenReview::is),
  REPLAY(
      "report of a replay",
      holds(
          "<testsuites name=\"mlfit replay\">"
              + "|\\A\\{\\s+\"schemaVersion\" : \\d+,[^\\[]*\"scenarios\" : \\["
              + "|\\| scenarios \\| passed \\|"
              + "|\\d scenarios?, [\\d,]+ passed, ")),
  SCENARIOS("file of generate", holds("\\Asuite: (Thresholds|By chance)\\R")),
  MEASURED("file of measure", holds("\\Asuite: [^\\x00]*    source: \"?measured in ")),
  PICTURE(
      "picture of mlfit",
      holds(
          "\\Aflowchart [A-Z]{2}\\R  n1|\\Adigraph mlfit \\{"
              + "|\\A\\{\\s+\"schemaVersion\" : \\d+,[^\\[]*\"nodes\" : \\["));

  /** Says that a file of somebody else is to be written over. */
  public static final DeclaredOption REPLACE =
      DeclaredOption.flag("replace", "write over a file that mlfit did not write");

  /** Enough of either end of a file to see whose it is, however long it is. */
  private static final int SEEN = 100_000;

  private final String called;
  private final Predicate<String> isOurs;

  OwnFile(String called, Predicate<String> isOurs) {
    this.called = called;
    this.isOurs = isOurs;
  }

  private static Predicate<String> holds(String sign) {
    return Pattern.compile(sign).asPredicate();
  }

  /**
   * Makes sure that a file can be written, before the work whose result it shall hold.
   *
   * @param replace whether it may be somebody else’s
   * @return the same file
   * @throws CommandFailedException with exit code 2 if it is somebody else’s, or cannot be written
   */
  public Path free(Path file, boolean replace) {
    if (file.toAbsolutePath().normalize().startsWith("/dev")
        || Files.exists(file) && !Files.isRegularFile(file) && !Files.isDirectory(file)) {
      return file;
    }
    if (!replace && Files.isRegularFile(file) && !isOurs(file)) {
      throw CommandFailedException.usage(
          "There is a file "
              + file
              + ", and it is no "
              + called
              + ". --replace writes over it; another name leaves it as it is.");
    }
    Optional.ofNullable(file.toAbsolutePath().getParent()).ifPresent(DraftFiles::sweep);
    AtomicFile.of(file).close();
    return file;
  }

  private boolean isOurs(Path file) {
    try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
      long length = bytes.length();
      return length == 0
          || isOurs.test(text(bytes, 0, length))
          || isOurs.test(text(bytes, Math.max(0, length - SEEN), length));
    } catch (IOException unreadable) {
      return false;
    }
  }

  private static String text(RandomAccessFile bytes, long from, long to) throws IOException {
    byte[] read = new byte[(int) Math.min(SEEN, to - from)];
    bytes.seek(from);
    bytes.readFully(read);
    return new String(read, StandardCharsets.UTF_8);
  }
}
