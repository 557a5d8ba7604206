package org.mlfit.shell.files;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names of drafts of files. Each carries the number of the process that writes it, so that what
 * a killed one left behind can be told from what another is writing this moment.
 */
public final class DraftFiles {

  private static final String SAMPLES = ".mlfit-*.tmp";
  private static final Pattern NAME =
      Pattern.compile(
          "\\.mlfit-(?:(\\d{1,18})-)?[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\\.tmp");

  /** A folder may be shared with another machine, whose processes nobody sees here. */
  private static final Duration SURELY_LEFT = Duration.ofHours(1);

  private DraftFiles() {}

  /** A name of this process beside a file that no other draft has. */
  static Path beside(Path target) {
    return target.resolveSibling(
        ".mlfit-" + ProcessHandle.current().pid() + "-" + UUID.randomUUID() + ".tmp");
  }

  /** Removes what processes that are no more left in a folder; that this fails hurts nobody. */
  public static void sweep(Path folder) {
    try (DirectoryStream<Path> drafts = Files.newDirectoryStream(folder, SAMPLES)) {
      for (Path draft : drafts) {
        if (isLeft(draft)) {
          Files.deleteIfExists(draft);
        }
      }
    } catch (IOException | RuntimeException stay) {
      // They are swept another time, or by their owner.
    }
  }

  private static boolean isLeft(Path draft) throws IOException {
    Matcher name = NAME.matcher(draft.getFileName().toString());
    return name.matches()
        && Files.isRegularFile(draft, LinkOption.NOFOLLOW_LINKS)
        && Files.getLastModifiedTime(draft).toInstant().isBefore(Instant.now().minus(SURELY_LEFT))
        && (name.group(1) == null
            || ProcessHandle.of(Long.parseLong(name.group(1))).filter(p -> p.isAlive()).isEmpty());
  }
}
