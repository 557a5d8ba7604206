package org.mlfit.shell;

import java.util.List;
import org.mlfit.knowledge.Rule;
import org.mlfit.report.RulePageJson;
import org.mlfit.report.RulePageText;
import org.mlfit.workbench.RulePage;
import org.mlfit.workbench.RulePages;
import org.springframework.stereotype.Component;

/** Shows all that is known about one rule. */
@Component
class RuleShowCommand implements Commands {

  private final Knowledge knowledge;
  private final Console console;
  private final PlayedScenarios scenarios;

  RuleShowCommand(Knowledge knowledge, Console console, PlayedScenarios scenarios) {
    this.knowledge = knowledge;
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
    Rule rule = NamedRule.only(knowledge.base(), given, "show");
    RulePage page = new RulePages(knowledge.advisor(), scenarios.ifAny(given)).of(rule);
    return format == Format.JSON ? RulePageJson.of(page) : RulePageText.of(page, console.look());
  }
}
