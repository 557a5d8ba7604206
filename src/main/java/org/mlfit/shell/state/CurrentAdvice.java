package org.mlfit.shell.state;

import java.util.Optional;
import org.mlfit.advice.Advice;
import org.mlfit.interview.Agenda;
import org.mlfit.reasoning.result.NotTranslatableException;
import org.springframework.stereotype.Component;

/** The advice that a command speaks of: on the answers that it brings, or on the assessment. */
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
    return rulesInUse.advisor().advise(given.answers());
  }

  /** The advice on the assessment of the shell. */
  public Advice onAssessment() {
    return rulesInUse.advisor().advise(assessment.answers());
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
