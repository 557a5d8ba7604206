package org.mlfit.shell;

import java.util.List;
import java.util.Optional;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.report.StatusReport;
import org.springframework.shell.core.command.annotation.Arguments;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;

/** The commands about which rules are in use. */
@Component
class KnowledgeCommands {

  private static final String GROUP = "Rules";

  private final Knowledge knowledge;
  private final RuleTrial trial;
  private final RuleSwap swap;

  KnowledgeCommands(Knowledge knowledge, RuleTrial trial, RuleSwap swap) {
    this.knowledge = knowledge;
    this.trial = trial;
    this.swap = swap;
  }

  @Command(
      name = "reload",
      group = GROUP,
      description = "Read the rules again, try them on the scenarios, and take them over")
  String reload(
      @Option(longName = "force", description = "take them over although scenarios fail")
          boolean force,
      @Arguments String[] scenarios) {
    knowledge.base();
    RuleTrial.Attempt attempt = trial.attempt(RuleTrial.scenarios(List.of(scenarios)));
    RuleSwap.Swapped swapped = swap.decide(attempt, force);
    if (!swapped.taken()) {
      throw Failure.ending(attempt.exitCode(), attempt.words() + swapped.words());
    }
    return attempt.words() + swapped.words();
  }

  @Command(
      name = "status",
      group = GROUP,
      description = "Say which rules are in use, since when, and why no newer ones")
  String status(@Option(longName = "format", description = "text or json") String format) {
    KnowledgeBase base = knowledge.base();
    Optional<StatusReport.Refused> refused =
        knowledge.refusal().map(r -> new StatusReport.Refused(r.at(), r.why()));
    StatusReport report = new StatusReport(base, refused);
    return Format.of(format) == Format.JSON ? report.json() : report.text();
  }
}
