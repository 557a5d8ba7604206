package org.mlfit.shell.state;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mlfit.advice.Answers;
import org.mlfit.advice.Conflict;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.question.Answer;
import org.mlfit.knowledge.question.AnswerReader;
import org.mlfit.knowledge.question.AnswerText;
import org.mlfit.knowledge.question.NotAnAnswerException;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.source.SourceText;
import org.mlfit.report.rules.FaultText;
import org.mlfit.scenario.read.ScenarioReader;
import org.mlfit.scenario.read.ScenarioReader.AnswersFile;
import org.mlfit.shell.command.DeclaredOption;
import org.mlfit.shell.command.GivenOptions;
import org.mlfit.shell.command.Takes;
import org.mlfit.shell.console.Console;
import org.mlfit.shell.console.PromptText;
import org.mlfit.shell.exit.CommandFailedException;
import org.mlfit.shell.files.NamedPath;
import org.mlfit.shell.files.TextFiles;
import org.springframework.stereotype.Component;

/** Where a command takes its answers from: {@code --answers}, {@code --set}, or the assessment. */
@Component
public class AnswerSource {

  private final RulesInUse rulesInUse;
  private final Assessment assessment;
  private final TextFiles files;
  private final Console console;

  AnswerSource(RulesInUse rulesInUse, Assessment assessment, TextFiles files, Console console) {
    this.rulesInUse = rulesInUse;
    this.assessment = assessment;
    this.files = files;
    this.console = console;
  }

  /** The options that bring answers. */
  public static final List<DeclaredOption> OPTIONS =
      List.of(
          DeclaredOption.value("answers", "YAML file with answers, or FILE#SCENARIO", Takes.FILE),
          DeclaredOption.value(
              "set", "one answer as ID=VALUE; may stand repeatedly", Takes.ANSWER));

  /**
   * The answers for a command: those that it brings, else those of the assessment. Answers that
   * cannot both be true are told, whatever the command does with them.
   *
   * @throws CommandFailedException with exit code 2 for a path, question or answer that does not
   *     exist
   */
  public GivenAnswers of(GivenOptions given) {
    GivenAnswers answered =
        areBrought(given)
            ? filledIn(Answers.none(), Proposal.UNNAMED, given)
            : new GivenAnswers(
                assessment.answers(), false, assessment.origins(), assessment.proposal());
    tellConflicts(answered.answers());
    return answered;
  }

  private void tellConflicts(Answers answers) {
    for (Conflict conflict : rulesInUse.advisor().conflictsAmong(answers)) {
      console.complain(
          PromptText.wrapped(
              "Answers that cannot both be true: " + conflict.sentence(), console.look()));
    }
  }

  /**
   * The answers of the assessment with those filled in that the command brings.
   *
   * @throws CommandFailedException with exit code 2 for a path, question or answer that does not
   *     exist
   */
  public GivenAnswers filledIn(GivenOptions given) {
    return filledIn(assessment.answers(), assessment.proposal(), given);
  }

  private GivenAnswers filledIn(Answers base, Proposal named, GivenOptions given) {
    Answers answers = base;
    Proposal proposal = named;
    Map<Question, Origin> origins = new HashMap<>();
    for (String name : given.all("answers")) {
      AnswersFile file = inFile(name);
      answers = merged(answers, file.answers());
      file.answers().questions().forEach(question -> origins.put(question, Origin.FILE));
      proposal = file.scenario().map(Proposal::of).orElse(proposal);
    }
    for (String setting : given.all("set")) {
      answers = with(answers, setting);
      Question question = questionOf(setting);
      answers.to(question).ifPresent(answer -> origins.put(question, Origin.OPTION));
    }
    return new GivenAnswers(answers, areBrought(given), Map.copyOf(origins), proposal);
  }

  private static boolean areBrought(GivenOptions given) {
    return given.has("answers") || given.has("set");
  }

  /**
   * Answers with some of them said otherwise.
   *
   * @param settings each as {@code ID=VALUE}
   * @throws CommandFailedException with exit code 2 for a question or answer that does not exist
   */
  public Answers changed(Answers answers, List<String> settings) {
    Answers changed = answers;
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

  /**
   * The answers in a file, {@code FILE} or {@code FILE#SCENARIO}.
   *
   * @throws CommandFailedException with exit code 2 for a path that does not exist
   */
  public AnswersFile inFile(String named) {
    return read(named, ScenarioReader::readAnswers);
  }

  /**
   * The answers in a file that was saved, without those that the rules do not understand any more.
   *
   * @throws CommandFailedException with exit code 2 for a path that does not exist
   */
  public AnswersFile inSavedFile(String named) {
    return read(named, ScenarioReader::readSaved);
  }

  /** Tells which answers of a saved file were left out, and where they stand. */
  public void tellLeftOut(AnswersFile saved) {
    if (!saved.leftOut().isEmpty()) {
      int count = saved.leftOut().size();
      console.complain(
          PromptText.wrapped(
              (count == 1 ? "One answer is" : count + " answers are")
                  + " not understood by these rules. The others are taken up:",
              console.look()));
      console.complain(FaultText.of(saved.leftOut(), console.complaintLook()).stripTrailing());
    }
  }

  private AnswersFile read(String named, Reading reading) {
    int hash = named.indexOf('#');
    String file = hash < 0 ? named : named.substring(0, hash);
    Optional<String> scenario =
        hash < 0 ? Optional.empty() : Optional.of(named.substring(hash + 1));
    return reading.of(
        new ScenarioReader(rulesInUse.base()), files.read(NamedPath.of(file)), scenario);
  }

  /** A way to read answers. */
  private interface Reading {
    AnswersFile of(ScenarioReader reader, SourceText source, Optional<String> scenario);
  }

  private static Answers merged(Answers answers, Answers more) {
    Answers all = answers;
    for (var entry : more.asMap().entrySet()) {
      all = all.with(entry.getKey(), entry.getValue());
    }
    return all;
  }

  private Answers with(Answers answers, String setting) {
    if (setting.indexOf('=') < 1) {
      throw CommandFailedException.usage(
          "--set takes ID=VALUE, such as --set problem.goal=specific.");
    }
    Question question = questionOf(setting);
    if (valueOf(setting).equals("open")) {
      return answers.without(question);
    }
    try {
      Answer answer = AnswerReader.ofPeople().read(question, valueOf(setting));
      tellIfUnderstood(question, valueOf(setting), answer);
      return answers.with(question, answer);
    } catch (NotAnAnswerException notAnAnswer) {
      throw CommandFailedException.usage(notAnAnswer.getMessage() + " " + notAnAnswer.wayOut());
    }
  }

  private Question questionOf(String setting) {
    return question(setting.substring(0, setting.indexOf('=')).strip());
  }

  private static String valueOf(String setting) {
    return setting.substring(setting.indexOf('=') + 1).strip();
  }

  /** What a file would not hold as it was typed, such as 50k, was understood: that is told. */
  private void tellIfUnderstood(Question question, String typed, Answer answer) {
    try {
      AnswerReader.ofFiles().read(question, typed);
    } catch (NotAnAnswerException understood) {
      console.complain(
          question.id()
              + ": “"
              + typed
              + "” is read as "
              + (AnswerReader.ofPeople().isRough(question, typed) ? "exactly " : "")
              + AnswerText.spoken(question, answer)
              + ".");
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
