package org.mlfit.knowledge.question;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** What sort of answer a question takes, besides "unknown". */
public sealed interface QuestionKind {

  /** Yes or no. */
  record YesNo() implements QuestionKind {}

  /**
   * A number.
   *
   * @param least inclusive
   * @param most inclusive
   * @param step answers are multiples of it
   * @param unit what is counted or measured; empty if it has no unit
   * @param whole whether the rules hold it as a whole number
   */
  record Number(BigDecimal least, BigDecimal most, BigDecimal step, String unit, boolean whole)
      implements QuestionKind {

    /**
     * How many steps an answer is.
     *
     * @throws ArithmeticException if it is no multiple of the step, or too large for a {@code long}
     */
    public long steps(BigDecimal answer) {
      return answer.divide(step, 0, RoundingMode.UNNECESSARY).longValueExact();
    }

    /** The answer that is so many steps. */
    public BigDecimal answer(long steps) {
      return BigDecimal.valueOf(steps).multiply(step);
    }

    /** The least answer in steps. */
    public long leastSteps() {
      return least.divide(step, 0, RoundingMode.CEILING).longValueExact();
    }

    /** The greatest answer in steps. */
    public long mostSteps() {
      return most.divide(step, 0, RoundingMode.FLOOR).longValueExact();
    }
  }

  /**
   * Exactly one of several options.
   *
   * @param optionType the declared type of the options
   * @param options in the order declared
   */
  record OneOf(String optionType, List<Option> options) implements QuestionKind {}

  /**
   * Any number of options, also none of them.
   *
   * @param optionType the declared type of the options
   * @param options in the order declared
   */
  record ManyOf(String optionType, List<Option> options) implements QuestionKind {}
}
