package org.mlfit.shell;

import java.util.List;
import org.mlfit.advice.Advisor;
import org.mlfit.reasoning.Claim;
import org.mlfit.reasoning.Possible;
import org.mlfit.reasoning.Prover;
import org.mlfit.report.ProofJson;
import org.mlfit.report.ProofText;
import org.springframework.stereotype.Component;

/** The commands that speak of all sets of answers. */
@Component
class ReasonCommands implements Commands {

  private final Knowledge knowledge;
  private final Reasoning reasoning;
  private final AnswerSource answerSource;
  private final Console console;
  private final ClaimPrinter printer;

  ReasonCommands(
      Knowledge knowledge,
      Reasoning reasoning,
      AnswerSource answerSource,
      Console console,
      ClaimPrinter printer) {
    this.knowledge = knowledge;
    this.reasoning = reasoning;
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
    Possible possible = Possible.from(reasoning.reasoner(), answerSource.of(given).answers());
    return form == Format.JSON
        ? ProofJson.possible(possible)
        : ProofText.possible(possible, console.look());
  }

  private String prove(GivenOptions given) {
    Format form = Format.OPTION.in(given);
    List<Claim> claims = claims(knowledge.advisor(), String.join(" ", given.words()), form);
    String result =
        form == Format.JSON ? ProofJson.claims(claims) : ProofText.summary(claims, console.look());
    if (claims.stream().allMatch(Claim::holds)) {
      return result;
    }
    console.result(result);
    throw Failure.checkFailed();
  }

  private List<Claim> claims(Advisor advisor, String named, Format form) {
    Prover prover = new Prover(advisor);
    List<Claim> claims =
        prover.prove(
            named,
            claim -> {
              if (form == Format.TEXT) {
                printer.show(claim, advisor);
              }
            });
    if (claims.isEmpty()) {
      throw Failure.usage(
          "No claim is named " + named + ". Claims are:\n  " + String.join("\n  ", prover.names()));
    }
    return claims;
  }
}
