package org.mlfit.shell;

import java.util.Optional;
import java.util.stream.Collectors;
import org.mlfit.advice.Advice;
import org.mlfit.advice.Answers;
import org.mlfit.knowledge.AnswerReader;
import org.mlfit.knowledge.AnswerText;
import org.mlfit.knowledge.NotAnAnswer;
import org.mlfit.knowledge.Question;
import org.mlfit.report.Json;
import org.mlfit.report.QuestionText;
import org.mlfit.scenario.ScenarioText;
import org.springframework.shell.core.command.CommandContext;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;

/** The commands for what was asked and said: to list, change, take back and save it. */
@Component
class AnswerCommands {

  private static final String GROUP = "Assess a proposal";

  private final Knowledge knowledge;
  private final Assessment assessment;
  private final Autosave autosave;
  private final CurrentAdvice currentAdvice;
  private final AnswerSource answerSource;
  private final Interviewer interviewer;
  private final Console console;
  private final TextFiles files;

  AnswerCommands(
      Knowledge knowledge,
      Assessment assessment,
      Autosave autosave,
      CurrentAdvice currentAdvice,
      AnswerSource answerSource,
      Interviewer interviewer,
      Console console,
      TextFiles files) {
    this.knowledge = knowledge;
    this.assessment = assessment;
    this.autosave = autosave;
    this.currentAdvice = currentAdvice;
    this.answerSource = answerSource;
    this.interviewer = interviewer;
    this.console = console;
    this.files = files;
  }

  @Command(name = "questions", group = GROUP, description = "List all questions, by topic")
  String questions(@Option(longName = "format", description = "text or json") String format) {
    if (Format.of(format) == Format.JSON) {
      return Json.questions(knowledge.base());
    }
    Answers given = assessment.answers();
    return QuestionText.all(
        knowledge.base(), knowledge.advisor().advise(given), given, console.look());
  }

  @Command(
      name = "answers",
      group = GROUP,
      description = "List what was answered so far, and where it came from")
  String answers(
      @Option(longName = "answers", description = "YAML file with answers, or FILE#SCENARIO")
          String answers,
      CommandContext context) {
    Answers given = answerSource.answers(context);
    return QuestionText.answers(
        knowledge.advisor().advise(given),
        given,
        question ->
            Optional.ofNullable(
                    answerSource.isGiven(context)
                        ? answerSource.origins(context).get(question)
                        : assessment.origins().get(question))
                .map(Origin::toString)
                .orElse(""),
        console.look());
  }

  @Command(
      name = "change",
      group = GROUP,
      description = "Change one answer; without a value it asks the question again")
  String change(
      @Argument(index = 0, description = "id of the question", defaultValue = "") String id,
      @Argument(
              index = 1,
              description = "the new answer, or open to take it back",
              defaultValue = "")
          String value) {
    if (id.isBlank()) {
      throw Failure.usage("Name the question to change, such as change problem.goal specific.");
    }
    Question question = answerSource.question(id);
    if (value.isBlank() && !console.isTerminal()) {
      throw Failure.usage("Give the new answer, such as change " + id + " unknown.");
    }
    Advice before = currentAdvice.onAssessment();
    if (value.isBlank()) {
      interviewer.askAgain(question);
    } else {
      keep(changed(question, value));
    }
    return effect(question, before);
  }

  private Answers changed(Question question, String value) {
    if (value.equals("open")) {
      return assessment.answers().without(question);
    }
    try {
      return assessment.answers().with(question, AnswerReader.ofPeople().read(question, value));
    } catch (NotAnAnswer notAnAnswer) {
      throw Failure.usage(notAnAnswer.getMessage() + " " + notAnAnswer.wayOut());
    }
  }

  private String effect(Question question, Advice before) {
    Advice after = currentAdvice.onAssessment();
    String said =
        assessment
            .answers()
            .to(question)
            .map(answer -> AnswerText.spoken(question, answer))
            .orElse("open");
    String verdict =
        after.verdict().equals(before.verdict())
            ? "The verdict stays: " + after.verdict().title()
            : "The verdict changes from “"
                + before.verdict().title()
                + "” to “"
                + after.verdict().title()
                + "”";
    String aside = after.applies(question) ? "" : "It does not apply here, so it is set aside. ";
    return "✓ " + question.id() + ": " + said + "\n" + aside + verdict + ".\n";
  }

  @Command(name = "undo", group = GROUP, description = "Take back the last changes of answers")
  String undo(
      @Argument(index = 0, description = "how many; one if nothing is said", defaultValue = "1")
          String count) {
    if (!count.matches("[1-9]\\d{0,3}")) {
      throw Failure.usage("undo takes a whole number from 1, such as undo 2.");
    }
    int undone = assessment.undo(Integer.parseInt(count));
    if (undone == 0) {
      throw Failure.usage("There is nothing to take back.");
    }
    autosave.save(assessment.answers());
    return "Took back "
        + undone
        + (undone == 1 ? " change" : " changes")
        + "; "
        + assessment.answers().questions().size()
        + " answers are left.\n";
  }

  @Command(
      name = "save",
      group = GROUP,
      description = "Save the answers with the present advice as a scenario file")
  String save(
      @Argument(index = 0, description = "the file to write", defaultValue = "") String file,
      @Option(longName = "name", description = "what the proposal is called") String name,
      @Option(longName = "story", description = "the proposal in a few sentences") String story,
      @Option(longName = "answers", description = "YAML file with answers, or FILE#SCENARIO")
          String answers,
      @Option(longName = "set", description = "one answer as ID=VALUE; may stand repeatedly")
          String set,
      CommandContext context) {
    if (file.isBlank()) {
      throw Failure.usage("Name the file to write, such as save proposal.yaml.");
    }
    Answers given = answerSource.answers(context);
    if (given.isEmpty()) {
      throw Failure.usage("There is nothing to save yet. The command assess asks.");
    }
    Advice advice = knowledge.advisor().advise(given);
    String title = Optional.ofNullable(name).orElse("A proposal");
    files.write(
        files.path(file),
        ScenarioText.of(title, Optional.ofNullable(story).orElse(""), given, advice));
    return "Saved "
        + given.questions().size()
        + " answers to "
        + file
        + "."
        + whatIsProved(advice, context)
        + "\n";
  }

  /** A file holds what a replay will say; that the open questions decide nothing is said here. */
  private String whatIsProved(Advice saved, CommandContext context) {
    Advice proved = currentAdvice.of(context);
    return proved.verdict().equals(saved.verdict())
        ? ""
        : " A replay of it waits for "
            + saved.open().stream().map(Question::id).collect(Collectors.joining(", "))
            + ", although that cannot change “"
            + proved.verdict().title()
            + "” any more.";
  }

  private void keep(Answers answers) {
    assessment.keep(answers, Origin.TYPED);
    autosave.save(answers);
  }
}
