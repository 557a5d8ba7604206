package org.mlfit.advice;

import org.mlfit.knowledge.Answer;
import org.mlfit.knowledge.ConclusionType;
import org.mlfit.knowledge.Question;

/** A fact in working memory that met a condition of a rule. */
public sealed interface Premise {

  /** An answer, also "unknown". */
  record Said(Question question, Answer answer) implements Premise {}

  /** Nothing was said to a question. */
  record NotSaid(Question question) implements Premise {}

  /** A conclusion of other rules. */
  record Held(ConclusionType conclusion) implements Premise {}

  /** A question that does not apply. */
  record NotApplicable(Question question) implements Premise {}
}
