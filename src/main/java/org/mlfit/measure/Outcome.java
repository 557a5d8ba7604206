package org.mlfit.measure;

import java.math.BigDecimal;
import java.util.Optional;

/** What came of measuring something. */
public sealed interface Outcome {

  /**
   * It was counted.
   *
   * @param number what was counted; nothing if it is an option
   * @param option the id of an option; nothing if it is a number
   * @param error how far the number may be off at most; 0 where it is exact
   * @param rows over how many rows
   * @param told in a sentence
   * @param sql the query that anybody can put again
   */
  record Measured(
      Optional<BigDecimal> number,
      Optional<String> option,
      BigDecimal error,
      long rows,
      String told,
      String sql)
      implements Outcome {

    static Measured exactly(long number, long rows, String told, String sql) {
      return exactly(BigDecimal.valueOf(number), rows, told, sql);
    }

    static Measured exactly(BigDecimal number, long rows, String told, String sql) {
      return new Measured(Optional.of(number), Optional.empty(), BigDecimal.ZERO, rows, told, sql);
    }

    static Measured option(String id, long rows, String told, String sql) {
      return new Measured(Optional.empty(), Optional.of(id), BigDecimal.ZERO, rows, told, sql);
    }
  }

  /**
   * Something that a person should see before answering.
   *
   * @param told in a sentence
   * @param sql the query that anybody can put again
   */
  record Hint(String told, String sql) implements Outcome {}

  /**
   * It was not counted.
   *
   * @param reason why, in a sentence with a way out
   */
  record NotMeasured(String reason) implements Outcome {}
}
