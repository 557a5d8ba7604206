package org.mlfit.shell.scenarios;

import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.mlfit.knowledge.source.Visible;
import org.mlfit.report.replay.ReplayJson;
import org.mlfit.report.text.RunnerCommands;
import org.mlfit.scenario.Outcome;
import org.mlfit.scenario.Outcome.Status;
import org.mlfit.scenario.Scenario;
import org.mlfit.scenario.Tally;
import org.mlfit.scenario.replay.ReplayInput;
import org.mlfit.scenario.replay.ReplayListener;
import org.mlfit.shell.command.ReplayFormat;
import org.mlfit.shell.console.Console;
import org.mlfit.shell.exit.CommandFailedException;
import org.mlfit.shell.exit.ExitCode;
import org.springframework.stereotype.Component;

/** Says which scenarios a replay would play, and plays none. */
@Component
class ScenarioListing {

  private final Console console;
  private final ScenarioPlayer player;

  ScenarioListing(Console console, ScenarioPlayer player) {
    this.console = console;
    this.player = player;
  }

  /**
   * Prints the scenarios, or with a dry run only their number.
   *
   * @throws CommandFailedException with exit code 4 if a file is invalid, with 5 if there is no
   *     scenario to play
   */
  void print(ReplayInput input, ReplayOptions options) {
    if (!List.of(ReplayFormat.TEXT, ReplayFormat.JSON).contains(options.format())) {
      throw CommandFailedException.usage("--list and --dry-run print text or json.");
    }
    StringWriter document = new StringWriter();
    boolean json = options.format() == ReplayFormat.JSON;
    ReplayListener lines =
        json ? new ReplayJson(document, console.trust()) : lines(options.has("dry-run"));
    Tally tally =
        player.play(
            input,
            options,
            advisor -> ScenarioListing::listed,
            ReplayListener.all(List.of(new Complaints(console), lines)));
    console.result(document.toString());
    end(tally, json);
  }

  private static Outcome listed(Scenario scenario) {
    return new Outcome(
        scenario, Status.UNCHECKED, List.of(), "It was listed, not played.", Optional.empty());
  }

  private ReplayListener lines(boolean isDryRun) {
    return new ReplayListener() {
      @Override
      public void played(Outcome outcome, Duration took) {
        Scenario scenario = outcome.scenario();
        if (!isDryRun) {
          String tags = scenario.tags().isEmpty() ? "" : "  " + scenario.tags();
          String line = scenario.position().fileAndLine() + "  " + scenario.name() + tags;
          console.result(RunnerCommands.brokenIn(Visible.onOneLine(line)) + "\n");
        }
      }
    };
  }

  private void end(Tally tally, boolean json) {
    if (!json) {
      console.result(
          "%d of %d scenarios would be played; none was.%n"
              .formatted(tally.total(), tally.total() + tally.notChosen()));
    }
    int code = ReplayExit.of(tally);
    if (code != ExitCode.NOTHING_CHECKED && code != ExitCode.FINE) {
      throw CommandFailedException.ending(code);
    }
    if (tally.total() == 0 || !tally.empty().isEmpty()) {
      throw CommandFailedException.nothingChecked(ReplayExit.nothingChecked(tally));
    }
  }
}
