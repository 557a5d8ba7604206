package org.mlfit.shell;

import java.util.Optional;
import org.mlfit.advice.Advisor;
import org.mlfit.reasoning.NotTranslatable;
import org.mlfit.reasoning.Reasoner;
import org.springframework.stereotype.Component;

/** The reasoner about the knowledge base in use, made when it is first needed. */
@Component
class Reasoning {

  private final Knowledge knowledge;
  private Optional<Made> made = Optional.empty();

  Reasoning(Knowledge knowledge) {
    this.knowledge = knowledge;
  }

  /**
   * The reasoner about the knowledge base in use.
   *
   * @throws Failure with exit code 3 if a rule cannot be translated
   */
  Reasoner reasoner() {
    Advisor advisor = knowledge.advisor();
    if (made.filter(last -> last.advisor() == advisor).isEmpty()) {
      try {
        made = Optional.of(new Made(advisor, new Reasoner(advisor)));
      } catch (NotTranslatable notProvable) {
        throw Failure.rules("Nothing can be proved here: " + notProvable.getMessage());
      }
    }
    return made.get().reasoner();
  }

  private record Made(Advisor advisor, Reasoner reasoner) {}
}
