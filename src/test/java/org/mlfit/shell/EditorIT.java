package org.mlfit.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mlfit.shell.lsp.ScriptedEditor.answer;
import static org.mlfit.shell.lsp.ScriptedEditor.place;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.Position;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mlfit.editor.TeaFolder;
import org.mlfit.shell.lsp.ScriptedEditor;

/** An editor starts the packaged program and talks with it. */
class EditorIT {

  private static final String FILE = "rules/tea.drl";

  @TempDir Path root;
  private Process process;
  private ScriptedEditor editor;

  @BeforeEach
  void start() throws Exception {
    new TeaFolder(root);
    process = Program.in(root).talk(complaints().toFile(), "lsp");
    editor = new ScriptedEditor(root, process.getInputStream(), process.getOutputStream());
    editor.begin();
  }

  @AfterEach
  void end() {
    process.destroyForcibly();
  }

  private Path complaints() {
    return root.resolve("err.txt");
  }

  @Test
  void itTalksUntilTheEditorTakesLeave() throws Exception {
    editor.open(FILE, TeaFolder.RULES.replace("Cups( value >", "Cup( value >"));
    assertThat(editor.faults(FILE, 1).get(0).getMessage().getLeft())
        .contains("Cup, which no file declares");
    editor.type(FILE, TeaFolder.RULES);
    editor.faults(FILE, 0);
    Position question = place(TeaFolder.RULES, "Cups( value", 1);
    assertThat(
            answer(
                    editor
                        .server()
                        .getTextDocumentService()
                        .hover(new HoverParams(editor.document(FILE), question)))
                .getContents()
                .getRight()
                .getValue())
        .contains("How many cups?");

    answer(editor.server().shutdown());
    editor.server().exit();

    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).isZero();
    assertThat(complaints()).isEmptyFile();
  }

  @Test
  void itEndsWithTheEditor() throws Exception {
    process.getOutputStream().close();

    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).isOne();
  }
}
