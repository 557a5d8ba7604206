package org.mlfit.knowledge.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mlfit.knowledge.language.Drl.mistakeIn;

import org.junit.jupiter.api.Test;

/** Signs that are missing, doubled or mistaken between values. */
class MissingSignTest {

  @Test
  void aCommaIsMissedBetweenConstraints() {
    String shown =
        mistakeIn(
            """
            rule "data-few"
            when
                LabelledExamples( value > 1 value < 10 )
            then
                insertLogical( new FewExamples() );
            end
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [missing-comma] rules/case.drl:3:33  Expected , or ) here, found value.
                    LabelledExamples( value > 1 value < 10 )
                                                ^^^^^
                Put a comma between two constraints.""");
  }

  @Test
  void aPlusIsMissedBetweenTextAndVariable() {
    String shown =
        mistakeIn(
            """
            rule "data-few"
                @severity( high )
                @source( "A book" )
            when
                LabelledExamples( $n : value, value < 10 )
            then
                insertLogical( Finding.risk( "Only " $n " examples.", "Collect more." ) );
            end
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [missing-comma] rules/case.drl:7:42  Expected , or ) here, found $n.
                    insertLogical( Finding.risk( "Only " $n " examples.", "Collect more." ) );
                                                         ^^
                Join texts with +, separate arguments with a comma.""");
  }

  @Test
  void aParenthesisTooManyClosesNothing() {
    String shown =
        mistakeIn(
            """
            rule "data-few"
            when
                LabelledExamples( value < 10 ) )
            then
                insertLogical( new FewExamples() );
            end
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [extra-parenthesis] rules/case.drl:3:36  This ) closes nothing.
                    LabelledExamples( value < 10 ) )
                                                   ^
                Take it out, or open a group with ( before it.""");
  }

  @Test
  void oneEqualsSignDoesNotCompare() {
    String shown =
        mistakeIn(
            """
            rule "data-few"
            when
                LabelledExamples( value = 10 )
            then
                insertLogical( new FewExamples() );
            end
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [single-equals] rules/case.drl:3:29  = does not compare.
                    LabelledExamples( value = 10 )
                                            ^
                Write == to compare, or $name : field to name it for use below.""");
  }

  @Test
  void theEqualsSignStandsLast() {
    String shown =
        mistakeIn(
            """
            rule "data-few"
            when
                LabelledExamples( value =< 10 )
            then
                insertLogical( new FewExamples() );
            end
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [single-equals] rules/case.drl:3:29  = does not compare.
                    LabelledExamples( value =< 10 )
                                            ^
                Write <=""");
  }

  @Test
  void andDoesNotJoinConstraints() {
    String shown =
        mistakeIn(
            """
            rule "data-few"
            when
                LabelledExamples( value > 1 and value < 10 )
            then
                insertLogical( new FewExamples() );
            end
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [and-in-pattern] rules/case.drl:3:33  and cannot stand inside a pattern.
                    LabelledExamples( value > 1 and value < 10 )
                                                ^^^
                Put a comma between two constraints.""");
  }

  @Test
  void orDoesNotJoinConstraints() {
    String shown =
        mistakeIn(
            """
            rule "data-few"
            when
                LabelledExamples( value < 10 || value > 100 )
            then
                insertLogical( new FewExamples() );
            end
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [or-in-pattern] rules/case.drl:3:34  || cannot stand inside a pattern.
                    LabelledExamples( value < 10 || value > 100 )
                                                 ^^
                Use value in ( A, B ), or a group: ( X( … ) or Y( … ) )""");
  }

  @Test
  void aComparisonHasTwoSides() {
    String shown =
        mistakeIn(
            """
            rule "data-few"
            when
                LabelledExamples( 1 < value < 10 )
            then
                insertLogical( new FewExamples() );
            end
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [chained-comparison] rules/case.drl:3:33  A comparison has two sides, not three.
                    LabelledExamples( 1 < value < 10 )
                                                ^
                Write two, such as: value > 1, value < 10""");
  }

  @Test
  void aNumberHasNoCommas() {
    String shown =
        mistakeIn(
            """
            rule "data-few"
            when
                LabelledExamples( value < 10,000 )
            then
                insertLogical( new FewExamples() );
            end
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [lone-value] rules/case.drl:3:34  000 alone is no condition.
                    LabelledExamples( value < 10,000 )
                                                 ^^^
                Compare it with something; a number is written without commas: 10000.""");
  }

  @Test
  void aNumberHasNoLetters() {
    String shown =
        mistakeIn(
            """
            rule "data-few"
            when
                LabelledExamples( value < 10k )
            then
                insertLogical( new FewExamples() );
            end
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [bad-number] rules/case.drl:3:31  10k is not a number that rules can hold.
                    LabelledExamples( value < 10k )
                                              ^^^
                Write at most 15 digits plainly, such as 50000 or 0.5.""");
  }

  @Test
  void anExclamationMarkDoesNotNegate() {
    String shown =
        mistakeIn(
            """
            rule "data-few"
            when
                AboutPeople( !value )
            then
                insertLogical( new FewExamples() );
            end
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [negated-field] rules/case.drl:3:18  ! does not negate a field here.
                    AboutPeople( !value )
                                 ^
                Write: value == false""");
  }
}
