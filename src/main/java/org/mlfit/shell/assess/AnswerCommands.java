package org.mlfit.shell.assess;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.mlfit.advice.Advice;
import org.mlfit.advice.Answers;
import org.mlfit.knowledge.question.Question;
import org.mlfit.report.advice.QuestionText;
import org.mlfit.report.json.QuestionsJson;
import org.mlfit.report.reasoning.AnswersJson;
import org.mlfit.report.text.Count;
import org.mlfit.scenario.Proposal;
import org.mlfit.scenario.write.ScenarioText;
import org.mlfit.shell.command.Commands;
import org.mlfit.shell.command.DeclaredOption;
import org.mlfit.shell.command.Format;
import org.mlfit.shell.command.GivenOptions;
import org.mlfit.shell.command.ShellCommand;
import org.mlfit.shell.command.Takes;
import org.mlfit.shell.console.Console;
import org.mlfit.shell.exit.CommandFailedException;
import org.mlfit.shell.files.NamedPath;
import org.mlfit.shell.files.TextFiles;
import org.mlfit.shell.state.AnswerSource;
import org.mlfit.shell.state.Assessment;
import org.mlfit.shell.state.Autosave;
import org.mlfit.shell.state.CurrentAdvice;
import org.mlfit.shell.state.GivenAnswers;
import org.mlfit.shell.state.Origin;
import org.mlfit.shell.state.RulesInUse;
import org.springframework.stereotype.Component;

/** The commands for what was asked and said: to list, change and save it. */
@Component
class AnswerCommands implements Commands {

  private static final String GROUP = "Assess a proposal";

  private static final String NAME = "name";
  private static final String STORY = "story";

  private final RulesInUse rulesInUse;
  private final Assessment assessment;
  private final ToldChanges changes;
  private final CurrentAdvice currentAdvice;
  private final AnswerSource answerSource;
  private final Interviewer interviewer;
  private final Autosave autosave;
  private final Console console;
  private final TextFiles files;
  private final Set<Path> written = new HashSet<>();

  AnswerCommands(
      RulesInUse rulesInUse,
      Assessment assessment,
      ToldChanges changes,
      CurrentAdvice currentAdvice,
      AnswerSource answerSource,
      Interviewer interviewer,
      Autosave autosave,
      Console console,
      TextFiles files) {
    this.rulesInUse = rulesInUse;
    this.assessment = assessment;
    this.changes = changes;
    this.currentAdvice = currentAdvice;
    this.answerSource = answerSource;
    this.interviewer = interviewer;
    this.autosave = autosave;
    this.console = console;
    this.files = files;
  }

  @Override
  public List<ShellCommand> commands() {
    return List.of(
        ShellCommand.of("questions", GROUP, "List all questions, by topic", this::questions)
            .with(Format.OPTION.option()),
        ShellCommand.of(
                "answers",
                GROUP,
                "List what was answered so far, and where it came from",
                this::answers)
            .with(AnswerSource.OPTIONS)
            .with(Format.OPTION.option()),
        ShellCommand.of(
                "change",
                GROUP,
                "Change one answer, or what the proposal is called (name, story); without a value it"
                    + " asks",
                this::change)
            .withWords(Takes.QUESTION),
        ShellCommand.of(
                "save",
                GROUP,
                "Save the answers with the present advice as a scenario file, called as the proposal",
                this::save)
            .withWord(Takes.FILE)
            .with(
                DeclaredOption.value("name", "what the proposal is called"),
                DeclaredOption.value("story", "the proposal in a few sentences"),
                DeclaredOption.flag("replace", "write over a file that is there"))
            .with(AnswerSource.OPTIONS));
  }

  private String questions(GivenOptions given) {
    if (Format.OPTION.in(given) == Format.JSON) {
      return QuestionsJson.of(rulesInUse.base());
    }
    Answers said = assessment.answers();
    return QuestionText.all(
        rulesInUse.base(), rulesInUse.advisor().advise(said), said, console.look());
  }

  private String answers(GivenOptions options) {
    Format form = Format.OPTION.in(options);
    GivenAnswers given = answerSource.of(options);
    Advice advice = rulesInUse.advisor().advise(given.answers());
    Function<Question, Optional<String>> origin =
        question -> Optional.ofNullable(given.origins().get(question)).map(Origin::toString);
    if (form == Format.JSON) {
      return AnswersJson.of(
          given.proposal().name(), given.proposal().story(), given.said(), origin, advice);
    }
    boolean canBeChanged = !console.isOneShot() && !given.areBrought();
    return console.laidOut(
            about(given.proposal())
                + (canBeChanged ? "\nchange name and change story say it anew." : "")
                + "\n")
        + QuestionText.answers(
            advice, given.said(), question -> origin.apply(question).orElse(""), console.look())
        + (given.said().isEmpty() && !kept().isEmpty() ? console.laidOut(kept() + "\n") : "");
  }

  /** A command of its own knows nothing of an interview before it, which is easy to forget. */
  private String kept() {
    return console.isOneShot() && !autosave.newestFirst().isEmpty()
        ? "The last assessment is kept: resume goes on with it, and where a command takes"
            + " --answers, that reads a file that save wrote."
        : "";
  }

  private String change(GivenOptions given) {
    if (given.word().isEmpty()) {
      throw CommandFailedException.usage(
          "Name the question to change, such as change problem.goal specific.");
    }
    String[] said = String.join(" ", given.words()).split("[\\s=]+", 2);
    if (said[0].equals(NAME) || said[0].equals(STORY)) {
      return proposal(said[0], said.length < 2 ? "" : said[1].strip());
    }
    Question question = answerSource.question(said[0]);
    if (said.length < 2 && !console.isTerminal()) {
      throw CommandFailedException.usage(
          "Give the new answer, such as change " + said[0] + " unknown.");
    }
    return changes.told(
        () -> {
          if (said.length < 2) {
            interviewer.askAgain(question);
          } else {
            String setting = question.id() + "=" + said[1];
            assessment.keep(
                answerSource.changed(assessment.said(), List.of(setting)), Origin.TYPED);
          }
        });
  }

  /** Name and sentence are no questions, but people look for them where answers are changed. */
  private String proposal(String part, String words) {
    Proposal now = assessment.proposal();
    String said =
        words.isEmpty() && console.isTerminal()
            ? interviewer.line("The new " + (part.equals(NAME) ? "name" : "sentence") + " > ")
            : words;
    if (said.isEmpty() && !console.isTerminal()) {
      throw CommandFailedException.usage(
          "Give the new words, such as change " + part + " Letters of tenants.");
    }
    Proposal next = said.isEmpty() ? now : part.equals(NAME) ? now.called(said) : now.told(said);
    if (next.equals(now)) {
      return "Nothing was changed.";
    }
    assessment.call(next);
    autosave.save(assessment.said());
    String before = part.equals(NAME) ? now.isUnnamed() ? "" : now.name() : now.story();
    return console.laidOut(
        about(next)
            + (before.isEmpty()
                ? ""
                : "\nBefore: “" + before + "”. undo takes back answers alone."));
  }

  private static String about(Proposal proposal) {
    return (proposal.isUnnamed()
            ? "The proposal has no name yet"
            : "The proposal is called “" + proposal.name() + "”")
        + (proposal.story().isEmpty()
            ? "; no sentence says what it is to do."
            : ". What it is to do: “" + proposal.story() + "”");
  }

  private String save(GivenOptions options) {
    GivenAnswers given = answerSource.of(options);
    String file = options.word().isEmpty() ? usualFile(options, given) : options.word();
    if (given.answers().isEmpty()) {
      throw CommandFailedException.usage(
          ("There is nothing to save yet. The command assess asks. " + kept()).strip());
    }
    Path path = NamedPath.of(file);
    if (!options.has("replace")
        && Files.isRegularFile(path)
        && !written.contains(path.toAbsolutePath())) {
      replaceOnlyIfMeant(file);
    }
    Advice advice = rulesInUse.advisor().advise(given.answers());
    Proposal proposal = proposal(options, given);
    files.write(path, ScenarioText.of(proposal.name(), proposal.story(), "", given.said(), advice));
    written.add(path.toAbsolutePath());
    return console.laidOut(
        "Saved " + Count.of(given.answers().questions().size(), "answer") + " to " + file + ".");
  }

  private static String usualFile(GivenOptions options, GivenAnswers given) {
    String name = options.text("name").orElse(given.proposal().name());
    return new Proposal(name, "")
        .fileName()
        .map(file -> file + ".yaml")
        .orElseThrow(
            () ->
                CommandFailedException.usage(
                    "Name the file to write, such as save proposal.yaml."));
  }

  /** A file that this shell did not write may hold what is nowhere else. */
  private void replaceOnlyIfMeant(String file) {
    if (!interviewer.confirms("There is a file " + file + ". Write over it?")) {
      throw CommandFailedException.usage(
          "There is a file " + file + ". save --replace " + file + " writes over it.");
    }
  }

  /** What is saved is called as it was before, or as the command says. */
  private Proposal proposal(GivenOptions options, GivenAnswers given) {
    Proposal known = given.proposal();
    String told =
        options
            .text("story")
            .orElseGet(
                () ->
                    known.story().isEmpty() && !given.areBrought()
                        ? interviewer.line(
                            "The proposal in a sentence or two; Enter leaves that out > ")
                        : known.story());
    Proposal proposal = new Proposal(options.text("name").orElse(known.name()), told);
    if (!given.areBrought()) {
      assessment.call(proposal);
    }
    return proposal;
  }
}
