package org.mlfit.shell.scenarios;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.mlfit.advice.Advisor;
import org.mlfit.knowledge.source.Position;
import org.mlfit.report.replay.VacuityReport;
import org.mlfit.scenario.Outcome;
import org.mlfit.scenario.Scenario;
import org.mlfit.scenario.Tally;
import org.mlfit.scenario.coverage.Vacuity;
import org.mlfit.scenario.replay.Replay;
import org.mlfit.scenario.replay.ReplayInput;
import org.mlfit.scenario.replay.ReplayListener;
import org.mlfit.shell.command.Commands;
import org.mlfit.shell.command.Format;
import org.mlfit.shell.command.GivenOptions;
import org.mlfit.shell.command.ShellCommand;
import org.mlfit.shell.command.Takes;
import org.mlfit.shell.console.Console;
import org.mlfit.shell.exit.ExitCode;
import org.springframework.stereotype.Component;

/** Finds scenarios that are unable to fail. */
@Component
class VacuityCommand implements Commands {

  private final Console console;
  private final ScenarioPlayer batch;

  VacuityCommand(Console console, ScenarioPlayer batch) {
    this.console = console;
    this.batch = batch;
  }

  @Override
  public List<ShellCommand> commands() {
    return List.of(
        ShellCommand.of(
                "vacuity",
                "Scenarios",
                "Find scenarios that pass without the rule that they name, or with no rules at all",
                this::find)
            .withWords(Takes.FILE)
            .with(ReplayOptions.ofPlaying())
            .with(Format.OPTION.option()));
  }

  private String find(GivenOptions given) {
    boolean json = Format.OPTION.in(given) == Format.JSON;
    ReplayOptions options = new ReplayOptions(given);
    ReplayInput input = batch.input(options);
    Search search = new Search();
    Tally tally = batch.play(input, options, search::player, batch.shown(input, search));
    console.result(
        json
            ? VacuityReport.json(tally, search.unable)
            : VacuityReport.text(tally, search.unable, console.look()));
    int code = ReplayExit.of(tally);
    if (!search.unable.isEmpty()) {
      code = ReplayExit.worst(code, ExitCode.CHECK_FAILED);
    }
    ReplayExit.end(tally, code);
    return "";
  }

  /** Plays each scenario and tries whether it could fail; tells of them in their order. */
  private static final class Search implements ReplayListener {

    private final Map<Position, String> reasons = new ConcurrentHashMap<>();
    private final Map<Scenario, String> unable = new LinkedHashMap<>();

    Function<Scenario, Outcome> player(Advisor advisor) {
      Replay replay = new Replay(advisor);
      Vacuity vacuity = new Vacuity(advisor);
      return scenario -> {
        Outcome outcome = replay.play(scenario);
        vacuity.reason(outcome).ifPresent(reason -> reasons.put(scenario.position(), reason));
        return outcome;
      };
    }

    @Override
    public void played(Outcome outcome, Duration took) {
      Optional.ofNullable(reasons.remove(outcome.scenario().position()))
          .ifPresent(reason -> unable.put(outcome.scenario(), reason));
    }
  }
}
