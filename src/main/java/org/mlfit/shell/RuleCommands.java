package org.mlfit.shell;

import org.mlfit.report.Json;
import org.mlfit.report.RuleText;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;

/** The commands of a rule author. */
@Component
class RuleCommands {

  private static final String GROUP = "Rules";

  private final Knowledge knowledge;
  private final Console console;

  RuleCommands(Knowledge knowledge, Console console) {
    this.knowledge = knowledge;
    this.console = console;
  }

  @Command(name = "rules list", group = GROUP, description = "List all rules, by file")
  String list(@Option(longName = "format", description = "text or json") String format) {
    return Format.of(format) == Format.JSON
        ? Json.rules(knowledge.base())
        : RuleText.list(knowledge.base(), console.look());
  }
}
