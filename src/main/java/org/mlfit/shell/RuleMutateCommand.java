package org.mlfit.shell;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.Rule;
import org.mlfit.reasoning.NotTranslatable;
import org.mlfit.report.MutationJson;
import org.mlfit.report.MutationText;
import org.mlfit.scenario.Scenario;
import org.mlfit.workbench.Mutant;
import org.mlfit.workbench.Mutants;
import org.mlfit.workbench.MutationRun;
import org.mlfit.workbench.MutationScore;
import org.springframework.shell.core.command.AbstractCommand;
import org.springframework.shell.core.command.CommandContext;
import org.springframework.shell.core.command.ExitStatus;
import org.springframework.stereotype.Component;

/** Puts small mistakes into rules and says which of them no scenario notices. */
@Component
class RuleMutateCommand extends AbstractCommand {

  private static final long A_DAY = 86_400;

  private final Knowledge knowledge;
  private final Console console;
  private final PlayedScenarios scenarios;

  RuleMutateCommand(Knowledge knowledge, Console console, PlayedScenarios scenarios) {
    super(
        "rules mutate",
        "Put small mistakes into rules, all or those named, and say which no scenario notices",
        "Rules",
        "",
        false);
    this.knowledge = knowledge;
    this.console = console;
    this.scenarios = scenarios;
    setOptions(
        List.of(
            PlayedScenarios.option(),
            GivenOptions.value("changed-since", "only rules that are other than in this commit"),
            GivenOptions.value("budget", "end after so many seconds"),
            GivenOptions.value("fail-under", "fail if less than so many percent are noticed"),
            GivenOptions.flag("equivalent", "list also what is proved to make no difference"),
            GivenOptions.value("format", "text or json")));
  }

  @Override
  public ExitStatus doExecute(CommandContext context) {
    GivenOptions given = new GivenOptions(context.parsedInput());
    Format format = Format.of(given.text("format").orElse(null));
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
      throw Failure.checkFailed("Less than " + least + " % are noticed.");
    }
    return ExitStatus.OK;
  }

  private List<Mutant> mutants(GivenOptions given) {
    KnowledgeBase base = knowledge.base();
    Mutants all = new Mutants(base);
    List<Rule> named = given.words().stream().map(id -> NamedRule.in(base, id)).toList();
    Optional<List<Rule>> since =
        given.text("changed-since").map(commit -> changedRules().since(commit, base));
    List<Mutant> mutants =
        base.rules().stream()
            .filter(rule -> named.isEmpty() || named.contains(rule))
            .filter(rule -> since.map(rules -> rules.contains(rule)).orElse(true))
            .flatMap(rule -> all.of(rule).stream())
            .toList();
    if (mutants.isEmpty()) {
      throw Failure.nothingChecked("Nothing was checked: no rule is left to put mistakes into.");
    }
    return mutants;
  }

  private ChangedRules changedRules() {
    return new ChangedRules(
        knowledge
            .folder()
            .orElseThrow(
                () ->
                    Failure.usage(
                        "The rules in use are those built in, of which git knows nothing."
                            + " Name a folder of rules with --rules DIR.")));
  }

  private MutationScore score(List<Mutant> mutants, List<Scenario> passing, Duration budget) {
    try (LongSearch search = new LongSearch(console, budget)) {
      MutationScore score =
          new MutationRun(knowledge.advisor(), passing)
              .score(mutants, rule -> search.goesOn("trying " + rule));
      search.failIfInterrupted();
      return score;
    } catch (NotTranslatable notProvable) {
      throw Failure.rules("Mistakes cannot be tried: " + notProvable.getMessage());
    }
  }
}
