package org.mlfit.shell;

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
import org.springframework.stereotype.Component;

/** The command of a team: to replay scenarios. */
@Component
class ReplayCommand implements Commands {

  private static final ReplayListener NOBODY_ELSE = ReplayListener.all(List.of());

  private final Console console;
  private final Batch batch;
  private final ScenarioListing listing;
  private final ScenarioUpdate update;
  private final ReplayWatch watch;

  ReplayCommand(
      Console console,
      Batch batch,
      ScenarioListing listing,
      ScenarioUpdate update,
      ReplayWatch watch) {
    this.console = console;
    this.batch = batch;
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
    List<String> named = batch.paths(options);
    if (options.has("update")) {
      update.refuseWhereNobodyLooks(options, named);
    }
    if (options.has("watch")) {
      watch.over(named, (input, listener) -> replay(input, options, listener));
    } else if (options.has("list") || options.has("dry-run")) {
      listing.print(batch.find(named), options);
    } else {
      replay(batch.find(named), options, NOBODY_ELSE);
    }
    return "";
  }

  private void replay(ReplayInput input, ReplayOptions options, ReplayListener besides) {
    Progress progress = new Progress(console, input.sources().size(), System::nanoTime);
    Slowest slowest = new Slowest(options.slowest());
    ScenarioUpdate.Failed failed = new ScenarioUpdate.Failed();
    Tally tally;
    try (ReplayOutputs outputs =
        ReplayOutputs.open(options.format(), options.reports(), console, progress)) {
      List<ReplayListener> listeners = new ArrayList<>(outputs.listeners());
      listeners.add(slowest);
      listeners.add(batch.failures());
      listeners.add(besides);
      if (options.has("update")) {
        listeners.add(failed);
      }
      ReplayListener all = ReplayListener.all(listeners);
      try {
        tally = batch.play(input, options, player(options), all);
      } finally {
        outputs.keep();
      }
    } catch (NotTranslatable notProvable) {
      throw Failure.rules("Not proven: " + notProvable.getMessage());
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
