package org.mlfit.shell;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mlfit.advice.Advice;
import org.mlfit.advice.Answers;
import org.mlfit.knowledge.AnswerReader;
import org.mlfit.knowledge.NotAnAnswer;
import org.mlfit.knowledge.Question;
import org.mlfit.report.ChangeText;
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
  private final Set<Path> written = new HashSet<>();

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
          String value,
      CommandContext context) {
    if (id.isBlank()) {
      throw Failure.usage("Name the question to change, such as change problem.goal specific.");
    }
    List<String> words = context.parsedInput().arguments().stream().map(a -> a.value()).toList();
    String[] said = String.join(" ", words).split("[\\s=]+", 2);
    Question question = answerSource.question(said[0]);
    if (said.length < 2 && !console.isTerminal()) {
      throw Failure.usage("Give the new answer, such as change " + id + " unknown.");
    }
    Answers before = assessment.answers();
    Advice adviceBefore = currentAdvice.onAssessment();
    if (said.length < 2) {
      interviewer.askAgain(question);
    } else {
      keep(changed(question, said[1]));
    }
    return before.equals(assessment.answers())
        ? "Nothing was changed.\n"
        : ChangeText.of(
            before,
            assessment.answers(),
            adviceBefore,
            currentAdvice.onAssessment(),
            console.look());
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

  @Command(name = "undo", group = GROUP, description = "Take back the last changes of answers")
  String undo(
      @Argument(index = 0, description = "how many; one if nothing is said", defaultValue = "1")
          String count) {
    if (!count.matches("[1-9]\\d{0,3}")) {
      throw Failure.usage("undo takes a whole number from 1, such as undo 2.");
    }
    Answers before = assessment.answers();
    Advice adviceBefore = currentAdvice.onAssessment();
    int undone = assessment.undo(Integer.parseInt(count));
    if (undone == 0) {
      throw Failure.usage("There is nothing to take back.");
    }
    autosave.save(assessment.answers());
    return "Took back "
        + undone
        + (undone == 1 ? " change.\n" : " changes.\n")
        + ChangeText.of(
            before,
            assessment.answers(),
            adviceBefore,
            currentAdvice.onAssessment(),
            console.look());
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
      @Option(longName = "replace", description = "write over a file that is there")
          boolean replace,
      CommandContext context) {
    if (file.isBlank()) {
      throw Failure.usage("Name the file to write, such as save proposal.yaml.");
    }
    Answers given = answerSource.answers(context);
    if (given.isEmpty()) {
      throw Failure.usage("There is nothing to save yet. The command assess asks.");
    }
    Path path = files.path(file);
    if (!replace && Files.isRegularFile(path) && !written.contains(path.toAbsolutePath())) {
      replaceOnlyIfMeant(file);
    }
    Advice advice = knowledge.advisor().advise(given);
    Proposal proposal = proposal(name, story, context);
    files.write(path, ScenarioText.of(proposal.name(), proposal.story(), given, advice));
    written.add(path.toAbsolutePath());
    return "Saved "
        + given.questions().size()
        + " answers to "
        + file
        + "."
        + whatIsProved(advice, context)
        + "\n";
  }

  /** A file that this shell did not write may hold what is nowhere else. */
  private void replaceOnlyIfMeant(String file) {
    if (!interviewer.confirms("There is a file " + file + ". Write over it?")) {
      throw Failure.usage(
          "There is a file " + file + ". save --replace " + file + " writes over it.");
    }
  }

  /** What is saved is called as it was before, or as the command says. */
  private Proposal proposal(String name, String story, CommandContext context) {
    boolean given = answerSource.isGiven(context);
    Proposal known =
        given ? answerSource.proposal(context).orElse(Proposal.UNNAMED) : assessment.proposal();
    String told =
        Optional.ofNullable(story)
            .orElseGet(
                () ->
                    known.story().isEmpty() && !given
                        ? interviewer.line(
                            "The proposal in a sentence or two; Enter leaves that out > ")
                        : known.story());
    Proposal proposal = new Proposal(Optional.ofNullable(name).orElse(known.name()), told);
    if (!given) {
      assessment.call(proposal);
    }
    return proposal;
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
