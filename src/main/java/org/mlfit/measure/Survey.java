package org.mlfit.measure;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mlfit.advice.Advice;
import org.mlfit.advice.Testimony;
import org.mlfit.knowledge.question.Answer;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.question.Statement;
import org.mlfit.measure.Outcome.Hint;
import org.mlfit.measure.Outcome.Measured;
import org.mlfit.measure.table.Table;

/**
 * What a table says to the questions of the rules.
 *
 * @param table which one
 * @param day on which it was measured
 * @param answers what was measured
 * @param hints what people should see before they answer
 * @param notMeasured questions that could be measured and were not, with why
 * @param notNeeded questions that could be measured and no longer matter
 * @param suspects what looks amiss
 * @param simple how well simple ways do, if that was looked at
 * @param notices what was found amiss with the source, in sentences
 * @param said all answers: those that were given, and what was measured where none was
 * @param advice what follows from them
 */
public record Survey(
    Table table,
    LocalDate day,
    List<Answered> answers,
    List<Hinted> hints,
    List<Unmeasured> notMeasured,
    List<Question> notNeeded,
    List<Suspect> suspects,
    Optional<Simple> simple,
    List<String> notices,
    Testimony said,
    Advice advice) {

  /** The same with more that was found amiss with the source. */
  public Survey noticing(List<String> more) {
    return new Survey(
        table,
        day,
        answers,
        hints,
        notMeasured,
        notNeeded,
        suspects,
        simple,
        Stream.concat(notices.stream(), more.stream()).toList(),
        said,
        advice);
  }

  /**
   * An answer that was measured.
   *
   * @param measured how
   * @param statement the answer as the question takes it, with its evidence
   * @param given what somebody had answered, if it is another answer, which stays
   * @param seconds how long it took
   */
  public record Answered(
      Question question,
      Measured measured,
      Statement statement,
      Optional<Answer> given,
      double seconds) {

    /** What was measured, as the question takes it. */
    public Answer answer() {
      return statement.answer();
    }
  }

  /** Something to see before a question is answered. */
  public record Hinted(Question question, Hint hint, double seconds) {}

  /** A question that was not measured. */
  public record Unmeasured(Question question, String reason) {}

  /**
   * How well simple ways do.
   *
   * @param measure in which measure they are scored
   * @param heldOut which rows they are scored on
   * @param ways the naive guess first
   */
  public record Simple(String measure, String heldOut, List<SimpleWay> ways) {}
}
