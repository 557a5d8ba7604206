package org.mlfit.shell.explain;

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
import org.mlfit.explanation.change.Counterfactual;
import org.mlfit.explanation.change.Counterfactuals;
import org.mlfit.explanation.change.GapFinder;
import org.mlfit.explanation.change.MarginFinder;
import org.mlfit.explanation.change.Planner;
import org.mlfit.explanation.why.Explainer;
import org.mlfit.interview.Direction;
import org.mlfit.knowledge.rule.Verdict;
import org.mlfit.reasoning.Reasoner;
import org.mlfit.reasoning.result.Search;
import org.mlfit.report.review.Review;
import org.mlfit.report.review.ReviewHtml;
import org.mlfit.report.review.ReviewJson;
import org.mlfit.report.review.ReviewMarkdown;
import org.mlfit.shell.command.Choice;
import org.mlfit.shell.command.Commands;
import org.mlfit.shell.command.DeclaredOption;
import org.mlfit.shell.command.GivenOptions;
import org.mlfit.shell.command.OwnFile;
import org.mlfit.shell.command.ShellCommand;
import org.mlfit.shell.command.Takes;
import org.mlfit.shell.console.Console;
import org.mlfit.shell.console.LongSearch;
import org.mlfit.shell.exit.CommandFailedException;
import org.mlfit.shell.files.NamedPath;
import org.mlfit.shell.files.TextFiles;
import org.mlfit.shell.state.AnswerSource;
import org.mlfit.shell.state.CurrentAdvice;
import org.mlfit.shell.state.GivenAnswers;
import org.mlfit.shell.state.ReasonerInUse;
import org.mlfit.shell.state.RulesInUse;
import org.springframework.stereotype.Component;

/** The page for a review meeting. */
@Component
class ReportCommands implements Commands {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** The plan, the gaps and the margins, before the ways to other verdicts. */
  private static final int FIRST_STAGES = 3;

  private final RulesInUse rulesInUse;
  private final ReasonerInUse reasonerInUse;
  private final CurrentAdvice currentAdvice;
  private final AnswerSource answerSource;
  private final TextFiles files;
  private final Console console;
  private final Clock clock;

  ReportCommands(
      RulesInUse rulesInUse,
      ReasonerInUse reasonerInUse,
      CurrentAdvice currentAdvice,
      AnswerSource answerSource,
      TextFiles files,
      Console console,
      Clock clock) {
    this.rulesInUse = rulesInUse;
    this.reasonerInUse = reasonerInUse;
    this.currentAdvice = currentAdvice;
    this.answerSource = answerSource;
    this.files = files;
    this.console = console;
    this.clock = clock;
  }

  /** The forms of the page. */
  private enum Form {
    MD,
    HTML,
    JSON
  }

  private static final Choice<Form> FORM =
      Choice.of(
          "format",
          "md, html or json; else by the name of the file",
          List.of(Form.MD, Form.HTML, Form.JSON));

  @Override
  public List<ShellCommand> commands() {
    return List.of(
        ShellCommand.of(
                "report",
                "Question the advice",
                "Write the page for a review meeting",
                this::report)
            .with(
                DeclaredOption.value("output", "the file to write; else it is printed", Takes.FILE),
                OwnFile.REPLACE,
                DeclaredOption.value(
                    "name", "what the proposal is called; else the scenario's name"),
                DeclaredOption.flag("all", "tell whole also what can wait"))
            .with(AnswerSource.OPTIONS)
            .with(FORM.option()));
  }

  private String report(GivenOptions options) {
    Optional<Path> output = options.text("output").map(NamedPath::of);
    Form form = FORM.said(options).orElseGet(() -> form(output));
    GivenAnswers given = answerSource.of(options);
    if (given.answers().isEmpty()) {
      throw CommandFailedException.usage(
          "There is nothing to report yet. The command assess asks.");
    }
    output.ifPresent(file -> OwnFile.REPORT.free(file, options.has("replace")));
    String name = options.text("name").orElse(given.proposal().name());
    Review review = review(name, given, currentAdvice.of(given), options.has("all"));
    String page =
        switch (form) {
          case HTML -> ReviewHtml.of(review);
          case JSON -> ReviewJson.of(review);
          case MD -> ReviewMarkdown.of(review);
        };
    if (output.isEmpty()) {
      return page;
    }
    files.write(output.get(), page);
    return console.laidOut("Wrote the report to " + output.get() + ".");
  }

  private static Form form(Optional<Path> file) {
    String name = file.map(Path::toString).orElse("").toLowerCase(Locale.ROOT);
    if (name.endsWith(".html") || name.endsWith(".htm")) {
      return Form.HTML;
    }
    return name.endsWith(".json") ? Form.JSON : Form.MD;
  }

  private Review review(String name, GivenAnswers answered, Advice advice, boolean whole) {
    Answers given = answered.answers();
    Advisor advisor = rulesInUse.advisor();
    Reasoner reasoner = reasonerInUse.reasoner();
    int stages = FIRST_STAGES + otherVerdicts(advisor, advice).size();
    try (LongSearch search = new LongSearch(console, PATIENCE, stages)) {
      Review review =
          new Review(
              name,
              answered.proposal().story(),
              LocalDate.now(clock),
              advisor.knowledgeBase(),
              given,
              advice,
              Direction.of(given, advice, advisor, currentAdvice.agenda()),
              new Explainer(advisor.knowledgeBase()).verdict(advice),
              new Planner(advisor, reasoner).from(given, () -> search.goesOn("Planning …")),
              new GapFinder(advisor, reasoner)
                  .in(given, () -> search.step("Looking at each gap …")),
              new MarginFinder(advisor, reasoner)
                  .of(given, () -> search.step("Moving each answer …")),
              others(advisor, reasoner, advice, given, search),
              whole);
      search.failIfInterrupted();
      return review;
    }
  }

  private static List<Counterfactual> others(
      Advisor advisor, Reasoner reasoner, Advice advice, Answers given, LongSearch search) {
    Counterfactuals counterfactuals = new Counterfactuals(advisor, reasoner);
    int all = advisor.knowledgeBase().questions().size();
    return otherVerdicts(advisor, advice).stream()
        .map(
            verdict -> {
              String doing = "The way to “" + verdict.title() + "” …";
              Search smallest = new Search(1, all, count -> search.goesOn(doing));
              return counterfactuals.to(verdict, given, smallest);
            })
        .toList();
  }

  private static List<Verdict> otherVerdicts(Advisor advisor, Advice advice) {
    return advisor.knowledgeBase().verdicts().stream()
        .filter(verdict -> !verdict.equals(advice.verdict()))
        .filter(verdict -> !verdict.equals(Verdict.NOT_ENOUGH_ANSWERS))
        .toList();
  }
}
