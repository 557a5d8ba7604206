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
import org.mlfit.reasoning.NotProven;
import org.mlfit.reasoning.Search;
import org.mlfit.report.CounterfactualText;
import org.mlfit.report.GapsText;
import org.mlfit.report.MarginsText;
import org.mlfit.report.PlanText;
import org.mlfit.report.ReasoningJson;
import org.springframework.shell.core.command.CommandContext;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;

/** The commands that say what would change the verdict. */
@Component
class ChangeCommands {

  private static final String GROUP = "Question the advice";
  private static final int USUAL_CHANGES = 3;
  private static final int USUAL_SECONDS = 10;
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

  @Command(
      name = "change-to",
      group = GROUP,
      description = "Show the smallest changes of answers that lead to a verdict")
  String changeTo(
      @Argument(index = 0, description = "id of the verdict", defaultValue = "") String verdict,
      @Option(longName = "most", description = "look for all sets with up to so many changes (3)")
          String most,
      @Option(longName = "seconds", description = "end the search after so many seconds (10)")
          String seconds,
      @Option(longName = "all", description = "show all ways, not the first five") boolean all,
      @Option(longName = "answers", description = "YAML file with answers, or FILE#SCENARIO")
          String answers,
      @Option(longName = "set", description = "one answer as ID=VALUE; may stand repeatedly")
          String set,
      @Option(longName = "format", description = "text or json") String format,
      CommandContext context) {
    Format form = Format.of(format);
    Verdict wanted = verdict(verdict);
    int changes = positive("--most", most, USUAL_CHANGES);
    Duration budget = Duration.ofSeconds(positive("--seconds", seconds, USUAL_SECONDS));
    Answers given = answerSource.answers(context);
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
    return form == Format.JSON
        ? ReasoningJson.counterfactual(found)
        : CounterfactualText.of(
            found, changes, budget, all ? Integer.MAX_VALUE : WAYS_SHOWN, console.look());
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

  private static int positive(String option, String written, int usual) {
    if (written == null) {
      return usual;
    }
    if (!written.matches("[1-9]\\d{0,3}")) {
      throw Failure.usage(option + " takes a whole number from 1 to 9999, not " + written + ".");
    }
    return Integer.parseInt(written);
  }

  @Command(
      name = "gaps",
      group = GROUP,
      description = "Show which unknown and open answers could still change the verdict")
  String gaps(
      @Option(longName = "answers", description = "YAML file with answers, or FILE#SCENARIO")
          String answers,
      @Option(longName = "set", description = "one answer as ID=VALUE; may stand repeatedly")
          String set,
      @Option(longName = "format", description = "text or json") String format,
      CommandContext context) {
    Format form = Format.of(format);
    Answers given = answerSource.answers(context);
    Gaps gaps = searching(search -> new GapFinder(advisor(), reasoning.reasoner()).in(given));
    return form == Format.JSON ? ReasoningJson.gaps(gaps) : GapsText.of(gaps, console.look());
  }

  @Command(
      name = "margins",
      group = GROUP,
      description = "Show how far each answer can move before the advice changes")
  String margins(
      @Option(longName = "answers", description = "YAML file with answers, or FILE#SCENARIO")
          String answers,
      @Option(longName = "set", description = "one answer as ID=VALUE; may stand repeatedly")
          String set,
      @Option(longName = "format", description = "text or json") String format,
      CommandContext context) {
    Format form = Format.of(format);
    Answers given = answerSource.answers(context);
    Margins margins =
        searching(search -> new MarginFinder(advisor(), reasoning.reasoner()).of(given));
    return form == Format.JSON
        ? ReasoningJson.margins(margins)
        : MarginsText.of(margins, console.look());
  }

  @Command(
      name = "plan",
      group = GROUP,
      description = "Show the next actions in the order in which they move the verdict")
  String plan(
      @Option(longName = "answers", description = "YAML file with answers, or FILE#SCENARIO")
          String answers,
      @Option(longName = "set", description = "one answer as ID=VALUE; may stand repeatedly")
          String set,
      @Option(longName = "format", description = "text or json") String format,
      CommandContext context) {
    Format form = Format.of(format);
    Answers given = answerSource.answers(context);
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
    } catch (NotProven notProven) {
      throw Reasoning.failure(notProven);
    }
  }
}
