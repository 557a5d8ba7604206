package org.mlfit.shell;

import java.nio.file.Path;
import org.mlfit.advice.Advice;
import org.mlfit.advice.Answers;
import org.mlfit.interview.Interview.End;
import org.mlfit.report.AdviceText;
import org.mlfit.report.Json;
import org.springframework.shell.core.command.CommandContext;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;

/** The commands of an architect: to be asked, to get advice, to go on and to start over. */
@Component
class AssessCommands {

  private static final String GROUP = "Assess a proposal";

  private final Knowledge knowledge;
  private final Assessment assessment;
  private final Autosave autosave;
  private final AnswerSource answerSource;
  private final CurrentAdvice currentAdvice;
  private final Interviewer interviewer;
  private final Console console;

  AssessCommands(
      Knowledge knowledge,
      Assessment assessment,
      Autosave autosave,
      AnswerSource answerSource,
      CurrentAdvice currentAdvice,
      Interviewer interviewer,
      Console console) {
    this.knowledge = knowledge;
    this.assessment = assessment;
    this.autosave = autosave;
    this.answerSource = answerSource;
    this.currentAdvice = currentAdvice;
    this.interviewer = interviewer;
    this.console = console;
  }

  @Command(
      name = "assess",
      group = GROUP,
      description = "Ask about a proposal, then print the verdict with its reasons")
  String assess(
      @Option(longName = "answers", description = "YAML file with answers, or FILE#SCENARIO")
          String answers,
      @Option(longName = "set", description = "one answer as ID=VALUE; may stand repeatedly")
          String set,
      @Option(longName = "all", description = "ask everything that applies") boolean all,
      @Option(longName = "no-input", description = "ask nothing, advise on what is given")
          boolean noInput,
      @Option(longName = "no-autosave", description = "keep no file of the answers")
          boolean noAutosave,
      @Option(longName = "format", description = "text or json") String format,
      CommandContext context) {
    Format form = Format.of(format);
    boolean brings = answerSource.isGiven(context);
    Answers given = answerSource.filledIn(assessment.answers(), context);
    boolean wants = form == Format.TEXT && !noInput;
    boolean asks = wants && interviewer.mayAsk(brings);
    if (wants && !asks && given.isEmpty() && !brings) {
      throw Failure.usage(
          "There is no terminal to ask on. Give answers with --answers FILE or --set ID=VALUE,"
              + " or read them line by line with --plain.");
    }
    if (noAutosave) {
      autosave.turnOff();
    }
    if (brings) {
      assessment.keep(given, answerSource.origins(context));
      answerSource.proposal(context).ifPresent(assessment::call);
    }
    if (asks || !console.isOneShot()) {
      autosave.save(assessment.answers());
    }
    if (asks) {
      return interviewed(all);
    }
    return advice(form, brings ? knowledge.advisor().advise(given) : currentAdvice.onAssessment());
  }

  private String advice(Format form, Advice advice) {
    return form == Format.JSON ? Json.advice(advice, console.trust()) : text(advice);
  }

  private String text(Advice advice) {
    return AdviceText.of(advice, console.trust(), console.look());
  }

  /** Ctrl-D leaves like Ctrl-C twice; a one-shot that was left has the exit code of that. */
  private String interviewed(boolean all) {
    End end = interviewer.ask(all);
    boolean brokenOff = end == End.INTERRUPTED || end == End.INPUT_ENDED && console.isTerminal();
    if (brokenOff || end == End.LEFT) {
      console.complain(PromptText.wrapped(kept(), console.look()));
      if (brokenOff && console.isOneShot()) {
        throw Failure.interrupted();
      }
      return "";
    }
    console.result(text(currentAdvice.onAssessment()));
    if (end == End.INPUT_ENDED && !interviewer.isSettled()) {
      throw Failure.usage(
          "The input ended before the verdict was settled. " + nextQuestion() + kept());
    }
    return "";
  }

  private String nextQuestion() {
    return interviewer
        .next()
        .map(question -> "The next question would have been " + question.id() + ". ")
        .orElse("");
  }

  private String kept() {
    String left = "Left the interview. ";
    if (assessment.answers().isEmpty()) {
      return left + "Nothing was answered yet.";
    }
    if (!console.isOneShot()) {
      return left
          + "What was said is kept: assess goes on, answers lists it; "
          + autosave
              .file()
              .map(file -> "after the shell is closed, resume goes on.")
              .orElse("nothing is saved, so save FILE before you close the shell.");
    }
    return autosave
        .file()
        .map(file -> left + "What was said is kept: mlfit resume goes on, from " + file + ".")
        .orElse(left + "Nothing was saved.");
  }

  @Command(
      name = "resume",
      group = GROUP,
      description =
          "Go on with a saved assessment; without a file, with the present or the last one")
  String resume(
      @Argument(index = 0, description = "the file to go on with", defaultValue = "") String file,
      @Option(longName = "all", description = "ask everything that applies") boolean all,
      @Option(longName = "no-input", description = "ask nothing, advise on what is given")
          boolean noInput,
      @Option(longName = "no-autosave", description = "keep no file of the answers")
          boolean noAutosave,
      @Option(longName = "format", description = "text or json") String format) {
    Format form = Format.of(format);
    String named =
        file.isBlank()
            ? autosave
                .file()
                .or(autosave::newest)
                .map(Path::toString)
                .orElseThrow(() -> Failure.usage("No assessment was saved yet. assess begins one."))
            : file;
    Answers saved = answerSource.fromFile(named);
    if (noAutosave) {
      autosave.turnOff();
    }
    assessment.clear();
    assessment.keep(saved, Origin.FILE);
    answerSource.proposalIn(named).ifPresent(assessment::call);
    autosave.goOnIn(Path.of(named));
    autosave.save(saved);
    int count = saved.questions().size();
    console.complain(
        "Going on with " + count + (count == 1 ? " answer" : " answers") + " from " + named + ".");
    return form == Format.TEXT && !noInput && interviewer.mayAsk(false)
        ? interviewed(all)
        : advice(form, currentAdvice.onAssessment());
  }

  @Command(name = "new", group = GROUP, description = "Start over with a new assessment")
  String startOver(
      @Option(longName = "yes", description = "do not ask whether that is meant") boolean yes) {
    int said = assessment.answers().questions().size();
    if (said > 0 && !yes && !console.isTerminal()) {
      throw Failure.usage("There are " + said + " answers. new --yes puts them aside.");
    }
    if (said > 0
        && !yes
        && !interviewer.confirms("Start over and put aside " + said + " answers?")) {
      return "Nothing was changed. new --yes starts over without asking.";
    }
    String where =
        autosave
            .file()
            .filter(file -> said > 0)
            .map(file -> " The old answers are in " + file + ".")
            .orElse("");
    assessment.clear();
    autosave.beginAnother();
    return "A new assessment. The command assess asks." + where;
  }
}
