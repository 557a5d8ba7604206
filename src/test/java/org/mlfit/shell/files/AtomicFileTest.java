package org.mlfit.shell.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
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
  @DisabledOnOs(OS.WINDOWS)
  void aDraftIsAsPrivateAsTheFileThatItReplaces() throws IOException {
    Path file = Files.writeString(folder.resolve("a"), "old");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    try (AtomicFile draft = AtomicFile.of(file)) {
      assertThat(permissionsOfAll()).containsOnly("rw-------");
      draft.keep();
    }

    assertThat(permissionsOfAll()).containsExactly("rw-------");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aFileOfItsOwnerIsPrivateFromItsFirstByteAndReplacesALink() throws IOException {
    Path other = Files.writeString(folder.resolve("other"), "precious");
    Files.setPosixFilePermissions(other, PosixFilePermissions.fromString("rw-------"));
    Path planted = Files.createSymbolicLink(folder.resolve("a"), other);
    try (AtomicFile draft = AtomicFile.ofOwner(planted)) {
      draft.writer().write("new");
      assertThat(permissionsOfAll()).containsOnly("rw-------");
      draft.keep();
    }

    assertThat(Files.isSymbolicLink(planted)).isFalse();
    assertThat(planted).hasContent("new");
    assertThat(other).hasContent("precious");
    assertThat(permissionsOfAll()).containsOnly("rw-------");
  }

  private List<String> permissionsOfAll() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      List<String> permissions = new ArrayList<>();
      for (Path file : files.toList()) {
        permissions.add(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
      }
      return permissions;
    }
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

  @Test
  void whereNoLinksCanBeMadeAFileIsCreatedAllTheSameAndNeverWrittenOver() {
    TextFiles camera =
        new TextFiles(
            (name, file) -> {
              throw new FileSystemException(name.toString(), null, "Operation not permitted");
            });
    Path file = folder.resolve("a");

    camera.create(file, "first");

    assertThat(file).hasContent("first");
    assertThatThrownBy(() -> camera.create(file, "second"))
        .isInstanceOf(CommandFailedException.class)
        .hasMessageEndingWith("is there already; nothing was written.");
    assertThat(file).hasContent("first");
    assertThat(folder).isDirectoryNotContaining("glob:**/.mlfit-*");
  }

  @Test
  void theNamesOfAFileAreCounted() throws IOException {
    Path file = Files.writeString(folder.resolve("a"), "text");
    Files.createLink(folder.resolve("b"), file);

    assertThat(new TextFiles().names(file)).isEqualTo(2);
    assertThat(new TextFiles().names(folder.resolve("nowhere"))).isEqualTo(1);
  }

  @Test
  void whatAKilledWriterLeftBehindIsSweptAndWhatALivingOneWritesStays() throws Exception {
    Process ended = new ProcessBuilder("true").start();
    ended.waitFor();
    long own = ProcessHandle.current().pid();
    Path left = draft(ended.pid() + "-", Duration.ofHours(2));
    Path ofAnOlderVersion = draft("", Duration.ofHours(2));
    Path perhapsOfAnotherMachine = draft(ended.pid() + "-", Duration.ofMinutes(2));
    Path beingWritten = draft(own + "-", Duration.ofHours(2));
    Path somebodyElses = Files.writeString(folder.resolve(".mlfit-notes.tmp"), "mine");
    Files.setLastModifiedTime(somebodyElses, FileTime.from(Instant.EPOCH));

    new TextFiles().write(folder.resolve("a"), "text");

    assertThat(List.of(left, ofAnOlderVersion)).noneMatch(Files::exists);
    assertThat(List.of(perhapsOfAnotherMachine, beingWritten, somebodyElses))
        .allMatch(Files::exists);
  }

  private Path draft(String process, Duration age) throws IOException {
    Path draft = folder.resolve(".mlfit-" + process + UUID.randomUUID() + ".tmp");
    Files.writeString(draft, "half");
    return Files.setLastModifiedTime(draft, FileTime.from(Instant.now().minus(age)));
  }
}
