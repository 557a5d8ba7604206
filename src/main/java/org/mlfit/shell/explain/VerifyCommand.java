package org.mlfit.shell.explain;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.reasoning.Foresight;
import org.mlfit.report.review.RecordedReview;
import org.mlfit.report.review.RecordedReview.NoReportException;
import org.mlfit.report.review.ReviewComposer;
import org.mlfit.report.review.Verification;
import org.mlfit.report.review.VerificationText;
import org.mlfit.report.review.Verifier;
import org.mlfit.shell.command.Commands;
import org.mlfit.shell.command.DeclaredOption;
import org.mlfit.shell.command.Format;
import org.mlfit.shell.command.GivenOptions;
import org.mlfit.shell.command.ShellCommand;
import org.mlfit.shell.command.Takes;
import org.mlfit.shell.console.Console;
import org.mlfit.shell.console.LongSearch;
import org.mlfit.shell.exit.CommandFailedException;
import org.mlfit.shell.exit.ExitCode;
import org.mlfit.shell.files.NamedPath;
import org.mlfit.shell.files.TextFiles;
import org.mlfit.shell.state.RuleVersions;
import org.mlfit.shell.state.RulesInUse;
import org.springframework.stereotype.Component;

/** Works out anew what a report says, and tells whether it is what its rules give. */
@Component
class VerifyCommand implements Commands {

  private final RulesInUse rulesInUse;
  private final RuleVersions versions;
  private final TextFiles files;
  private final Console console;

  VerifyCommand(RulesInUse rulesInUse, RuleVersions versions, TextFiles files, Console console) {
    this.rulesInUse = rulesInUse;
    this.versions = versions;
    this.files = files;
    this.console = console;
  }

  @Override
  public List<ShellCommand> commands() {
    return List.of(
        ShellCommand.of(
                "verify",
                "Question the advice",
                "Say whether a report is what its rules give: verify FILE",
                this::verify)
            .withWords(Takes.FILE)
            .with(
                DeclaredOption.value(
                    "in", "a git repository that may have the rules of the report", Takes.FILE))
            .with(Format.OPTION.option()));
  }

  private String verify(GivenOptions given) {
    if (given.words().size() != 1) {
      throw CommandFailedException.usage("Name one report, such as verify report.html.");
    }
    Format form = Format.OPTION.in(given);
    Path file = NamedPath.of(given.words().get(0));
    RecordedReview recorded = read(file);
    Verification verification = verification(recorded, given.text("in"));
    console.result(
        form == Format.JSON
            ? VerificationText.json(verification)
            : VerificationText.of(verification, console.look()));
    if (verification.result() == Verification.Result.DIFFERS) {
      throw CommandFailedException.ending(ExitCode.CHECK_FAILED);
    }
    return "";
  }

  private RecordedReview read(Path file) {
    try {
      return RecordedReview.of(files.read(file).text());
    } catch (NoReportException noReport) {
      throw CommandFailedException.scenarios(file + ": " + noReport.getMessage());
    }
  }

  private Verification verification(RecordedReview recorded, Optional<String> repository) {
    Foresight installed = rulesInUse.foresight();
    int stages = ReviewComposer.stages(installed.advisor().knowledgeBase());
    try (LongSearch search = new LongSearch(console, stages)) {
      Verifier verifier = new Verifier(installed, new ReportCommands.Searching(search));
      Verification verification =
          repository
              .filter(where -> !verifier.hasRulesOf(recorded))
              .map(where -> rulesOf(recorded, NamedPath.of(where), search))
              .map(rules -> verifier.verify(recorded, rules))
              .orElseGet(() -> verifier.verify(recorded));
      search.failIfInterrupted();
      return verification;
    }
  }

  private Foresight rulesOf(RecordedReview recorded, Path repository, LongSearch search) {
    Optional<KnowledgeBase> found =
        versions.withHash(
            recorded.hash(), repository, () -> search.goesOn("Looking for its rules …"));
    search.failIfInterrupted();
    return found
        .map(Foresight::new)
        .orElseThrow(
            () ->
                CommandFailedException.usage(
                    "No revision of "
                        + repository
                        + " has rules with the hash "
                        + recorded.hash()
                        + "."));
  }
}
