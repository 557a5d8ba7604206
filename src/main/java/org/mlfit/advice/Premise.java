package org.mlfit.advice;

import java.util.Comparator;
import org.mlfit.knowledge.question.Answer;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.rule.ConclusionType;

/** A fact in working memory that met a condition of a rule. */
public sealed interface Premise {

  /** Conclusions first, answers last; then by id. A question has one answer, so that is enough. */
  Comparator<Premise> ORDER = Comparator.comparingInt(Premise::place).thenComparing(Premise::id);

  /** The id of the question or the conclusion. */
  String id();

  private int place() {
    return this instanceof Held
        ? 0
        : this instanceof NotApplicable ? 1 : this instanceof NotSaid ? 2 : 3;
  }

  /** An answer, also "unknown". */
  record Said(Question question, Answer answer) implements Premise {

    @Override
    public String id() {
      return question.id();
    }
  }

  /** Nothing was said to a question. */
  record NotSaid(Question question) implements Premise {

    @Override
    public String id() {
      return question.id();
    }
  }

  /** A conclusion of other rules. */
  record Held(ConclusionType conclusion) implements Premise {

    @Override
    public String id() {
      return conclusion.id();
    }
  }

  /** A question that does not apply. */
  record NotApplicable(Question question) implements Premise {

    @Override
    public String id() {
      return question.id();
    }
  }
}
