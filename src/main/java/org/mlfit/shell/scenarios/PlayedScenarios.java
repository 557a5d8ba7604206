package org.mlfit.shell.scenarios;

import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.mlfit.scenario.Outcome;
import org.mlfit.scenario.Outcome.Status;
import org.mlfit.scenario.Scenario;
import org.mlfit.scenario.Tally;
import org.mlfit.scenario.replay.Replay;
import org.mlfit.scenario.replay.ReplayInput;
import org.mlfit.scenario.replay.ReplayListener;
import org.mlfit.shell.command.DeclaredOption;
import org.mlfit.shell.command.GivenOptions;
import org.mlfit.shell.command.Takes;
import org.mlfit.shell.console.Console;
import org.mlfit.shell.exit.CommandFailedException;
import org.mlfit.shell.exit.ExitCode;
import org.springframework.stereotype.Component;

/** The scenarios that a command about rules tries things on: played once, and found to pass. */
@Component
public class PlayedScenarios {

  /** The option that says where they are. */
  public static final DeclaredOption OPTION =
      DeclaredOption.value(
          "scenarios",
          "file or folder with scenarios; usually scenarios; may stand repeatedly",
          Takes.FILE);

  private final Console console;
  private final ScenarioPlayer player;

  /** Plays with a player, and tells on the console what does not pass. */
  public PlayedScenarios(Console console, ScenarioPlayer player) {
    this.console = console;
    this.player = player;
  }

  /**
   * Those that pass; how many do not is told on the way.
   *
   * @throws CommandFailedException with the exit code of a replay if not all could be played, or
   *     none passes
   */
  public List<Scenario> passing(GivenOptions given) {
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
  public List<Outcome> ifAny(GivenOptions given) {
    boolean areThere = given.has("scenarios") || Files.isDirectory(ScenarioPaths.usualFolder());
    List<Outcome> played = new ArrayList<>();
    if (areThere) {
      Tally tally = play(given, collecting(played, outcome -> outcome.advice().isPresent()));
      if (tally.faults() > 0) {
        throw CommandFailedException.ending(ReplayExit.of(tally));
      }
    }
    return played;
  }

  /** The files of scenarios that a person named, or the usual ones. */
  public ReplayInput input(GivenOptions given) {
    List<String> named = given.all("scenarios");
    return player.find(named.isEmpty() ? List.of(ScenarioPaths.usualFolder().toString()) : named);
  }

  private Tally play(GivenOptions given, ReplayListener listener) {
    ReplayInput input = input(given);
    return player.play(
        input,
        new ReplayOptions(given),
        advisor -> new Replay(advisor)::play,
        player.shown(input, listener));
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
