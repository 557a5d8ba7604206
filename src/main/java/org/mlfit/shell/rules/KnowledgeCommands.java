package org.mlfit.shell.rules;

import java.util.List;
import java.util.Optional;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.report.advice.StatusReport;
import org.mlfit.report.json.Json;
import org.mlfit.report.replay.ScenarioSchema;
import org.mlfit.report.rules.LanguageText;
import org.mlfit.report.rules.RuleText;
import org.mlfit.shell.command.Commands;
import org.mlfit.shell.command.DeclaredOption;
import org.mlfit.shell.command.Format;
import org.mlfit.shell.command.GivenOptions;
import org.mlfit.shell.command.ShellCommand;
import org.mlfit.shell.command.Takes;
import org.mlfit.shell.console.Console;
import org.mlfit.shell.exit.CommandFailedException;
import org.mlfit.shell.state.RulesInUse;
import org.springframework.stereotype.Component;

/** The commands about the rules in use, and what follows from them for scenario files. */
@Component
class KnowledgeCommands implements Commands {

  private static final String GROUP = "Rules";

  private final RulesInUse rulesInUse;
  private final RuleTrial trial;
  private final RuleSwap swap;
  private final Console console;

  KnowledgeCommands(RulesInUse rulesInUse, RuleTrial trial, RuleSwap swap, Console console) {
    this.rulesInUse = rulesInUse;
    this.trial = trial;
    this.swap = swap;
    this.console = console;
  }

  @Override
  public List<ShellCommand> commands() {
    return List.of(
        ShellCommand.of(
                "reload",
                GROUP,
                "Read the rules again, try them on the scenarios, and take them over",
                this::reload)
            .withWords(Takes.FILE)
            .with(DeclaredOption.flag("force", "take them over although scenarios fail")),
        ShellCommand.of(
                "status",
                GROUP,
                "Say which rules are in use, since when, and why no newer ones",
                this::status)
            .with(Format.OPTION.option()),
        ShellCommand.of("rules list", GROUP, "List all rules, by file", this::list)
            .with(Format.OPTION.option()),
        ShellCommand.of(
            "rules language",
            GROUP,
            "Show the language of rules: what can be written, and what is refused and why",
            given -> LanguageText.of(console.look())),
        ShellCommand.of(
            "scenarios schema",
            "Scenarios",
            "Print the form of scenario files as a JSON Schema, for editors",
            given -> ScenarioSchema.of(rulesInUse.base())));
  }

  private String reload(GivenOptions given) {
    rulesInUse.base();
    RuleTrial.Attempt attempt = trial.attempt(RuleTrial.scenarios(given.words()));
    RuleSwap.Swapped swapped = swap.decide(attempt, given.has("force"));
    if (!swapped.taken()) {
      throw CommandFailedException.ending(attempt.exitCode(), attempt.words() + swapped.words());
    }
    return attempt.words() + console.laidOut(swapped.words());
  }

  private String status(GivenOptions given) {
    Format form = Format.OPTION.in(given);
    KnowledgeBase base = rulesInUse.base();
    Optional<StatusReport.Refused> refused =
        rulesInUse.refusal().map(r -> new StatusReport.Refused(r.at(), r.why()));
    StatusReport report = new StatusReport(base, refused);
    return form == Format.JSON ? report.json() : console.laidOut(report.text());
  }

  private String list(GivenOptions given) {
    return Format.OPTION.in(given) == Format.JSON
        ? Json.rules(rulesInUse.base())
        : RuleText.list(rulesInUse.base(), console.look());
  }
}
