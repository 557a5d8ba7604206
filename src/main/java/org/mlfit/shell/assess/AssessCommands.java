package org.mlfit.shell.assess;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.mlfit.advice.Advice;
import org.mlfit.advice.Testimony;
import org.mlfit.interview.Direction;
import org.mlfit.interview.Interview.End;
import org.mlfit.report.advice.AdviceText;
import org.mlfit.report.json.Json;
import org.mlfit.report.text.Count;
import org.mlfit.scenario.Proposal;
import org.mlfit.shell.assess.OpenAnswers.Kept;
import org.mlfit.shell.assess.SavedAssessments.Reading;
import org.mlfit.shell.command.Commands;
import org.mlfit.shell.command.DeclaredOption;
import org.mlfit.shell.command.Format;
import org.mlfit.shell.command.GivenOptions;
import org.mlfit.shell.command.ShellCommand;
import org.mlfit.shell.command.Takes;
import org.mlfit.shell.console.Console;
import org.mlfit.shell.console.PromptText;
import org.mlfit.shell.exit.CommandFailedException;
import org.mlfit.shell.files.NamedPath;
import org.mlfit.shell.state.AnswerSource;
import org.mlfit.shell.state.AnswersFiles;
import org.mlfit.shell.state.Assessment;
import org.mlfit.shell.state.Autosave;
import org.mlfit.shell.state.CurrentAdvice;
import org.mlfit.shell.state.GivenAnswers;
import org.mlfit.shell.state.RulesInUse;
import org.mlfit.shell.state.SavedAnswers;
import org.springframework.stereotype.Component;

/** The commands of an architect: to be asked, to get advice, to go on and to start over. */
@Component
class AssessCommands implements Commands {

  private static final String GROUP = "Assess a proposal";

  private final RulesInUse rulesInUse;
  private final Assessment assessment;
  private final Autosave autosave;
  private final AnswerSource answerSource;
  private final AnswersFiles answersFiles;
  private final SavedAssessments savedAssessments;
  private final CurrentAdvice currentAdvice;
  private final OpenAnswers openAnswers;
  private final Interviewer interviewer;
  private final Console console;

  AssessCommands(
      RulesInUse rulesInUse,
      Assessment assessment,
      Autosave autosave,
      AnswerSource answerSource,
      AnswersFiles answersFiles,
      SavedAssessments savedAssessments,
      CurrentAdvice currentAdvice,
      OpenAnswers openAnswers,
      Interviewer interviewer,
      Console console) {
    this.rulesInUse = rulesInUse;
    this.assessment = assessment;
    this.autosave = autosave;
    this.answerSource = answerSource;
    this.answersFiles = answersFiles;
    this.savedAssessments = savedAssessments;
    this.currentAdvice = currentAdvice;
    this.openAnswers = openAnswers;
    this.interviewer = interviewer;
    this.console = console;
  }

  private static final List<DeclaredOption> ASKING =
      List.of(
          DeclaredOption.flag("all", "ask everything that applies, and tell all reasons whole"),
          DeclaredOption.flag("no-input", "ask nothing, advise on what is given"),
          DeclaredOption.flag("no-autosave", "keep no file of the answers"));

  @Override
  public List<ShellCommand> commands() {
    return List.of(
        ShellCommand.of(
                "assess",
                GROUP,
                "Ask about a proposal, then print the verdict with its reasons",
                this::assess)
            .with(ASKING)
            .with(
                DeclaredOption.value("name", "what the proposal is called; else it is asked for"),
                DeclaredOption.value("story", "the proposal in a sentence"))
            .with(AnswerSource.OPTIONS)
            .with(Format.OPTION.option()),
        ShellCommand.of(
                "resume",
                GROUP,
                "Go on with a saved assessment; without a file, with the present or the last one",
                this::resume)
            .withWord(Takes.FILE)
            .with(ASKING)
            .with(AnswerSource.AS_OF)
            .with(Format.OPTION.option()),
        ShellCommand.of("new", GROUP, "Start over with a new assessment", this::startOver)
            .with(DeclaredOption.flag("yes", "do not ask whether that is meant")));
  }

  private String assess(GivenOptions options) {
    Format form = Format.OPTION.in(options);
    GivenAnswers given = answerSource.brought(options);
    boolean brings = given.areBrought();
    boolean wants = form == Format.TEXT && !options.has("no-input");
    boolean asks = wants && interviewer.mayAsk(brings);
    if (wants && !asks && given.answers().isEmpty() && !brings) {
      throw CommandFailedException.usage(
          "There is no terminal to ask on. Give answers with --answers FILE or --set ID=VALUE,"
              + " or read them line by line with --plain.");
    }
    Proposal named = named(options, given);
    if (options.has("answers")) {
      openAnswers.giveWayTo(given.said(), named);
    } else {
      openAnswers.tellOnTop(given.said(), named);
    }
    if (options.has("no-autosave")) {
      autosave.turnOff();
    }
    if (brings) {
      assessment.keep(given.said(), given.origins());
    }
    assessment.call(named);
    if (asks || !console.isOneShot()) {
      autosave.save(assessment.said());
    }
    answerSource.tellFromLater(given.said());
    if (asks) {
      answerSource.tellPastReview(given.said());
      return interviewed(options.has("all"), answerSource.day(options));
    }
    return advice(form, given.said(), options.has("all"));
  }

  /** A file without a name is called as was said before the first answer. */
  private Proposal named(GivenOptions options, GivenAnswers given) {
    Proposal known =
        assessment.said().isEmpty() && given.proposal().isUnnamed()
            ? assessment.proposal()
            : given.proposal();
    return new Proposal(
        options.text("name").orElse(known.name()), options.text("story").orElse(known.story()));
  }

  private String advice(Format form, Testimony said, boolean all) {
    if (form == Format.TEXT) {
      return text(said, all);
    }
    Advice advice = rulesInUse.advisor().advise(said.answers());
    return Json.advice(advice, direction(said, advice), said.pastReview(), console.trust());
  }

  private String text(Testimony said, boolean all) {
    Advice advice = rulesInUse.advisor().advise(said.answers());
    return AdviceText.of(
        advice, direction(said, advice), said.pastReview(), all, console.trust(), console.look());
  }

  private Optional<Direction> direction(Testimony said, Advice advice) {
    return Direction.of(said.answers(), advice, rulesInUse.advisor(), currentAdvice.agenda());
  }

  /** Ctrl-D leaves like Ctrl-C twice; a one-shot that was left has the exit code of that. */
  private String interviewed(boolean all, LocalDate day) {
    End end = interviewer.ask(all, day);
    boolean brokenOff = end == End.INTERRUPTED || end == End.INPUT_ENDED && console.isTerminal();
    if (brokenOff || end == End.LEFT) {
      console.complain(PromptText.wrapped(kept(), console.look()));
      if (brokenOff && console.isOneShot()) {
        throw CommandFailedException.interrupted();
      }
      return "";
    }
    console.result(text(assessment.said().on(day), all));
    if (end == End.INPUT_ENDED && !interviewer.isSettled(day)) {
      throw CommandFailedException.usage(
          "The input ended before the verdict was settled. " + nextQuestion(day) + kept());
    }
    return "";
  }

  private String nextQuestion(LocalDate day) {
    return interviewer
        .next(day)
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

  private String resume(GivenOptions given) {
    Format form = Format.OPTION.in(given);
    LocalDate day = answerSource.day(given);
    Optional<Kept> open = openAnswers.kept();
    Reading read = savedAssessments.takeUp(given.word());
    SavedAnswers saved = read.answers();
    open.filter(old -> !old.file().equals(NamedPath.of(read.file()).toAbsolutePath().normalize()))
        .ifPresent(openAnswers::tellPutAside);
    if (given.has("no-autosave")) {
      autosave.turnOff();
    }
    assessment.takeUp(saved.said(), saved.origins());
    saved.proposal().ifPresent(assessment::call);
    autosave.save(assessment.said());
    int count = saved.said().questions().size();
    console.complain(
        "Going on with "
            + count
            + (count == 1 ? " answer" : " answers")
            + " from "
            + read.file()
            + ".");
    answersFiles.tellLeftOut(saved);
    Testimony said = assessment.said().on(day);
    answerSource.tellFromLater(said);
    if (form != Format.TEXT || given.has("no-input") || !interviewer.mayAsk(false)) {
      return advice(form, said, given.has("all"));
    }
    answerSource.tellPastReview(said);
    return interviewed(given.has("all"), day);
  }

  private String startOver(GivenOptions given) {
    boolean yes = given.has("yes");
    int said = assessment.answers().questions().size();
    String answers = Count.of(said, "answer");
    boolean isKept = autosave.file().isPresent();
    if (said > 0 && !yes && !console.isTerminal()) {
      throw CommandFailedException.usage(
          (said == 1 ? "There is " : "There are ")
              + answers
              + (isKept
                  ? ". new --yes puts them aside."
                  : ", saved nowhere. save FILE keeps them, new --yes gives them up."));
    }
    if (said > 0
        && !yes
        && !interviewer.confirms(
            isKept
                ? "Start over and put aside " + answers + "?"
                : "Start over and give up " + answers + " saved nowhere?")) {
      return console.laidOut("Nothing was changed. new --yes starts over without asking.");
    }
    String where =
        autosave
            .file()
            .filter(file -> said > 0)
            .map(file -> " The old answers are in " + file + ".")
            .orElse("");
    assessment.clear();
    autosave.beginAnother();
    return console.laidOut("A new assessment. The command assess asks." + where);
  }
}
