package org.mlfit.shell;

import java.util.ArrayList;
import java.util.List;
import org.mlfit.knowledge.Rule;
import org.mlfit.scenario.Replay;
import org.mlfit.scenario.ReplayInput;
import org.mlfit.scenario.ReplayListener;
import org.mlfit.scenario.Tally;
import org.mlfit.workbench.RulePages;
import org.springframework.shell.core.command.AbstractCommand;
import org.springframework.shell.core.command.CommandContext;
import org.springframework.shell.core.command.CommandOption;
import org.springframework.shell.core.command.ExitStatus;
import org.springframework.stereotype.Component;

/** Replays the scenarios of one rule: those in which it fires, and those that name it. */
@Component
class RuleTestCommand extends AbstractCommand {

  private final Knowledge knowledge;
  private final Console console;
  private final TextFiles files;
  private final StateFolder state;
  private final Batch batch;
  private final PlayedScenarios scenarios;

  RuleTestCommand(
      Knowledge knowledge,
      Console console,
      TextFiles files,
      StateFolder state,
      Batch batch,
      PlayedScenarios scenarios) {
    super(
        "rules test",
        "Replay the scenarios in which a rule fires, or that name it",
        "Rules",
        "",
        false);
    this.knowledge = knowledge;
    this.console = console;
    this.files = files;
    this.state = state;
    this.batch = batch;
    this.scenarios = scenarios;
    List<CommandOption> options = new ArrayList<>(List.of(PlayedScenarios.option()));
    options.add(GivenOptions.flag("fail-fast", "stop after the first failure"));
    options.add(GivenOptions.value("format", "text, json, junit, github or md"));
    options.add(GivenOptions.value("report", "write a report besides, as FORMAT=FILE"));
    setOptions(options);
  }

  @Override
  public ExitStatus doExecute(CommandContext context) {
    GivenOptions given = new GivenOptions(context.parsedInput());
    ReplayOptions options = new ReplayOptions(given);
    Rule rule = NamedRule.only(knowledge.base(), given.words(), "test");
    ReplayInput input = scenarios.input(given);
    Progress progress = new Progress(console, input.sources().size(), System::nanoTime);
    Tally tally;
    try (ReplayOutputs outputs =
        ReplayOutputs.open(options.format(), options.reports(), console, files, progress)) {
      tally = play(rule, input, options, ReplayListener.all(outputs.listeners()));
      outputs.keep();
    }
    int code = ReplayExit.of(tally);
    if (code != Failure.FINE) {
      throw Failure.ending(code, ReplayExit.nothingChecked(tally));
    }
    return ExitStatus.OK;
  }

  private Tally play(Rule rule, ReplayInput input, ReplayOptions options, ReplayListener listener) {
    return batch.play(
        input,
        options,
        LastFailures.in(state.provide(), files),
        advisor -> scenario -> RulePages.isOf(rule, advisor, scenario),
        advisor -> new Replay(advisor)::play,
        listener);
  }
}
