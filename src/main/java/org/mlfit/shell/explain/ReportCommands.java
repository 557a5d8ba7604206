package org.mlfit.shell.explain;

import java.nio.file.Path;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.report.review.Review;
import org.mlfit.report.review.ReviewComposer;
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
import org.mlfit.shell.state.GivenAnswers;
import org.mlfit.shell.state.RulesInUse;
import org.springframework.stereotype.Component;

/** The page for a review meeting. */
@Component
class ReportCommands implements Commands {

  /** How long each way to another verdict is looked for at most. */
  /** What a page says must not depend on how busy a machine is; each search counts its steps. */
  static final Duration PATIENCE = ChronoUnit.FOREVER.getDuration();

  private final RulesInUse rulesInUse;
  private final AnswerSource answerSource;
  private final TextFiles files;
  private final Console console;

  ReportCommands(
      RulesInUse rulesInUse, AnswerSource answerSource, TextFiles files, Console console) {
    this.rulesInUse = rulesInUse;
    this.answerSource = answerSource;
    this.files = files;
    this.console = console;
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
    Review review = review(name, given, options.has("all"));
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

  private Review review(String name, GivenAnswers answered, boolean whole) {
    KnowledgeBase base = rulesInUse.base();
    try (LongSearch search = new LongSearch(console, PATIENCE, ReviewComposer.stages(base))) {
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
