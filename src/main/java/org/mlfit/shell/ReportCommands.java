package org.mlfit.shell;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mlfit.advice.Advice;
import org.mlfit.advice.Advisor;
import org.mlfit.advice.Answers;
import org.mlfit.explanation.Counterfactual;
import org.mlfit.explanation.Counterfactuals;
import org.mlfit.explanation.Explainer;
import org.mlfit.explanation.GapFinder;
import org.mlfit.explanation.MarginFinder;
import org.mlfit.explanation.Planner;
import org.mlfit.knowledge.Verdict;
import org.mlfit.reasoning.NotProven;
import org.mlfit.reasoning.Reasoner;
import org.mlfit.reasoning.Search;
import org.mlfit.report.Review;
import org.mlfit.report.ReviewHtml;
import org.mlfit.report.ReviewJson;
import org.mlfit.report.ReviewMarkdown;
import org.springframework.shell.core.command.CommandContext;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;

/** The page for a review meeting. */
@Component
class ReportCommands {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Knowledge knowledge;
  private final Reasoning reasoning;
  private final CurrentAdvice currentAdvice;
  private final AnswerSource answerSource;
  private final TextFiles files;
  private final Console console;
  private final Clock clock;

  ReportCommands(
      Knowledge knowledge,
      Reasoning reasoning,
      CurrentAdvice currentAdvice,
      AnswerSource answerSource,
      TextFiles files,
      Console console,
      Clock clock) {
    this.knowledge = knowledge;
    this.reasoning = reasoning;
    this.currentAdvice = currentAdvice;
    this.answerSource = answerSource;
    this.files = files;
    this.console = console;
    this.clock = clock;
  }

  @Command(
      name = "report",
      group = "Question the advice",
      description = "Write the page for a review meeting")
  String report(
      @Option(longName = "format", description = "md, html or json; else by the name of the file")
          String format,
      @Option(longName = "output", description = "the file to write; else it is printed")
          String output,
      @Option(longName = "name", description = "what the proposal is called") String name,
      @Option(longName = "answers", description = "YAML file with answers, or FILE#SCENARIO")
          String answers,
      @Option(longName = "set", description = "one answer as ID=VALUE; may stand repeatedly")
          String set,
      CommandContext context) {
    String form = form(Optional.ofNullable(format), Optional.ofNullable(output));
    Answers given = answerSource.answers(context);
    if (given.isEmpty()) {
      throw Failure.usage("There is nothing to report yet. The command assess asks.");
    }
    Review review =
        review(Optional.ofNullable(name).orElse("A proposal"), given, currentAdvice.of(context));
    String page =
        switch (form) {
          case "html" -> ReviewHtml.of(review);
          case "json" -> ReviewJson.of(review);
          default -> ReviewMarkdown.of(review);
        };
    if (output == null) {
      return page;
    }
    Path path = files.path(output);
    files.write(path, page);
    return "Wrote the report to " + output + ".\n";
  }

  private static String form(Optional<String> format, Optional<String> output) {
    if (format.isPresent()) {
      if (!List.of("md", "html", "json").contains(format.get())) {
        throw Failure.usage(
            "There is no format " + format.get() + ". Known are md, html and json.");
      }
      return format.get();
    }
    String name = output.orElse("").toLowerCase(Locale.ROOT);
    if (name.endsWith(".html") || name.endsWith(".htm")) {
      return "html";
    }
    return name.endsWith(".json") ? "json" : "md";
  }

  private Review review(String name, Answers given, Advice advice) {
    Advisor advisor = knowledge.advisor();
    Reasoner reasoner = reasoning.reasoner();
    try (LongSearch search = new LongSearch(console, PATIENCE)) {
      Review review =
          new Review(
              name,
              LocalDate.now(clock),
              advisor.knowledgeBase(),
              given,
              advice,
              new Explainer(advisor.knowledgeBase()).verdict(advice),
              new Planner(advisor, reasoner).from(given, () -> search.goesOn("Planning …")),
              new GapFinder(advisor, reasoner).in(given),
              new MarginFinder(advisor, reasoner).of(given),
              others(advisor, reasoner, advice, given, search));
      search.failIfInterrupted();
      return review;
    } catch (NotProven notProven) {
      throw Reasoning.failure(notProven);
    }
  }

  private static List<Counterfactual> others(
      Advisor advisor, Reasoner reasoner, Advice advice, Answers given, LongSearch search) {
    Counterfactuals counterfactuals = new Counterfactuals(advisor, reasoner);
    int all = advisor.knowledgeBase().questions().size();
    Search smallest = new Search(1, all, count -> search.goesOn("Looking at other verdicts …"));
    return advisor.knowledgeBase().verdicts().stream()
        .filter(verdict -> !verdict.equals(advice.verdict()))
        .filter(verdict -> !verdict.equals(Verdict.NOT_ENOUGH_ANSWERS))
        .map(verdict -> counterfactuals.to(verdict, given, smallest))
        .toList();
  }
}
