package org.mlfit.shell.lsp;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.mlfit.editor.Texts;
import org.mlfit.editor.Workspace;
import org.mlfit.knowledge.KnowledgeLoader;
import org.mlfit.shell.command.Commands;
import org.mlfit.shell.command.GivenOptions;
import org.mlfit.shell.command.ShellCommand;
import org.mlfit.shell.console.Console;
import org.mlfit.shell.console.ProtocolTalk;
import org.mlfit.shell.files.Invocation;
import org.mlfit.shell.files.NamedPath;
import org.mlfit.shell.state.RulesInUse;
import org.springframework.stereotype.Component;

/** The command that an editor starts, and that talks with it and nobody else. */
@Component
class LspCommand implements Commands {

  private static final Path SCENARIOS = Path.of("scenarios");

  private final Invocation invocation;
  private final RulesInUse rulesInUse;
  private final KnowledgeLoader loader;
  private final Console console;

  LspCommand(
      Invocation invocation, RulesInUse rulesInUse, KnowledgeLoader loader, Console console) {
    this.invocation = invocation;
    this.rulesInUse = rulesInUse;
    this.loader = loader;
    this.console = console;
  }

  @Override
  public List<ShellCommand> commands() {
    return List.of(
        ShellCommand.of(
            "lsp",
            "Rules",
            "Serve an editor over standard input and output, by the language server protocol",
            this::serve));
  }

  private String serve(GivenOptions given) {
    ProtocolTalk.serve(
        console, "lsp", "an editor", (in, out) -> new EditorTalk(this::workspace).serve(in, out));
    return "";
  }

  /**
   * The rules of {@code --rules}, else of the open folder, else those that would be in use here.
   */
  private Workspace workspace(Path root) {
    Path usual = root.resolve(RulesInUse.USUAL_FOLDER);
    Path rules =
        invocation
            .rules()
            .map(NamedPath::of)
            .or(() -> Optional.of(usual).filter(Files::isDirectory))
            .or(rulesInUse::folder)
            .orElse(usual);
    return new Workspace(
        new Texts(root, rules.toAbsolutePath(), SCENARIOS, loader.trust()), loader);
  }
}
