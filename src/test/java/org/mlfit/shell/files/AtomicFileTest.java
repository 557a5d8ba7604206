package org.mlfit.shell.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.mlfit.shell.exit.CommandFailedException;

class AtomicFileTest {

  @TempDir private Path folder;

  @Test
  void theOldTextStandsUntilTheDraftIsKept() throws IOException {
    Path file = Files.writeString(folder.resolve("a"), "old");
    try (AtomicFile draft = AtomicFile.of(file)) {
      draft.writer().write("new");
      draft.writer().flush();
      assertThat(file).hasContent("old");
      draft.keep();
    }

    assertThat(file).hasContent("new");
    assertThat(folder).isDirectoryNotContaining("glob:**/.mlfit-*");
  }

  @Test
  void aDraftThatIsNotKeptLeavesNothing() throws IOException {
    try (AtomicFile draft = AtomicFile.of(folder.resolve("a"))) {
      draft.writer().write("new");
    }

    assertThat(folder).isEmptyDirectory();
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void permissionsAndLinksStay() throws IOException {
    Path file = Files.writeString(folder.resolve("a"), "old");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
    Path link = Files.createSymbolicLink(folder.resolve("link"), file);

    new TextFiles().write(link, "new");

    assertThat(Files.isSymbolicLink(link)).isTrue();
    assertThat(file).hasContent("new");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-r-----");
  }

  @Test
  void whatCannotBeWrittenIsRefusedPlainly() {
    assertThatThrownBy(() -> AtomicFile.of(folder))
        .isInstanceOf(CommandFailedException.class)
        .hasMessageEndingWith("it is a folder.");
    assertThatThrownBy(() -> AtomicFile.of(folder.resolve("nowhere/a")))
        .isInstanceOf(CommandFailedException.class)
        .hasMessageEndingWith("is there such a folder?");
  }
}
