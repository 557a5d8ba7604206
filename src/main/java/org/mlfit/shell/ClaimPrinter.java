package org.mlfit.shell;

import org.mlfit.advice.Advisor;
import org.mlfit.reasoning.Claim;
import org.mlfit.report.ProofText;
import org.mlfit.scenario.ScenarioText;
import org.springframework.stereotype.Component;

/** Tells of claims one by one, as soon as each is decided; proofs may take their time. */
@Component
class ClaimPrinter {

  private final Console console;

  ClaimPrinter(Console console) {
    this.console = console;
  }

  /** Tells of a claim, and each of its counterexamples as a scenario. */
  void show(Claim claim, Advisor advisor) {
    console.result(ProofText.of(claim, console.look()));
    if (!claim.counterexample().isEmpty()) {
      console.result(ScenarioText.of(claim.name(), claim.counterexample(), advisor));
    }
  }
}
