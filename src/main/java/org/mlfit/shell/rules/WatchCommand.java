package org.mlfit.shell.rules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mlfit.knowledge.rule.RuleFiles;
import org.mlfit.report.text.Wrapping;
import org.mlfit.scenario.ScenarioFile;
import org.mlfit.shell.command.Commands;
import org.mlfit.shell.command.GivenOptions;
import org.mlfit.shell.command.ShellCommand;
import org.mlfit.shell.command.Takes;
import org.mlfit.shell.console.Console;
import org.mlfit.shell.console.LongSearch;
import org.mlfit.shell.exit.CommandFailedException;
import org.mlfit.shell.files.FolderWatch;
import org.mlfit.shell.files.NamedPath;
import org.mlfit.shell.scenarios.ScenarioPaths;
import org.mlfit.shell.state.RulesInUse;
import org.springframework.stereotype.Component;

/**
 * The command of an author with an editor beside it: whenever a rule or scenario file is saved, the
 * rules are tried, and taken over if nothing is against them. It goes on until Ctrl-C, which in the
 * shell leads back to the prompt.
 */
@Component
class WatchCommand implements Commands {

  private static final int MOST_NAMED = 3;
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

  private final RulesInUse rulesInUse;
  private final RuleTrial trial;
  private final RuleSwap swap;
  private final Console console;
  private final Clock clock;

  WatchCommand(
      RulesInUse rulesInUse, RuleTrial trial, RuleSwap swap, Console console, Clock clock) {
    this.rulesInUse = rulesInUse;
    this.trial = trial;
    this.swap = swap;
    this.console = console;
    this.clock = clock;
  }

  @Override
  public List<ShellCommand> commands() {
    return List.of(
        ShellCommand.of(
                "watch",
                "Rules",
                "Try the rules on the scenarios whenever one of their files is saved, until Ctrl-C",
                this::watch)
            .withWords(Takes.FILE));
  }

  private String watch(GivenOptions given) {
    List<String> scenarios = RuleTrial.scenarios(given.words());
    if (rulesInUse.folder().isEmpty()) {
      throw CommandFailedException.usage(
          "There is no folder of rules to watch: name it with --rules, or put it into ./rules.");
    }
    try (LongSearch search = new LongSearch(console, 0)) {
      watch(scenarios, () -> search.goesOn("") && !console.isBroken());
    } catch (IOException notWatchable) {
      throw CommandFailedException.usage(
          "This system watches no files: " + notWatchable.getMessage() + ".");
    }
    return "";
  }

  /** Tries the rules now and after each change, as long as it is to go on. */
  void watch(List<String> scenarios, BooleanSupplier goesOn) throws IOException {
    List<Path> roots = new ArrayList<>(List.of(rulesInUse.folder().orElseThrow()));
    scenarios.stream().map(ScenarioPaths::fixedPart).map(NamedPath::of).forEach(roots::add);
    console.result("Watching " + named(roots.stream()) + "; Ctrl-C ends it.\n");
    try (FolderWatch watch = FolderWatch.over(roots, WatchCommand::matters)) {
      attempt(scenarios, Optional.empty());
      Set<Path> changed = watch.changes(goesOn);
      while (!changed.isEmpty()) {
        console.result("\n" + now() + " " + named(changed.stream()) + "\n");
        attempt(scenarios, saved(changed));
        changed = watch.changes(goesOn);
      }
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  private void attempt(List<String> scenarios, Optional<Instant> saved) {
    RuleTrial.Attempt attempt = trial.attempt(scenarios);
    RuleSwap.Swapped swapped = swap.decide(attempt, false);
    String after =
        saved
            .map(at -> Duration.between(at, clock.instant()))
            .map(d -> String.format(Locale.ROOT, "%.1f s after saving. ", d.toMillis() / 1e3))
            .orElse("");
    String told = now() + " " + after + swapped.words();
    console.result(attempt.words() + Wrapping.of(told, console.look().width(), 0, 0));
  }

  /** When the last of the files was saved; nothing if they are all gone. */
  private static Optional<Instant> saved(Set<Path> changed) {
    return changed.stream()
        .map(WatchCommand::modified)
        .flatMap(Optional::stream)
        .max(Comparator.naturalOrder());
  }

  private static Optional<Instant> modified(Path file) {
    try {
      return Optional.of(Files.getLastModifiedTime(file).toInstant());
    } catch (IOException gone) {
      return Optional.empty();
    }
  }

  private static boolean matters(Path file) {
    return file.toString().endsWith(RuleFiles.ENDING) || ScenarioFile.isNamedSo(file);
  }

  private static String named(Stream<Path> paths) {
    List<String> names = paths.map(Path::toString).toList();
    String first = names.stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
    int others = names.size() - MOST_NAMED;
    return others > 0 ? first + " and " + others + " more" : first;
  }

  private String now() {
    return TIME.format(clock.instant().atZone(ZoneId.systemDefault()));
  }
}
