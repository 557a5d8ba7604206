package org.mlfit.shell.scenarios;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import org.mlfit.advice.Advisor;
import org.mlfit.knowledge.source.Fault;
import org.mlfit.knowledge.source.SourceText;
import org.mlfit.scenario.Outcome;
import org.mlfit.scenario.Scenario;
import org.mlfit.scenario.ScenarioFile;
import org.mlfit.scenario.Tally;
import org.mlfit.scenario.read.ScenarioReader;
import org.mlfit.scenario.replay.ReplayInput;
import org.mlfit.scenario.replay.ReplayListener;
import org.mlfit.scenario.replay.ReplayRun;
import org.mlfit.shell.console.Console;
import org.mlfit.shell.console.Progress;
import org.mlfit.shell.exit.CommandFailedException;
import org.mlfit.shell.exit.Diagnosis;
import org.mlfit.shell.exit.ExitCode;
import org.mlfit.shell.files.StateFolder;
import org.mlfit.shell.files.TextFiles;
import org.mlfit.shell.state.RulesInUse;
import org.springframework.stereotype.Component;

/**
 * Plays many scenarios for a command. Also where the rules do not load or we are at fault, the
 * listener hears of that and of the end, so that a document that it writes is whole.
 */
@Component
public class ScenarioPlayer {

  /** Stands for the file of what is wrong with no file. */
  static final String NO_FILE = "mlfit";

  private final RulesInUse rulesInUse;
  private final Console console;
  private final TextFiles files;
  private final ScenarioPaths paths;
  private final StateFolder state;

  /** Plays with the rules that are in use when it is asked. */
  public ScenarioPlayer(
      RulesInUse rulesInUse,
      Console console,
      TextFiles files,
      ScenarioPaths paths,
      StateFolder state) {
    this.rulesInUse = rulesInUse;
    this.console = console;
    this.files = files;
    this.paths = paths;
    this.state = state;
  }

  /** The scenarios that failed when they were last played. */
  public LastFailures failures() {
    return LastFailures.in(state.provide(), files);
  }

  /**
   * The paths that a command means.
   *
   * @throws CommandFailedException with exit code 2 if standard input is named where it is not free
   */
  List<String> paths(ReplayOptions options) {
    return options.paths(this::failures, console);
  }

  /** The files behind the paths that a command means. */
  public ReplayInput input(ReplayOptions options) {
    return find(paths(options));
  }

  /** The files behind some paths. */
  ReplayInput find(List<String> named) {
    return paths.find(named);
  }

  /** What shows how far it is and tells of faults on standard error, and lets somebody listen. */
  public ReplayListener shown(ReplayInput input, ReplayListener listener) {
    Progress progress = new Progress(console, input.sources().size(), System::nanoTime);
    return ReplayListener.all(List.of(progress, new Complaints(console), listener));
  }

  /**
   * Plays what is chosen.
   *
   * @param player how to play with an advisor
   * @throws CommandFailedException with exit code 3 if the rules do not load, with 2 if the choice
   *     names what does not exist
   */
  public Tally play(
      ReplayInput input,
      ReplayOptions options,
      Function<Advisor, Function<Scenario, Outcome>> player,
      ReplayListener listener) {
    return play(input, options, advisor -> scenario -> true, player, listener);
  }

  /**
   * Plays what is chosen, and of that only what is wanted.
   *
   * @param wanted which scenarios, for an advisor
   * @param player how to play with an advisor
   * @throws CommandFailedException with exit code 3 if the rules do not load, with 2 if the choice
   *     names what does not exist
   */
  public Tally play(
      ReplayInput input,
      ReplayOptions options,
      Function<Advisor, Predicate<Scenario>> wanted,
      Function<Advisor, Function<Scenario, Outcome>> player,
      ReplayListener listener) {
    return play(input, options, ScenarioReader::read, wanted, player, listener);
  }

  /**
   * Plays what is chosen of proposals, of which nothing need be expected.
   *
   * @param player how to play with an advisor
   * @throws CommandFailedException with exit code 3 if the rules do not load, with 2 if the choice
   *     names what does not exist
   */
  public Tally playProposals(
      ReplayInput input,
      ReplayOptions options,
      Function<Advisor, Function<Scenario, Outcome>> player,
      ReplayListener listener) {
    return play(
        input,
        options,
        ScenarioReader::readProposals,
        advisor -> scenario -> true,
        player,
        listener);
  }

  private Tally play(
      ReplayInput input,
      ReplayOptions options,
      BiFunction<ScenarioReader, SourceText, ScenarioFile> reading,
      Function<Advisor, Predicate<Scenario>> wanted,
      Function<Advisor, Function<Scenario, Outcome>> player,
      ReplayListener listener) {
    try {
      Advisor advisor = rulesInUse.advisor();
      ScenarioReader reader = new ScenarioReader(advisor.knowledgeBase());
      return new ReplayRun(
              source -> reading.apply(reader, source),
              player.apply(advisor),
              options.settings(advisor.knowledgeBase(), failures()).and(wanted.apply(advisor)),
              System::nanoTime)
          .run(input, listener);
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError thrown) {
      CommandFailedException failure = Diagnosis.of(thrown);
      if (failure.exitCode() == ExitCode.INTERNAL) {
        tellEnd(Fault.of(NO_FILE, ReplayRun.INTERNAL_FAULT, "Internal error: " + thrown), listener);
      } else if (failure.exitCode() == ExitCode.RULES
          || !(thrown instanceof CommandFailedException)) {
        tellEnd(Fault.of(NO_FILE, ReplayExit.BROKEN_RULES, failure.getMessage()), listener);
      }
      throw thrown;
    }
  }

  private static void tellEnd(Fault fault, ReplayListener listener) {
    listener.faulty(fault.position().file(), List.of(fault));
    listener.done(Tally.of(List.of(fault)));
  }
}
