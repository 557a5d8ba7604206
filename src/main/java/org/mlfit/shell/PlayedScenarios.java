package org.mlfit.shell;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.mlfit.scenario.Outcome;
import org.mlfit.scenario.Outcome.Status;
import org.mlfit.scenario.Replay;
import org.mlfit.scenario.ReplayInput;
import org.mlfit.scenario.ReplayListener;
import org.mlfit.scenario.Scenario;
import org.mlfit.scenario.Tally;
import org.springframework.shell.core.command.CommandOption;
import org.springframework.stereotype.Component;

/** The scenarios that a command about rules tries things on: played once, and found to pass. */
@Component
class PlayedScenarios {

  private static final String USUAL_FOLDER = "scenarios";

  private final Console console;
  private final TextFiles files;
  private final ScenarioPaths paths;
  private final StateFolder state;
  private final Batch batch;

  PlayedScenarios(
      Console console, TextFiles files, ScenarioPaths paths, StateFolder state, Batch batch) {
    this.console = console;
    this.files = files;
    this.paths = paths;
    this.state = state;
    this.batch = batch;
  }

  /** The option that says where they are. */
  static CommandOption option() {
    return GivenOptions.value(
        "scenarios", "file or folder with scenarios; usually scenarios; may stand repeatedly");
  }

  /**
   * Those that pass.
   *
   * @throws Failure with the exit code of a replay if not all do, or there are none
   */
  List<Scenario> passing(GivenOptions given) {
    List<Scenario> passing = new ArrayList<>();
    Tally tally = play(given, collecting(passing));
    int code = ReplayExit.of(tally);
    if (code != Failure.FINE) {
      String reason = ReplayExit.nothingChecked(tally);
      throw Failure.ending(
          code,
          reason.isEmpty() ? "This needs scenarios that pass; replay tells which do not." : reason);
    }
    return passing;
  }

  private Tally play(GivenOptions given, ReplayListener listener) {
    List<String> named = given.all("scenarios");
    ReplayInput input = paths.find(named.isEmpty() ? List.of(USUAL_FOLDER) : named);
    Progress progress = new Progress(console, input.sources().size(), System::nanoTime);
    ReplayListener all =
        ReplayListener.all(List.of(progress, ReplayOutputs.complaints(console), listener));
    return batch.play(
        input,
        new ReplayOptions(given),
        LastFailures.in(state.provide(), files),
        advisor -> new Replay(advisor)::play,
        all);
  }

  private static ReplayListener collecting(List<Scenario> passing) {
    return new ReplayListener() {
      @Override
      public void played(Outcome outcome, Duration took) {
        if (outcome.status() == Status.PASSED) {
          passing.add(outcome.scenario());
        }
      }
    };
  }
}
