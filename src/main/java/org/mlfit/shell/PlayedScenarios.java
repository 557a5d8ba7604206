package org.mlfit.shell;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.mlfit.scenario.Outcome;
import org.mlfit.scenario.Outcome.Status;
import org.mlfit.scenario.Replay;
import org.mlfit.scenario.ReplayInput;
import org.mlfit.scenario.ReplayListener;
import org.mlfit.scenario.Scenario;
import org.mlfit.scenario.Tally;
import org.springframework.stereotype.Component;

/** The scenarios that a command about rules tries things on: played once, and found to pass. */
@Component
class PlayedScenarios {

  /** The option that says where they are. */
  static final DeclaredOption OPTION =
      DeclaredOption.value(
          "scenarios",
          "file or folder with scenarios; usually scenarios; may stand repeatedly",
          Takes.FILE);

  private final Console console;
  private final Batch batch;

  PlayedScenarios(Console console, Batch batch) {
    this.console = console;
    this.batch = batch;
  }

  /**
   * Those that pass; how many do not is told on the way.
   *
   * @throws Failure with the exit code of a replay if not all could be played, or none passes
   */
  List<Scenario> passing(GivenOptions given) {
    List<Outcome> passing = new ArrayList<>();
    Tally tally = play(given, collecting(passing, outcome -> outcome.status() == Status.PASSED));
    int code = ReplayExit.of(tally);
    if (code == ExitCode.CHECK_FAILED && !passing.isEmpty()) {
      console.complain(
          tally.failures() + " of " + tally.total() + " scenarios fail and are left out here.");
    } else {
      ReplayExit.end(tally, code);
    }
    return passing.stream().map(Outcome::scenario).toList();
  }

  /** Those that could be played, whether they pass or not; none if nobody says where they are. */
  List<Outcome> ifAny(GivenOptions given) {
    boolean areThere = given.has("scenarios") || NamedPath.isFolder(ScenarioPaths.USUAL_FOLDER);
    List<Outcome> played = new ArrayList<>();
    if (areThere) {
      Tally tally = play(given, collecting(played, outcome -> outcome.advice().isPresent()));
      if (tally.faults() > 0) {
        throw Failure.ending(ReplayExit.of(tally));
      }
    }
    return played;
  }

  /** The files of scenarios that a person named, or the usual ones. */
  ReplayInput input(GivenOptions given) {
    List<String> named = given.all("scenarios");
    return batch.find(named.isEmpty() ? List.of(ScenarioPaths.USUAL_FOLDER) : named);
  }

  private Tally play(GivenOptions given, ReplayListener listener) {
    ReplayInput input = input(given);
    return batch.play(
        input,
        new ReplayOptions(given),
        advisor -> new Replay(advisor)::play,
        batch.shown(input, listener));
  }

  private static ReplayListener collecting(List<Outcome> collected, Predicate<Outcome> wanted) {
    return new ReplayListener() {
      @Override
      public void played(Outcome outcome, Duration took) {
        if (wanted.test(outcome)) {
          collected.add(outcome);
        }
      }
    };
  }
}
