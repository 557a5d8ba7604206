package org.mlfit.shell.rules;

import java.util.List;
import org.mlfit.advice.Advisor;
import org.mlfit.advice.Answers;
import org.mlfit.reasoning.result.Claim;
import org.mlfit.reasoning.result.NotTranslatableException;
import org.mlfit.shell.command.GivenOptions;
import org.mlfit.shell.console.Console;
import org.mlfit.shell.console.LongSearch;
import org.mlfit.shell.console.ProofProgress;
import org.mlfit.shell.exit.CommandFailedException;
import org.mlfit.shell.explain.ClaimPrinter;
import org.mlfit.shell.scenarios.PlayedScenarios;
import org.mlfit.shell.state.RulesInUse;
import org.mlfit.workbench.authoring.DeepCheck;
import org.springframework.stereotype.Component;

/**
 * The part of a check of rules that takes long: proofs, and the rule engine held against itself.
 */
@Component
class DeepRuleCheck {

  private final RulesInUse rulesInUse;
  private final PlayedScenarios scenarios;
  private final ClaimPrinter printer;
  private final Console console;

  DeepRuleCheck(
      RulesInUse rulesInUse, PlayedScenarios scenarios, ClaimPrinter printer, Console console) {
    this.rulesInUse = rulesInUse;
    this.scenarios = scenarios;
    this.printer = printer;
    this.console = console;
  }

  /**
   * Checks the rules in use.
   *
   * @param tells whether to tell of each claim as soon as it is decided
   * @throws CommandFailedException with exit code 3 if a rule cannot be said as a formula
   */
  List<Claim> check(GivenOptions given, boolean tells) {
    Advisor advisor = rulesInUse.advisor();
    List<Answers> answers =
        scenarios.ifAny(given).stream().map(outcome -> outcome.scenario().given()).toList();
    try (LongSearch search = new LongSearch(console, 0)) {
      List<Claim> claims =
          new DeepCheck(advisor, answers)
              .check(
                  new ProofProgress(
                      search,
                      claim -> {
                        if (tells) {
                          printer.show(claim, advisor);
                        }
                      }));
      search.failIfInterrupted();
      return claims;
    } catch (NotTranslatableException notProven) {
      throw CommandFailedException.rules("Not proven: " + notProven.getMessage());
    }
  }
}
