package org.mlfit.shell;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.mlfit.advice.Advisor;
import org.mlfit.advice.Answers;
import org.mlfit.explanation.Counterfactual;
import org.mlfit.explanation.Counterfactuals;
import org.mlfit.explanation.GapFinder;
import org.mlfit.explanation.Gaps;
import org.mlfit.explanation.MarginFinder;
import org.mlfit.explanation.Margins;
import org.mlfit.explanation.Plan;
import org.mlfit.explanation.Planner;
import org.mlfit.knowledge.Verdict;
import org.mlfit.knowledge.source.NearestName;
import org.mlfit.reasoning.Search;
import org.mlfit.report.CounterfactualText;
import org.mlfit.report.GapsText;
import org.mlfit.report.MarginsText;
import org.mlfit.report.PlanText;
import org.mlfit.report.ReasoningJson;
import org.mlfit.shell.ShellCommand.Action;
import org.springframework.stereotype.Component;

/** The commands that say what would change the verdict. */
@Component
class ChangeCommands implements Commands {

  private static final String GROUP = "Question the advice";
  private static final long USUAL_CHANGES = 3;
  private static final long USUAL_SECONDS = 10;
  private static final long MOST = 9_999;
  private static final int WAYS_SHOWN = 5;

  private final Knowledge knowledge;
  private final Reasoning reasoning;
  private final AnswerSource answerSource;
  private final Console console;

  ChangeCommands(
      Knowledge knowledge, Reasoning reasoning, AnswerSource answerSource, Console console) {
    this.knowledge = knowledge;
    this.reasoning = reasoning;
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
                DeclaredOption.value("seconds", "end the search after so many seconds (10)"),
                DeclaredOption.flag("all", "show all ways, not the first five"))
            .with(AnswerSource.OPTIONS)
            .with(Format.OPTION.option()),
        onAnswers(
            "gaps",
            "Show which unknown and open answers could still change the verdict",
            this::gaps),
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
    Duration budget = Duration.ofSeconds(options.whole("seconds", 1, MOST).orElse(USUAL_SECONDS));
    Answers given = answerSource.of(options).answers();
    Counterfactual found =
        searching(
            budget,
            search -> {
              int farthest = Math.max(changes, knowledge.base().questions().size());
              return new Counterfactuals(knowledge.advisor(), reasoning.reasoner())
                  .to(
                      wanted,
                      given,
                      new Search(changes, farthest, count -> search.goesOn(doing(count))));
            });
    int shown = options.has("all") ? Integer.MAX_VALUE : WAYS_SHOWN;
    return form == Format.JSON
        ? ReasoningJson.counterfactual(found)
        : CounterfactualText.of(found, changes, budget, shown, console.look());
  }

  private static String doing(int count) {
    return "Looking at sets of " + count + (count == 1 ? " change" : " changes") + "; Ctrl-C ends.";
  }

  private Verdict verdict(String id) {
    List<String> ids = knowledge.base().verdicts().stream().map(Verdict::id).toList();
    String known = "Verdicts are: " + String.join(", ", ids) + ".";
    if (id.isEmpty()) {
      throw Failure.usage(
          "Name the verdict to reach, such as change-to " + lastOf(ids) + ". " + known);
    }
    return knowledge
        .base()
        .verdict(id)
        .orElseThrow(
            () ->
                Failure.usage(
                    "There is no verdict "
                        + id
                        + ". "
                        + NearestName.suggestion(id, ids).orElse(known)));
  }

  private static String lastOf(List<String> ids) {
    return ids.get(Math.max(0, ids.size() - 2));
  }

  private String gaps(GivenOptions options) {
    Format form = Format.OPTION.in(options);
    Answers given = answerSource.of(options).answers();
    Gaps gaps =
        searching(
            search ->
                new GapFinder(advisor(), reasoning.reasoner())
                    .in(given, () -> search.step("Looking at each gap; Ctrl-C ends.")));
    return form == Format.JSON ? ReasoningJson.gaps(gaps) : GapsText.of(gaps, console.look());
  }

  private String margins(GivenOptions options) {
    Format form = Format.OPTION.in(options);
    Answers given = answerSource.of(options).answers();
    Margins margins =
        searching(
            search ->
                new MarginFinder(advisor(), reasoning.reasoner())
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
                new Planner(advisor(), reasoning.reasoner())
                    .from(given, () -> search.goesOn("Looking for the next step; Ctrl-C ends.")));
    return form == Format.JSON ? ReasoningJson.plan(plan) : PlanText.of(plan, console.look());
  }

  private Advisor advisor() {
    return knowledge.advisor();
  }

  private <T> T searching(Function<LongSearch, T> work) {
    return searching(Duration.ofSeconds(USUAL_SECONDS), work);
  }

  private <T> T searching(Duration budget, Function<LongSearch, T> work) {
    try (LongSearch search = new LongSearch(console, budget)) {
      T found = work.apply(search);
      search.failIfInterrupted();
      return found;
    }
  }
}
