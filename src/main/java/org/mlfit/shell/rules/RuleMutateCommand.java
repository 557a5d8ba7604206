package org.mlfit.shell.rules;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.rule.Rule;
import org.mlfit.reasoning.result.NotTranslatableException;
import org.mlfit.report.rules.MutationJson;
import org.mlfit.report.rules.MutationText;
import org.mlfit.scenario.Scenario;
import org.mlfit.shell.command.Commands;
import org.mlfit.shell.command.DeclaredOption;
import org.mlfit.shell.command.Format;
import org.mlfit.shell.command.GivenOptions;
import org.mlfit.shell.command.NamedRule;
import org.mlfit.shell.command.ShellCommand;
import org.mlfit.shell.command.Takes;
import org.mlfit.shell.console.Console;
import org.mlfit.shell.console.LongSearch;
import org.mlfit.shell.exit.CommandFailedException;
import org.mlfit.shell.scenarios.PlayedScenarios;
import org.mlfit.shell.state.RuleVersions;
import org.mlfit.shell.state.RulesInUse;
import org.mlfit.workbench.mutation.Mutant;
import org.mlfit.workbench.mutation.Mutants;
import org.mlfit.workbench.mutation.MutationRun;
import org.mlfit.workbench.mutation.MutationScore;
import org.springframework.stereotype.Component;

/** Puts small mistakes into rules and says which of them no scenario notices. */
@Component
class RuleMutateCommand implements Commands {

  private static final long A_DAY = 86_400;

  private final RulesInUse rulesInUse;
  private final RuleVersions versions;
  private final Console console;
  private final PlayedScenarios scenarios;

  RuleMutateCommand(
      RulesInUse rulesInUse, RuleVersions versions, Console console, PlayedScenarios scenarios) {
    this.rulesInUse = rulesInUse;
    this.versions = versions;
    this.console = console;
    this.scenarios = scenarios;
  }

  @Override
  public List<ShellCommand> commands() {
    return List.of(
        ShellCommand.of(
                "rules mutate",
                "Rules",
                "Put small mistakes into rules, all or those named, and say which no scenario"
                    + " notices",
                this::mutate)
            .withWords(Takes.RULE)
            .with(
                PlayedScenarios.OPTION,
                RuleVersions.CHANGED_SINCE,
                DeclaredOption.value("budget", "end after so many seconds"),
                DeclaredOption.value("fail-under", "fail if less than so many percent are noticed"),
                DeclaredOption.flag("equivalent", "list also what is proved to make no difference"),
                Format.OPTION.option()));
  }

  private String mutate(GivenOptions given) {
    Format format = Format.OPTION.in(given);
    int least = given.whole("fail-under", 0, 100).orElse(0L).intValue();
    long budget = given.whole("budget", 1, A_DAY).orElse(A_DAY);
    List<Mutant> mutants = mutants(given);
    MutationScore score = score(mutants, scenarios.passing(given), Duration.ofSeconds(budget));
    console.result(
        format == Format.JSON ? MutationJson.of(score) : MutationText.of(score, console.look()));
    if (format == Format.TEXT && given.has("equivalent")) {
      console.result(MutationText.equivalent(score, console.look()));
    }
    if (!score.reaches(least)) {
      throw CommandFailedException.checkFailed("Less than " + least + " % are noticed.");
    }
    return "";
  }

  private List<Mutant> mutants(GivenOptions given) {
    KnowledgeBase base = rulesInUse.base();
    Mutants all = new Mutants(base);
    List<Rule> named = given.words().stream().map(id -> NamedRule.in(base, id)).toList();
    Optional<RuleVersions.Since> since = versions.editsSince(given);
    Optional<Set<String>> edited = since.map(RuleVersions.Since::ruleIds);
    List<Mutant> mutants =
        base.rules().stream()
            .filter(rule -> named.isEmpty() || named.contains(rule))
            .filter(rule -> edited.map(ids -> ids.contains(rule.id())).orElse(true))
            .flatMap(rule -> all.of(rule).stream())
            .toList();
    if (mutants.isEmpty()) {
      throw CommandFailedException.nothingChecked(
          "Nothing was checked: no rule"
              + since.map(edits -> " edited since " + edits.version()).orElse("")
              + " is left to put mistakes into.");
    }
    since.ifPresent(edits -> console.complain("Rules edited since " + edits.version() + ":"));
    return mutants;
  }

  private MutationScore score(List<Mutant> mutants, List<Scenario> passing, Duration budget) {
    try (LongSearch search = new LongSearch(console, budget)) {
      MutationScore score =
          new MutationRun(rulesInUse.advisor(), passing)
              .score(mutants, rule -> search.goesOn("trying " + rule));
      search.failIfInterrupted();
      return score;
    } catch (NotTranslatableException notProvable) {
      throw CommandFailedException.rules("Mistakes cannot be tried: " + notProvable.getMessage());
    }
  }
}
