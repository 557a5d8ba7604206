package org.mlfit.shell.assess;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.mlfit.knowledge.question.Measure;
import org.mlfit.measure.NamedTable;
import org.mlfit.measure.Survey;
import org.mlfit.measure.Surveyor;
import org.mlfit.measure.table.NotMeasurableException;
import org.mlfit.report.measure.MeasureJson;
import org.mlfit.report.measure.MeasureText;
import org.mlfit.scenario.write.ScenarioText;
import org.mlfit.shell.command.Commands;
import org.mlfit.shell.command.DeclaredOption;
import org.mlfit.shell.command.Format;
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
import org.mlfit.shell.state.Assessment;
import org.mlfit.shell.state.CurrentAdvice;
import org.mlfit.shell.state.GivenAnswers;
import org.mlfit.shell.state.Origin;
import org.mlfit.shell.state.RulesInUse;
import org.springframework.stereotype.Component;

/** Measures in a table what else would be guessed. */
@Component
class MeasureCommand implements Commands {

  private static final DeclaredOption ALL =
      DeclaredOption.flag("all", "measure also what can change nothing");
  private static final DeclaredOption SQL =
      DeclaredOption.flag("sql", "show the queries, and how long each took");
  private static final DeclaredOption OUTPUT =
      DeclaredOption.value(
          "output", "a scenario file with all answers and their evidence", Takes.FILE);
  private static final DeclaredOption KEEP =
      DeclaredOption.flag("keep", "take what was measured into the open assessment");

  private final RulesInUse rulesInUse;
  private final CurrentAdvice currentAdvice;
  private final AnswerSource answerSource;
  private final Assessment assessment;
  private final ToldChanges changes;
  private final TextFiles files;
  private final Console console;

  MeasureCommand(
      RulesInUse rulesInUse,
      CurrentAdvice currentAdvice,
      AnswerSource answerSource,
      Assessment assessment,
      ToldChanges changes,
      TextFiles files,
      Console console) {
    this.rulesInUse = rulesInUse;
    this.currentAdvice = currentAdvice;
    this.answerSource = answerSource;
    this.assessment = assessment;
    this.changes = changes;
    this.files = files;
    this.console = console;
  }

  @Override
  public List<ShellCommand> commands() {
    return List.of(
        ShellCommand.of(
                "measure",
                "Assess a proposal",
                "Count in a table what would be guessed: examples, kinds, gaps, and whether something"
                    + " simple does it",
                this::measure)
            .withWord(Takes.FILE)
            .with(TableOptions.OPTIONS)
            .with(ALL, SQL, KEEP, OUTPUT, OwnFile.REPLACE)
            .with(AnswerSource.OPTIONS)
            .with(Format.OPTION.option()));
  }

  private String measure(GivenOptions options) {
    Format form = Format.OPTION.in(options);
    NamedTable named = TableOptions.in(options);
    Optional<Path> output =
        options
            .text(OUTPUT.name())
            .map(NamedPath::of)
            .map(file -> OwnFile.MEASURED.free(file, options.has(OwnFile.REPLACE.name())));
    if (options.has(KEEP.name()) && options.has("answers")) {
      throw CommandFailedException.usage(
          "--keep goes with the open assessment, not with --answers. --output writes a file.");
    }
    GivenAnswers given = answerSource.of(options);
    Survey survey = survey(named, options, given);
    output.ifPresent(file -> write(file, survey, given));
    String told =
        form == Format.JSON
            ? MeasureJson.of(survey, console.trust())
            : MeasureText.of(
                survey, options.has(ALL.name()), options.has(SQL.name()), console.look());
    if (form == Format.TEXT) {
      told += console.laidOut("\n" + next(output, options) + "\n");
    }
    if (options.has(KEEP.name())) {
      console.result(told + "\n");
      return changes.told(() -> assessment.keep(survey.said(), Origin.MEASURED));
    }
    return told;
  }

  /** How what was measured is taken further. */
  private String next(Optional<Path> output, GivenOptions options) {
    Optional<String> written =
        output.map(
            file ->
                "Wrote all answers to %1$s. assess --answers %1$s asks the rest.".formatted(file));
    if (options.has(KEEP.name())) {
      return written.orElse("assess asks the rest.");
    }
    return written.orElse(
        console.isOneShot()
            ? "Nothing of it is kept: --output FILE writes it, and assess --answers FILE asks the"
                + " rest."
            : "Nothing of it is kept yet: --keep takes it up, and assess asks the rest.");
  }

  private Survey survey(NamedTable named, GivenOptions options, GivenAnswers given) {
    try (LongSearch search = new LongSearch(console, Measure.values().length)) {
      return TableCounts.in(
          named,
          search,
          request ->
              new Surveyor(rulesInUse.advisor(), currentAdvice.agenda())
                  .of(request, given.said(), answerSource.day(options), options.has(ALL.name())));
    } catch (NotMeasurableException why) {
      throw CommandFailedException.usage(why.getMessage());
    }
  }

  private void write(Path file, Survey survey, GivenAnswers given) {
    if (file.getParent() != null && !Files.isDirectory(file.getParent())) {
      files.makeFolder(file.getParent());
    }
    files.write(
        file,
        ScenarioText.of(
            given.proposal().name(),
            given.proposal().story(),
            "measured in " + survey.table().source(),
            survey.said(),
            survey.advice()));
  }
}
