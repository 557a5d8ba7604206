package org.mlfit.shell.state;

import java.util.Optional;
import java.util.function.Function;
import org.mlfit.knowledge.source.FaultyInputException;
import org.mlfit.knowledge.source.SourceText;
import org.mlfit.report.review.RecordedReview;
import org.mlfit.report.review.RecordedReview.NoReportException;
import org.mlfit.report.rules.FaultText;
import org.mlfit.scenario.Proposal;
import org.mlfit.scenario.read.ScenarioReader;
import org.mlfit.scenario.read.ScenarioReader.AnswersFile;
import org.mlfit.shell.console.Console;
import org.mlfit.shell.console.PromptText;
import org.mlfit.shell.exit.CommandFailedException;
import org.mlfit.shell.files.NamedPath;
import org.mlfit.shell.files.TextFiles;
import org.springframework.stereotype.Component;

/**
 * Reads answers from the files that commands name: plain answers, scenarios, and reports, which
 * carry the answers that they rest on.
 */
@Component
public class AnswersFiles {

  private static final String NONE = "%s  There are no answers in this file.";

  private final RulesInUse rulesInUse;
  private final TextFiles files;
  private final Console console;

  AnswersFiles(RulesInUse rulesInUse, TextFiles files, Console console) {
    this.rulesInUse = rulesInUse;
    this.files = files;
    this.console = console;
  }

  /**
   * The answers in a file, {@code FILE} or {@code FILE#SCENARIO}, all of which must be understood.
   *
   * @throws CommandFailedException with exit code 2 for a path that does not exist, with 4 for a
   *     file that holds no answers
   */
  public SavedAnswers in(String named) {
    return read(named, ScenarioReader::readAnswers);
  }

  /**
   * The answers in a file that was saved, without those that the rules do not understand any more.
   *
   * @throws CommandFailedException with exit code 2 for a path that does not exist, with 4 for a
   *     file of which no answer is understood
   */
  public SavedAnswers understoodIn(String named) {
    return read(named, ScenarioReader::readSaved);
  }

  /** Tells which answers of a saved file were left out, and where they stand. */
  public void tellLeftOut(SavedAnswers saved) {
    if (!saved.leftOut().isEmpty()) {
      int count = saved.leftOut().size();
      tell(
          (count == 1 ? "One answer is" : count + " answers are")
              + " not understood by these rules. The others are taken up:");
      console.complain(FaultText.of(saved.leftOut(), console.complaintLook()).stripTrailing());
    }
  }

  /** A way to read answers. */
  private interface Reading {
    AnswersFile of(ScenarioReader reader, SourceText source, Optional<String> scenario);

    /** The same, or a refusal: else it would be judged as if nobody had said anything. */
    default AnswersFile understood(
        ScenarioReader reader, SourceText source, Optional<String> scenario) {
      AnswersFile file = of(reader, source, scenario);
      if (file.said().isEmpty() && !file.leftOut().isEmpty()) {
        throw new FaultyInputException(file.leftOut());
      }
      if (file.said().isEmpty() && file.scenario().isEmpty()) {
        throw CommandFailedException.scenarios(NONE.formatted(source.name()));
      }
      return file;
    }
  }

  private SavedAnswers read(String named, Reading reading) {
    int hash = named.indexOf('#');
    String file = hash < 0 ? named : named.substring(0, hash);
    Optional<String> scenario =
        hash < 0 ? Optional.empty() : Optional.of(named.substring(hash + 1));
    ScenarioReader reader = new ScenarioReader(rulesInUse.base());
    if (file.indexOf('=') > 0 && !NamedPath.isThere(file)) {
      throw CommandFailedException.usage(
          "There is no file " + file + ". Did you mean --set " + file + "?");
    }
    SourceText source = files.read(NamedPath.of(file));
    return RecordedReview.isMeantBy(source.text())
        ? ofReport(source, recorded -> reading.understood(reader, recorded, scenario))
        : SavedAnswers.in(reading.understood(reader, source, scenario));
  }

  private SavedAnswers ofReport(SourceText file, Function<SourceText, AnswersFile> reading) {
    RecordedReview report = report(file);
    SavedAnswers answers =
        SavedAnswers.in(
            reading.apply(new SourceText("answers in " + file.name(), report.answers())));
    tell(
        file.name()
            + " is a report of "
            + report.said("date")
            + ", “"
            + report.said("name")
            + "”: the answers recorded in it are taken"
            + (report.hash().equals(rulesInUse.base().files().hash())
                ? "."
                : ", and judged by the rules in use, which are not those of the report.")
            + (report.isWhole() ? "" : " It was changed after mlfit wrote it."));
    return answers.about(new Proposal(report.said("name"), report.said("story")));
  }

  private static RecordedReview report(SourceText file) {
    try {
      return RecordedReview.of(file.text());
    } catch (NoReportException noAnswers) {
      throw CommandFailedException.scenarios(
          NONE.formatted(file.name())
              + " "
              + noAnswers.getMessage()
              + " The files of save hold answers, too.");
    }
  }

  private void tell(String sentence) {
    console.complain(PromptText.wrapped(sentence, console.look()));
  }
}
