package org.mlfit.shell;

import java.util.Optional;
import org.mlfit.advice.Advisor;
import org.mlfit.advice.Answers;
import org.mlfit.reasoning.NotProven;
import org.mlfit.reasoning.Reasoner;
import org.springframework.stereotype.Component;

/**
 * The reasoner about the knowledge base in use: one for the whole run, since it remembers what it
 * found out.
 */
@Component
class Reasoning {

  private final Knowledge knowledge;
  private Optional<Reasoner> reasoner = Optional.empty();

  Reasoning(Knowledge knowledge) {
    this.knowledge = knowledge;
  }

  /**
   * The reasoner about the knowledge base in use, made when it is first needed.
   *
   * @throws Failure with exit code 3 if the rules do not load
   */
  synchronized Reasoner reasoner() {
    Advisor advisor = knowledge.advisor();
    if (reasoner.filter(r -> r.advisor() == advisor).isEmpty()) {
      reasoner = Optional.of(new Reasoner(advisor));
    }
    return reasoner.get();
  }

  /**
   * Looks ahead from no answers, so that the first interview need not wait for it. May run beside
   * the prompt: whoever asks the reasoner meanwhile waits.
   */
  void lookAhead() {
    try {
      reasoner().prospects(Answers.none());
    } catch (NotProven | Failure theCommandTellsIt) {
      // Whoever asks for it hears why.
    }
  }
}
