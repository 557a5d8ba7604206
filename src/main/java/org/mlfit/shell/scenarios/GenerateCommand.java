package org.mlfit.shell.scenarios;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.rule.Rule;
import org.mlfit.reasoning.result.NotTranslatableException;
import org.mlfit.scenario.coverage.Boundaries;
import org.mlfit.scenario.coverage.Boundary;
import org.mlfit.scenario.write.RandomScenarios;
import org.mlfit.scenario.write.ScenarioText;
import org.mlfit.shell.command.Commands;
import org.mlfit.shell.command.DeclaredOption;
import org.mlfit.shell.command.GivenOptions;
import org.mlfit.shell.command.NamedRule;
import org.mlfit.shell.command.OwnFile;
import org.mlfit.shell.command.ShellCommand;
import org.mlfit.shell.command.Takes;
import org.mlfit.shell.console.Console;
import org.mlfit.shell.console.LongSearch;
import org.mlfit.shell.exit.CommandFailedException;
import org.mlfit.shell.files.NamedPath;
import org.mlfit.shell.files.TextFiles;
import org.mlfit.shell.state.RulesInUse;
import org.springframework.stereotype.Component;

/**
 * Writes scenarios: around the thresholds of rules, or by chance. Each expects what is advised now,
 * so it passes as written and fails when that changes.
 */
@Component
class GenerateCommand implements Commands {

  private static final int MOST = 10_000_000;
  private static final String SUITE = "Thresholds";

  private final RulesInUse rulesInUse;
  private final Console console;
  private final TextFiles files;

  GenerateCommand(RulesInUse rulesInUse, Console console, TextFiles files) {
    this.rulesInUse = rulesInUse;
    this.console = console;
    this.files = files;
  }

  @Override
  public List<ShellCommand> commands() {
    return List.of(
        ShellCommand.of(
                "generate",
                "Scenarios",
                "Write scenarios: --boundaries around thresholds, or --random N by chance",
                this::generate)
            .with(
                DeclaredOption.flag(
                    "boundaries", "at each threshold of a rule and one step to either side of it"),
                DeclaredOption.value(
                    "rule",
                    "only around the thresholds of this rule; may stand repeatedly",
                    Takes.RULE),
                DeclaredOption.value(
                    "random", "so many scenarios by chance, to play many or to hold advice"),
                DeclaredOption.value(
                    "seed", "the chance of --random; the same scenarios for the same seed"),
                DeclaredOption.value(
                    "output", "the file, or with --random the folder, to write into", Takes.FILE),
                OwnFile.REPLACE));
  }

  private String generate(GivenOptions given) {
    Optional<Long> count = given.whole("random", 1, MOST);
    if (count.isPresent() == given.has("boundaries")) {
      throw CommandFailedException.usage("Say what to generate: --boundaries, or --random N.");
    }
    if (count.isPresent()) {
      byChance(count.get(), given);
    } else {
      aroundThresholds(given);
    }
    return "";
  }

  private void aroundThresholds(GivenOptions given) {
    if (given.has("seed")) {
      throw CommandFailedException.usage("--seed goes with --random.");
    }
    List<Rule> rules = rules(given.all("rule"));
    Optional<Path> output =
        given
            .text("output")
            .map(NamedPath::of)
            .map(file -> OwnFile.SCENARIOS.free(file, given.has("replace")));
    try (LongSearch time = new LongSearch(console, 0)) {
      Boundaries search = boundaries();
      List<Boundary> found = new ArrayList<>();
      for (Rule rule : rules) {
        if (time.goesOn("Looking for answers around the thresholds of " + rule.id() + " …")) {
          found.addAll(search.of(rule));
        }
      }
      time.failIfInterrupted();
      time.makeRoom();
      write(found, output);
    }
  }

  private void write(List<Boundary> found, Optional<Path> output) {
    List<Boundary> shown = found.stream().filter(b -> !b.places().isEmpty()).toList();
    for (Boundary boundary : found) {
      if (boundary.places().isEmpty()) {
        console.complain(
            "%s  %s in %s: %s."
                .formatted(
                    boundary.position().fileAndLine(),
                    boundary.words(),
                    boundary.rule().id(),
                    boundary.reason()));
      }
    }
    if (shown.isEmpty()) {
      throw CommandFailedException.nothingChecked(
          "No scenario was written: there is no threshold to show.");
    }
    ScenarioText text = new ScenarioText(SUITE);
    for (Boundary boundary : shown) {
      text.comment(boundary.rule().id() + ", " + boundary.position().fileAndLine());
      boundary
          .places()
          .forEach(
              place ->
                  text.add(
                      boundary.name(place),
                      place.answers(),
                      rulesInUse.advisor().advise(place.answers())));
    }
    output.ifPresentOrElse(
        path -> files.write(path, text.toString()), () -> console.result(text.toString()));
  }

  private Boundaries boundaries() {
    try {
      return new Boundaries(rulesInUse.advisor());
    } catch (NotTranslatableException unprovable) {
      throw CommandFailedException.rules("Nothing can be found here: " + unprovable.getMessage());
    }
  }

  private List<Rule> rules(List<String> ids) {
    KnowledgeBase base = rulesInUse.base();
    if (ids.isEmpty()) {
      return base.rules();
    }
    return ids.stream().map(id -> NamedRule.in(base, id)).toList();
  }

  private void byChance(long count, GivenOptions given) {
    if (given.has("rule")) {
      throw CommandFailedException.usage("--rule goes with --boundaries.");
    }
    Path folder =
        given
            .text("output")
            .map(NamedPath::of)
            .orElseThrow(
                () -> CommandFailedException.usage("Name a folder to write into: --output DIR"));
    long seed = given.whole("seed", Long.MIN_VALUE, Long.MAX_VALUE).orElse(0L);
    RandomScenarios scenarios = new RandomScenarios(rulesInUse.advisor(), seed);
    files.makeFolder(folder);
    long written = (count + RandomScenarios.IN_A_FILE - 1) / RandomScenarios.IN_A_FILE;
    LongStream.range(0, written)
        .mapToObj(number -> inFolder(folder, number))
        .filter(Files::exists)
        .forEach(file -> OwnFile.SCENARIOS.free(file, given.has("replace")));
    for (long number = 0; number < written; number++) {
      long left = count - number * RandomScenarios.IN_A_FILE;
      int here = (int) Math.min(left, RandomScenarios.IN_A_FILE);
      files.write(inFolder(folder, number), scenarios.file(here));
    }
    console.result(
        console.laidOut("%d scenarios in %d files in %s.%n".formatted(count, written, folder)));
  }

  private static Path inFolder(Path folder, long number) {
    return folder.resolve("random-%05d.yaml".formatted(number));
  }
}
