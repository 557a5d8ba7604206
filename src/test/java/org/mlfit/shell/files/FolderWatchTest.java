package org.mlfit.shell.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderWatchTest {

  @TempDir private Path folder;
  private FolderWatch watch;
  private int looks;

  @BeforeEach
  void watchTheFolder() throws IOException {
    Files.writeString(folder.resolve("data.drl"), "rule");
    watch = FolderWatch.over(List.of(folder), path -> path.toString().endsWith(".drl"));
  }

  @AfterEach
  void stopWatching() throws IOException {
    watch.close();
  }

  @Test
  void aFileThatWasWrittenIsAChange() throws Exception {
    Files.writeString(folder.resolve("data.drl"), "another rule");

    assertThat(changes()).containsExactly(folder.resolve("data.drl"));
  }

  @Test
  void aFileThatWasMovedOverTheOldOneIsOneChange() throws Exception {
    Path fresh = Files.writeString(folder.resolve("data.drl~"), "rule");
    Files.move(fresh, folder.resolve("data.drl"), StandardCopyOption.REPLACE_EXISTING);

    assertThat(changes()).containsExactly(folder.resolve("data.drl"));
    assertThat(changes()).isEmpty();
  }

  @Test
  void aFileInANewFolderAndADeletedOneAreChanges() throws Exception {
    Path deeper = Files.createDirectories(folder.resolve("new/deeper"));
    Files.writeString(deeper.resolve("risk.drl"), "rule");
    Files.delete(folder.resolve("data.drl"));

    assertThat(changes()).containsExactly(folder.resolve("data.drl"), deeper.resolve("risk.drl"));
  }

  @Test
  void aFolderThatWasGoneForAMomentIsAChange(@TempDir Path later) throws Exception {
    Path away = folder.resolveSibling(folder.getFileName() + "-away");
    Files.writeString(later.resolve("comes-back"), "");
    Predicate<Path> wanted = path -> comesBackAfter(path, away) || path.toString().endsWith(".drl");
    try (FolderWatch both = FolderWatch.over(List.of(folder, later), wanted)) {
      Files.move(folder, away);

      assertThat(both.changes(() -> looks++ < 3)).containsExactly(folder.resolve("data.drl"));
    }
  }

  /** While the second folder is looked at, the first one comes back. */
  private boolean comesBackAfter(Path path, Path away) {
    if (path.endsWith("comes-back") && Files.exists(away)) {
      try {
        Files.move(away, folder);
      } catch (IOException stays) {
        throw new UncheckedIOException(stays);
      }
    }
    return false;
  }

  @Test
  void whatIsHiddenOrNotWantedIsNoChange() throws Exception {
    Files.writeString(folder.resolve(".data.drl.swp"), "swap");
    Files.writeString(folder.resolve(".#data.drl"), "lock");
    Files.writeString(folder.resolve("notes.txt"), "notes");
    Files.createDirectories(folder.resolve(".git"));
    Files.writeString(folder.resolve(".git/data.drl"), "history");

    assertThat(changes()).isEmpty();
  }

  @Test
  void aHiddenFileThatIsNamedItselfIsWatched() throws Exception {
    Path hidden = folder.resolve(".draft.drl");
    try (FolderWatch named = FolderWatch.over(List.of(hidden), path -> true)) {
      Files.writeString(hidden, "rule");

      assertThat(named.changes(() -> looks++ < 3)).containsExactly(hidden);
    }
  }

  @Test
  void aFolderThatComesLaterIsWatchedThen() throws Exception {
    Path later = folder.resolve("later");
    try (FolderWatch waiting = FolderWatch.over(List.of(later), path -> true)) {
      Files.createDirectories(later);
      Files.writeString(later.resolve("data.drl"), "rule");

      assertThat(waiting.changes(() -> looks++ < 3)).containsExactly(later.resolve("data.drl"));
    }
  }

  @Test
  void oneFileCanBeWatchedAlone() throws Exception {
    Path file = folder.resolve("data.drl");
    try (FolderWatch alone = FolderWatch.over(List.of(file), path -> true)) {
      Files.writeString(folder.resolve("risk.drl"), "rule");
      assertThat(alone.changes(() -> looks++ < 2)).isEmpty();

      Files.writeString(file, "another rule");
      assertThat(alone.changes(() -> looks++ < 6)).containsExactly(file);
    }
  }

  /** What is found at once: it is told to stop before it looks a third time. */
  private Set<Path> changes() throws InterruptedException {
    looks = 0;
    return watch.changes(() -> looks++ < 2);
  }
}
