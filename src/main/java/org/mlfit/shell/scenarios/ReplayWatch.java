package org.mlfit.shell.scenarios;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mlfit.knowledge.Edits;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.rule.RuleEdit;
import org.mlfit.scenario.ScenarioFile;
import org.mlfit.scenario.replay.ReplayInput;
import org.mlfit.scenario.replay.ReplayListener;
import org.mlfit.shell.console.Console;
import org.mlfit.shell.console.LongSearch;
import org.mlfit.shell.exit.CommandFailedException;
import org.mlfit.shell.exit.Diagnosis;
import org.mlfit.shell.files.FolderWatch;
import org.mlfit.shell.files.NamedPath;
import org.mlfit.shell.state.RulesInUse;
import org.springframework.stereotype.Component;

/**
 * Replays again whenever a rule or scenario file is saved, what the change concerns first. Broken
 * rules and scenarios are told, and it waits for the next change.
 */
@Component
class ReplayWatch {

  private static final int MOST_NAMED = 3;
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

  private final RulesInUse rulesInUse;
  private final Console console;
  private final ScenarioPaths paths;
  private final Clock clock;

  ReplayWatch(RulesInUse rulesInUse, Console console, ScenarioPaths paths, Clock clock) {
    this.rulesInUse = rulesInUse;
    this.console = console;
    this.paths = paths;
    this.clock = clock;
  }

  /** Plays what is to be replayed, and lets somebody listen. */
  interface Player {

    /**
     * Plays.
     *
     * @throws CommandFailedException if not all is as expected; it was told already
     */
    void play(ReplayInput input, ReplayListener listener);
  }

  /**
   * Replays now and after each change, until Ctrl-C.
   *
   * @throws CommandFailedException with exit code 2 if the system watches no files
   */
  void over(List<String> named, Player player) {
    try (LongSearch time = new LongSearch(console, 0)) {
      watch(named, player, () -> time.goesOn("") && !console.isBroken());
    } catch (IOException notWatchable) {
      throw CommandFailedException.usage(
          "This system watches no files: " + notWatchable.getMessage() + ".");
    }
  }

  /** Replays now and after each change, as long as it is to go on. */
  void watch(List<String> named, Player player, BooleanSupplier goesOn) throws IOException {
    AffectedScenarios affected = new AffectedScenarios();
    try (FolderWatch watch = FolderWatch.over(roots(named), ReplayWatch::matters)) {
      attempt(named, player, affected);
      tellThatItWaits();
      Set<Path> changed = watch.changes(goesOn);
      while (!changed.isEmpty()) {
        console.complain("\n" + now() + "  " + list(changed) + " changed");
        affected.of(changed);
        if (takesOver(changed, affected)) {
          attempt(named, player, affected);
        }
        tellThatItWaits();
        changed = watch.changes(goesOn);
      }
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  private void tellThatItWaits() {
    console.complain("Waiting for a change of rules or scenarios; Ctrl-C ends it.");
  }

  /** Reads the rules again if they changed; whether there is something to play with. */
  private boolean takesOver(Set<Path> changed, AffectedScenarios affected) {
    if (changed.stream().noneMatch(ReplayWatch::isRuleFile)) {
      return true;
    }
    try {
      KnowledgeBase before = rulesInUse.base();
      KnowledgeBase after = rulesInUse.reload();
      affected.of(Edits.between(before, after).rules().stream().map(RuleEdit::id).toList());
      return true;
    } catch (CommandFailedException broken) {
      console.complain(broken.getMessage());
      return false;
    }
  }

  private void attempt(List<String> named, Player player, AffectedScenarios affected) {
    try {
      player.play(affected.first(paths.find(named)), affected);
    } catch (RuntimeException | StackOverflowError failed) {
      if (console.isBroken()) {
        throw failed;
      }
      console.complain(Diagnosis.of(failed).getMessage());
    }
  }

  private List<Path> roots(List<String> named) {
    return Stream.concat(
            rulesInUse.folder().stream(),
            named.stream().map(ScenarioPaths::fixedPart).map(NamedPath::of))
        .toList();
  }

  private static boolean matters(Path file) {
    return isRuleFile(file) || ScenarioFile.isNamedSo(file);
  }

  private static boolean isRuleFile(Path file) {
    return file.toString().endsWith(".drl");
  }

  private static String list(Set<Path> changed) {
    String first =
        changed.stream().map(Path::toString).limit(MOST_NAMED).collect(Collectors.joining(", "));
    int others = changed.size() - MOST_NAMED;
    return others > 0 ? first + " and " + others + " more" : first;
  }

  private String now() {
    return TIME.format(clock.instant().atZone(ZoneId.systemDefault()));
  }
}
