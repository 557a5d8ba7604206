package org.mlfit.shell.explain;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.report.review.Review;
import org.mlfit.report.review.ReviewComposer;
import org.mlfit.report.review.ReviewHtml;
import org.mlfit.report.review.ReviewJson;
import org.mlfit.report.review.ReviewMarkdown;
import org.mlfit.scenario.ScenarioFile;
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
import org.mlfit.shell.scenarios.ReplayOptions;
import org.mlfit.shell.state.AnswerSource;
import org.mlfit.shell.state.GivenAnswers;
import org.mlfit.shell.state.RulesInUse;
import org.springframework.stereotype.Component;

/** The page for a review meeting. */
@Component
class ReportCommands implements Commands {

  /** How long each way to another verdict is looked for at most. */
  private final RulesInUse rulesInUse;

  private final AnswerSource answerSource;
  private final TextFiles files;
  private final Console console;
  private final PortfolioReport portfolio;

  ReportCommands(
      RulesInUse rulesInUse,
      AnswerSource answerSource,
      TextFiles files,
      Console console,
      PortfolioReport portfolio) {
    this.portfolio = portfolio;
    this.rulesInUse = rulesInUse;
    this.answerSource = answerSource;
    this.files = files;
    this.console = console;
  }

  /** The forms of the page; as text and as a table only a portfolio is told. */
  enum Form {
    TEXT,
    MD,
    HTML,
    JSON,
    CSV
  }

  private static final Choice<Form> FORM =
      Choice.of(
          "format",
          "md, html or json, of a portfolio also text or csv; else by the name of the file",
          List.of(Form.values()));

  private static final DeclaredOption NAME =
      DeclaredOption.value("name", "what the proposal is called; else the scenario's name");
  private static final DeclaredOption ALL =
      DeclaredOption.flag("all", "tell whole also what can wait");

  @Override
  public List<ShellCommand> commands() {
    return List.of(
        ShellCommand.of(
                "report",
                "Question the advice",
                "Write the page for a review meeting, or one page about many proposals",
                this::report)
            .withWords(Takes.FILE)
            .with(
                DeclaredOption.value("output", "the file to write; else it is printed", Takes.FILE),
                OwnFile.REPLACE,
                NAME,
                ALL)
            .with(AnswerSource.OPTIONS)
            .with(FORM.option(), PortfolioReport.PORTFOLIO)
            .with(ReplayOptions.ofPlaying()));
  }

  private String report(GivenOptions options) {
    boolean ofMany = options.has(PortfolioReport.PORTFOLIO.name());
    refuseWhatGoesElsewhere(options, ofMany);
    Optional<Path> output = options.text("output").map(NamedPath::of);
    Form form = FORM.said(options).orElseGet(() -> form(output, ofMany));
    if (!ofMany && (form == Form.TEXT || form == Form.CSV)) {
      throw CommandFailedException.usage(
          "As text and csv only a portfolio is told; this page is md, html or json.");
    }
    if (ofMany) {
      output.ifPresent(file -> OwnFile.REPORT.free(file, options.has("replace")));
      portfolio.report(options, form, page -> deliver(page, output));
    } else {
      deliver(page(options, form, output), output);
    }
    return "";
  }

  private static void refuseWhatGoesElsewhere(GivenOptions options, boolean ofMany) {
    Stream<DeclaredOption> elsewhere =
        ofMany
            ? Stream.concat(Stream.of(NAME, ALL), AnswerSource.OPTIONS.stream())
                .filter(option -> option != AnswerSource.AS_OF)
            : ReplayOptions.ofPlaying().stream();
    elsewhere
        .filter(option -> options.has(option.name()))
        .findFirst()
        .ifPresent(
            option -> {
              throw CommandFailedException.usage(
                  "--"
                      + option.name()
                      + (ofMany ? " does not go with" : " goes with")
                      + " --portfolio.");
            });
    if (!ofMany && !options.words().isEmpty()) {
      String word = options.word();
      boolean isPage = word.contains(".") && !ScenarioFile.isNamedSo(NamedPath.of(word));
      throw CommandFailedException.usage(
          "Without --portfolio the command report takes options only, not "
              + word
              + ". Did you mean "
              + (isPage ? "--output " + word : "--portfolio, or --answers " + word)
              + "?");
    }
  }

  private String page(GivenOptions options, Form form, Optional<Path> output) {
    GivenAnswers given = answerSource.of(options);
    if (given.answers().isEmpty()) {
      throw CommandFailedException.usage(
          "There is nothing to report yet. The command assess asks.");
    }
    output.ifPresent(file -> OwnFile.REPORT.free(file, options.has("replace")));
    String name = options.text("name").orElse(given.proposal().name());
    Review review = review(name, given, options.has("all"));
    return switch (form) {
      case HTML -> ReviewHtml.of(review);
      case JSON -> ReviewJson.of(review);
      default -> ReviewMarkdown.of(review);
    };
  }

  private void deliver(String page, Optional<Path> output) {
    output.ifPresent(file -> files.write(file, page));
    console.result(
        output
            .map(file -> console.laidOut("Wrote the report to " + file + ".") + "\n")
            .orElse(page));
  }

  private static Form form(Optional<Path> file, boolean ofMany) {
    String name = file.map(Path::toString).orElse("").toLowerCase(Locale.ROOT);
    if (name.endsWith(".html") || name.endsWith(".htm")) {
      return Form.HTML;
    }
    if (name.endsWith(".json")) {
      return Form.JSON;
    }
    if (ofMany && name.endsWith(".csv")) {
      return Form.CSV;
    }
    return ofMany && !name.endsWith(".md") ? Form.TEXT : Form.MD;
  }

  private Review review(String name, GivenAnswers answered, boolean whole) {
    KnowledgeBase base = rulesInUse.base();
    try (LongSearch search = new LongSearch(console, ReviewComposer.stages(base))) {
      Review review =
          new ReviewComposer(rulesInUse.foresight(), new Searching(search))
              .compose(
                  name, answered.proposal().story(), base.files().name(), answered.said(), whole);
      search.failIfInterrupted();
      return review;
    }
  }

  /** Shows what takes long. */
  record Searching(LongSearch search) implements ReviewComposer.Work {

    @Override
    public boolean goesOn(String doing) {
      return search.goesOn(doing);
    }

    @Override
    public void step(String doing) {
      search.step(doing);
    }
  }
}
