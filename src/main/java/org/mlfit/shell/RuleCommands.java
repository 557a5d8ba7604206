package org.mlfit.shell;

import java.util.List;
import org.mlfit.report.Json;
import org.mlfit.report.RuleText;
import org.springframework.stereotype.Component;

/** The commands of a rule author. */
@Component
class RuleCommands implements Commands {

  private static final String GROUP = "Rules";

  private final Knowledge knowledge;
  private final Console console;

  RuleCommands(Knowledge knowledge, Console console) {
    this.knowledge = knowledge;
    this.console = console;
  }

  @Override
  public List<ShellCommand> commands() {
    return List.of(
        ShellCommand.of("rules list", GROUP, "List all rules, by file", this::list)
            .with(Format.OPTION.option()));
  }

  private String list(GivenOptions given) {
    return Format.OPTION.in(given) == Format.JSON
        ? Json.rules(knowledge.base())
        : RuleText.list(knowledge.base(), console.look());
  }
}
