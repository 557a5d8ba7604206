package org.mlfit.shell.rules;

import java.util.List;
import java.util.Optional;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.reasoning.Foresight;
import org.mlfit.report.advice.StatusReport;
import org.mlfit.scenario.Outcome.Status;
import org.mlfit.scenario.Tally;
import org.mlfit.shell.state.Assessment;
import org.mlfit.shell.state.RulesInUse;
import org.springframework.stereotype.Component;

/** Takes new rules over in one step if their trial went well, or else keeps those in use. */
@Component
class RuleSwap {

  private final RulesInUse rulesInUse;
  private final Assessment assessment;

  RuleSwap(RulesInUse rulesInUse, Assessment assessment) {
    this.rulesInUse = rulesInUse;
    this.assessment = assessment;
  }

  /**
   * Decides on rules that were tried.
   *
   * @param force whether to take them over although scenarios fail
   */
  Swapped decide(RuleTrial.Attempt attempt, boolean force) {
    boolean taken = attempt.isGood() || force && attempt.rules().isPresent();
    if (taken) {
      return new Swapped(true, take(attempt.rules().orElseThrow(), attempt));
    }
    rulesInUse.refuse(attempt.words());
    String serving =
        rulesInUse
            .foresightSoFar()
            .map(Foresight::advisor)
            .map(a -> "Still in use: the rules loaded at " + loaded(a.knowledgeBase()) + ".\n")
            .orElse("No rules are in use yet.\n");
    return new Swapped(false, serving);
  }

  private String take(Foresight rules, RuleTrial.Attempt attempt) {
    Optional<Foresight> before = rulesInUse.foresightSoFar();
    boolean back = rulesInUse.refusal().isPresent();
    rulesInUse.take(rules);
    KnowledgeBase base = rules.advisor().knowledgeBase();
    boolean same = before.filter(old -> old == rules).isPresent();
    List<String> lost = same ? List.of() : assessment.moveTo(base);
    return (same ? back ? "Back to the rules in use: " : "Same rules: " : "Loaded: ")
        + base.rules().size()
        + " rules, "
        + base.questions().size()
        + " questions; "
        + attempt.tally().map(RuleSwap::played).orElse("no scenarios were tried")
        + ".\n"
        + (lost.isEmpty() ? "" : "Answers no longer taken: " + String.join(", ", lost) + ".\n");
  }

  private static String played(Tally tally) {
    return tally.count(Status.PASSED) + " of " + tally.total() + " scenarios pass";
  }

  private static String loaded(KnowledgeBase base) {
    return StatusReport.time(base.loadedAt());
  }

  /**
   * What was decided.
   *
   * @param taken whether the new rules are now in use
   * @param words what to tell about it, in lines
   */
  record Swapped(boolean taken, String words) {}
}
