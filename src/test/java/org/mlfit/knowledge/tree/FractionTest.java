package org.mlfit.knowledge.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;

class FractionTest {

  @Test
  void threeTimesAThirdIsOne() {
    Fraction third = Fraction.of(1).over(Fraction.of(3));

    assertThat(third.times(Fraction.of(3))).isEqualTo(Fraction.of(1));
  }

  @Test
  void decimalsAreWhatTheyAreWrittenAs() {
    Fraction sum = decimal("0.1").plus(decimal("0.2"));

    assertThat(sum).isEqualTo(decimal("0.3")).isEqualTo(decimal("0.300"));
  }

  @Test
  void nothingOverflows() {
    Fraction large = Fraction.of(Long.MAX_VALUE);

    assertThat(large.times(large).minus(Fraction.of(1))).isLessThan(large.times(large));
  }

  @Test
  void theDenominatorIsAboveZeroAndShortened() {
    Fraction fraction = Fraction.of(6).over(Fraction.of(-4));

    assertThat(fraction.numerator()).isEqualTo(BigInteger.valueOf(-3));
    assertThat(fraction.denominator()).isEqualTo(BigInteger.TWO);
  }

  @Test
  void isRoundedOnlyForReading() {
    Fraction sixth = Fraction.of(1).over(Fraction.of(6));

    assertThat(sixth.decimal(2, RoundingMode.HALF_UP)).isEqualTo("0.17");
    assertThat(sixth.negated().rounded(RoundingMode.FLOOR)).isEqualTo(-1);
  }

  @Test
  void dividingByZeroGivesNone() {
    assertThatThrownBy(() -> Fraction.of(1).over(Fraction.ZERO))
        .isInstanceOf(ArithmeticException.class);
  }

  private static Fraction decimal(String written) {
    return Fraction.of(new BigDecimal(written));
  }
}
