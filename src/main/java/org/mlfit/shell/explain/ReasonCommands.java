package org.mlfit.shell.explain;

import java.util.List;
import java.util.function.Consumer;
import org.mlfit.advice.Advisor;
import org.mlfit.reasoning.Possible;
import org.mlfit.reasoning.Prover;
import org.mlfit.reasoning.result.Claim;
import org.mlfit.report.reasoning.ProofJson;
import org.mlfit.report.reasoning.ProofText;
import org.mlfit.shell.command.Commands;
import org.mlfit.shell.command.Format;
import org.mlfit.shell.command.GivenOptions;
import org.mlfit.shell.command.ShellCommand;
import org.mlfit.shell.command.Takes;
import org.mlfit.shell.console.Console;
import org.mlfit.shell.console.LongSearch;
import org.mlfit.shell.console.ProofProgress;
import org.mlfit.shell.exit.CommandFailedException;
import org.mlfit.shell.state.AnswerSource;
import org.mlfit.shell.state.ReasonerInUse;
import org.mlfit.shell.state.RulesInUse;
import org.springframework.stereotype.Component;

/** The commands that speak of all sets of answers. */
@Component
class ReasonCommands implements Commands {

  private final RulesInUse rulesInUse;
  private final ReasonerInUse reasonerInUse;
  private final AnswerSource answerSource;
  private final Console console;
  private final ClaimPrinter printer;

  ReasonCommands(
      RulesInUse rulesInUse,
      ReasonerInUse reasonerInUse,
      AnswerSource answerSource,
      Console console,
      ClaimPrinter printer) {
    this.rulesInUse = rulesInUse;
    this.reasonerInUse = reasonerInUse;
    this.answerSource = answerSource;
    this.console = console;
    this.printer = printer;
  }

  @Override
  public List<ShellCommand> commands() {
    return List.of(
        ShellCommand.of(
                "possible",
                "Assess a proposal",
                "Say what can still come out of the present answers",
                this::possible)
            .with(AnswerSource.OPTIONS)
            .with(Format.OPTION.option()),
        ShellCommand.of(
                "prove",
                "Rules",
                "Prove what should hold for all sets of answers; a word picks claims by name",
                this::prove)
            .withWords(Takes.TEXT)
            .with(Format.OPTION.option()));
  }

  private String possible(GivenOptions given) {
    Format form = Format.OPTION.in(given);
    Possible possible = Possible.from(reasonerInUse.reasoner(), answerSource.of(given).answers());
    return form == Format.JSON
        ? ProofJson.possible(possible)
        : ProofText.possible(possible, console.look());
  }

  private String prove(GivenOptions given) {
    Format form = Format.OPTION.in(given);
    List<Claim> claims = claims(rulesInUse.advisor(), String.join(" ", given.words()), form);
    String result =
        form == Format.JSON ? ProofJson.claims(claims) : ProofText.summary(claims, console.look());
    if (claims.stream().allMatch(Claim::holds)) {
      return result;
    }
    console.result(result);
    throw CommandFailedException.checkFailed();
  }

  private List<Claim> claims(Advisor advisor, String named, Format form) {
    Prover prover = new Prover(advisor);
    List<Claim> claims = claims(prover, named, claim -> tell(claim, advisor, form));
    if (claims.isEmpty()) {
      throw CommandFailedException.usage(
          "No claim is named " + named + ". Claims are:\n  " + String.join("\n  ", prover.names()));
    }
    return claims;
  }

  private List<Claim> claims(Prover prover, String named, Consumer<Claim> each) {
    try (LongSearch search = new LongSearch(console, 0)) {
      List<Claim> claims = prover.prove(named, new ProofProgress(search, each));
      search.failIfInterrupted();
      return claims;
    }
  }

  private void tell(Claim claim, Advisor advisor, Format form) {
    if (form == Format.TEXT) {
      printer.show(claim, advisor);
    }
  }
}
