package org.mlfit.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.mlfit.advice.LoopingRules;
import org.mlfit.knowledge.source.Fault;
import org.mlfit.knowledge.source.FaultyInput;
import org.mlfit.report.Json;
import org.mlfit.report.ReplaySummary;
import org.mlfit.report.ReplayText;
import org.mlfit.scenario.Outcome;
import org.mlfit.scenario.Replay;
import org.mlfit.scenario.Scenario;
import org.mlfit.scenario.ScenarioReader;
import org.springframework.shell.core.command.annotation.Arguments;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;

/** The command of a team: to replay scenarios. */
@Component
class ReplayCommands {

  private static final String USUAL_FOLDER = "scenarios";

  private final Knowledge knowledge;
  private final Console console;
  private final TextFiles files;

  ReplayCommands(Knowledge knowledge, Console console, TextFiles files) {
    this.knowledge = knowledge;
    this.console = console;
    this.files = files;
  }

  @Command(
      name = "replay",
      group = "Scenarios",
      description = "Replay scenario files and folders, and tell what is not as expected")
  String replay(
      @Arguments String[] paths,
      @Option(longName = "format", description = "text or json") String format) {
    Format form = Format.of(format);
    List<Path> named =
        Stream.of(paths.length == 0 ? new String[] {USUAL_FOLDER} : paths)
            .map(files::path)
            .toList();
    List<Path> scenarioFiles = scenarioFiles(named);
    knowledge.base();
    ReplaySummary summary = play(scenarioFiles, form);
    int code = exitCode(summary);
    String result =
        form == Format.JSON ? Json.replay(summary) : ReplayText.summary(summary, console.look());
    if (code == Failure.FINE) {
      return result;
    }
    console.result(result);
    throw code == Failure.NOTHING_CHECKED
        ? Failure.nothingChecked(nothingChecked(summary))
        : Failure.ending(code);
  }

  private ReplaySummary play(List<Path> scenarioFiles, Format form) {
    Replay replay = new Replay(knowledge.advisor());
    ScenarioReader reader = new ScenarioReader(knowledge.base());
    List<Outcome> outcomes = new ArrayList<>();
    List<Fault> faults = new ArrayList<>();
    List<Path> empty = new ArrayList<>();
    for (Path file : scenarioFiles) {
      try {
        List<Scenario> scenarios = reader.read(files.read(file)).scenarios();
        if (scenarios.isEmpty()) {
          empty.add(file);
        }
        for (Scenario scenario : scenarios) {
          Outcome outcome = outcome(replay, scenario);
          outcomes.add(outcome);
          if (form == Format.TEXT) {
            console.result(ReplayText.of(outcome, console.look()));
          }
        }
      } catch (FaultyInput faulty) {
        faults.addAll(faulty.faults());
        console.complain(faulty.getMessage());
      } catch (Failure unreadable) {
        faults.add(Fault.of(file.toString(), "unreadable-file", unreadable.getMessage()));
        console.complain(unreadable.getMessage());
      }
    }
    return new ReplaySummary(outcomes, faults, empty.stream().map(Path::toString).toList());
  }

  private static Outcome outcome(Replay replay, Scenario scenario) {
    try {
      return replay.play(scenario);
    } catch (LoopingRules looping) {
      return Outcome.error(scenario, looping.getMessage());
    }
  }

  private static String nothingChecked(ReplaySummary summary) {
    return summary.emptyFiles().isEmpty()
        ? "Nothing was checked: no scenario was run."
        : "Nothing was checked in "
            + String.join(", ", summary.emptyFiles())
            + ": no scenario there.";
  }

  private static int exitCode(ReplaySummary summary) {
    if (summary.errors() > 0) {
      return Failure.RULES;
    }
    if (!summary.faults().isEmpty()) {
      return Failure.SCENARIOS;
    }
    if (summary.failed() > 0) {
      return Failure.CHECK_FAILED;
    }
    return summary.checkedNothing() ? Failure.NOTHING_CHECKED : Failure.FINE;
  }

  private List<Path> scenarioFiles(List<Path> named) {
    List<Path> found = new ArrayList<>();
    for (Path path : named) {
      if (!Files.exists(path)) {
        throw Failure.usage("There is no file or folder " + path + ".");
      }
      found.addAll(Files.isDirectory(path) ? below(path) : List.of(path));
    }
    return found.stream().distinct().toList();
  }

  private static List<Path> below(Path folder) {
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths
          .filter(path -> path.toString().matches(".*\\.ya?ml"))
          .filter(Files::isRegularFile)
          .sorted()
          .toList();
    } catch (IOException | java.io.UncheckedIOException unreadable) {
      throw Failure.usage("The folder " + folder + " cannot be read.");
    }
  }
}
