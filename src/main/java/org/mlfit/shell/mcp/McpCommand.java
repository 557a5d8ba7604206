package org.mlfit.shell.mcp;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.mlfit.assistant.AllowedFiles;
import org.mlfit.assistant.Assistance;
import org.mlfit.shell.assess.TableCounts;
import org.mlfit.shell.command.Commands;
import org.mlfit.shell.command.DeclaredOption;
import org.mlfit.shell.command.GivenOptions;
import org.mlfit.shell.command.ShellCommand;
import org.mlfit.shell.command.Takes;
import org.mlfit.shell.console.Console;
import org.mlfit.shell.console.ProtocolTalk;
import org.mlfit.shell.exit.CommandFailedException;
import org.mlfit.shell.exit.ExitCode;
import org.mlfit.shell.files.Installation;
import org.mlfit.shell.files.NamedPath;
import org.mlfit.shell.files.TextFiles;
import org.mlfit.shell.state.RulesInUse;
import org.springframework.stereotype.Component;

/** The command that an assistant starts, and that talks with it and nobody else. */
@Component
class McpCommand implements Commands {

  private static final DeclaredOption FOLDER =
      DeclaredOption.value(
          "folder", "the folder for assessments, the only one that is written to", Takes.FILE);
  private static final DeclaredOption DOCUMENTS =
      DeclaredOption.value(
          "documents",
          "a file or folder that answers may be quoted from, besides; may stand repeatedly",
          Takes.FILE);

  private final RulesInUse rulesInUse;
  private final TextFiles files;
  private final Console console;
  private final Clock clock;

  McpCommand(RulesInUse rulesInUse, TextFiles files, Console console, Clock clock) {
    this.rulesInUse = rulesInUse;
    this.files = files;
    this.console = console;
    this.clock = clock;
  }

  @Override
  public List<ShellCommand> commands() {
    return List.of(
        ShellCommand.of(
                "mcp",
                "Assess a proposal",
                "Serve an assistant, which fills in answers with quotes, over standard input and"
                    + " output",
                this::serve)
            .with(FOLDER, DOCUMENTS));
  }

  private String serve(GivenOptions given) {
    ProtocolTalk.serve(
        console,
        "mcp",
        "an assistant",
        (in, out) -> {
          new ProtocolFolder(Installation.home().map(home -> home.resolve("lib/mcp")))
              .talk()
              .serve(assistance(given), in, out);
          return ExitCode.FINE;
        });
    return "";
  }

  private Assistance assistance(GivenOptions given) {
    Path folder = folder(given);
    List<Path> documents =
        given.all(DOCUMENTS.name()).stream().map(named -> thereFor(DOCUMENTS, named)).toList();
    return new Assistance(
        rulesInUse.foresight(),
        console.trust(),
        new AllowedFiles(folder, documents),
        new OwnFiles(files),
        TableCounts::ofFiles,
        clock);
  }

  /** It must be named: assistants are started in whatever folder, often the topmost one. */
  private static Path folder(GivenOptions given) {
    Path folder =
        given
            .text(FOLDER.name())
            .map(named -> thereFor(FOLDER, named))
            .orElseThrow(
                () ->
                    CommandFailedException.usage(
                        "Name the folder for assessments: mlfit mcp --folder DIR."));
    if (!Files.isDirectory(folder)) {
      throw CommandFailedException.usage("--folder takes a folder, not the file " + folder + ".");
    }
    return folder;
  }

  private static Path thereFor(DeclaredOption option, String named) {
    Path path = NamedPath.of(named);
    if (!Files.exists(path)) {
      throw CommandFailedException.usage("There is no " + path + " for --" + option.name() + ".");
    }
    return path;
  }
}
