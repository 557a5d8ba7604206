package org.mlfit.shell;

import java.util.List;
import org.mlfit.knowledge.Rule;
import org.mlfit.knowledge.source.NearestName;
import org.mlfit.report.Json;
import org.mlfit.report.RuleText;
import org.springframework.shell.core.command.annotation.Argument;
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

  @Command(
      name = "rules show",
      group = GROUP,
      description = "Show one rule with its reason and source")
  String show(
      @Argument(index = 0, description = "id of the rule", defaultValue = "") String id,
      @Option(longName = "format", description = "text or json") String format) {
    Rule rule = rule(id);
    return Format.of(format) == Format.JSON
        ? Json.ruleCard(rule)
        : RuleText.card(rule, console.look());
  }

  private Rule rule(String id) {
    if (id.isBlank()) {
      throw Failure.usage("Name the rule to show. The command rules list names them.");
    }
    List<String> ids = knowledge.base().rules().stream().map(Rule::id).toList();
    return knowledge
        .base()
        .rule(id)
        .orElseThrow(
            () ->
                Failure.usage(
                    "There is no rule "
                        + id
                        + ". "
                        + NearestName.suggestion(id, ids)
                            .orElse("The command rules list names them.")));
  }
}
