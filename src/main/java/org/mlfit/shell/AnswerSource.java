package org.mlfit.shell;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mlfit.advice.Answers;
import org.mlfit.knowledge.AnswerReader;
import org.mlfit.knowledge.NotAnAnswer;
import org.mlfit.knowledge.Question;
import org.mlfit.knowledge.source.FaultyInput;
import org.mlfit.knowledge.source.NearestName;
import org.mlfit.scenario.ScenarioReader;
import org.springframework.shell.core.command.CommandContext;
import org.springframework.shell.core.command.CommandOption;
import org.springframework.stereotype.Component;

/** Where a command takes its answers from: {@code --answers}, {@code --set}, or the assessment. */
@Component
class AnswerSource {

  private final Knowledge knowledge;
  private final Assessment assessment;
  private final TextFiles files;

  AnswerSource(Knowledge knowledge, Assessment assessment, TextFiles files) {
    this.knowledge = knowledge;
    this.assessment = assessment;
    this.files = files;
  }

  /** Whether the command itself brings answers. */
  boolean isGiven(CommandContext context) {
    return !values(context, "answers").isEmpty() || !values(context, "set").isEmpty();
  }

  /**
   * The answers for a command: those that it brings, else those of the assessment.
   *
   * @throws Failure with exit code 2 for a path, question or answer that does not exist
   */
  Answers answers(CommandContext context) {
    return isGiven(context) ? filledIn(Answers.none(), context) : assessment.answers();
  }

  /**
   * Some answers with those filled in that the command brings.
   *
   * @throws Failure with exit code 2 for a path, question or answer that does not exist
   */
  Answers filledIn(Answers base, CommandContext context) {
    Answers answers = base;
    for (String file : values(context, "answers")) {
      answers = merged(answers, fromFile(file));
    }
    for (String setting : values(context, "set")) {
      answers = with(answers, setting);
    }
    return answers;
  }

  /** What the scenario that a command names in a file is called, or the only one in the file. */
  Optional<String> scenarioName(CommandContext context) {
    List<String> named = values(context, "answers");
    if (named.isEmpty()) {
      return Optional.empty();
    }
    String last = named.get(named.size() - 1);
    int hash = last.indexOf('#');
    return hash < 0
        ? new ScenarioReader(knowledge.base()).onlyName(files.read(files.path(last)))
        : Optional.of(last.substring(hash + 1));
  }

  /**
   * Answers with some of them said otherwise.
   *
   * @param settings each as {@code ID=VALUE}
   * @throws Failure with exit code 2 for a question or answer that does not exist
   */
  Answers changed(Answers answers, List<String> settings) {
    Answers changed = answers;
    for (String setting : settings) {
      if (setting.indexOf('=') < 1) {
        throw Failure.usage(
            "Write each answer as ID=VALUE, such as problem.goal=specific; "
                + setting
                + " is not so.");
      }
      changed = with(changed, setting);
    }
    return changed;
  }

  /** Where each of those answers came from, as far as the command brings them. */
  Map<Question, Origin> origins(CommandContext context) {
    Map<Question, Origin> origins = new HashMap<>();
    for (String file : values(context, "answers")) {
      fromFile(file).questions().forEach(question -> origins.put(question, Origin.FILE));
    }
    for (String setting : values(context, "set")) {
      with(Answers.none(), setting).questions().forEach(q -> origins.put(q, Origin.OPTION));
    }
    return origins;
  }

  /**
   * The answers in a file, {@code FILE} or {@code FILE#SCENARIO}.
   *
   * @throws Failure with exit code 2 for a path that does not exist
   */
  Answers fromFile(String named) {
    int hash = named.indexOf('#');
    String file = hash < 0 ? named : named.substring(0, hash);
    Optional<String> scenario =
        hash < 0 ? Optional.empty() : Optional.of(named.substring(hash + 1));
    return new ScenarioReader(knowledge.base()).readAnswers(files.read(files.path(file)), scenario);
  }

  /** What the proposal is called in the files that the command brings; the last one counts. */
  Optional<Proposal> proposal(CommandContext context) {
    return values(context, "answers").stream()
        .flatMap(file -> proposalIn(file).stream())
        .reduce((earlier, later) -> later);
  }

  /** What the proposal is called in a file that names it. */
  Optional<Proposal> proposalIn(String named) {
    int hash = named.indexOf('#');
    try {
      String file = hash < 0 ? named : named.substring(0, hash);
      return new ScenarioReader(knowledge.base())
          .read(files.read(files.path(file))).scenarios().stream()
              .filter(scenario -> hash < 0 || scenario.name().equals(named.substring(hash + 1)))
              .map(scenario -> new Proposal(scenario.name(), scenario.story()))
              .findFirst();
    } catch (FaultyInput holdsOnlyAnswers) {
      return Optional.empty();
    }
  }

  private static Answers merged(Answers answers, Answers more) {
    Answers all = answers;
    for (var entry : more.asMap().entrySet()) {
      all = all.with(entry.getKey(), entry.getValue());
    }
    return all;
  }

  private Answers with(Answers answers, String setting) {
    int equals = setting.indexOf('=');
    if (equals < 1) {
      throw Failure.usage("--set takes ID=VALUE, such as --set problem.goal=specific.");
    }
    Question question = question(setting.substring(0, equals).strip());
    String value = setting.substring(equals + 1).strip();
    if (value.equals("open")) {
      return answers.without(question);
    }
    try {
      return answers.with(question, AnswerReader.ofPeople().read(question, value));
    } catch (NotAnAnswer notAnAnswer) {
      throw Failure.usage(notAnAnswer.getMessage() + " " + notAnAnswer.wayOut());
    }
  }

  /**
   * The question with an id.
   *
   * @throws Failure with exit code 2 if there is none
   */
  Question question(String id) {
    List<String> ids = knowledge.base().questions().stream().map(Question::id).toList();
    return knowledge
        .base()
        .question(id)
        .orElseThrow(
            () ->
                Failure.usage(
                    "There is no question "
                        + id
                        + ". "
                        + NearestName.suggestion(id, ids)
                            .orElse("The command questions lists them.")));
  }

  private static List<String> values(CommandContext context, String option) {
    return context.parsedInput().options().stream()
        .filter(o -> option.equals(o.longName()))
        .map(CommandOption::value)
        .toList();
  }
}
