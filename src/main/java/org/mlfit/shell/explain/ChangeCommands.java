package org.mlfit.shell.explain;

import java.util.List;
import java.util.function.Function;
import org.mlfit.advice.Advisor;
import org.mlfit.advice.Answers;
import org.mlfit.explanation.change.Counterfactual;
import org.mlfit.explanation.change.Counterfactuals;
import org.mlfit.explanation.change.GapFinder;
import org.mlfit.explanation.change.Gaps;
import org.mlfit.explanation.change.Goals;
import org.mlfit.explanation.change.MarginFinder;
import org.mlfit.explanation.change.Margins;
import org.mlfit.explanation.change.Plan;
import org.mlfit.explanation.change.Planner;
import org.mlfit.knowledge.rule.Verdict;
import org.mlfit.reasoning.result.Search;
import org.mlfit.report.reasoning.CounterfactualText;
import org.mlfit.report.reasoning.GapsText;
import org.mlfit.report.reasoning.MarginsText;
import org.mlfit.report.reasoning.PlanText;
import org.mlfit.report.reasoning.ReasoningJson;
import org.mlfit.shell.command.Commands;
import org.mlfit.shell.command.DeclaredOption;
import org.mlfit.shell.command.Format;
import org.mlfit.shell.command.GivenOptions;
import org.mlfit.shell.command.ShellCommand;
import org.mlfit.shell.command.ShellCommand.Action;
import org.mlfit.shell.command.Takes;
import org.mlfit.shell.console.Console;
import org.mlfit.shell.console.LongSearch;
import org.mlfit.shell.exit.CommandFailedException;
import org.mlfit.shell.state.AnswerSource;
import org.mlfit.shell.state.ReasonerInUse;
import org.mlfit.shell.state.RulesInUse;
import org.springframework.stereotype.Component;

/** The commands that say what would change the verdict. */
@Component
class ChangeCommands implements Commands {

  private static final String GROUP = "Question the advice";
  private static final long USUAL_CHANGES = 3;
  private static final long MOST = 9_999;
  private static final int WAYS_SHOWN = 5;

  private final RulesInUse rulesInUse;
  private final ReasonerInUse reasonerInUse;
  private final AnswerSource answerSource;
  private final Console console;

  ChangeCommands(
      RulesInUse rulesInUse,
      ReasonerInUse reasonerInUse,
      AnswerSource answerSource,
      Console console) {
    this.rulesInUse = rulesInUse;
    this.reasonerInUse = reasonerInUse;
    this.answerSource = answerSource;
    this.console = console;
  }

  @Override
  public List<ShellCommand> commands() {
    return List.of(
        ShellCommand.of(
                "change-to",
                GROUP,
                "Show the smallest changes of answers that lead to a verdict",
                this::changeTo)
            .withWord(Takes.VERDICT)
            .with(
                DeclaredOption.value("most", "look for all sets with up to so many changes (3)"),
                DeclaredOption.value(
                    "steps", "end the search after so many sets that were tried (200)"),
                DeclaredOption.flag("all", "show all ways, not the first five"))
            .with(AnswerSource.OPTIONS)
            .with(Format.OPTION.option()),
        onAnswers(
                "gaps",
                "Show which unknown and open answers could still change the verdict",
                this::gaps)
            .with(DeclaredOption.flag("all", "show all gaps, not the first ten")),
        onAnswers(
            "margins",
            "Show how far each answer can move before the advice changes",
            this::margins),
        onAnswers(
            "plan",
            "Show the next actions in the order in which they move the verdict",
            this::plan));
  }

  private static ShellCommand onAnswers(String name, String description, Action action) {
    return ShellCommand.of(name, GROUP, description, action)
        .with(AnswerSource.OPTIONS)
        .with(Format.OPTION.option());
  }

  private String changeTo(GivenOptions options) {
    Format form = Format.OPTION.in(options);
    Verdict wanted = verdict(options.word());
    int changes = options.whole("most", 1, MOST).orElse(USUAL_CHANGES).intValue();
    int steps = options.whole("steps", 1, MOST).orElse((long) Search.USUAL_STEPS).intValue();
    Answers given = answerSource.of(options).answers();
    Counterfactual found =
        searching(
            search -> {
              int farthest = Math.max(changes, rulesInUse.base().questions().size());
              return new Counterfactuals(rulesInUse.advisor(), reasonerInUse.reasoner())
                  .to(
                      wanted,
                      given,
                      new Search(changes, farthest, steps, count -> search.goesOn(doing(count))));
            });
    int shown = options.has("all") ? Integer.MAX_VALUE : WAYS_SHOWN;
    return form == Format.JSON
        ? ReasoningJson.counterfactual(found)
        : CounterfactualText.of(found, changes, steps, shown, console.look());
  }

  private static String doing(int count) {
    return "Looking at sets of " + count + (count == 1 ? " change" : " changes") + "; Ctrl-C ends.";
  }

  private Verdict verdict(String id) {
    Goals goals = new Goals(rulesInUse.base());
    if (id.isEmpty()) {
      throw CommandFailedException.usage(
          "Name the verdict to reach, such as change-to "
              + lastOf(goals.ids())
              + ". "
              + goals.listed());
    }
    return goals.called(id).orElseThrow(() -> CommandFailedException.usage(goals.refusal(id, id)));
  }

  private static String lastOf(List<String> ids) {
    return ids.get(ids.size() - 1);
  }

  private String gaps(GivenOptions options) {
    Format form = Format.OPTION.in(options);
    Answers given = answerSource.of(options).answers();
    Gaps gaps =
        searching(
            search ->
                new GapFinder(advisor(), reasonerInUse.reasoner())
                    .in(given, () -> search.step("Looking at each gap; Ctrl-C ends.")));
    return form == Format.JSON
        ? ReasoningJson.gaps(gaps)
        : GapsText.of(gaps, options.has("all"), console.look());
  }

  private String margins(GivenOptions options) {
    Format form = Format.OPTION.in(options);
    Answers given = answerSource.of(options).answers();
    Margins margins =
        searching(
            search ->
                new MarginFinder(advisor(), reasonerInUse.reasoner())
                    .of(given, () -> search.step("Moving each answer; Ctrl-C ends.")));
    return form == Format.JSON
        ? ReasoningJson.margins(margins)
        : MarginsText.of(margins, console.look());
  }

  private String plan(GivenOptions options) {
    Format form = Format.OPTION.in(options);
    Answers given = answerSource.of(options).answers();
    Plan plan =
        searching(
            search ->
                new Planner(advisor(), reasonerInUse.reasoner())
                    .from(given, () -> search.goesOn("Looking for the next step; Ctrl-C ends.")));
    return form == Format.JSON ? ReasoningJson.plan(plan) : PlanText.of(plan, console.look());
  }

  private Advisor advisor() {
    return rulesInUse.advisor();
  }

  private <T> T searching(Function<LongSearch, T> work) {
    try (LongSearch search = new LongSearch(console, 0)) {
      T found = work.apply(search);
      search.failIfInterrupted();
      return found;
    }
  }
}
