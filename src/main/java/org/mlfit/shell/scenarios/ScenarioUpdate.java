package org.mlfit.shell.scenarios;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mlfit.knowledge.source.Position;
import org.mlfit.knowledge.source.SourceText;
import org.mlfit.report.text.RunnerCommands;
import org.mlfit.scenario.Outcome;
import org.mlfit.scenario.Outcome.Status;
import org.mlfit.scenario.read.ScenarioReader;
import org.mlfit.scenario.replay.ReplayInput;
import org.mlfit.scenario.replay.ReplayInput.Source;
import org.mlfit.scenario.replay.ReplayListener;
import org.mlfit.scenario.write.Recording;
import org.mlfit.scenario.write.Recording.Recorded;
import org.mlfit.shell.command.ReplayFormat;
import org.mlfit.shell.console.Console;
import org.mlfit.shell.exit.CommandFailedException;
import org.mlfit.shell.files.NamedPath;
import org.mlfit.shell.files.TextFiles;
import org.mlfit.shell.state.RulesInUse;
import org.springframework.stereotype.Component;

/** Writes what came into the files of the scenarios that failed, and shows what it changed. */
@Component
class ScenarioUpdate {

  private static final int LINES_AROUND = 2;

  private final RulesInUse rulesInUse;
  private final Console console;
  private final TextFiles files;

  ScenarioUpdate(RulesInUse rulesInUse, Console console, TextFiles files) {
    this.rulesInUse = rulesInUse;
    this.console = console;
    this.files = files;
  }

  /** Remembers the scenarios that failed. */
  static final class Failed implements ReplayListener {

    private final Set<Position> scenarios = new HashSet<>();
    private final Set<String> inFiles = new HashSet<>();

    @Override
    public void played(Outcome outcome, Duration took) {
      if (outcome.status() == Status.FAILED) {
        scenarios.add(outcome.scenario().position());
        inFiles.add(outcome.scenario().position().file());
      }
    }
  }

  /**
   * Refuses to record where a machine would make its own mistakes the expectation.
   *
   * @throws CommandFailedException with exit code 2 in a pipeline without {@code --force}, and for
   *     standard input
   */
  void refuseWhereNobodyLooks(ReplayOptions options, List<String> paths) {
    String ci = System.getenv("CI");
    if (!options.has("force") && ci != null && List.of("true", "1").contains(ci)) {
      throw CommandFailedException.usage(
          "--update changes what is expected, which a pipeline should not do (CI is set)."
              + " If it is meant, say --force.");
    }
    if (paths.contains("-")) {
      throw CommandFailedException.usage("--update cannot write to standard input.");
    }
  }

  /** Records what failed and tells whether that was possible for all of it. */
  boolean record(Failed failed, ReplayInput input, ReplayFormat format) {
    boolean all = true;
    Set<String> done = new HashSet<>();
    for (Source source : input.sources()) {
      if (failed.inFiles.contains(source.name()) && done.add(source.name())) {
        all &= record(source.text().get(), failed, format);
      }
    }
    return all;
  }

  private boolean record(SourceText before, Failed failed, ReplayFormat format) {
    Recording recording =
        new Recording(new ScenarioReader(rulesInUse.base()), rulesInUse.advisor());
    Recorded recorded =
        recording.record(before, scenario -> failed.scenarios.contains(scenario.position()));
    if (!recorded.text().equals(before.text())) {
      write(NamedPath.of(before.name()), recorded.text());
      String difference = difference(before, recorded.text());
      if (format == ReplayFormat.TEXT) {
        console.result(difference);
      } else {
        console.aside(difference);
      }
    }
    recorded
        .refused()
        .forEach(
            refused ->
                console.complain(
                    refused.scenario().position().fileAndLine()
                        + "  Not recorded: "
                        + refused.scenario().name()
                        + "\n    "
                        + refused.reason()));
    return recorded.refused().isEmpty();
  }

  /** A file is replaced whole, so that its other names go on with the old text. */
  private void write(Path file, String text) {
    int names = files.names(file);
    files.write(file, text);
    if (names > 1) {
      console.complain(
          file
              + "  This file had "
              + names
              + " names (hard links). Only this one has the new text; the others keep the old.");
    }
  }

  private static String difference(SourceText before, String after) {
    List<String> old = before.text().lines().toList();
    List<String> lines =
        UnifiedDiffUtils.generateUnifiedDiff(
            before.name(),
            before.name(),
            old,
            DiffUtils.diff(old, after.lines().toList()),
            LINES_AROUND);
    return RunnerCommands.brokenIn(String.join("\n", lines) + "\n");
  }
}
