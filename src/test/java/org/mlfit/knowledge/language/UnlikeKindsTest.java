package org.mlfit.knowledge.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mlfit.knowledge.language.Drl.mistakeIn;

import org.junit.jupiter.api.Test;

/** Values that cannot be compared or calculated with. */
class UnlikeKindsTest {

  @Test
  void aNumberIsNotComparedWithAText() {
    String shown =
        mistakeIn(
            """
            rule "data-few"
            when
                LabelledExamples( value == "many" )
            then
                insertLogical( new FewExamples() );
            end
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [unlike-kinds] rules/case.drl:3:32  Rule data-few compares a number with a text.
                    LabelledExamples( value == "many" )
                                               ^^^^^^
                Write a number here, in digits and without quotes.""");
  }

  @Test
  void anOptionIsNotComparedWithAText() {
    String shown =
        mistakeIn(
            """
            rule "data-few"
            when
                ErrorHarm( value == "MONEY" )
            then
                insertLogical( new FewExamples() );
            end
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [unlike-kinds] rules/case.drl:3:25  Rule data-few compares an option of Harm with a text.
                    ErrorHarm( value == "MONEY" )
                                        ^^^^^^^
                Write Harm.MONEY.""");
  }

  @Test
  void optionsOfTwoEnumsAreNotCompared() {
    String shown =
        mistakeIn(
            """
            rule "data-few"
            when
                ErrorHarm( value == Area.CREDIT )
            then
                insertLogical( new FewExamples() );
            end
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [unlike-kinds] rules/case.drl:3:25  Rule data-few compares an option of Harm with an option of Area.
                    ErrorHarm( value == Area.CREDIT )
                                        ^^^^^^^^^^^
                Write one of Harm.MONEY, Harm.LIFE.""");
  }

  @Test
  void optionsOfTwoEnumsAreNotListed() {
    String shown =
        mistakeIn(
            """
            rule "data-few"
            when
                ErrorHarm( value in ( Harm.MONEY, Area.CREDIT ) )
            then
                insertLogical( new FewExamples() );
            end
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [unlike-kinds] rules/case.drl:3:39  Rule data-few compares an option of Harm with an option of Area.
                    ErrorHarm( value in ( Harm.MONEY, Area.CREDIT ) )
                                                      ^^^^^^^^^^^
                Write one of Harm.MONEY, Harm.LIFE.""");
  }

  @Test
  void yesOrNoIsNotComparedWithAText() {
    String shown =
        mistakeIn(
            """
            rule "data-few"
            when
                AboutPeople( value == "yes" )
            then
                insertLogical( new FewExamples() );
            end
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [unlike-kinds] rules/case.drl:3:27  Rule data-few compares yes or no with a text.
                    AboutPeople( value == "yes" )
                                          ^^^^^
                Write true, without quotes.""");
  }

  @Test
  void onlyYesOrNoStandsAlone() {
    String shown =
        mistakeIn(
            """
            rule "data-few"
            when
                LabelledExamples( value )
            then
                insertLogical( new FewExamples() );
            end
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [lone-field] rules/case.drl:3:23  Only yes or no can stand alone as a condition; this is a number.
                    LabelledExamples( value )
                                      ^^^^^
                Compare it with a number, such as value < 10.""");
  }

  @Test
  void optionsHaveNoOrder() {
    String shown =
        mistakeIn(
            """
            rule "data-few"
            when
                ErrorHarm( value >= Harm.MONEY )
            then
                insertLogical( new FewExamples() );
            end
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [no-order] rules/case.drl:3:16  Rule data-few orders an option of Harm by >=.
                    ErrorHarm( value >= Harm.MONEY )
                               ^^^^^
                Only numbers have an order; name the options with in ( … ).""");
  }

  @Test
  void onlyNumbersAreCalculatedWith() {
    String shown =
        mistakeIn(
            """
            rule "data-few"
            when
                ErrorHarm( $harm : value )
                LabelledExamples( value < 2 * $harm )
            then
                insertLogical( new FewExamples() );
            end
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [not-a-number] rules/case.drl:4:35  Rule data-few calculates with an option of Harm.
                    LabelledExamples( value < 2 * $harm )
                                                  ^^^^^
                Only numbers can be added, subtracted, multiplied and divided.""");
  }

  @Test
  void textsAreJoinedNotSubtracted() {
    String shown =
        mistakeIn(
            """
            rule "data-few"
                @severity( high )
                @source( "A book" )
            when
                LabelledExamples( $n : value, value < 10 )
            then
                insertLogical( Finding.risk( "Only " - $n, "Collect more." ) );
            end
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [not-a-number] rules/case.drl:7:34  Rule data-few calculates with a text.
                    insertLogical( Finding.risk( "Only " - $n, "Collect more." ) );
                                                 ^^^^^^^
                Texts are only joined, with +.""");
  }

  @Test
  void nothingIsDividedByZero() {
    String shown =
        mistakeIn(
            """
            rule "data-few"
            when
                LabelledExamples( value / 0 > 10 )
            then
                insertLogical( new FewExamples() );
            end
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [division-by-zero] rules/case.drl:3:29  This divides by zero.
                    LabelledExamples( value / 0 > 10 )
                                            ^
                Take / 0 out, or write the number that is meant instead of 0.""");
  }

  @Test
  void anAnswerMayBeZeroSoThatNothingIsDividedByIt() {
    String shown =
        mistakeIn(
            """
            rule "data-few"
            when
                LabelledExamples( $n : value, 10 / $n > 2 )
            then
                insertLogical( new FewExamples() );
            end
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [division-by-answer] rules/case.drl:3:38  What this divides by can be zero.
                    LabelledExamples( $n : value, 10 / $n > 2 )
                                                     ^
                Divide by a plain number, or compare products: a > 10 * b.""");
  }

  @Test
  void aQuestionIsNotComparedWithAText() {
    String shown =
        mistakeIn(
            """
            rule "data-few"
            when
                Unknown( question == "LabelledExamples" )
            then
                insertLogical( new FewExamples() );
            end
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [unlike-kinds] rules/case.drl:3:26  Rule data-few compares a question with a text.
                    Unknown( question == "LabelledExamples" )
                                         ^^^^^^^^^^^^^^^^^^
                A question is named as a class: LabelledExamples.class""");
  }
}
