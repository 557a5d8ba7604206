package org.mlfit.shell.scenarios;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.mlfit.advice.Advisor;
import org.mlfit.reasoning.result.NotTranslatableException;
import org.mlfit.report.replay.ReplayText;
import org.mlfit.report.replay.Slowest;
import org.mlfit.scenario.Outcome;
import org.mlfit.scenario.Scenario;
import org.mlfit.scenario.Tally;
import org.mlfit.scenario.replay.InterviewReplay;
import org.mlfit.scenario.replay.Replay;
import org.mlfit.scenario.replay.ReplayInput;
import org.mlfit.scenario.replay.ReplayListener;
import org.mlfit.shell.command.Commands;
import org.mlfit.shell.command.GivenOptions;
import org.mlfit.shell.command.ReplayFormat;
import org.mlfit.shell.command.ShellCommand;
import org.mlfit.shell.command.Takes;
import org.mlfit.shell.console.Console;
import org.mlfit.shell.console.Progress;
import org.mlfit.shell.exit.CommandFailedException;
import org.springframework.stereotype.Component;

/** The command of a team: to replay scenarios. */
@Component
class ReplayCommand implements Commands {

  private static final ReplayListener NOBODY_ELSE = ReplayListener.all(List.of());

  private final Console console;
  private final ScenarioPlayer player;
  private final ScenarioListing listing;
  private final ScenarioUpdate update;
  private final ReplayWatch watch;

  ReplayCommand(
      Console console,
      ScenarioPlayer player,
      ScenarioListing listing,
      ScenarioUpdate update,
      ReplayWatch watch) {
    this.console = console;
    this.player = player;
    this.listing = listing;
    this.update = update;
    this.watch = watch;
  }

  @Override
  public List<ShellCommand> commands() {
    return List.of(
        ShellCommand.of(
                "replay",
                "Scenarios",
                "Replay scenario files and folders, and tell what is not as expected",
                this::replay)
            .withWords(Takes.FILE)
            .with(ReplayOptions.ofReplay()));
  }

  private String replay(GivenOptions given) {
    ReplayOptions options = new ReplayOptions(given);
    List<String> named = player.paths(options);
    if (options.has("update")) {
      update.refuseWhereNobodyLooks(options, named);
    }
    if (options.has("watch")) {
      watch.over(named, (input, listener) -> replay(input, options, listener));
    } else if (options.has("list") || options.has("dry-run")) {
      listing.print(player.find(named), options);
    } else {
      replay(player.find(named), options, NOBODY_ELSE);
    }
    return "";
  }

  private void replay(ReplayInput input, ReplayOptions options, ReplayListener besides) {
    Progress progress = new Progress(console, input.sources().size(), System::nanoTime);
    Slowest slowest = new Slowest(options.slowest());
    ScenarioUpdate.Failed failed = new ScenarioUpdate.Failed();
    Tally tally;
    try (ReplayOutputs outputs = ReplayOutputs.open(options, console, progress)) {
      List<ReplayListener> listeners = new ArrayList<>(outputs.listeners());
      listeners.add(slowest);
      listeners.add(player.failures());
      listeners.add(besides);
      if (options.has("update")) {
        listeners.add(failed);
      }
      ReplayListener all = ReplayListener.all(listeners);
      try {
        tally = player.play(input, options, player(options), all);
      } finally {
        outputs.keep();
      }
    } catch (NotTranslatableException notProvable) {
      throw CommandFailedException.rules("Not proven: " + notProvable.getMessage());
    }
    tellBesides(slowest, options);
    boolean allRecorded = options.has("update") && update.record(failed, input, options.format());
    int code = allRecorded ? ReplayExit.ofRecorded(tally) : ReplayExit.of(tally);
    ReplayExit.end(tally, code);
  }

  private static Function<Advisor, Function<Scenario, Outcome>> player(ReplayOptions options) {
    return options.has("as-interview")
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
