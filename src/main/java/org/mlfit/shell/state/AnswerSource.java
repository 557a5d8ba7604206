package org.mlfit.shell.state;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mlfit.advice.Answers;
import org.mlfit.advice.Conflict;
import org.mlfit.advice.Testimony;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.question.AnswerReader;
import org.mlfit.knowledge.question.Evidence;
import org.mlfit.knowledge.question.NotAnAnswerException;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.question.Statement;
import org.mlfit.knowledge.question.TypedAnswer;
import org.mlfit.knowledge.question.Understood;
import org.mlfit.scenario.Proposal;
import org.mlfit.shell.command.DeclaredOption;
import org.mlfit.shell.command.GivenOptions;
import org.mlfit.shell.command.Takes;
import org.mlfit.shell.console.Console;
import org.mlfit.shell.console.PromptText;
import org.mlfit.shell.exit.CommandFailedException;
import org.springframework.stereotype.Component;

/** Where a command takes its answers from: {@code --answers}, {@code --set}, or the assessment. */
@Component
public class AnswerSource {

  /** A second answer inside the value of the first. */
  private static final Pattern SEVERAL = Pattern.compile("[,;\\s][a-z0-9-]+\\.[a-z0-9-]+=");

  private final RulesInUse rulesInUse;
  private final Assessment assessment;
  private final AnswersFiles answersFiles;
  private final Console console;
  private final Clock clock;

  AnswerSource(
      RulesInUse rulesInUse,
      Assessment assessment,
      AnswersFiles answersFiles,
      Console console,
      Clock clock) {
    this.rulesInUse = rulesInUse;
    this.assessment = assessment;
    this.answersFiles = answersFiles;
    this.console = console;
    this.clock = clock;
  }

  /** The option that names the day on which answers are judged. */
  public static final DeclaredOption AS_OF =
      DeclaredOption.value("as-of", "the day on which answers are judged; else today");

  /** The options that bring answers. */
  public static final List<DeclaredOption> OPTIONS =
      List.of(
          DeclaredOption.value(
              "answers",
              "file with answers (YAML, or FILE#SCENARIO), or a report in JSON or HTML",
              Takes.FILE),
          DeclaredOption.value(
              "set",
              "one answer as ID=VALUE, on top of --answers or of the open assessment, where only"
                  + " assess keeps it; may stand repeatedly",
              Takes.ANSWER),
          AS_OF);

  /**
   * The answers for a command: those of the files that it names, else those of the assessment, and
   * on top of them the single ones that it brings. Answers that cannot both be true are told,
   * whatever the command does with them.
   *
   * @throws CommandFailedException with exit code 2 for a path, question or answer that does not
   *     exist
   */
  public GivenAnswers of(GivenOptions given) {
    GivenAnswers answered = brought(given);
    tellDoubts(answered.said());
    return answered;
  }

  /**
   * What was said in a saved file, judged on a day; what is left out and what is doubtful is told.
   *
   * @throws CommandFailedException with exit code 2 for a path that does not exist
   */
  public Testimony saidIn(String named, LocalDate day) {
    SavedAnswers saved = answersFiles.understoodIn(named);
    answersFiles.tellLeftOut(saved);
    Testimony said = saved.said().on(day);
    tellDoubts(said);
    return said;
  }

  private void tellDoubts(Testimony said) {
    tellConflicts(said.answers());
    tellPastReview(said);
    tellFromLater(said);
  }

  /**
   * The day on which a command judges answers: the one that it names, else today.
   *
   * @throws CommandFailedException with exit code 2 if it names none of the calendar
   */
  public LocalDate day(GivenOptions given) {
    return given
        .text(AS_OF.name())
        .map(
            written ->
                Evidence.day(written)
                    .orElseThrow(
                        () ->
                            CommandFailedException.usage(
                                "--as-of takes a day such as 2026-11-29, not " + written + ".")))
        .orElseGet(() -> LocalDate.now(clock));
  }

  /** Tells which answers count as unknown since they are past their review. */
  public void tellPastReview(Testimony said) {
    said.pastReview().forEach(past -> tell(past.sentence()));
  }

  /** Tells which answers are said as of a day after the one on which they are judged. */
  public void tellFromLater(Testimony said) {
    for (Question question : said.fromLater()) {
      tell(
          question.id()
              + " is said as of "
              + said.evidence(question).asOf().orElseThrow()
              + ", which is after "
              + said.day().orElseThrow()
              + ". It counts all the same.");
    }
  }

  private void tell(String sentence) {
    console.complain(PromptText.wrapped(sentence, console.look()));
  }

  private void tellConflicts(Answers answers) {
    for (Conflict conflict : rulesInUse.advisor().conflictsAmong(answers)) {
      tell(
          (conflict.questions().size() == 1
                  ? "An answer that contradicts itself: "
                  : "Answers that cannot both be true: ")
              + conflict.sentence());
    }
  }

  /**
   * The same without a word about what is doubtful in them.
   *
   * @throws CommandFailedException with exit code 2 for a path, question or answer that does not
   *     exist
   */
  public GivenAnswers brought(GivenOptions given) {
    return given.has("answers")
        ? filledIn(Testimony.none(), Map.of(), Proposal.UNNAMED, given)
        : filledIn(assessment.said(), assessment.origins(), assessment.proposal(), given);
  }

  private GivenAnswers filledIn(
      Testimony base, Map<Question, Origin> from, Proposal named, GivenOptions given) {
    Testimony said = base.on(day(given));
    Proposal proposal = named;
    Map<Question, Origin> origins = new HashMap<>(from);
    for (String name : given.all("answers")) {
      SavedAnswers file = answersFiles.in(name);
      said = said.with(file.said().asMap());
      file.said().questions().forEach(question -> origins.put(question, Origin.FILE));
      proposal = file.proposal().orElse(proposal);
    }
    for (String setting : given.all("set")) {
      said = with(said, setting);
      Question question = questionOf(setting);
      said.to(question).ifPresent(answer -> origins.put(question, Origin.OPTION));
    }
    return new GivenAnswers(said, areBrought(given), Map.copyOf(origins), proposal);
  }

  private static boolean areBrought(GivenOptions given) {
    return given.has("answers") || given.has("set");
  }

  /**
   * Answers with some of them said otherwise.
   *
   * @param settings each as {@code ID=VALUE}, perhaps with evidence: {@code ID=VALUE ! evidence}
   * @throws CommandFailedException with exit code 2 for a question or answer that does not exist
   */
  public Testimony changed(Testimony said, List<String> settings) {
    Testimony changed = said;
    for (String setting : settings) {
      if (setting.indexOf('=') < 1) {
        throw CommandFailedException.usage(
            "Write each answer as ID=VALUE, such as problem.goal=specific; "
                + setting
                + " is not so.");
      }
      changed = with(changed, setting);
    }
    return changed;
  }

  private Testimony with(Testimony said, String setting) {
    if (setting.indexOf('=') < 1) {
      throw CommandFailedException.usage(
          "--set takes ID=VALUE in one word, such as --set problem.goal=specific, not "
              + setting
              + ".");
    }
    Question question = questionOf(setting);
    TypedAnswer typed = TypedAnswer.of(valueOf(setting));
    typed
        .fault()
        .ifPresent(
            fault -> {
              throw CommandFailedException.usage(fault);
            });
    tellIfInParts(question, typed);
    if (typed.answer().equals("open")) {
      return said.without(question);
    }
    Optional<Statement> stays = said.to(question).filter(old -> !said.isPastReview(question));
    if (typed.answer().isEmpty() && typed.evidence().isPresent() && stays.isPresent()) {
      return checked(
          said.answered(question, new Statement(stays.get().answer(), typed.kept())), question);
    }
    try {
      Understood understood = AnswerReader.ofPeople().understand(question, typed.answer());
      tellIfUnderstood(question, typed.answer(), understood);
      return checked(
          said.answered(question, new Statement(understood.answer(), typed.kept())), question);
    } catch (NotAnAnswerException notAnAnswer) {
      throw CommandFailedException.usage(
          notAnAnswer.getMessage()
              + " "
              + notAnAnswer.wayOut()
              + (SEVERAL.matcher(typed.answer()).find()
                  ? " Each answer has a --set of its own."
                  : ""));
    }
  }

  private static Testimony checked(Testimony said, Question question) {
    said.evidence(question)
        .fault()
        .ifPresent(
            fault -> {
              throw CommandFailedException.usage(question.id() + ": " + fault);
            });
    return said;
  }

  private Question questionOf(String setting) {
    return question(setting.substring(0, setting.indexOf('=')).strip());
  }

  private static String valueOf(String setting) {
    return setting.substring(setting.indexOf('=') + 1).strip();
  }

  /** What an answer rests on is told where parts of it were made out. */
  private void tellIfInParts(Question question, TypedAnswer typed) {
    String read = typed.kept().spoken();
    if (typed.evidence().filter(words -> !words.equals(read)).isPresent()) {
      tell(question.id() + ": what stands behind ! is read as “" + read + "”.");
    }
  }

  /** What a file would not hold as it was typed, such as 50k, was understood: that is told. */
  private void tellIfUnderstood(Question question, String typed, Understood as) {
    try {
      AnswerReader.ofFiles().read(question, typed);
    } catch (NotAnAnswerException understood) {
      console.complain(question.id() + ": “" + typed + "” is read as " + as.spoken(question) + ".");
    }
  }

  /**
   * The question with an id.
   *
   * @throws CommandFailedException with exit code 2 if there is none
   */
  public Question question(String id) {
    return question(rulesInUse.base(), id);
  }

  /** The same of some knowledge base. */
  public static Question question(KnowledgeBase base, String id) {
    return base.question(id)
        .orElseThrow(
            () ->
                CommandFailedException.usage(
                    "There is no question "
                        + id
                        + ". "
                        + base.questionMeantBy(id).orElse("The command questions lists them.")));
  }
}
