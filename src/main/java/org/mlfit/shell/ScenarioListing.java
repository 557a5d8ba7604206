package org.mlfit.shell;

import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.mlfit.report.ReplayJson;
import org.mlfit.scenario.Outcome;
import org.mlfit.scenario.Outcome.Status;
import org.mlfit.scenario.ReplayInput;
import org.mlfit.scenario.ReplayListener;
import org.mlfit.scenario.Scenario;
import org.mlfit.scenario.Tally;
import org.springframework.stereotype.Component;

/** Says which scenarios a replay would play, and plays none. */
@Component
class ScenarioListing {

  private final Console console;
  private final Batch batch;

  ScenarioListing(Console console, Batch batch) {
    this.console = console;
    this.batch = batch;
  }

  /**
   * Prints the scenarios, or with a dry run only their number.
   *
   * @throws Failure with exit code 4 if a file is invalid, with 5 if there is no scenario to play
   */
  void print(ReplayInput input, ReplayOptions options) {
    if (!List.of(ReplayFormat.TEXT, ReplayFormat.JSON).contains(options.format())) {
      throw Failure.usage("--list and --dry-run print text or json.");
    }
    StringWriter document = new StringWriter();
    boolean json = options.format() == ReplayFormat.JSON;
    ReplayListener lines =
        json ? new ReplayJson(document, console.trust()) : lines(options.has("dry-run"));
    Tally tally =
        batch.play(
            input,
            options,
            advisor -> ScenarioListing::listed,
            ReplayListener.all(List.of(ReplayOutputs.complaints(console), lines)));
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
          console.result(scenario.position().fileAndLine() + "  " + scenario.name() + tags + "\n");
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
      throw Failure.ending(code);
    }
    if (tally.total() == 0 || !tally.empty().isEmpty()) {
      throw Failure.nothingChecked(ReplayExit.nothingChecked(tally));
    }
  }
}
