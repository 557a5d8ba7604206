package org.mlfit.shell.state;

import java.util.Optional;
import org.mlfit.advice.Advisor;
import org.mlfit.advice.Answers;
import org.mlfit.reasoning.Reasoner;
import org.mlfit.reasoning.result.NotProvenException;
import org.mlfit.shell.exit.CommandFailedException;
import org.springframework.stereotype.Component;

/**
 * The reasoner about the knowledge base in use: one for the whole run, since it remembers what it
 * found out.
 */
@Component
public class ReasonerInUse {

  private final RulesInUse rulesInUse;
  private Optional<Reasoner> reasoner = Optional.empty();

  ReasonerInUse(RulesInUse rulesInUse) {
    this.rulesInUse = rulesInUse;
  }

  /**
   * The reasoner about the knowledge base in use, made when it is first needed.
   *
   * @throws CommandFailedException with exit code 3 if the rules do not load
   */
  public synchronized Reasoner reasoner() {
    Advisor advisor = rulesInUse.advisor();
    if (reasoner.filter(r -> r.advisor() == advisor).isEmpty()) {
      reasoner = Optional.of(new Reasoner(advisor));
    }
    return reasoner.get();
  }

  /**
   * Looks ahead from no answers, so that the first interview need not wait for it. May run beside
   * the prompt: whoever asks the reasoner meanwhile waits.
   */
  public void lookAhead() {
    try {
      reasoner().prospects(Answers.none());
    } catch (NotProvenException | CommandFailedException theCommandTellsIt) {
      // Whoever asks for it hears why.
    }
  }
}
