package org.mlfit.shell.scenarios;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.scenario.replay.ReplaySettings;
import org.mlfit.shell.command.DeclaredOption;
import org.mlfit.shell.command.GivenOptions;
import org.mlfit.shell.command.OwnFile;
import org.mlfit.shell.command.ReplayFormat;
import org.mlfit.shell.command.Takes;
import org.mlfit.shell.console.Console;
import org.mlfit.shell.exit.CommandFailedException;

/** What {@code replay} can be told. */
public final class ReplayOptions {

  private static final int MOST_JOBS = 256;
  private static final int MOST_SLOWEST = 1_000;

  /** Stops early. */
  public static final DeclaredOption FAIL_FAST =
      DeclaredOption.flag("fail-fast", "stop after the first failure");

  /** Writes into files besides. */
  public static final DeclaredOption REPORT =
      DeclaredOption.value(
          "report", "write a report besides, as FORMAT=FILE; may stand repeatedly", Takes.REPORT);

  private final GivenOptions given;
  private final Optional<Long> seed;

  /**
   * The options of one call.
   *
   * @throws CommandFailedException with exit code 2 if they contradict each other
   */
  public ReplayOptions(GivenOptions given) {
    this.given = given;
    if (given.text("seed").isPresent() && !given.has("shuffle")) {
      throw CommandFailedException.usage("--seed goes with --shuffle.");
    }
    if (given.has("as-interview") && given.has("update")) {
      throw CommandFailedException.usage(
          "--update records advice, which --as-interview does not give.");
    }
    if (given.has("watch") && playsNothingAgain(given)) {
      throw CommandFailedException.usage(
          "--watch replays files again and again; it does not go with -, --update, --list or"
              + " --dry-run.");
    }
    Optional<Long> named = given.whole("seed", Long.MIN_VALUE, Long.MAX_VALUE);
    this.seed =
        given.has("shuffle")
            ? named.or(() -> Optional.of((long) new Random().nextInt(1_000_000)))
            : Optional.empty();
  }

  private static boolean playsNothingAgain(GivenOptions given) {
    return given.words().contains("-")
        || given.has("update")
        || given.has("list")
        || given.has("dry-run");
  }

  /** The options that choose scenarios and say how to play them. */
  public static List<DeclaredOption> ofPlaying() {
    List<DeclaredOption> options = new ArrayList<>(ScenarioChoice.options());
    options.add(
        DeclaredOption.value("jobs", "how many scenarios to play at once; usually all cores"));
    return options;
  }

  /** All options of {@code replay}. */
  static List<DeclaredOption> ofReplay() {
    List<DeclaredOption> options = new ArrayList<>(ofPlaying());
    options.add(FAIL_FAST);
    options.add(DeclaredOption.value("max-fail", "stop after so many failures"));
    options.add(DeclaredOption.flag("shuffle", "play in another order each time"));
    options.add(DeclaredOption.value("seed", "shuffle as with this number before"));
    options.add(DeclaredOption.flag("list", "list the scenarios and play none"));
    options.add(
        DeclaredOption.flag("dry-run", "read all files, say what would be played, play none"));
    options.add(DeclaredOption.value("slowest", "name so many scenarios that took longest"));
    options.add(REPORT);
    options.add(OwnFile.REPLACE);
    options.add(
        DeclaredOption.flag(
            "as-interview",
            "play each scenario as an interview; check asks-first, asks-at-most and settled"));
    options.add(
        DeclaredOption.flag("watch", "replay again whenever a rule or scenario file is saved"));
    options.add(DeclaredOption.flag("update", "write what came into what is expected"));
    options.add(DeclaredOption.flag("force", "let --update write although CI is set"));
    options.add(ReplayFormat.ALL.option());
    return options;
  }

  /**
   * The paths named; with {@code --failed} alone those of the scenarios that failed, else {@code
   * scenarios}.
   *
   * @throws CommandFailedException with exit code 2 if standard input is named where it is not free
   */
  List<String> paths(Supplier<LastFailures> failures, Console console) {
    List<String> named = given.words();
    if (named.contains("-") && !console.isOneShot()) {
      throw CommandFailedException.usage(
          "In the shell, standard input belongs to the shell: name a file.");
    }
    if (!named.isEmpty()) {
      return named;
    }
    if (given.has("failed")) {
      List<String> there = failures.get().filesThere();
      if (there.isEmpty()) {
        throw CommandFailedException.nothingChecked(
            "Nothing was checked: no scenario is known to have failed.");
      }
      return there;
    }
    return List.of(ScenarioPaths.usualFolder().toString());
  }

  /** The form of standard output. */
  public ReplayFormat format() {
    return ReplayFormat.ALL.in(given);
  }

  /** Further reports, each {@code FORM=FILE}. */
  public List<String> reports() {
    return given.all("report");
  }

  /** How to play with a knowledge base. */
  public ReplaySettings settings(KnowledgeBase base, LastFailures failures) {
    int cores = Runtime.getRuntime().availableProcessors();
    long jobs = given.whole("jobs", 1, MOST_JOBS).orElse((long) cores);
    Optional<Long> mostFailures = given.whole("max-fail", 1, Integer.MAX_VALUE);
    long stopAfter = given.has("fail-fast") ? 1 : mostFailures.orElse((long) Integer.MAX_VALUE);
    return new ReplaySettings(
        (int) jobs, seed, (int) stopAfter, ScenarioChoice.of(given, base, failures));
  }

  /** The seed of the order, where there is one. */
  Optional<Long> seed() {
    return seed;
  }

  /** How many of the slowest to name. */
  int slowest() {
    return given.whole("slowest", 1, MOST_SLOWEST).orElse(0L).intValue();
  }

  /** Whether a switch is set. */
  boolean has(String name) {
    return given.has(name);
  }
}
