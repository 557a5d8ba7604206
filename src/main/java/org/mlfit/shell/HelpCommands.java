package org.mlfit.shell;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.mlfit.knowledge.source.NearestName;
import org.mlfit.report.HelpText;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.shell.core.command.CommandContext;
import org.springframework.shell.core.command.CommandRegistry;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Arguments;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.stereotype.Component;

/** Help and version. */
@Component
class HelpCommands {

  private static final String GROUP = "About";

  private final Console console;
  private final ObjectProvider<CompletionScript> completionScript;

  HelpCommands(Console console, ObjectProvider<CompletionScript> completionScript) {
    this.console = console;
    this.completionScript = completionScript;
  }

  @Command(name = "help", group = GROUP, description = "List the commands, or tell about one")
  String help(@Arguments String[] words, CommandContext context) {
    CommandRegistry registry = context.commandRegistry();
    String name = String.join(" ", words);
    if (name.isEmpty()) {
      return HelpText.all(groups(registry), console.look());
    }
    return Optional.ofNullable(registry.getCommandByName(name))
        .map(command -> HelpText.one(described(command), options(command), console.look()))
        .orElseThrow(
            () ->
                Failure.usage(
                    "There is no command "
                        + name
                        + ". "
                        + NearestName.suggestion(name, names(registry))
                            .orElse("The command help lists them.")));
  }

  @Command(name = "version", group = GROUP, description = "Print the version")
  String version() {
    return program() + "\n";
  }

  /** The name and version of the program, and of the Java that it runs on. */
  static String program() {
    String version = HelpCommands.class.getPackage().getImplementationVersion();
    return "mlfit "
        + (version == null ? "from the build folder" : version)
        + ", Java "
        + Runtime.version().feature();
  }

  @Command(
      name = "completion",
      group = GROUP,
      description = "Print the script that lets bash or zsh complete commands")
  String completion(
      @Argument(index = 0, description = "bash or zsh", defaultValue = "") String shell) {
    return switch (shell) {
      case "bash" -> completionScript.getObject().bash();
      case "zsh" -> completionScript.getObject().zsh();
      default -> throw Failure.usage("Name the shell: completion bash, or completion zsh.");
    };
  }

  private static TreeMap<String, List<HelpText.Entry>> groups(CommandRegistry registry) {
    return registry.getCommands().stream()
        .filter(command -> !command.isHidden())
        .collect(
            Collectors.groupingBy(
                command -> command.getName().equals("quit") ? GROUP : command.getGroup(),
                TreeMap::new,
                Collectors.collectingAndThen(
                    Collectors.mapping(HelpCommands::described, Collectors.toList()),
                    entries -> entries.stream().sorted().toList())));
  }

  private static HelpText.Entry described(org.springframework.shell.core.command.Command command) {
    return new HelpText.Entry(command.getName(), command.getDescription());
  }

  private static List<HelpText.Entry> options(
      org.springframework.shell.core.command.Command command) {
    return command.getOptions().stream()
        .map(option -> new HelpText.Entry("--" + option.longName(), option.description()))
        .toList();
  }

  private static List<String> names(CommandRegistry registry) {
    return registry.getCommands().stream()
        .map(org.springframework.shell.core.command.Command::getName)
        .toList();
  }
}
