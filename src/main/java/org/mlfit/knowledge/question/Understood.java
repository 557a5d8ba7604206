package org.mlfit.knowledge.question;

import java.util.Optional;

/**
 * An answer as it was understood.
 *
 * @param answer counts as if it had been said exactly so
 * @param how for words that are no exact answer how the answer was come to, as the end of a
 *     sentence, which may be empty; nothing if the words say the answer
 */
public record Understood(Answer answer, Optional<String> how) {

  /** Words that say the answer. */
  public static Understood exactly(Answer answer) {
    return new Understood(answer, Optional.empty());
  }

  /** Whether the words say the answer, so that nobody need be told what was made of them. */
  public boolean isExact() {
    return how.isEmpty();
  }

  /** What was understood, such as: exactly 25 %, midway from 20 to 30. */
  public String spoken(Question question) {
    if (answer instanceof Answer.Choices some
        && some.options().size() > 1
        && some.options().equals(question.options())) {
      return "all " + some.options().size() + " choices" + how.orElse("");
    }
    String exactly = !isExact() && answer instanceof Answer.Amount ? "exactly " : "";
    return exactly + AnswerText.spoken(question, answer) + how.orElse("");
  }
}
