package org.mlfit.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jline.reader.Candidate;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;
import org.mlfit.knowledge.ConclusionType;
import org.mlfit.knowledge.Question;
import org.mlfit.knowledge.Rule;
import org.mlfit.knowledge.Topic;
import org.mlfit.knowledge.Verdict;
import org.springframework.shell.core.command.Command;
import org.springframework.shell.core.command.CommandOption;
import org.springframework.shell.core.command.CommandRegistry;
import org.springframework.shell.jline.CommandCompleter;
import org.springframework.stereotype.Component;

/**
 * What the tab key offers: commands, options, ids where a command takes an id, files where it takes
 * a file. The completer that comes with Spring Shell 4.0 completes no argument once its first
 * letter is typed.
 */
@Component
class Completions extends CommandCompleter {

  private final CommandRegistry registry;
  private final Knowledge knowledge;
  private final Assessment assessment;

  Completions(CommandRegistry registry, Knowledge knowledge, Assessment assessment) {
    super(registry);
    this.registry = registry;
    this.knowledge = knowledge;
    this.assessment = assessment;
  }

  @Override
  public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
    String typed = line.word().substring(0, Math.min(line.wordCursor(), line.word().length()));
    proposals(line.words().subList(0, line.wordIndex()), typed)
        .forEach(
            value -> {
              boolean goesOn = value.endsWith("/") || value.endsWith("=");
              candidates.add(new Candidate(value, value, null, null, null, null, !goesOn));
            });
  }

  /** What can stand after the words before, beginning with what was typed of the next word. */
  Stream<String> proposals(List<String> before, String typed) {
    Optional<Command> command = command(before);
    Stream<String> all =
        command.map(known -> ofCommand(known, before, typed)).orElseGet(() -> names(before));
    return all.filter(value -> value.startsWith(typed));
  }

  private Optional<Command> command(List<String> words) {
    for (int length = Math.min(2, words.size()); length > 0; length--) {
      Command command = registry.getCommandByName(String.join(" ", words.subList(0, length)));
      if (command != null) {
        return Optional.of(command);
      }
    }
    return Optional.empty();
  }

  private Stream<String> names(List<String> before) {
    String prefix = before.isEmpty() ? "" : String.join(" ", before) + " ";
    return registry.getCommands().stream()
        .map(Command::getName)
        .filter(name -> name.startsWith(prefix))
        .map(name -> name.substring(prefix.length()).split(" ")[0])
        .distinct()
        .sorted();
  }

  private Stream<String> ofCommand(Command command, List<String> before, String typed) {
    String last = before.get(before.size() - 1);
    Optional<CommandOption> awaitsValue =
        command.getOptions().stream()
            .filter(option -> last.equals("--" + option.longName()))
            .filter(option -> option.type() != boolean.class)
            .findFirst();
    if (awaitsValue.isPresent()) {
      return values(command, awaitsValue.get().longName(), typed);
    }
    int equals = typed.indexOf('=');
    if (typed.startsWith("--") && equals > 0) {
      String name = typed.substring(2, equals);
      return values(command, name, typed.substring(equals + 1))
          .map(value -> "--" + name + "=" + value);
    }
    Stream<String> options = command.getOptions().stream().map(option -> "--" + option.longName());
    return typed.startsWith("-") ? options : Stream.concat(arguments(command, typed), options);
  }

  private Stream<String> values(Command command, String option, String typed) {
    return switch (option) {
      case "format" -> formats(command);
      case "topic" -> knowledge.base().topics().stream().map(Topic::id);
      case "answers", "output", "scenarios" -> paths(typed);
      case "report" -> ReplayFormat.words().stream().map(format -> format + "=");
      case "verdict" -> knowledge.base().verdicts().stream().map(Verdict::id);
      case "rule" -> knowledge.base().rules().stream().map(Rule::id);
      case "set" -> knowledge.base().questions().stream().map(Question::id).map(id -> id + "=");
      default -> Stream.empty();
    };
  }

  private static Stream<String> formats(Command command) {
    return switch (command.getName()) {
      case "explain" -> Stream.of("text", "json", "mermaid", "dot");
      case "graph", "rules graph" -> Stream.of("mermaid", "dot", "json");
      case "report" -> Stream.of("md", "html", "json");
      case "replay", "rules test" -> ReplayFormat.words().stream();
      case "coverage" -> Stream.of("text", "json", "md");
      default -> Stream.of("text", "json");
    };
  }

  private Stream<String> arguments(Command command, String typed) {
    return switch (command.getName()) {
      case "rules show", "rules test", "rules mutate" ->
          knowledge.base().rules().stream().map(Rule::id);
      case "explain", "graph" ->
          knowledge.advisor().advise(assessment.answers()).findingIds().stream();
      case "why-not" -> whatMayNotHold();
      case "what-if" -> knowledge.base().questions().stream().map(question -> question.id() + "=");
      case "rules graph" -> whatIsDrawn();
      case "change" -> knowledge.base().questions().stream().map(Question::id);
      case "help" -> names(List.of());
      case "completion" -> Stream.of("bash", "zsh");
      case "change-to" -> knowledge.base().verdicts().stream().map(Verdict::id);
      case "replay", "coverage", "vacuity", "save", "resume" -> paths(typed);
      default -> Stream.empty();
    };
  }

  private Stream<String> whatMayNotHold() {
    return Stream.of(
            knowledge.base().verdicts().stream().map(Verdict::id),
            knowledge.base().rules().stream().map(Rule::id),
            knowledge.base().conclusions().stream().map(ConclusionType::id))
        .flatMap(ids -> ids);
  }

  private Stream<String> whatIsDrawn() {
    return Stream.concat(knowledge.base().questions().stream().map(Question::id), whatMayNotHold());
  }

  /** Files and folders beside what was typed; folders end in a slash. */
  private static Stream<String> paths(String typed) {
    String folder = typed.substring(0, typed.lastIndexOf('/') + 1);
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
