package org.mlfit.shell.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mlfit.shell.exit.CommandFailedException;

class NamedPathTest {

  /** As letters beyond ASCII can under {@code LANG=C}, this can be no path anywhere. */
  private static final String NO_PATH = "té\0a";

  @TempDir private Path folder;

  @Test
  void wordsThatCanBeNoPathAreRefusedWithAWayOut() {
    assertThatThrownBy(() -> NamedPath.of(NO_PATH))
        .isInstanceOf(CommandFailedException.class)
        .hasMessageStartingWith("The path té\0a cannot be: ")
        .hasMessageEndingWith("set LC_ALL=C.UTF-8 and try again.");
  }

  @Test
  void noWordsAreNotTheWorkingFolder() {
    assertThatThrownBy(() -> NamedPath.of(" "))
        .hasMessage("A path is empty here. Name a file or folder.");
    assertThat(NamedPath.isFolder("")).isFalse();
  }

  @Test
  void aRevisionThatCanBeNoPathIsNoFolder() {
    assertThat(NamedPath.isFolder(NO_PATH)).isFalse();
    assertThat(NamedPath.isFolder(folder.toString())).isTrue();
  }

  @Test
  void aFileHasOneNameHoweverItWasFound() {
    assertThat(NamedPath.absolute(folder + "/./a.yaml")).isEqualTo(folder + "/a.yaml");
    assertThat(NamedPath.absolute(NO_PATH)).isEqualTo(NO_PATH);
  }
}
