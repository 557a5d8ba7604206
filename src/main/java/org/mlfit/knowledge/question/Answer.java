package org.mlfit.knowledge.question;

import java.math.BigDecimal;
import java.util.List;

/** What the architect said to a question. */
public sealed interface Answer {

  /** "I do not know", which is an answer too. */
  Answer UNKNOWN = new NotKnown();

  /** Said to be unknown. */
  record NotKnown() implements Answer {}

  /** Yes or no. */
  record YesNo(boolean yes) implements Answer {}

  /** A number; equal amounts are equal however they are written. */
  record Amount(BigDecimal number) implements Answer {

    /** Takes trailing zeros away. */
    public Amount {
      number = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    }
  }

  /** One option. */
  record Choice(Option option) implements Answer {}

  /** The options that hold, in the order declared; empty for "none of these". */
  record Choices(List<Option> options) implements Answer {}

  /** Whether it is "I do not know". */
  default boolean isUnknown() {
    return this instanceof NotKnown;
  }
}
