package org.mlfit.shell.rules;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mlfit.advice.Advisor;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.KnowledgeLoader;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.question.Topic;
import org.mlfit.knowledge.rule.RuleFiles;
import org.mlfit.knowledge.source.FaultyInputException;
import org.mlfit.knowledge.source.SourceText;
import org.mlfit.knowledge.vocabulary.Finding;
import org.mlfit.knowledge.vocabulary.Severity;
import org.mlfit.reasoning.Foresight;
import org.mlfit.shell.command.Choice;
import org.mlfit.shell.command.Commands;
import org.mlfit.shell.command.DeclaredOption;
import org.mlfit.shell.command.GivenOptions;
import org.mlfit.shell.command.ShellCommand;
import org.mlfit.shell.command.Takes;
import org.mlfit.shell.console.Console;
import org.mlfit.shell.exit.CommandFailedException;
import org.mlfit.shell.files.NamedPath;
import org.mlfit.shell.files.TextFiles;
import org.mlfit.shell.scenarios.ScenarioPaths;
import org.mlfit.shell.state.AnswerSource;
import org.mlfit.shell.state.RulesInUse;
import org.mlfit.workbench.authoring.NewRule;
import org.mlfit.workbench.authoring.NewScenarios;
import org.springframework.stereotype.Component;

/**
 * Writes a rule to begin with and two scenarios for it, in files of their own, so that nothing that
 * is there is changed. What it writes was loaded together with all other rules before.
 */
@Component
class RuleNewCommand implements Commands {

  private static final Choice<Finding.Kind> KIND =
      Choice.of(
          "kind",
          "blocker, risk, gap, strength or advice; usually risk",
          List.of(Finding.Kind.values()));
  private static final Choice<Severity> SEVERITY =
      Choice.of(
          "severity",
          "critical, high, medium, low or info; usually medium",
          List.of(Severity.values()));

  private final RulesInUse rulesInUse;
  private final KnowledgeLoader loader;
  private final Console console;
  private final TextFiles files;

  RuleNewCommand(RulesInUse rulesInUse, KnowledgeLoader loader, Console console, TextFiles files) {
    this.rulesInUse = rulesInUse;
    this.loader = loader;
    this.console = console;
    this.files = files;
  }

  @Override
  public List<ShellCommand> commands() {
    return List.of(
        ShellCommand.of(
                "rules new",
                "Rules",
                "Write a rule with two scenarios to fill in, such as rules new data-too-old",
                this::write)
            .withWord(Takes.TEXT)
            .with(
                DeclaredOption.value(
                    "question",
                    "the question that it reads; the topic's first one",
                    Takes.QUESTION),
                KIND.option(),
                SEVERITY.option(),
                DeclaredOption.value(
                    "scenarios", "the folder for the scenarios; usually scenarios", Takes.FILE)));
  }

  private String write(GivenOptions given) {
    if (given.word().isEmpty()) {
      throw CommandFailedException.usage("Name the new rule, such as rules new data-too-old.");
    }
    String id = given.word();
    Path folder =
        rulesInUse
            .folder()
            .orElseThrow(
                () ->
                    CommandFailedException.usage(
                        "The rules in use are those built in, which nobody can add to."
                            + " Name a folder of rules with --rules DIR."));
    NewRule rule = rule(id, given);
    Path ruleFile = folder.resolve(id + ".drl");
    Path scenarioFile =
        NamedPath.of(given.text("scenarios").orElse(ScenarioPaths.USUAL_FOLDER))
            .resolve(id + ".yaml");
    refuseToOverwrite(ruleFile);
    refuseToOverwrite(scenarioFile);
    String scenarios = NewScenarios.of(rule, advisor(rule, ruleFile));
    files.create(ruleFile, rule.text());
    try {
      files.create(scenarioFile, scenarios);
    } catch (CommandFailedException notBoth) {
      files.remove(ruleFile);
      throw notBoth;
    }
    tell(rule, ruleFile, scenarioFile, scenarios);
    return "";
  }

  private NewRule rule(String id, GivenOptions given) {
    KnowledgeBase base = rulesInUse.base();
    base.rule(id)
        .ifPresent(
            there -> {
              throw CommandFailedException.usage(
                  "The rule " + id + " is there already: " + there.position().fileAndLine() + ".");
            });
    Question question =
        given
            .text("question")
            .map(named -> AnswerSource.question(base, named))
            .orElseGet(() -> first(id));
    return new NewRule(
        id,
        question,
        KIND.said(given).orElse(Finding.Kind.RISK),
        SEVERITY.said(given).orElse(Severity.MEDIUM));
  }

  /** The first question of the topic with which the id begins. */
  private Question first(String id) {
    List<Topic> topics = rulesInUse.base().topics();
    return topics.stream()
        .filter(topic -> id.matches("\\Q" + topic.id() + "\\E(-[a-z0-9]+)+"))
        .findFirst()
        .map(topic -> firstOf(topic))
        .orElseThrow(
            () ->
                CommandFailedException.usage(
                    "The id of a rule is its topic and words in small letters, joined by dashes,"
                        + " such as data-too-old. Topics are "
                        + topics.stream().map(Topic::id).collect(Collectors.joining(", "))
                        + "."));
  }

  private Question firstOf(Topic topic) {
    return rulesInUse.base().questions().stream()
        .filter(question -> question.topic().equals(topic))
        .findFirst()
        .orElseThrow(
            () ->
                CommandFailedException.usage(
                    "No question belongs to "
                        + topic.id()
                        + ". Name what the rule reads with --question ID."));
  }

  private static void refuseToOverwrite(Path path) {
    if (Files.exists(path)) {
      throw CommandFailedException.usage(path + " is there already; nothing was written.");
    }
  }

  /**
   * An advisor who knows the new rule beside all others.
   *
   * @throws CommandFailedException with exit code 2 if the check refuses it
   */
  private Advisor advisor(NewRule rule, Path file) {
    RuleFiles now = rulesInUse.base().files();
    List<SourceText> sources =
        Stream.concat(
                now.sources().stream(), Stream.of(new SourceText(file.toString(), rule.text())))
            .toList();
    List<String> names = sources.stream().map(SourceText::name).toList();
    try {
      return Foresight.advisor(
          loader.load(RuleFiles.of(now.origin(), now.trust(), names, sources)));
    } catch (FaultyInputException faulty) {
      throw CommandFailedException.usage("A rule with this id cannot be:\n" + faulty.getMessage());
    }
  }

  private void tell(NewRule rule, Path ruleFile, Path scenarioFile, String scenarios) {
    StringBuilder told = new StringBuilder("To fill in:\n");
    told.append(places(ruleFile, rule.text())).append(places(scenarioFile, scenarios));
    told.append("The condition and the answers are examples, too.\nThen: ");
    told.append(
        Stream.of("rules check", "reload", "rules test " + rule.id(), "rules mutate " + rule.id())
            .filter(step -> !(step.equals("reload") && console.isOneShot()))
            .collect(Collectors.joining(", ")));
    console.result(told.append('\n').toString());
  }

  private static String places(Path file, String text) {
    StringBuilder places = new StringBuilder();
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).contains(NewRule.SIGN)) {
        String words = lines.get(i).strip();
        places.append("  %s:%d  %s%n".formatted(file, i + 1, words));
      }
    }
    return places.toString();
  }
}
