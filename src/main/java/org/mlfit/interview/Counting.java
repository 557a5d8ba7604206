package org.mlfit.interview;

import java.util.Optional;
import org.mlfit.advice.Testimony;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.question.Statement;

/** Counts in a table what a question asks for. The interview itself knows no tables. */
public interface Counting {

  /** Where no table can be read. */
  Counting NOWHERE =
      (question, words, said, prompter) -> {
        prompter.show("No table can be read here.");
        return Optional.empty();
      };

  /**
   * Counts, shows what was found, and asks whether the answer is to be taken up.
   *
   * @param question one that can be measured
   * @param words what was typed behind {@code measure}: the table and the options, or nothing
   * @param said what was answered before; an answer to the question is never replaced unasked
   * @return the answer with its evidence, if the person takes it up
   */
  Optional<Statement> count(Question question, String words, Testimony said, Prompter prompter);
}
