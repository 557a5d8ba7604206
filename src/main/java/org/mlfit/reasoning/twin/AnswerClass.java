package org.mlfit.reasoning.twin;

import java.util.Optional;
import org.mlfit.knowledge.question.Answer;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.question.QuestionKind;
import org.mlfit.reasoning.result.Interval;

/**
 * Answers to one question that no single rule distinguishes: "unknown", yes or no, one option, or
 * the numbers between two neighbouring thresholds. If an answer may hold several options, all
 * answers with a certain option, or the one without any.
 *
 * @param question what they answer
 * @param place the place of the question among all
 * @param from the code of the answer, or of the least number; see {@link AnswerCode}
 * @param to the code of the greatest number; for other kinds the same as {@code from}
 */
public record AnswerClass(Question question, int place, long from, long to) {

  /** The class in which an answer stands alone, at a place among the classes of its question. */
  public static AnswerClass of(Question question, int place, Answer answer) {
    long code = AnswerCode.of(question, answer);
    return new AnswerClass(question, place, code, code);
  }

  /** An answer of the class; for numbers the greatest. */
  public Answer answer() {
    return AnswerCode.answer(question, to);
  }

  /** The numbers of the class, if it holds numbers. */
  public Optional<Interval> interval() {
    return from != AnswerCode.UNKNOWN && question.kind() instanceof QuestionKind.Number number
        ? Optional.of(new Interval(number.answer(from), number.answer(to)))
        : Optional.empty();
  }

  /**
   * This class joined with another one that holds the numbers next to its own; nothing for other
   * classes.
   */
  public Optional<AnswerClass> joined(AnswerClass next) {
    boolean neighbours =
        interval().isPresent() && next.interval().isPresent() && next.from == to + 1;
    return neighbours
        ? Optional.of(new AnswerClass(question, place, from, next.to))
        : Optional.empty();
  }

  /** Whether an answer belongs to the class. */
  public boolean contains(long code) {
    if (code == from) {
      return true;
    }
    if (code == AnswerCode.UNKNOWN || from == AnswerCode.UNKNOWN) {
      return false;
    }
    if (question.kind() instanceof QuestionKind.Number) {
      return from <= code && code <= to;
    }
    return question.kind() instanceof QuestionKind.ManyOf && (code & from) != 0;
  }
}
