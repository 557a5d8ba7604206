package org.mlfit.shell;

import java.util.Optional;
import org.mlfit.advice.Advice;
import org.mlfit.interview.Agenda;
import org.mlfit.knowledge.Verdict;
import org.mlfit.reasoning.NotTranslatable;
import org.springframework.stereotype.Component;

/**
 * The advice that a command speaks of. On answers that a command brings it is what the rule engine
 * says, as in a replay. On the assessment of the shell what is proved counts as well: an interview
 * stops once the verdict is settled, and then leaves questions open for which the engine alone
 * would wait.
 */
@Component
class CurrentAdvice {

  private final Knowledge knowledge;
  private final Reasoning reasoning;
  private final Assessment assessment;

  CurrentAdvice(Knowledge knowledge, Reasoning reasoning, Assessment assessment) {
    this.knowledge = knowledge;
    this.reasoning = reasoning;
    this.assessment = assessment;
  }

  /** The advice on the answers of a command. */
  Advice of(GivenAnswers given) {
    return given.areBrought() ? knowledge.advisor().advise(given.answers()) : onAssessment();
  }

  /** The advice on the assessment of the shell. */
  Advice onAssessment() {
    Advice advice = knowledge.advisor().advise(assessment.answers());
    return advice.verdict().equals(Verdict.NOT_ENOUGH_ANSWERS)
        ? agenda().advice(knowledge.advisor(), assessment.answers())
        : advice;
  }

  /** Why nothing can be proved about verdicts with the rules in use; nothing if it can. */
  Optional<String> unprovable() {
    try {
      reasoning.reasoner().requireVerdicts();
      return Optional.empty();
    } catch (NotTranslatable notProven) {
      return Optional.of(notProven.getMessage());
    }
  }

  /** The order of questions with the knowledge base in use. */
  Agenda agenda() {
    return new Agenda(knowledge.base(), Optional.of(reasoning.reasoner()));
  }
}
