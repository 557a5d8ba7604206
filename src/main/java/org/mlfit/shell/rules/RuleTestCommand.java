package org.mlfit.shell.rules;

import java.util.List;
import org.mlfit.knowledge.rule.Rule;
import org.mlfit.scenario.Tally;
import org.mlfit.scenario.replay.Replay;
import org.mlfit.scenario.replay.ReplayInput;
import org.mlfit.scenario.replay.ReplayListener;
import org.mlfit.shell.command.Commands;
import org.mlfit.shell.command.GivenOptions;
import org.mlfit.shell.command.NamedRule;
import org.mlfit.shell.command.OwnFile;
import org.mlfit.shell.command.ReplayFormat;
import org.mlfit.shell.command.ShellCommand;
import org.mlfit.shell.command.Takes;
import org.mlfit.shell.console.Console;
import org.mlfit.shell.console.Progress;
import org.mlfit.shell.scenarios.PlayedScenarios;
import org.mlfit.shell.scenarios.ReplayExit;
import org.mlfit.shell.scenarios.ReplayOptions;
import org.mlfit.shell.scenarios.ReplayOutputs;
import org.mlfit.shell.scenarios.ScenarioPlayer;
import org.mlfit.shell.state.RulesInUse;
import org.mlfit.workbench.authoring.RulePages;
import org.springframework.stereotype.Component;

/** Replays the scenarios of one rule: those in which it fires, and those that name it. */
@Component
class RuleTestCommand implements Commands {

  private final RulesInUse rulesInUse;
  private final Console console;
  private final ScenarioPlayer player;
  private final PlayedScenarios scenarios;

  RuleTestCommand(
      RulesInUse rulesInUse, Console console, ScenarioPlayer player, PlayedScenarios scenarios) {
    this.rulesInUse = rulesInUse;
    this.console = console;
    this.player = player;
    this.scenarios = scenarios;
  }

  @Override
  public List<ShellCommand> commands() {
    return List.of(
        ShellCommand.of(
                "rules test",
                "Rules",
                "Replay the scenarios in which a rule fires, or that name it",
                this::test)
            .withWord(Takes.RULE)
            .with(
                PlayedScenarios.OPTION,
                ReplayOptions.FAIL_FAST,
                ReplayOptions.REPORT,
                OwnFile.REPLACE,
                ReplayFormat.ALL.option()));
  }

  private String test(GivenOptions given) {
    ReplayOptions options = new ReplayOptions(given);
    Rule rule = NamedRule.only(rulesInUse.base(), given, "test");
    ReplayInput input = scenarios.input(given);
    Progress progress = new Progress(console, input.sources().size(), System::nanoTime);
    Tally tally;
    try (ReplayOutputs outputs = ReplayOutputs.open(options, console, progress)) {
      tally = play(rule, input, options, ReplayListener.all(outputs.listeners()));
      outputs.keep();
    }
    ReplayExit.end(tally, ReplayExit.of(tally));
    return "";
  }

  private Tally play(Rule rule, ReplayInput input, ReplayOptions options, ReplayListener listener) {
    return player.play(
        input,
        options,
        advisor -> scenario -> RulePages.isOf(rule, advisor, scenario),
        advisor -> new Replay(advisor)::play,
        listener);
  }
}
