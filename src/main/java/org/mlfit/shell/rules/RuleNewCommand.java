package org.mlfit.shell.rules;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mlfit.advice.Advisor;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.KnowledgeLoader;
import org.mlfit.knowledge.rule.Gate;
import org.mlfit.knowledge.rule.RuleFiles;
import org.mlfit.knowledge.source.FaultyInputException;
import org.mlfit.knowledge.source.SourceText;
import org.mlfit.reasoning.Foresight;
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
import org.mlfit.shell.state.RulesInUse;
import org.mlfit.workbench.authoring.Draft;
import org.mlfit.workbench.authoring.NewGate;
import org.mlfit.workbench.authoring.NewScenarios;
import org.springframework.stereotype.Component;

/**
 * Writes a rule to begin with, if wanted with a topic or a gate of its own, and two scenarios for
 * it, in new files. What is there changes only where a gate needs another number to make room. All
 * of it was checked together, and the new rules were played, before it is written.
 */
@Component
class RuleNewCommand implements Commands {

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
                "Write a rule, a topic or a gate to fill in, such as rules new data-too-old",
                this::write)
            .withWord(Takes.TEXT)
            .with(Drafts.OPTIONS)
            .with(
                DeclaredOption.value(
                    "scenarios", "the folder for the scenarios; usually scenarios", Takes.FILE)));
  }

  private String write(GivenOptions given) {
    if (given.word().isEmpty()) {
      throw CommandFailedException.usage("Name the new rule, such as rules new data-too-old.");
    }
    Path folder =
        rulesInUse
            .folder()
            .orElseThrow(
                () ->
                    CommandFailedException.usage(
                        "The rules in use are those built in, which nobody can add to."
                            + " Name a folder of rules with --rules DIR."));
    Draft draft = new Drafts(rulesInUse.base()).of(given.word(), given);
    SourceText rule =
        new SourceText(folder.resolve(draft.file() + ".drl").toString(), draft.text());
    Path scenarioFile =
        given
            .text("scenarios")
            .map(NamedPath::of)
            .orElseGet(ScenarioPaths::usualFolder)
            .resolve(draft.id() + ".yaml");
    NewFiles.refuseToOverwrite(Path.of(rule.name()));
    Advisor advisor = advisor(draft, rule);
    SourceText scenarios = new SourceText(scenarioFile.toString(), NewScenarios.of(draft, advisor));
    write(draft, rule, scenarios);
    tell(draft, advisor.knowledgeBase(), List.of(rule, scenarios));
    return "";
  }

  /**
   * First what is there and changes, since that goes with or without the rule; the rule last. So
   * whenever the program is killed, the rules load, none of them is without its scenarios, and the
   * same command writes what is missing.
   */
  private void write(Draft draft, SourceText rule, SourceText scenarios) {
    Path scenarioFile = Path.of(scenarios.name());
    boolean isLeft = isLeftBehind(scenarios);
    if (!isLeft) {
      NewFiles.refuseToOverwrite(scenarioFile);
    }
    Map<String, SourceText> now = byName(rulesInUse.base().files().sources());
    try (NewFiles written = new NewFiles(files)) {
      draft.changed().forEach(changed -> written.change(now.get(changed.name()), changed));
      if (!isLeft) {
        written.create(scenarioFile, scenarios.text());
      }
      written.create(Path.of(rule.name()), rule.text());
      written.keep();
    }
  }

  /** Whether the scenarios are there word for word, from a run that was killed before the rule. */
  private boolean isLeftBehind(SourceText scenarios) {
    Path file = Path.of(scenarios.name());
    return Files.isRegularFile(file) && files.read(file).text().equals(scenarios.text());
  }

  /**
   * An advisor who knows the new rule and what decides about it; all others are checked with it.
   *
   * @throws CommandFailedException with exit code 2 if the check refuses it
   */
  private Advisor advisor(Draft draft, SourceText rule) {
    RuleFiles now = rulesInUse.base().files();
    Map<String, SourceText> changed = byName(draft.changed());
    List<SourceText> sources = new ArrayList<>();
    now.sources().forEach(source -> sources.add(changed.getOrDefault(source.name(), source)));
    sources.add(rule);
    List<String> names = sources.stream().map(SourceText::name).toList();
    try {
      RuleFiles all = RuleFiles.of(now.origin(), now.trust(), names, sources);
      return Foresight.advisor(loader.loadPart(all, draft::isDecidedBy));
    } catch (FaultyInputException faulty) {
      throw CommandFailedException.usage("A rule with this id cannot be:\n" + faulty.getMessage());
    }
  }

  private static Map<String, SourceText> byName(List<SourceText> sources) {
    return sources.stream().collect(Collectors.toMap(SourceText::name, Function.identity()));
  }

  private void tell(Draft draft, KnowledgeBase after, List<SourceText> written) {
    StringBuilder told = new StringBuilder("To fill in:\n");
    written.forEach(file -> told.append(places(file)));
    told.append("The condition and the answers are examples, too.\n");
    if (!draft.changed().isEmpty()) {
      told.append("All gates have new numbers, 10, 20, 30 and so on, also in:\n");
      draft.changed().forEach(file -> told.append("  ").append(file.name()).append('\n'));
    }
    if (draft instanceof NewGate gate) {
      told.append(aboutGate(gate, after));
    }
    told.append("Then: ");
    told.append(
        Stream.of(
                "rules check",
                "reload",
                draft instanceof NewGate
                    ? "replay " + written.get(1).name()
                    : "rules test " + draft.id(),
                "rules mutate " + draft.id())
            .filter(step -> !(step.equals("reload") && console.isOneShot()))
            .collect(Collectors.joining(", ")));
    console.result(console.laidOut(told.append('\n').toString()));
  }

  /** What only the author can decide about a gate. */
  private static String aboutGate(NewGate gate, KnowledgeBase after) {
    boolean required =
        after.gates().stream()
            .takeWhile(other -> other.number() <= gate.number())
            .flatMap((Gate other) -> other.required().stream())
            .anyMatch(gate.question()::equals);
    return (required
            ? ""
            : "While %s is open, the gate is passed; if it must not be, write @gate( %d ) there (%s).%n"
                .formatted(
                    gate.question().id(),
                    gate.number(),
                    after.question(gate.question().id()).orElseThrow().position().fileAndLine()))
        + "The verdict has no @rank yet, so no law compares it with others.\n";
  }

  private static String places(SourceText file) {
    StringBuilder places = new StringBuilder();
    List<String> lines = file.text().lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).contains(Draft.SIGN)) {
        places.append("  %s:%d  %s%n".formatted(file.name(), i + 1, lines.get(i).strip()));
      }
    }
    return places.toString();
  }
}
