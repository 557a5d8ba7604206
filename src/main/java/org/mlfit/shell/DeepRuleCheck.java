package org.mlfit.shell;

import java.util.List;
import org.mlfit.advice.Advisor;
import org.mlfit.advice.Answers;
import org.mlfit.reasoning.Claim;
import org.mlfit.reasoning.NotTranslatable;
import org.mlfit.workbench.DeepCheck;
import org.springframework.stereotype.Component;

/**
 * The part of a check of rules that takes long: proofs, and the rule engine held against itself.
 */
@Component
class DeepRuleCheck {

  private final Knowledge knowledge;
  private final PlayedScenarios scenarios;
  private final ClaimPrinter printer;

  DeepRuleCheck(Knowledge knowledge, PlayedScenarios scenarios, ClaimPrinter printer) {
    this.knowledge = knowledge;
    this.scenarios = scenarios;
    this.printer = printer;
  }

  /**
   * Checks the rules in use.
   *
   * @param tells whether to tell of each claim as soon as it is decided
   * @throws Failure with exit code 3 if a rule cannot be said as a formula
   */
  List<Claim> check(GivenOptions given, boolean tells) {
    Advisor advisor = knowledge.advisor();
    List<Answers> answers =
        scenarios.ifAny(given).stream().map(outcome -> outcome.scenario().given()).toList();
    try {
      return new DeepCheck(advisor, answers)
          .check(
              claim -> {
                if (tells) {
                  printer.show(claim, advisor);
                }
              });
    } catch (NotTranslatable notProven) {
      throw Failure.rules("Not proven: " + notProven.getMessage());
    }
  }
}
