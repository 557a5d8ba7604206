package org.mlfit.shell.rules;

import java.time.Duration;
import java.util.List;
import org.mlfit.advice.Advisor;
import org.mlfit.reasoning.Foresight;
import org.mlfit.report.rules.ImpactJson;
import org.mlfit.report.rules.ImpactMarkdown;
import org.mlfit.report.rules.ImpactText;
import org.mlfit.scenario.Tally;
import org.mlfit.scenario.replay.ReplayInput;
import org.mlfit.scenario.replay.ReplayRun;
import org.mlfit.shell.command.Choice;
import org.mlfit.shell.command.Commands;
import org.mlfit.shell.command.DeclaredOption;
import org.mlfit.shell.command.GivenOptions;
import org.mlfit.shell.command.ReplayFormat;
import org.mlfit.shell.command.ShellCommand;
import org.mlfit.shell.command.Takes;
import org.mlfit.shell.console.Console;
import org.mlfit.shell.console.LongSearch;
import org.mlfit.shell.exit.CommandFailedException;
import org.mlfit.shell.exit.ExitCode;
import org.mlfit.shell.scenarios.ReplayExit;
import org.mlfit.shell.scenarios.ReplayOptions;
import org.mlfit.shell.scenarios.ScenarioPlayer;
import org.mlfit.shell.state.RuleVersions;
import org.mlfit.workbench.impact.Impact;
import org.mlfit.workbench.impact.ImpactSearch;
import org.springframework.stereotype.Component;

/**
 * Says what changes from one version of the rules to another. A scenario that only the earlier
 * version can read is played with what the later one takes of its answers.
 */
@Component
class ImpactCommand implements Commands {

  private static final Choice<ReplayFormat> FORMAT =
      Choice.ofFormat(List.of(ReplayFormat.TEXT, ReplayFormat.JSON, ReplayFormat.MD));
  private static final int USUAL_SECONDS = 120;
  private static final int MOST_SECONDS = 86_400;

  private final RuleVersions versions;
  private final Console console;
  private final ScenarioPlayer player;

  ImpactCommand(RuleVersions versions, Console console, ScenarioPlayer player) {
    this.versions = versions;
    this.console = console;
    this.player = player;
  }

  @Override
  public List<ShellCommand> commands() {
    return List.of(
        ShellCommand.of(
                "impact",
                "Scenarios",
                "Say what changes from one version of the rules to another: impact A..B [SCENARIOS]",
                this::impact)
            .withWords(Takes.FILE)
            .with(ReplayOptions.ofPlaying())
            .with(
                DeclaredOption.flag(
                    "fail-on-change", "end with 1 unless it is proved that nothing changes"),
                DeclaredOption.value(
                    "seconds", "how long to look for changes at most, usually 120"),
                FORMAT.option()));
  }

  private String impact(GivenOptions given) {
    if (given.words().isEmpty()) {
      throw CommandFailedException.usage(
          "Name two versions of the rules as A..B, such as impact main..HEAD.");
    }
    ReplayFormat format = FORMAT.in(given);
    ReplayOptions options = new ReplayOptions(given.withoutFirstWord());
    long seconds = given.whole("seconds", 1, MOST_SECONDS).orElse((long) USUAL_SECONDS);
    RuleVersions.Range range = versions.range(given.words().get(0));
    ReplayInput input = player.input(options);
    Advisor before = Foresight.advisor(versions.load(range.before()));
    Advisor after = Foresight.advisor(versions.load(range.after()));
    ImpactSearch search = new ImpactSearch(before, after);
    Tally tally =
        new ReplayRun(
                search::read,
                search::play,
                options.settings(after.knowledgeBase(), player.failures()),
                System::nanoTime)
            .run(input, player.shown(input, search));
    Impact impact = end(search, range, Duration.ofSeconds(seconds));
    console.result(
        switch (format) {
          case JSON -> ImpactJson.of(impact);
          case MD -> ImpactMarkdown.of(impact);
          default -> ImpactText.of(impact, console.look());
        });
    conclude(tally, impact, given.has("fail-on-change"));
    return "";
  }

  private Impact end(ImpactSearch search, RuleVersions.Range range, Duration budget) {
    try (LongSearch time = new LongSearch(console, budget)) {
      Impact impact =
          search.end(
              range.before().name(),
              range.after().name(),
              () -> time.goesOn("Looking at all answers there are …"));
      time.failIfInterrupted();
      return impact;
    }
  }

  /** Scenarios that fail are for replay to judge; what could not be read or played is not. */
  private void conclude(Tally tally, Impact impact, boolean failsOnChange) {
    int code = ReplayExit.of(tally);
    if (code == ExitCode.CHECK_FAILED
        || code == ExitCode.NOTHING_CHECKED && tally.empty().isEmpty()) {
      code = impact.scenarios() == 0 ? ExitCode.NOTHING_CHECKED : ExitCode.FINE;
    }
    if (failsOnChange && !(impact.changesNothing() && impact.proof().isComplete())) {
      code = ReplayExit.worst(code, ExitCode.CHECK_FAILED);
    }
    ReplayExit.end(tally, code);
  }
}
