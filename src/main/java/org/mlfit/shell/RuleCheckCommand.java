package org.mlfit.shell;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.mlfit.knowledge.Inspection;
import org.mlfit.knowledge.Inspector;
import org.mlfit.knowledge.KnowledgeLoader;
import org.mlfit.reasoning.Claim;
import org.mlfit.report.FaultJson;
import org.mlfit.report.ProofText;
import org.springframework.shell.core.command.AbstractCommand;
import org.springframework.shell.core.command.CommandContext;
import org.springframework.shell.core.command.ExitStatus;
import org.springframework.stereotype.Component;

/**
 * The command that tells everything that is wrong with rule files, in one pass over all of them.
 * Errors end it with exit code 1; warnings do so with {@code --strict}.
 */
@Component
class RuleCheckCommand extends AbstractCommand {

  private final Knowledge knowledge;
  private final KnowledgeLoader loader;
  private final Console console;
  private final TextFiles files;
  private final DeepRuleCheck deep;

  RuleCheckCommand(
      Knowledge knowledge,
      KnowledgeLoader loader,
      Console console,
      TextFiles files,
      DeepRuleCheck deep) {
    super(
        "rules check",
        "Tell everything that is wrong with the rules, or with those of a folder",
        "Rules",
        "",
        false);
    this.knowledge = knowledge;
    this.loader = loader;
    this.console = console;
    this.files = files;
    this.deep = deep;
    setOptions(
        List.of(
            GivenOptions.value("format", "text, json, sarif or github"),
            GivenOptions.flag("strict", "let warnings fail the check as well"),
            GivenOptions.flag("quick", "leave the rule engine out, as an editor does on saving"),
            GivenOptions.flag(
                "deep", "prove all claims as well, and hold the rule engine against itself"),
            PlayedScenarios.option()));
  }

  @Override
  public ExitStatus doExecute(CommandContext context) {
    GivenOptions given = new GivenOptions(context.parsedInput());
    RuleCheckFormat format = RuleCheckFormat.of(given.text("format"));
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
      throw Failure.checkFailed();
    }
    return ExitStatus.OK;
  }

  private static void refuseDeepWhereItCannotBe(GivenOptions given, RuleCheckFormat format) {
    if (!given.has("deep")) {
      if (!given.all("scenarios").isEmpty()) {
        throw Failure.usage("--scenarios goes with --deep.");
      }
      return;
    }
    if (given.has("quick")) {
      throw Failure.usage("--quick leaves out what --deep is about.");
    }
    if (!given.words().isEmpty()) {
      throw Failure.usage("--deep checks the rules in use: name their folder with --rules DIR.");
    }
    if (format != RuleCheckFormat.TEXT && format != RuleCheckFormat.JSON) {
      throw Failure.usage("--deep prints text or json.");
    }
  }

  private Optional<Path> folder(List<String> words) {
    if (words.size() > 1) {
      throw Failure.usage("The command rules check takes one folder.");
    }
    Optional<Path> folder = words.stream().map(files::path).findFirst().or(knowledge::folder);
    if (folder.filter(path -> !Files.isDirectory(path)).isPresent()) {
      throw Failure.usage("There is no folder " + folder.get() + ".");
    }
    return folder;
  }

  private Inspection inspect(Optional<Path> folder, boolean compiles) {
    Inspector inspector = new Inspector(loader);
    Inspection inspection =
        folder
            .map(path -> inspector.inspect(path, compiles))
            .orElseGet(() -> inspector.inspect(loader.shippedFiles(), compiles));
    if (inspection.names().isEmpty() && inspection.faults().isEmpty()) {
      throw Failure.nothingChecked(
          "Nothing was checked: the folder "
              + folder.orElseThrow()
              + " holds no rule file. Rule files end in .drl.");
    }
    return inspection;
  }
}
