package org.mlfit.shell;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.mlfit.advice.Advisor;
import org.mlfit.reasoning.NotTranslatable;
import org.mlfit.report.ReplayText;
import org.mlfit.report.Slowest;
import org.mlfit.scenario.InterviewReplay;
import org.mlfit.scenario.Outcome;
import org.mlfit.scenario.Replay;
import org.mlfit.scenario.ReplayInput;
import org.mlfit.scenario.ReplayListener;
import org.mlfit.scenario.Scenario;
import org.mlfit.scenario.Tally;
import org.springframework.shell.core.command.AbstractCommand;
import org.springframework.shell.core.command.CommandContext;
import org.springframework.shell.core.command.ExitStatus;
import org.springframework.stereotype.Component;

/** The command of a team: to replay scenarios. */
@Component
class ReplayCommand extends AbstractCommand {

  private static final ReplayListener NOBODY_ELSE = ReplayListener.all(List.of());

  private final Console console;
  private final TextFiles files;
  private final ScenarioPaths paths;
  private final StateFolder state;
  private final Batch batch;
  private final ScenarioListing listing;
  private final ScenarioUpdate update;
  private final ReplayWatch watch;

  ReplayCommand(
      Console console,
      TextFiles files,
      ScenarioPaths paths,
      StateFolder state,
      Batch batch,
      ScenarioListing listing,
      ScenarioUpdate update,
      ReplayWatch watch) {
    super(
        "replay",
        "Replay scenario files and folders, and tell what is not as expected",
        "Scenarios",
        "",
        false);
    this.console = console;
    this.files = files;
    this.paths = paths;
    this.state = state;
    this.batch = batch;
    this.listing = listing;
    this.update = update;
    this.watch = watch;
    setOptions(ReplayOptions.ofReplay());
  }

  @Override
  public ExitStatus doExecute(CommandContext context) {
    ReplayOptions options = new ReplayOptions(new GivenOptions(context.parsedInput()));
    LastFailures failures = LastFailures.in(state.provide(), files);
    List<String> named = options.paths(failures, console);
    if (options.updates()) {
      update.refuseWhereNobodyLooks(options, named);
    }
    if (options.watches()) {
      watch.over(
          named,
          (input, listener) ->
              replay(input, options, LastFailures.in(state.provide(), files), listener));
      return ExitStatus.OK;
    }
    ReplayInput input = paths.find(named);
    if (options.lists() || options.isDryRun()) {
      listing.print(input, options, failures);
    } else {
      replay(input, options, failures, NOBODY_ELSE);
    }
    return ExitStatus.OK;
  }

  private void replay(
      ReplayInput input, ReplayOptions options, LastFailures failures, ReplayListener besides) {
    Progress progress = new Progress(console, input.sources().size(), System::nanoTime);
    Slowest slowest = new Slowest(options.slowest());
    ScenarioUpdate.Failed failed = new ScenarioUpdate.Failed();
    Tally tally;
    try (ReplayOutputs outputs =
        ReplayOutputs.open(options.format(), options.reports(), console, files, progress)) {
      List<ReplayListener> listeners = new ArrayList<>(outputs.listeners());
      listeners.add(slowest);
      listeners.add(failures);
      listeners.add(besides);
      if (options.updates()) {
        listeners.add(failed);
      }
      ReplayListener all = ReplayListener.all(listeners);
      try {
        tally = batch.play(input, options, failures, player(options), all);
      } finally {
        outputs.keep();
      }
    } catch (NotTranslatable notProvable) {
      throw Failure.rules("Not proven: " + notProvable.getMessage());
    } catch (UncheckedIOException notWritten) {
      throw Failure.usage("Cannot write: " + notWritten.getCause().getMessage() + ".");
    }
    tellBesides(slowest, options);
    boolean allRecorded = options.updates() && update.record(failed, input, options.format());
    int code = allRecorded ? ReplayExit.ofRecorded(tally) : ReplayExit.of(tally);
    if (code != Failure.FINE) {
      throw Failure.ending(code, ReplayExit.nothingChecked(tally));
    }
  }

  private static Function<Advisor, Function<Scenario, Outcome>> player(ReplayOptions options) {
    return options.asInterview()
        ? advisor -> new InterviewReplay(advisor)::play
        : advisor -> new Replay(advisor)::play;
  }

  private void tellBesides(Slowest slowest, ReplayOptions options) {
    options
        .seed()
        .ifPresent(
            seed -> console.complain("The order was that of --shuffle --seed " + seed + "."));
    if (!slowest.all().isEmpty()) {
      String text = ReplayText.slowest(slowest.all(), console.look());
      if (options.format() == ReplayFormat.TEXT) {
        console.result(text);
      } else {
        console.complain(text);
      }
    }
  }
}
