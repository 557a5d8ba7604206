package org.mlfit.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mlfit.knowledge.Question;
import org.mlfit.knowledge.Rule;
import org.springframework.shell.core.command.CommandOption;
import org.springframework.shell.core.command.completion.CompletionContext;
import org.springframework.shell.core.command.completion.CompletionProposal;
import org.springframework.shell.core.command.completion.CompletionProvider;
import org.springframework.stereotype.Component;

/** What the tab key offers: ids where a command takes an id, files where it takes a file. */
@Component("completions")
class Completions implements CompletionProvider {

  private final Knowledge knowledge;
  private final Assessment assessment;

  Completions(Knowledge knowledge, Assessment assessment) {
    this.knowledge = knowledge;
    this.assessment = assessment;
  }

  @Override
  public List<CompletionProposal> apply(CompletionContext context) {
    Optional<String> option =
        Optional.ofNullable(context.getCommandOption()).map(CommandOption::longName);
    String command = context.getCommand() == null ? "" : context.getCommand().getName();
    String typed = Optional.ofNullable(context.currentWordUpToCursor()).orElse("");
    if (option.isPresent()) {
      return ofOption(option.get(), typed).map(CompletionProposal::new).toList();
    }
    return ofArgument(command, typed).map(CompletionProposal::new).toList();
  }

  private Stream<String> ofOption(String option, String typed) {
    String prefix = typed.startsWith("--") ? typed.substring(0, typed.indexOf('=') + 1) : "";
    String value = typed.substring(prefix.length());
    Stream<String> values =
        switch (option) {
          case "format" -> Stream.of("text", "json");
          case "answers" -> paths(value);
          case "set" -> knowledge.base().questions().stream().map(Question::id).map(id -> id + "=");
          default -> Stream.empty();
        };
    return values.map(one -> prefix + one);
  }

  private Stream<String> ofArgument(String command, String typed) {
    return switch (command) {
      case "rules show" -> knowledge.base().rules().stream().map(Rule::id);
      case "explain" -> knowledge.advisor().advise(assessment.answers()).findingIds().stream();
      case "replay", "save" -> paths(typed);
      default -> Stream.empty();
    };
  }

  /** Files and folders that begin with what was typed; folders end in a slash. */
  private static Stream<String> paths(String typed) {
    int slash = typed.lastIndexOf('/');
    String folder = typed.substring(0, slash + 1);
    try (Stream<Path> found = Files.list(Path.of(folder.isEmpty() ? "." : folder))) {
      return found
          .filter(path -> !path.getFileName().toString().startsWith("."))
          .map(path -> folder + path.getFileName() + (Files.isDirectory(path) ? "/" : ""))
          .sorted()
          .toList()
          .stream();
    } catch (IOException | InvalidPathException noSuchFolder) {
      return Stream.empty();
    }
  }
}
