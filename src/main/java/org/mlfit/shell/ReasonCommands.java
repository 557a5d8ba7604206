package org.mlfit.shell;

import java.util.List;
import java.util.Map;
import org.mlfit.advice.Advisor;
import org.mlfit.advice.Answers;
import org.mlfit.knowledge.Question;
import org.mlfit.knowledge.Verdict;
import org.mlfit.reasoning.Claim;
import org.mlfit.reasoning.NotDecided;
import org.mlfit.reasoning.NotTranslatable;
import org.mlfit.reasoning.Prospects;
import org.mlfit.reasoning.Prospects.Prospect;
import org.mlfit.reasoning.Prover;
import org.mlfit.report.Json;
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
    Answers given = answerSource.answers(context);
    try {
      Prospects prospects = reasoning.reasoner().prospects(given);
      Map<Verdict, Answers> reachable = prospects.verdicts();
      List<Question> deciding =
          prospects.questions().stream().filter(Prospect::matters).map(Prospect::question).toList();
      return form == Format.JSON
          ? Json.possible(reachable, deciding)
          : ProofText.possible(reachable, deciding, console.look());
    } catch (NotDecided notProven) {
      throw Failure.rules("Not proven: " + notProven.getMessage());
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
        form == Format.JSON ? Json.claims(claims) : ProofText.summary(claims, console.look());
    if (claims.stream().allMatch(Claim::holds)) {
      return result;
    }
    console.result(result);
    throw Failure.checkFailed();
  }

  private List<Claim> claims(Advisor advisor, String named, Format form) {
    try {
      Prover prover = new Prover(advisor);
      if (prover.names().stream().noneMatch(name -> name.contains(named))) {
        throw Failure.usage(
            "No claim is named "
                + named
                + ". Claims are: "
                + String.join("; ", prover.names())
                + ".");
      }
      return prover.prove(
          named,
          claim -> {
            if (form == Format.TEXT) {
              printer.show(claim, advisor);
            }
          });
    } catch (NotTranslatable notProven) {
      throw Failure.rules("Not proven: " + notProven.getMessage());
    }
  }
}
