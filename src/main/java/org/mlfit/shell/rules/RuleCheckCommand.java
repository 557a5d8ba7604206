package org.mlfit.shell.rules;

import static java.util.stream.Collectors.joining;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.mlfit.knowledge.Inspection;
import org.mlfit.knowledge.Inspector;
import org.mlfit.knowledge.KnowledgeLoader;
import org.mlfit.knowledge.source.FaultyInputException;
import org.mlfit.reasoning.result.Claim;
import org.mlfit.report.reasoning.ProofText;
import org.mlfit.report.rules.FaultJson;
import org.mlfit.shell.command.Choice;
import org.mlfit.shell.command.Commands;
import org.mlfit.shell.command.DeclaredOption;
import org.mlfit.shell.command.GivenOptions;
import org.mlfit.shell.command.RuleCheckFormat;
import org.mlfit.shell.command.ShellCommand;
import org.mlfit.shell.command.Takes;
import org.mlfit.shell.console.Console;
import org.mlfit.shell.exit.CommandFailedException;
import org.mlfit.shell.files.NamedPath;
import org.mlfit.shell.scenarios.PlayedScenarios;
import org.mlfit.shell.state.RulesInUse;
import org.springframework.stereotype.Component;

/**
 * The command that tells everything that is wrong with rule files, in one pass over all of them.
 * Errors end it with exit code 1; warnings do so with {@code --strict}.
 */
@Component
class RuleCheckCommand implements Commands {

  private static final Choice<RuleCheckFormat> FORMAT =
      Choice.ofFormat(List.of(RuleCheckFormat.values()));

  private final RulesInUse rulesInUse;
  private final KnowledgeLoader loader;
  private final Console console;
  private final DeepRuleCheck deep;

  RuleCheckCommand(
      RulesInUse rulesInUse, KnowledgeLoader loader, Console console, DeepRuleCheck deep) {
    this.rulesInUse = rulesInUse;
    this.loader = loader;
    this.console = console;
    this.deep = deep;
  }

  @Override
  public List<ShellCommand> commands() {
    return List.of(
        ShellCommand.of(
                "rules check",
                "Rules",
                "Tell everything that is wrong with the rules, or with those of a folder",
                this::check)
            .withWord(Takes.FILE)
            .with(
                DeclaredOption.flag("strict", "let warnings fail the check as well"),
                DeclaredOption.flag(
                    "quick", "leave the rule engine out, as an editor does on saving"),
                DeclaredOption.flag(
                    "deep", "prove all claims as well, and hold the rule engine against itself"),
                PlayedScenarios.OPTION,
                FORMAT.option()));
  }

  private String check(GivenOptions given) {
    RuleCheckFormat format = FORMAT.in(given);
    refuseDeepWhereItCannotBe(given, format);
    Inspection inspection = inspect(folder(given.words()), !given.has("quick"));
    boolean isDeep = given.has("deep") && inspection.errors() == 0;
    List<Claim> claims = List.of();
    if (isDeep && format == RuleCheckFormat.JSON) {
      claims = deep.check(given, false);
      console.result(FaultJson.of(inspection, claims));
    } else {
      console.result(format.text(inspection, console.look()));
      if (isDeep) {
        claims = deep.check(given, true);
        console.result(ProofText.summary(claims, console.look()));
      }
    }
    if (inspection.errors() > 0
        || given.has("strict") && inspection.warnings() > 0
        || !claims.stream().allMatch(Claim::holds)) {
      throw CommandFailedException.checkFailed();
    }
    return "";
  }

  private static void refuseDeepWhereItCannotBe(GivenOptions given, RuleCheckFormat format) {
    if (!given.has("deep")) {
      if (!given.all("scenarios").isEmpty()) {
        throw CommandFailedException.usage("--scenarios goes with --deep.");
      }
      return;
    }
    if (given.has("quick")) {
      throw CommandFailedException.usage("--quick leaves out what --deep is about.");
    }
    if (!given.words().isEmpty()) {
      throw CommandFailedException.usage(
          "--deep checks the rules in use: name their folder with --rules DIR.");
    }
    if (format != RuleCheckFormat.TEXT && format != RuleCheckFormat.JSON) {
      throw CommandFailedException.usage("--deep prints text or json.");
    }
  }

  private Optional<Path> folder(List<String> words) {
    Optional<Path> folder = words.stream().map(NamedPath::of).findFirst().or(rulesInUse::folder);
    if (folder.filter(path -> !Files.isDirectory(path)).isPresent()) {
      throw CommandFailedException.usage("There is no folder " + folder.get() + ".");
    }
    return folder;
  }

  private Inspection inspect(Optional<Path> folder, boolean compiles) {
    Inspection inspection = inspected(folder, compiles);
    if (inspection.names().isEmpty() && inspection.errors() == 0) {
      throw CommandFailedException.nothingChecked(
          "Nothing was checked: the folder "
              + folder.orElseThrow()
              + " holds no rule file. Rule files end in .drl."
              + inspection.faults().stream().map(fault -> "\n" + fault.text()).collect(joining()));
    }
    return inspection;
  }

  private Inspection inspected(Optional<Path> folder, boolean compiles) {
    Inspector inspector = new Inspector(loader);
    try {
      return folder
          .map(path -> inspector.inspect(path, compiles))
          .orElseGet(() -> inspector.inspect(loader.shippedFiles(), compiles));
    } catch (FaultyInputException unreadable) {
      throw CommandFailedException.rules(unreadable.getMessage());
    }
  }
}
