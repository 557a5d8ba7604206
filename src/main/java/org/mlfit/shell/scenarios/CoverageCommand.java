package org.mlfit.shell.scenarios;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mlfit.report.replay.CoverageJson;
import org.mlfit.report.replay.CoverageMarkdown;
import org.mlfit.report.replay.CoverageText;
import org.mlfit.scenario.Tally;
import org.mlfit.scenario.coverage.Coverage;
import org.mlfit.scenario.coverage.CoverageGoal;
import org.mlfit.scenario.coverage.MissingScenarios;
import org.mlfit.scenario.replay.Replay;
import org.mlfit.scenario.replay.ReplayInput;
import org.mlfit.scenario.replay.ReplayListener;
import org.mlfit.shell.command.Choice;
import org.mlfit.shell.command.Commands;
import org.mlfit.shell.command.DeclaredOption;
import org.mlfit.shell.command.GivenOptions;
import org.mlfit.shell.command.ReplayFormat;
import org.mlfit.shell.command.ShellCommand;
import org.mlfit.shell.command.Takes;
import org.mlfit.shell.console.Console;
import org.mlfit.shell.console.Progress;
import org.mlfit.shell.exit.ExitCode;
import org.mlfit.shell.state.RuleVersions;
import org.mlfit.shell.state.RulesInUse;
import org.springframework.stereotype.Component;

/** Replays scenarios and says, with the results, what of the rules no scenario exercises. */
@Component
class CoverageCommand implements Commands {

  private static final Choice<ReplayFormat> FORMAT =
      Choice.ofFormat(List.of(ReplayFormat.TEXT, ReplayFormat.JSON, ReplayFormat.MD));
  private static final int FIRST = 20;

  private final RulesInUse rulesInUse;
  private final RuleVersions versions;
  private final Console console;
  private final ScenarioPlayer player;

  CoverageCommand(
      RulesInUse rulesInUse, RuleVersions versions, Console console, ScenarioPlayer player) {
    this.rulesInUse = rulesInUse;
    this.versions = versions;
    this.console = console;
    this.player = player;
  }

  @Override
  public List<ShellCommand> commands() {
    return List.of(
        ShellCommand.of(
                "coverage",
                "Scenarios",
                "Replay scenarios, and say which rules, conditions, options and bounds they leave"
                    + " out",
                this::cover)
            .withWords(Takes.FILE)
            .with(ReplayOptions.ofPlaying())
            .with(
                DeclaredOption.value("fail-under", "fail if less than so many percent are covered"),
                RuleVersions.CHANGED_SINCE,
                FORMAT.option()));
  }

  private String cover(GivenOptions given) {
    ReplayFormat format = FORMAT.in(given);
    ReplayOptions options = new ReplayOptions(given);
    int least = given.whole("fail-under", 0, 100).orElse(0L).intValue();
    ReplayInput input = player.input(options);
    Coverage coverage =
        versions
            .editsSince(given)
            .map(since -> new Coverage(rulesInUse.base(), since.version(), since.edits()))
            .orElseGet(() -> new Coverage(rulesInUse.base()));
    Tally tally = play(input, options, coverage);
    print(tally, coverage, format);
    int code = ReplayExit.of(tally);
    if (!coverage.reaches(least)) {
      console.complain("Less than " + least + " % are covered.");
      code = ReplayExit.worst(code, ExitCode.CHECK_FAILED);
    }
    ReplayExit.end(tally, code);
    return "";
  }

  private Tally play(ReplayInput input, ReplayOptions options, Coverage coverage) {
    Progress progress = new Progress(console, input.sources().size(), System::nanoTime);
    List<ReplayListener> listeners = new ArrayList<>(List.of(progress, coverage));
    listeners.add(new Complaints(console));
    if (options.format() == ReplayFormat.TEXT) {
      listeners.add(ReplayOutputs.onConsole(ReplayFormat.TEXT, console, progress));
    }
    return player.play(input, options, a -> new Replay(a)::play, ReplayListener.all(listeners));
  }

  private void print(Tally tally, Coverage coverage, ReplayFormat format) {
    Map<CoverageGoal, String> scenarios = new LinkedHashMap<>();
    MissingScenarios search = new MissingScenarios(rulesInUse.advisor(), coverage);
    coverage.missing().stream()
        .limit(FIRST)
        .forEach(point -> search.text(point).ifPresent(yaml -> scenarios.put(point, yaml)));
    console.result(
        switch (format) {
          case JSON -> CoverageJson.of(tally, coverage, scenarios);
          case MD -> CoverageMarkdown.of(tally, coverage, scenarios);
          default -> "\n" + CoverageText.of(coverage, scenarios, console.look());
        });
  }
}
