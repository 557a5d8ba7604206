package org.mlfit.shell.explain;

import org.mlfit.advice.Advisor;
import org.mlfit.reasoning.result.Claim;
import org.mlfit.report.reasoning.ProofText;
import org.mlfit.scenario.write.ScenarioText;
import org.mlfit.shell.console.Console;
import org.springframework.stereotype.Component;

/** Tells of claims one by one, as soon as each is decided; proofs may take their time. */
@Component
public class ClaimPrinter {

  private final Console console;

  /** Prints to the console. */
  public ClaimPrinter(Console console) {
    this.console = console;
  }

  /** Tells of a claim, and each of its counterexamples as a scenario. */
  public void show(Claim claim, Advisor advisor) {
    console.result(ProofText.of(claim, console.look()));
    if (!claim.counterexample().isEmpty()) {
      console.result(ScenarioText.of(claim.name(), claim.counterexample(), advisor));
    }
  }
}
