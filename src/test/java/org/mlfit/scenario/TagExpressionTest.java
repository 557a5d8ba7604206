package org.mlfit.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TagExpressionTest {

  private static final List<String> TAGS = List.of("slow", "customer-a");

  @ParameterizedTest
  @CsvSource({
    "slow, true",
    "quick, false",
    "not quick, true",
    "slow and customer-a, true",
    "slow and not customer-a, false",
    "quick or slow and customer-a, true",
    "slow or quick and draft, true",
    "(slow or quick) and draft, false",
    "not (quick or draft), true",
    "not not slow, true"
  })
  void anExpressionChoosesByTags(String expression, boolean chosen) {
    assertThat(TagExpression.of(expression).matches(TAGS)).isEqualTo(chosen);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "slow and | The choice of tags ends too early.",
        "'' | The choice of tags ends too early.",
        "(slow | A ) is missing in the choice of tags.",
        "slow quick | and or or is missing before quick in the choice of tags.",
        "slow) | and or or is missing before ) in the choice of tags.",
        "or slow | A tag is missing before or in the choice of tags.",
        "a && b | and or or is missing before && in the choice of tags."
      })
  void whatIsNoExpressionIsRefusedWithTheReason(String expression, String reason) {
    assertThatThrownBy(() -> TagExpression.of(expression))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(reason);
  }
}
