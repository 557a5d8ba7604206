package org.mlfit.shell;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jline.terminal.Terminal;
import org.mlfit.advice.Advice;
import org.mlfit.advice.Advisor;
import org.mlfit.advice.Answers;
import org.mlfit.interview.Agenda;
import org.mlfit.interview.Interview;
import org.mlfit.interview.Prompter;
import org.mlfit.reasoning.NotDecided;
import org.mlfit.reasoning.NotTranslatable;
import org.mlfit.reasoning.Reasoner;
import org.mlfit.report.AdviceText;
import org.mlfit.report.Json;
import org.mlfit.report.QuestionText;
import org.mlfit.scenario.ScenarioText;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.shell.core.command.CommandContext;
import org.springframework.shell.core.command.annotation.Argument;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** The commands of an architect: to be asked and to get advice. */
@Component
class AssessCommands {

  private static final String GROUP = "Assess a proposal";

  private final Knowledge knowledge;
  private final Assessment assessment;
  private final AnswerSource answerSource;
  private final Console console;
  private final TextFiles files;
  private final ObjectProvider<Terminal> terminal;

  AssessCommands(
      Knowledge knowledge,
      Assessment assessment,
      AnswerSource answerSource,
      Console console,
      TextFiles files,
      ObjectProvider<Terminal> terminal) {
    this.knowledge = knowledge;
    this.assessment = assessment;
    this.answerSource = answerSource;
    this.console = console;
    this.files = files;
    this.terminal = terminal;
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
      @Option(longName = "no-input", description = "ask nothing, advise on what is given")
          boolean noInput,
      @Option(longName = "format", description = "text or json") String format,
      CommandContext context) {
    Format form = Format.of(format);
    Advisor advisor = knowledge.advisor();
    Answers given = answerSource.answers(context);
    boolean asks = form == Format.TEXT && !noInput && mayAsk(context);
    boolean advisesOnNothing = given.isEmpty() && !answerSource.isGiven(context);
    if (!asks && !noInput && !console.isTerminal() && advisesOnNothing) {
      throw Failure.usage(
          "There is no terminal to ask on. Give answers with --answers FILE or --set ID=VALUE,"
              + " or read them line by line with --plain.");
    }
    assessment.keep(given);
    Interview.End end = asks ? interview(advisor, given) : Interview.End.DONE;
    if (end == Interview.End.LEFT) {
      return kept();
    }
    Advice advice = advisor.advise(assessment.answers());
    String text = form == Format.JSON ? Json.advice(advice) : AdviceText.of(advice, console.look());
    if (end == Interview.End.INPUT_ENDED) {
      return inputEnded(advisor, advice, text);
    }
    return text;
  }

  /** On a terminal it asks what is left; without one only if plain lines are wanted. */
  private boolean mayAsk(CommandContext context) {
    return console.isTerminal() || console.plainIsAsked() && !answerSource.isGiven(context);
  }

  private Interview.End interview(Advisor advisor, Answers given) {
    Prompter prompter =
        console.isPlain()
            ? new LinePrompter(
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)),
                console)
            : new TerminalPrompter(terminal.getObject(), console);
    prompter.show(
        "Answer as you would in a first meeting; unknown is an answer too. ? helps, quit leaves.");
    try {
      Interview.End end =
          new Interview(advisor, given, prompter, assessment::keep, settled(advisor)).run();
      prompter.show("");
      return end;
    } catch (Failure interrupted) {
      console.complain(kept());
      throw interrupted;
    }
  }

  /** Claims nothing where it cannot be proved. */
  private static Predicate<Answers> settled(Advisor advisor) {
    Supplier<Optional<Reasoner>> reasoner = SingletonSupplier.of(() -> reasoner(advisor));
    return answers -> {
      try {
        return reasoner.get().map(r -> r.isSettled(answers)).orElse(false);
      } catch (NotDecided notInTime) {
        return false;
      }
    };
  }

  private static Optional<Reasoner> reasoner(Advisor advisor) {
    try {
      return Optional.of(new Reasoner(advisor));
    } catch (NotTranslatable notProvable) {
      return Optional.empty();
    }
  }

  private String kept() {
    return console.isOneShot()
        ? "Left the interview."
        : "Left the interview; what was said is kept. assess goes on, answers lists it.";
  }

  private String inputEnded(Advisor advisor, Advice advice, String text) {
    console.result(text);
    String next =
        new Agenda(advisor.knowledgeBase())
            .next(advice, java.util.Set.of())
            .map(question -> " The next question would have been " + question.id() + ".")
            .orElse("");
    throw Failure.usage("The input ended before all was asked." + next);
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

  @Command(name = "answers", group = GROUP, description = "List what was answered so far")
  String answers(
      @Option(longName = "answers", description = "YAML file with answers, or FILE#SCENARIO")
          String answers,
      CommandContext context) {
    Answers given = answerSource.answers(context);
    return QuestionText.answers(
        knowledge.base(), knowledge.advisor().advise(given), given, console.look());
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
    return "Saved " + given.questions().size() + " answers to " + file + ".\n";
  }
}
