package org.mlfit.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mlfit.shell.Program.Run;

/** The command for editors, where no editor is. */
class EditorCommandTest {

  @TempDir Path folder;

  @Test
  void theShellDoesNotBecomeAServer() {
    Run run = ProgramInProcess.in(folder).reading("lsp\n").run();

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err())
        .contains("lsp talks with an editor, which starts it by itself: mlfit lsp.");
    assertThat(run.out()).isEmpty();
  }
}
