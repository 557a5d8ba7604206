package org.mlfit.shell.state;

import org.mlfit.advice.Answers;
import org.mlfit.reasoning.Reasoner;
import org.mlfit.reasoning.result.NotProvenException;
import org.mlfit.shell.exit.CommandFailedException;
import org.springframework.stereotype.Component;

/** The reasoner about the knowledge base in use, which remembers what it found out. */
@Component
public class ReasonerInUse {

  private final RulesInUse rulesInUse;

  ReasonerInUse(RulesInUse rulesInUse) {
    this.rulesInUse = rulesInUse;
  }

  /**
   * The reasoner about the knowledge base in use, made when it is first needed.
   *
   * @throws CommandFailedException with exit code 3 if the rules do not load
   */
  public Reasoner reasoner() {
    return rulesInUse.foresight().reasoner();
  }

  /**
   * Looks ahead from no answers and gets ready for the first one, so that no interview need wait
   * for it. May run beside the prompt: whoever asks the reasoner meanwhile waits, unless all is
   * known already; whoever needs the rule engine before it is its turn makes that ready himself.
   */
  public void lookAhead() {
    try {
      reasoner().prospects(Answers.none());
      reasoner().prepare();
      rulesInUse.advisor().advise(Answers.none());
    } catch (NotProvenException | CommandFailedException theCommandTellsIt) {
      // Whoever asks for it hears why.
    }
  }
}
