package org.mlfit.knowledge.vocabulary;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/**
 * How a value reads inside a sentence. Rule authors never name it: whatever they join into a
 * message is put through it.
 */
public final class Wording {

  /** How many decimals a number has at the most inside a sentence. */
  public static final int DECIMALS = 2;

  private Wording() {}

  /** A whole number with thousands set apart: {@code 50,000}. */
  public static String of(long number) {
    return of(BigDecimal.valueOf(number));
  }

  /** A number with at most two decimals and thousands set apart: {@code 2.5}. */
  public static String of(double number) {
    return of(BigDecimal.valueOf(number));
  }

  /** A number with at most two decimals and thousands set apart: {@code 2.5}. */
  public static String of(BigDecimal number) {
    DecimalFormat format =
        new DecimalFormat("#,##0.##", DecimalFormatSymbols.getInstance(Locale.ROOT));
    format.setMaximumFractionDigits(DECIMALS);
    format.setRoundingMode(RoundingMode.HALF_UP);
    return format.format(number);
  }

  /** {@code yes} or {@code no}. */
  public static String of(boolean truth) {
    return truth ? "yes" : "no";
  }

  /** Text as it is. */
  public static String of(String text) {
    return text;
  }
}
