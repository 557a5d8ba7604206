package org.mlfit.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mlfit.shell.Program.Run;

/** The command for assistants, where no assistant is. */
class AssistantCommandTest {

  @TempDir Path folder;

  @Test
  void theShellDoesNotBecomeAServer() {
    Run run = ProgramInProcess.in(folder).reading("mcp\n").run();

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err())
        .contains("mcp talks with an assistant, which starts it by itself: mlfit mcp.");
    assertThat(run.out()).isEmpty();
  }

  @Test
  void theFolderMustBeNamed() {
    Run run = ProgramInProcess.in(folder).run("mcp");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("Name the folder for assessments: mlfit mcp --folder DIR.");
  }

  @Test
  void aFolderOrDocumentThatIsNotThereIsTold() throws Exception {
    Path file = Files.writeString(folder.resolve("a.txt"), "");

    assertThat(ProgramInProcess.in(folder).run("mcp", "--folder", file.toString()).err())
        .contains("--folder takes a folder, not the file");
    Run run =
        ProgramInProcess.in(folder)
            .run(
                "mcp",
                "--folder",
                folder.toString(),
                "--documents",
                folder.resolve("missing.md").toString());
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("There is no", "missing.md for --documents.");
  }
}
