package org.mlfit.shell;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.mlfit.advice.Advisor;
import org.mlfit.knowledge.source.Position;
import org.mlfit.report.VacuityReport;
import org.mlfit.scenario.Outcome;
import org.mlfit.scenario.Replay;
import org.mlfit.scenario.ReplayInput;
import org.mlfit.scenario.ReplayListener;
import org.mlfit.scenario.Scenario;
import org.mlfit.scenario.Tally;
import org.mlfit.scenario.coverage.Vacuity;
import org.springframework.shell.core.command.AbstractCommand;
import org.springframework.shell.core.command.CommandContext;
import org.springframework.shell.core.command.CommandOption;
import org.springframework.shell.core.command.ExitStatus;
import org.springframework.stereotype.Component;

/** Finds scenarios that are unable to fail. */
@Component
class VacuityCommand extends AbstractCommand {

  private final Console console;
  private final TextFiles files;
  private final ScenarioPaths paths;
  private final StateFolder state;
  private final Batch batch;

  VacuityCommand(
      Console console, TextFiles files, ScenarioPaths paths, StateFolder state, Batch batch) {
    super(
        "vacuity",
        "Find scenarios that pass without the rule that they name, or with no rules at all",
        "Scenarios",
        "",
        false);
    this.console = console;
    this.files = files;
    this.paths = paths;
    this.state = state;
    this.batch = batch;
    List<CommandOption> options = new ArrayList<>(ReplayOptions.ofPlaying());
    options.add(GivenOptions.value("format", "text or json"));
    setOptions(options);
  }

  @Override
  public ExitStatus doExecute(CommandContext context) {
    ReplayOptions options = new ReplayOptions(new GivenOptions(context.parsedInput()));
    boolean json = options.format() == ReplayFormat.JSON;
    if (!json && options.format() != ReplayFormat.TEXT) {
      throw Failure.usage("vacuity prints text or json.");
    }
    LastFailures failures = LastFailures.in(state.provide(), files);
    ReplayInput input = paths.find(options.paths(failures, console));
    Progress progress = new Progress(console, input.sources().size(), System::nanoTime);
    Search search = new Search();
    ReplayListener all =
        ReplayListener.all(List.of(progress, ReplayOutputs.complaints(console), search));
    Tally tally = batch.play(input, options, failures, search::player, all);
    console.result(
        json
            ? VacuityReport.json(tally, search.unable)
            : VacuityReport.text(tally, search.unable, console.look()));
    int code = ReplayExit.of(tally);
    if (!search.unable.isEmpty()) {
      code = ReplayExit.worst(code, Failure.CHECK_FAILED);
    }
    if (code != Failure.FINE) {
      throw Failure.ending(code, ReplayExit.nothingChecked(tally));
    }
    return ExitStatus.OK;
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
