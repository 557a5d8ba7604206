package org.mlfit.shell;

import java.util.List;
import org.mlfit.knowledge.Rule;
import org.mlfit.report.RulePageJson;
import org.mlfit.report.RulePageText;
import org.mlfit.workbench.RulePage;
import org.mlfit.workbench.RulePages;
import org.springframework.shell.core.command.AbstractCommand;
import org.springframework.shell.core.command.CommandContext;
import org.springframework.shell.core.command.ExitStatus;
import org.springframework.stereotype.Component;

/** Shows all that is known about one rule. */
@Component
class RuleShowCommand extends AbstractCommand {

  private final Knowledge knowledge;
  private final Console console;
  private final PlayedScenarios scenarios;

  RuleShowCommand(Knowledge knowledge, Console console, PlayedScenarios scenarios) {
    super(
        "rules show",
        "Show one rule: its text, source, connections, and the scenarios in which it fires",
        "Rules",
        "",
        false);
    this.knowledge = knowledge;
    this.console = console;
    this.scenarios = scenarios;
    setOptions(List.of(PlayedScenarios.option(), GivenOptions.value("format", "text or json")));
  }

  @Override
  public ExitStatus doExecute(CommandContext context) {
    GivenOptions given = new GivenOptions(context.parsedInput());
    Format format = Format.of(given.text("format").orElse(null));
    Rule rule = NamedRule.only(knowledge.base(), given.words(), "show");
    RulePage page = new RulePages(knowledge.advisor(), scenarios.ifAny(given)).of(rule);
    console.result(
        format == Format.JSON ? RulePageJson.of(page) : RulePageText.of(page, console.look()));
    return ExitStatus.OK;
  }
}
