package org.mlfit.interview;

import org.mlfit.knowledge.question.Answer;

/** What came of putting one question to the architect. */
sealed interface Reply {

  /** It was answered. */
  record Answered(Answer answer) implements Reply {}

  /** The answer that it has stays. */
  record Kept() implements Reply {}

  /** It is to come again later. */
  record Skipped() implements Reply {}

  /** The question before it is to be asked again. */
  record Back() implements Reply {}

  /** The talk ends here. */
  record Over(Interview.End end) implements Reply {}
}
