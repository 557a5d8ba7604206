package org.mlfit.shell.assess;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.mlfit.advice.Testimony;
import org.mlfit.interview.Counting;
import org.mlfit.interview.Prompter;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.question.Statement;
import org.mlfit.measure.NamedTable;
import org.mlfit.measure.Survey;
import org.mlfit.measure.Survey.Answered;
import org.mlfit.measure.Surveyor;
import org.mlfit.measure.table.FileTables;
import org.mlfit.measure.table.JdbcUrl;
import org.mlfit.measure.table.NoSuchColumnException;
import org.mlfit.measure.table.NotMeasurableException;
import org.mlfit.report.measure.CountedText;
import org.mlfit.shell.command.GivenOptions;
import org.mlfit.shell.command.ShellCommand;
import org.mlfit.shell.command.Takes;
import org.mlfit.shell.command.WordsBehind;
import org.mlfit.shell.console.Console;
import org.mlfit.shell.console.LongSearch;
import org.mlfit.shell.exit.CommandFailedException;
import org.mlfit.shell.state.CurrentAdvice;
import org.mlfit.shell.state.RulesInUse;
import org.springframework.stereotype.Component;

/**
 * Counts at the prompt of a question what it asks for. The table that was named at one question is
 * offered at the next.
 */
@Component
class MeasureAtPrompt implements Counting {

  private static final ShellCommand MEASURE =
      ShellCommand.of("measure", "", "", given -> "")
          .withWord(Takes.FILE)
          .with(TableOptions.OPTIONS);

  private final RulesInUse rulesInUse;
  private final CurrentAdvice currentAdvice;
  private final WordsBehind wordsBehind;
  private final Clock clock;
  private final Console console;
  private final Set<String> toldNotices = new HashSet<>();
  private Optional<GivenOptions> before = Optional.empty();

  MeasureAtPrompt(
      RulesInUse rulesInUse,
      CurrentAdvice currentAdvice,
      WordsBehind wordsBehind,
      Clock clock,
      Console console) {
    this.rulesInUse = rulesInUse;
    this.currentAdvice = currentAdvice;
    this.wordsBehind = wordsBehind;
    this.clock = clock;
    this.console = console;
  }

  @Override
  public Optional<Statement> count(
      Question question, String words, Testimony said, Prompter prompter) {
    try {
      GivenOptions typed = wordsBehind.of(MEASURE, words);
      Optional<GivenOptions> table = before.filter(typed::concerns).map(typed::over);
      if (table.isEmpty()) {
        table = typed.word().isEmpty() ? asked(typed, prompter) : Optional.of(typed);
      }
      while (table.isPresent()) {
        Optional<GivenOptions> named = table.flatMap(given -> withTarget(given, prompter));
        if (named.isEmpty()) {
          break;
        }
        try {
          Survey survey = survey(question, TableOptions.in(named.get()), said);
          before = named;
          return told(question, survey, said, prompter);
        } catch (NoSuchColumnException wrong) {
          prompter.show(wrong.getMessage());
          table = table.filter(given -> !TableOptions.hasTarget(given));
        }
      }
      prompter.show("Nothing was counted.");
    } catch (CommandFailedException | NotMeasurableException ended) {
      prompter.show(
          ended.getMessage().isEmpty() ? "Stopped; nothing was changed." : ended.getMessage());
    }
    return Optional.empty();
  }

  private Optional<GivenOptions> asked(GivenOptions typed, Prompter prompter) {
    return line("The table, such as churn.csv; Enter leaves it > ", prompter)
        .map(line -> typed.over(wordsBehind.of(MEASURE, line)));
  }

  private Optional<GivenOptions> withTarget(GivenOptions table, Prompter prompter) {
    if (TableOptions.hasTarget(table)) {
      return Optional.of(table);
    }
    if (!JdbcUrl.is(table.word())) {
      FileTables.requireThere(table.word());
    }
    return line("The column with the outcome; Enter leaves it > ", prompter)
        .map(column -> wordsBehind.of(MEASURE, "--target " + column).over(table));
  }

  private static Optional<String> line(String prompt, Prompter prompter) {
    return prompter.ask(prompt, List.of(), List.of()) instanceof Prompter.Line line
        ? Optional.of(line.text().strip()).filter(text -> !text.isEmpty())
        : Optional.empty();
  }

  private Survey survey(Question question, NamedTable named, Testimony said) {
    try (LongSearch search = LongSearch.inTalk(console)) {
      return TableCounts.in(
          named,
          search,
          request ->
              new Surveyor(rulesInUse.advisor(), currentAdvice.agenda())
                  .of(question, request, said, said.day().orElseGet(() -> LocalDate.now(clock))));
    }
  }

  private Optional<Statement> told(
      Question question, Survey survey, Testimony said, Prompter prompter) {
    survey.notices().stream()
        .filter(toldNotices::add)
        .map(CountedText::notice)
        .forEach(prompter::show);
    CountedText.of(survey).forEach(prompter::show);
    if (survey.answers().isEmpty()) {
      return Optional.empty();
    }
    Answered counted = survey.answers().get(0);
    boolean isAnother = counted.given().isPresent();
    boolean isTaken = isAnother ? takesOther(prompter) : takes(prompter);
    if (!isTaken) {
      prompter.show(
          said.to(question).isEmpty() ? "It was not taken up." : "What was said before stays.");
    }
    return isTaken ? Optional.of(counted.statement()) : Optional.empty();
  }

  private static boolean takes(Prompter prompter) {
    return prompter.ask("Enter takes it up, no leaves it > ", List.of(), List.of("no"))
            instanceof Prompter.Line line
        && Set.of("", "yes", "y").contains(line.text().strip().toLowerCase(Locale.ROOT));
  }

  private static boolean takesOther(Prompter prompter) {
    return prompter.ask(
                "Enter keeps what was said, take takes what was counted > ",
                List.of(),
                List.of("take"))
            instanceof Prompter.Line line
        && line.text().strip().equalsIgnoreCase("take");
  }
}
