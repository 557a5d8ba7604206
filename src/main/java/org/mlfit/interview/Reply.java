package org.mlfit.interview;

import java.util.Optional;
import org.mlfit.knowledge.question.Evidence;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.question.Statement;

/** What came of a line that the architect typed. */
sealed interface Reply {

  /**
   * A question was answered: the one that was put, or another one by its name.
   *
   * @param statement the answer, with what it rests on as far as that was said
   * @param understood what was made of words that had to be interpreted; nothing if the words say
   *     the answer
   */
  record Answered(Question question, Statement statement, Optional<String> understood)
      implements Reply {}

  /** The answer that was given last is taken back. */
  record TakenBack() implements Reply {}

  /** What the answer rests on that is still to come. */
  record Noted(Evidence evidence) implements Reply {}

  /** The answer that a question has stays. */
  record Kept(Question question) implements Reply {}

  /** A question is to come again later. */
  record Skipped(Question question) implements Reply {}

  /** The question before is to be asked again; {@code from} is the one that was put, if one was. */
  record Back(Optional<Question> from) implements Reply {}

  /** A question is to be asked again. */
  record Change(Question question) implements Reply {}

  /** One of the words that were offered; empty for a line that was left empty. */
  record Chosen(String word) implements Reply {}

  /** The talk ends here. */
  record Over(Interview.End end) implements Reply {}
}
