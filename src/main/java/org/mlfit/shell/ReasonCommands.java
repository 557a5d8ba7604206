package org.mlfit.shell;

import java.util.List;
import org.mlfit.advice.Advisor;
import org.mlfit.advice.Answers;
import org.mlfit.reasoning.Claim;
import org.mlfit.reasoning.NotProven;
import org.mlfit.reasoning.Possible;
import org.mlfit.reasoning.Prover;
import org.mlfit.report.ProofJson;
import org.mlfit.report.ProofText;
import org.springframework.shell.core.command.CommandContext;
import org.springframework.shell.core.command.annotation.Arguments;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;
import org.springframework.stereotype.Component;

/** The commands that speak of all sets of answers. */
@Component
class ReasonCommands {

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

  @Command(
      name = "possible",
      group = "Assess a proposal",
      description = "Say what can still come out of the present answers")
  String possible(
      @Option(longName = "answers", description = "YAML file with answers, or FILE#SCENARIO")
          String answers,
      @Option(longName = "set", description = "one answer as ID=VALUE; may stand repeatedly")
          String set,
      @Option(longName = "format", description = "text or json") String format,
      CommandContext context) {
    Format form = Format.of(format);
    Possible possible = possible(answerSource.answers(context));
    return form == Format.JSON
        ? ProofJson.possible(possible)
        : ProofText.possible(possible, console.look());
  }

  private Possible possible(Answers given) {
    try {
      return Possible.from(reasoning.reasoner(), given);
    } catch (NotProven notProven) {
      throw Reasoning.failure(notProven);
    }
  }

  @Command(
      name = "prove",
      group = "Rules",
      description = "Prove what should hold for all sets of answers; a word picks claims by name")
  String prove(
      @Arguments String[] words,
      @Option(longName = "format", description = "text or json") String format) {
    Format form = Format.of(format);
    List<Claim> claims = claims(knowledge.advisor(), String.join(" ", words), form);
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
