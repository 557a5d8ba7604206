package org.mlfit.shell.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.mlfit.shell.exit.CommandFailedException;

@DisabledOnOs(OS.WINDOWS)
class PrivateFolderTest {

  @TempDir private Path folder;

  @Test
  void aFolderIsMadeForItsOwnerAloneWithThoseAboveIt() throws IOException {
    Path made = PrivateFolder.make(folder.resolve("state/mlfit"));

    assertThat(permissions(made)).isEqualTo("rwx------");
    assertThat(permissions(made.getParent())).isEqualTo("rwx------");
  }

  @Test
  void aFolderThatOthersCouldEnterIsClosed() throws IOException {
    Path open = Files.createDirectory(folder.resolve("mlfit"));
    Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxrwxrwx"));

    PrivateFolder.make(open);

    assertThat(permissions(open)).isEqualTo("rwx------");
  }

  @Test
  void aLinkAndAFileInItsPlaceAreRefused() throws IOException {
    Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
    Path link = Files.createSymbolicLink(folder.resolve("link"), elsewhere);
    Path file = Files.createFile(folder.resolve("file"));

    assertThatThrownBy(() -> PrivateFolder.make(link)).hasMessageEndingWith("it is a link");
    assertThatThrownBy(() -> PrivateFolder.make(file)).hasMessageEndingWith("it is no folder");
  }

  @Test
  void whereThereIsNoHomeNothingIsRememberedElsewhere() {
    StateFolder homeless = new StateFolder(Optional.empty());

    assertThat(homeless.provide()).isEmpty();
    assertThatThrownBy(() -> homeless.make("assessments"))
        .hasMessage("There is no home folder to write into.");
  }

  @Test
  void aPlantedLinkIsNoStateFolder() throws IOException {
    Files.createSymbolicLink(folder.resolve("mlfit"), Files.createDirectory(folder.resolve("x")));

    StateFolder state = new StateFolder(Optional.of(folder));

    assertThat(state.provide()).isEmpty();
    assertThatThrownBy(() -> state.make("assessments"))
        .isInstanceOf(CommandFailedException.class)
        .hasMessage("Cannot write " + folder.resolve("mlfit") + ": it is a link");
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
