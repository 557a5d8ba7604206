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
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.question.Topic;
import org.mlfit.knowledge.rule.ConclusionType;
import org.mlfit.knowledge.rule.Rule;
import org.mlfit.knowledge.rule.Verdict;
import org.mlfit.knowledge.source.VisibleFiles;
import org.mlfit.shell.command.DeclaredOption;
import org.mlfit.shell.command.ReplayFormat;
import org.mlfit.shell.command.ShellCommand;
import org.mlfit.shell.command.Takes;
import org.mlfit.shell.state.Assessment;
import org.mlfit.shell.state.RulesInUse;
import org.springframework.shell.core.command.Command;
import org.springframework.shell.core.command.CommandRegistry;
import org.springframework.shell.jline.CommandCompleter;
import org.springframework.stereotype.Component;

/**
 * What the tab key offers: commands, options, ids where a command takes an id, files where it takes
 * a file. The completer that comes with Spring Shell 4.0 completes no argument once its first
 * letter is typed.
 */
@Component
public class Completions extends CommandCompleter {

  private final CommandRegistry registry;
  private final RulesInUse rulesInUse;
  private final Assessment assessment;

  Completions(CommandRegistry registry, RulesInUse rulesInUse, Assessment assessment) {
    super(registry);
    this.registry = registry;
    this.rulesInUse = rulesInUse;
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
  public Stream<String> proposals(List<String> before, String typed) {
    Stream<String> all =
        CommandLine.find(registry, before)
            .map(known -> ofCommand(known, before, typed))
            .orElseGet(() -> names(before));
    return all.filter(value -> value.startsWith(typed));
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

  private Stream<String> ofCommand(ShellCommand command, List<String> before, String typed) {
    String last = before.get(before.size() - 1);
    Optional<DeclaredOption> awaitsValue = option(command, last).filter(option -> !option.isFlag());
    if (awaitsValue.isPresent()) {
      return values(awaitsValue.get(), typed);
    }
    int equals = typed.indexOf('=');
    if (typed.startsWith("--") && equals > 0) {
      String name = typed.substring(0, equals);
      return option(command, name).stream()
          .flatMap(option -> values(option, typed.substring(equals + 1)))
          .map(value -> name + "=" + value);
    }
    Stream<String> options = command.declared().stream().map(option -> "--" + option.name());
    return typed.startsWith("-") ? options : Stream.concat(taken(command.word(), typed), options);
  }

  private static Optional<DeclaredOption> option(ShellCommand command, String word) {
    return command.declared().stream()
        .filter(option -> word.equals("--" + option.name()))
        .findFirst();
  }

  private Stream<String> values(DeclaredOption option, String typed) {
    return option.words().isEmpty() ? taken(option.takes(), typed) : option.words().stream();
  }

  private Stream<String> taken(Takes takes, String typed) {
    return switch (takes) {
      case NOTHING, TEXT -> Stream.empty();
      case FILE -> paths(typed);
      case COMMAND -> names(List.of());
      case COMPLETING_SHELL -> Stream.of("bash", "zsh");
      case QUESTION -> questions();
      case ANSWER -> questions().map(id -> id + "=");
      case TOPIC -> rulesInUse.base().topics().stream().map(Topic::id);
      case RULE -> rulesInUse.base().rules().stream().map(Rule::id);
      case VERDICT -> rulesInUse.base().verdicts().stream().map(Verdict::id);
      case FINDING -> rulesInUse.advisor().advise(assessment.answers()).findingIds().stream();
      case CONSEQUENCE -> whatMayNotHold();
      case NODE -> Stream.concat(questions(), whatMayNotHold());
      case REPORT -> ReplayFormat.ALL.option().words().stream().map(format -> format + "=");
    };
  }

  private Stream<String> questions() {
    return rulesInUse.base().questions().stream().map(Question::id);
  }

  private Stream<String> whatMayNotHold() {
    return Stream.of(
            rulesInUse.base().verdicts().stream().map(Verdict::id),
            rulesInUse.base().rules().stream().map(Rule::id),
            rulesInUse.base().conclusions().stream().map(ConclusionType::id))
        .flatMap(ids -> ids);
  }

  /** Files and folders beside what was typed; folders end in a slash. */
  private static Stream<String> paths(String typed) {
    String folder = typed.substring(0, typed.lastIndexOf('/') + 1);
    try (Stream<Path> found = Files.list(Path.of(folder.isEmpty() ? "." : folder))) {
      return found
          .filter(path -> !VisibleFiles.isHidden(path))
          .map(path -> folder + path.getFileName() + (Files.isDirectory(path) ? "/" : ""))
          .sorted()
          .toList()
          .stream();
    } catch (IOException | InvalidPathException noSuchFolder) {
      return Stream.empty();
    }
  }
}
