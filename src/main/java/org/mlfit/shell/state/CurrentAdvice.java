package org.mlfit.shell.state;

import java.util.Optional;
import org.mlfit.advice.Advice;
import org.mlfit.interview.Agenda;
import org.mlfit.knowledge.rule.Verdict;
import org.mlfit.reasoning.result.NotTranslatableException;
import org.springframework.stereotype.Component;

/**
 * The advice that a command speaks of. On answers that a command brings it is what the rule engine
 * says, as in a replay. On the assessment of the shell what is proved counts as well: an interview
 * stops once the verdict is settled, and then leaves questions open for which the engine alone
 * would wait.
 */
@Component
public class CurrentAdvice {

  private final RulesInUse rulesInUse;
  private final ReasonerInUse reasonerInUse;
  private final Assessment assessment;

  CurrentAdvice(RulesInUse rulesInUse, ReasonerInUse reasonerInUse, Assessment assessment) {
    this.rulesInUse = rulesInUse;
    this.reasonerInUse = reasonerInUse;
    this.assessment = assessment;
  }

  /** The advice on the answers of a command. */
  public Advice of(GivenAnswers given) {
    return given.areBrought() ? rulesInUse.advisor().advise(given.answers()) : onAssessment();
  }

  /** The advice on the assessment of the shell. */
  public Advice onAssessment() {
    Advice advice = rulesInUse.advisor().advise(assessment.answers());
    return advice.verdict().equals(Verdict.NOT_ENOUGH_ANSWERS)
        ? agenda().advice(rulesInUse.advisor(), assessment.answers())
        : advice;
  }

  /** Why nothing can be proved about verdicts with the rules in use; nothing if it can. */
  public Optional<String> unprovable() {
    try {
      reasonerInUse.reasoner().requireVerdicts();
      return Optional.empty();
    } catch (NotTranslatableException notProven) {
      return Optional.of(notProven.getMessage());
    }
  }

  /** The order of questions with the knowledge base in use. */
  public Agenda agenda() {
    return new Agenda(rulesInUse.base(), Optional.of(reasonerInUse.reasoner()));
  }
}
