package org.mlfit.shell.rules;

import java.util.List;
import org.mlfit.knowledge.rule.Rule;
import org.mlfit.report.rules.RulePageJson;
import org.mlfit.report.rules.RulePageText;
import org.mlfit.shell.command.Commands;
import org.mlfit.shell.command.Format;
import org.mlfit.shell.command.GivenOptions;
import org.mlfit.shell.command.NamedRule;
import org.mlfit.shell.command.ShellCommand;
import org.mlfit.shell.command.Takes;
import org.mlfit.shell.console.Console;
import org.mlfit.shell.scenarios.PlayedScenarios;
import org.mlfit.shell.state.RulesInUse;
import org.mlfit.workbench.authoring.RulePage;
import org.mlfit.workbench.authoring.RulePages;
import org.springframework.stereotype.Component;

/** Shows all that is known about one rule. */
@Component
class RuleShowCommand implements Commands {

  private final RulesInUse rulesInUse;
  private final Console console;
  private final PlayedScenarios scenarios;

  RuleShowCommand(RulesInUse rulesInUse, Console console, PlayedScenarios scenarios) {
    this.rulesInUse = rulesInUse;
    this.console = console;
    this.scenarios = scenarios;
  }

  @Override
  public List<ShellCommand> commands() {
    return List.of(
        ShellCommand.of(
                "rules show",
                "Rules",
                "Show one rule: its text, source, connections, and the scenarios in which it fires",
                this::show)
            .withWord(Takes.RULE)
            .with(PlayedScenarios.OPTION, Format.OPTION.option()));
  }

  private String show(GivenOptions given) {
    Format format = Format.OPTION.in(given);
    Rule rule = NamedRule.only(rulesInUse.base(), given, "show");
    RulePage page = new RulePages(rulesInUse.advisor(), scenarios.ifAny(given)).of(rule);
    return format == Format.JSON ? RulePageJson.of(page) : RulePageText.of(page, console.look());
  }
}
