package org.mlfit.shell;

import java.util.Optional;
import org.mlfit.advice.Advisor;
import org.mlfit.advice.Answers;
import org.mlfit.reasoning.NotDecided;
import org.mlfit.reasoning.NotTranslatable;
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
   * @throws Failure with exit code 3 if a rule cannot be translated, or the rules do not load
   */
  Reasoner reasoner() {
    try {
      return current();
    } catch (NotTranslatable notProvable) {
      throw Failure.rules("Nothing can be proved here: " + notProvable.getMessage());
    }
  }

  /** The same, or nothing where a rule cannot be translated. */
  Optional<Reasoner> ifProvable() {
    try {
      return Optional.of(current());
    } catch (NotTranslatable notProvable) {
      return Optional.empty();
    }
  }

  /**
   * Looks ahead from no answers, so that the first interview need not wait for it. May run beside
   * the prompt: whoever asks for the reasoner meanwhile waits.
   */
  synchronized void lookAhead() {
    try {
      ifProvable().ifPresent(r -> r.prospects(Answers.none()));
    } catch (NotDecided | Failure theCommandTellsIt) {
      // Whoever asks for it hears why.
    }
  }

  private synchronized Reasoner current() {
    Advisor advisor = knowledge.advisor();
    if (reasoner.filter(r -> r.advisor() == advisor).isEmpty()) {
      reasoner = Optional.of(new Reasoner(advisor));
    }
    return reasoner.get();
  }
}
