package org.mlfit.shell;

import java.util.List;
import org.mlfit.knowledge.Rule;
import org.mlfit.scenario.Replay;
import org.mlfit.scenario.ReplayInput;
import org.mlfit.scenario.ReplayListener;
import org.mlfit.scenario.Tally;
import org.mlfit.workbench.RulePages;
import org.springframework.stereotype.Component;

/** Replays the scenarios of one rule: those in which it fires, and those that name it. */
@Component
class RuleTestCommand implements Commands {

  private final Knowledge knowledge;
  private final Console console;
  private final Batch batch;
  private final PlayedScenarios scenarios;

  RuleTestCommand(Knowledge knowledge, Console console, Batch batch, PlayedScenarios scenarios) {
    this.knowledge = knowledge;
    this.console = console;
    this.batch = batch;
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
                ReplayFormat.ALL.option()));
  }

  private String test(GivenOptions given) {
    ReplayOptions options = new ReplayOptions(given);
    Rule rule = NamedRule.only(knowledge.base(), given, "test");
    ReplayInput input = scenarios.input(given);
    Progress progress = new Progress(console, input.sources().size(), System::nanoTime);
    Tally tally;
    try (ReplayOutputs outputs =
        ReplayOutputs.open(options.format(), options.reports(), console, progress)) {
      tally = play(rule, input, options, ReplayListener.all(outputs.listeners()));
      outputs.keep();
    }
    ReplayExit.end(tally, ReplayExit.of(tally));
    return "";
  }

  private Tally play(Rule rule, ReplayInput input, ReplayOptions options, ReplayListener listener) {
    return batch.play(
        input,
        options,
        advisor -> scenario -> RulePages.isOf(rule, advisor, scenario),
        advisor -> new Replay(advisor)::play,
        listener);
  }
}
