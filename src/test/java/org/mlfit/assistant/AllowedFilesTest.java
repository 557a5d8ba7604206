package org.mlfit.assistant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AllowedFilesTest {

  @TempDir Path top;
  private Path folder;
  private AllowedFiles files;

  @BeforeEach
  void make() throws IOException {
    folder = Files.createDirectories(top.resolve("work"));
    Files.createDirectories(top.resolve("papers/old"));
    Files.writeString(top.resolve("secret.yaml"), "goal.stated: yes\n");
    Files.writeString(top.resolve("papers/old/minutes.txt"), "words");
    Files.writeString(top.resolve("note.txt"), "words");
    Files.writeString(folder.resolve("a.yaml"), "goal.stated: yes\n");
    Files.writeString(folder.resolve(".hidden.yaml"), "goal.stated: yes\n");
    Files.createSymbolicLink(folder.resolve("out.yaml"), top.resolve("secret.yaml"));
    Files.createSymbolicLink(folder.resolve("nowhere.yaml"), top.resolve("new.yaml"));
    Files.createSymbolicLink(folder.resolve("up"), top);
    files = new AllowedFiles(folder, List.of(top.resolve("papers"), top.resolve("note.txt")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../secret.yaml",
        "up/secret.yaml",
        "out.yaml",
        ".hidden.yaml",
        "x/../../secret.yaml",
        "/etc/passwd.yaml",
        "up/../../secret.yaml"
      })
  void nothingOutsideIsReadOrWritten(String named) {
    assertThatThrownBy(() -> files.scenarioFile(named))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("lies outside what may be read here, or is hidden");
    assertThatThrownBy(() -> files.newScenarioFile(named)).isInstanceOf(RefusedException.class);
    assertThatThrownBy(() -> files.readable(named)).isInstanceOf(RefusedException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"nowhere.yaml", "a.yaml", "up/new.yaml", "missing/new.yaml"})
  void aNewFileIsNewAndInAFolderThatIsThere(String named) {
    assertThatThrownBy(() -> files.newScenarioFile(named)).isInstanceOf(RefusedException.class);
    assertThat(top.resolve("new.yaml")).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a\u0000.yaml", "a\n.yaml", "a\u202e.yaml"})
  void whatCanBeNoPathIsRefused(String named) {
    assertThatThrownBy(() -> files.readable(named))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("A path cannot be");
  }

  @Test
  void onlyScenarioFilesAreOpened() {
    assertThatThrownBy(() -> files.scenarioFile("notes.txt"))
        .hasMessage("Assessments are files such as letters.yaml, and notes.txt does not end so.");
    assertThatThrownBy(() -> files.scenarioFile("b.yaml"))
        .hasMessage("There is no file b.yaml. The folder holds: a.yaml.");
  }

  @Test
  void documentsAreFoundByTheirNames() throws IOException {
    assertThat(files.readable("old/minutes.txt"))
        .contains(top.resolve("papers/old/minutes.txt").toRealPath());
    assertThat(files.readable("note.txt")).contains(top.resolve("note.txt").toRealPath());
    assertThat(files.readable(top.resolve("note.txt").toRealPath().toString())).isPresent();
    assertThat(files.readable("nothing.txt")).isEmpty();
    assertThat(files.name(top.resolve("papers/old/minutes.txt").toRealPath()))
        .isEqualTo("old/minutes.txt");
    assertThat(files.documentsListed()).isEqualTo("Documents are: old/minutes.txt, note.txt.");
  }
}
