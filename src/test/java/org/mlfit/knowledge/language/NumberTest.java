package org.mlfit.knowledge.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers in conditions, and names that may be used again. */
class NumberTest {

  @ParameterizedTest
  @ValueSource(strings = {"0", "-5", "0.5", "999999999999999", "1e12", "1.5e6"})
  void numbersArePlainOrHaveASmallExponent(String number) {
    assertThatCode(() -> Drl.read(comparedWith(number))).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e16", "1e999999999", "1234567890123456", "0x1F", "1_000", "5L", "1e-5"})
  void numbersThatTheEngineCannotHoldAreRefused(String number) {
    assertThat(Drl.mistakeIn(comparedWith(number)))
        .isEqualTo(
            """
            [bad-number] rules/case.drl:3:31  %s is not a number that rules can hold.
                    LabelledExamples( value < %s )
                                              %s
                Write at most 15 digits plainly, such as 50000 or 0.5."""
                .formatted(number, number, "^".repeat(number.length())));
  }

  @Test
  void aNameIsFreeAgainInEachBranchAndEachNot() {
    String rule =
        """
        rule "data-few"
        when
            ( LabelledExamples( $n : value, $n < 10 ) or RareExamples( $n : value, $n < 10 ) )
            not LabelledExamples( $m : value, $m > 90 )
            not RareExamples( $m : value, $m > 90 )
        then
            insertLogical( new FewExamples() );
        end
        """;

    assertThatCode(() -> Drl.read(rule)).doesNotThrowAnyException();
  }

  @Test
  void aNameIsNotFreeAgainForAnotherSortOfValue() {
    String shown =
        Drl.mistakeIn(
            """
            rule "data-few"
            when
                ( LabelledExamples( $n : value ) or ErrorHarm( $n : value ) )
            then
                insertLogical( new FewExamples() );
            end
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [bound-twice] rules/case.drl:3:52  Rule data-few binds $n twice.
                    ( LabelledExamples( $n : value ) or ErrorHarm( $n : value ) )
                                                                   ^^
                Give this one another name.""");
  }

  @Test
  void doubledAndSignsMeanTheSameAsACommaInAPattern() {
    String rule =
        """
        rule "data-few"
        when
            LabelledExamples( value > 1 && value < 10 )
        then
            insertLogical( new FewExamples() );
        end
        """;

    assertThatCode(() -> Drl.read(rule)).doesNotThrowAnyException();
  }

  private static String comparedWith(String number) {
    return """
    rule "data-few"
    when
        LabelledExamples( value < %s )
    then
        insertLogical( new FewExamples() );
    end
    """
        .formatted(number);
  }
}
