package org.mlfit.shell;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.mlfit.knowledge.KnowledgeBase;
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
  private static final int SHORT_HASH = 12;
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

  private final Knowledge knowledge;
  private final Assessment assessment;
  private final Console console;

  RuleCommands(Knowledge knowledge, Assessment assessment, Console console) {
    this.knowledge = knowledge;
    this.assessment = assessment;
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

  @Command(name = "reload", group = GROUP, description = "Read the rules again")
  String reload() {
    KnowledgeBase before = knowledge.base();
    KnowledgeBase after;
    try {
      after = knowledge.reload();
    } catch (Failure broken) {
      console.complain(broken.getMessage());
      throw Failure.rules("Still serving the rules loaded at " + loaded(before) + ".");
    }
    List<String> lost = assessment.moveTo(after);
    String note =
        lost.isEmpty() ? "" : "Answers no longer taken: " + String.join(", ", lost) + ".\n";
    return (before.files().hash().equals(after.files().hash()) ? "Nothing changed: " : "Loaded: ")
        + after.rules().size()
        + " rules, "
        + after.questions().size()
        + " questions.\n"
        + note;
  }

  @Command(name = "status", group = GROUP, description = "Say which rules are in use")
  String status(@Option(longName = "format", description = "text or json") String format) {
    KnowledgeBase base = knowledge.base();
    if (Format.of(format) == Format.JSON) {
      return Json.status(base);
    }
    String failure = knowledge.lastFailure();
    return "rules   "
        + base.files().origin()
        + "\n"
        + "hash    "
        + base.files().hash().substring(0, SHORT_HASH)
        + "\n"
        + "loaded  "
        + loaded(base)
        + ", compiled "
        + base.model().compiled()
        + "\n"
        + "holds   "
        + base.questions().size()
        + " questions, "
        + base.rules().size()
        + " rules, "
        + base.verdicts().size()
        + " verdicts\n"
        + (failure.isEmpty() ? "" : "The last reload failed, these serve on:\n" + failure + "\n");
  }

  private static String loaded(KnowledgeBase base) {
    return TIME.format(base.loadedAt().atZone(ZoneId.systemDefault()));
  }
}
