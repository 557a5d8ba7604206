package org.mlfit.shell;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.mlfit.report.advice.HelpText;
import org.mlfit.report.text.TextStyle;
import org.mlfit.shell.command.Commands;
import org.mlfit.shell.command.GivenOptions;
import org.mlfit.shell.command.ShellCommand;
import org.mlfit.shell.command.Takes;
import org.mlfit.shell.console.Console;
import org.mlfit.shell.exit.CommandFailedException;
import org.mlfit.shell.exit.ProgramVersion;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.shell.core.command.Command;
import org.springframework.shell.core.command.CommandRegistry;
import org.springframework.stereotype.Component;

/** Help and version. */
@Component
class HelpCommands implements Commands {

  private static final String GROUP = "About";

  private final Console console;
  private final ObjectProvider<CommandRegistry> registry;
  private final ObjectProvider<CompletionScript> completionScript;

  HelpCommands(
      Console console,
      ObjectProvider<CommandRegistry> registry,
      ObjectProvider<CompletionScript> completionScript) {
    this.console = console;
    this.registry = registry;
    this.completionScript = completionScript;
  }

  @Override
  public List<ShellCommand> commands() {
    return List.of(
        ShellCommand.of("help", GROUP, "List the commands, or tell about one", this::help)
            .withWords(Takes.COMMAND),
        ShellCommand.of("version", GROUP, "Print the version", given -> ProgramVersion.inWords()),
        ShellCommand.of("clear", GROUP, "Clear the screen", this::clear),
        ShellCommand.of(
                "completion",
                GROUP,
                "Print the script that lets bash or zsh complete commands",
                this::completion)
            .withWord(Takes.COMPLETING_SHELL));
  }

  private String help(GivenOptions given) {
    CommandRegistry registry = this.registry.getObject();
    String name = String.join(" ", given.words());
    if (name.isEmpty()) {
      return all(console.look());
    }
    return Optional.ofNullable(registry.getCommandByName(name))
        .map(command -> HelpText.one(described(command), options(command), console.look()))
        .orElseThrow(() -> CommandLine.unknown(registry, name));
  }

  /** What help tells if no command is named. */
  String all(TextStyle style) {
    return HelpText.all(groups(registry.getObject()), style);
  }

  private String clear(GivenOptions given) {
    console.clear();
    return "";
  }

  private String completion(GivenOptions given) {
    return switch (given.word()) {
      case "bash" -> completionScript.getObject().bash();
      case "zsh" -> completionScript.getObject().zsh();
      default ->
          throw CommandFailedException.usage("Name the shell: completion bash, or completion zsh.");
    };
  }

  private static TreeMap<String, List<HelpText.Entry>> groups(CommandRegistry registry) {
    return registry.getCommands().stream()
        .filter(command -> !command.isHidden())
        .collect(
            Collectors.groupingBy(
                Command::getGroup,
                TreeMap::new,
                Collectors.collectingAndThen(
                    Collectors.mapping(HelpCommands::described, Collectors.toList()),
                    entries -> entries.stream().sorted().toList())));
  }

  private static HelpText.Entry described(Command command) {
    return new HelpText.Entry(command.getName(), command.getDescription());
  }

  private static List<HelpText.Entry> options(Command command) {
    return command.getOptions().stream()
        .map(option -> new HelpText.Entry("--" + option.longName(), option.description()))
        .toList();
  }
}
