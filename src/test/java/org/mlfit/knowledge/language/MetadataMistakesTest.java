package org.mlfit.knowledge.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mlfit.knowledge.language.Drl.mistakeIn;

import org.junit.jupiter.api.Test;

/** What is said about questions with at signs, wrongly. */
class MetadataMistakesTest {

  @Test
  void aRangeBeginsWithTheSmallerEnd() {
    String shown =
        mistakeIn(
            """
            declare Weeks
                @topic( data )
                @question( "How many weeks?" )
                @range( "10..1" )
                value : long
            end
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [bad-range] rules/case.drl:4:14  @range of Weeks cannot be 10..1.
                    @range( "10..1" )
                             ^^^^^
                The smaller comes first: @range( "1..10" )""");
  }

  @Test
  void aWholeNumberHasAWholeStep() {
    String shown =
        mistakeIn(
            """
            declare Weeks
                @topic( data )
                @question( "How many weeks?" )
                @step( 0.5 )
                value : long
            end
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [bad-step] rules/case.drl:4:12  @step of Weeks cannot be 0.5.
                    @step( 0.5 )
                           ^^^
                Write a number above 0, whole for a whole number.""");
  }

  @Test
  void aGateIsANumber() {
    String shown =
        mistakeIn(
            """
            declare Weeks
                @topic( data )
                @gate( first )
                @question( "How many weeks?" )
                value : long
            end
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [bad-gate] rules/case.drl:3:12  @gate of Weeks cannot be first.
                    @gate( first )
                           ^^^^^
                Write the gate, and the place among its questions: @gate( 7 ) or @gate( 7, 2 ).""");
  }

  @Test
  void aGateIsASmallNumber() {
    String shown =
        mistakeIn(
            """
            declare Weeks
                @topic( data )
                @gate( 99999999999999 )
                @question( "How many weeks?" )
                value : long
            end
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [bad-gate] rules/case.drl:3:12  @gate of Weeks cannot be 99999999999999.
                    @gate( 99999999999999 )
                           ^^^^^^^^^^^^^^
                Write the gate, and the place among its questions: @gate( 7 ) or @gate( 7, 2 ).""");
  }

  @Test
  void aQuestionHasATopic() {
    String shown =
        mistakeIn(
            """
            declare Weeks
                @question( "How many weeks?" )
                value : long
            end
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [missing-topic] rules/case.drl:1:9  Weeks has no @topic.
                declare Weeks
                        ^^^^^
                Say where the question belongs, such as @topic( data ).""");
  }

  @Test
  void aQuestionHasAText() {
    String shown =
        mistakeIn(
            """
            declare Weeks
                @topic( data )
                value : long
            end
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [missing-question] rules/case.drl:1:9  Weeks has no @question.
                declare Weeks
                        ^^^^^
                Say what the architect is asked, such as @question( "How many weeks does it last?" ).""");
  }

  @Test
  void aTypeIsAQuestionOrAConclusion() {
    String shown =
        mistakeIn(
            """
            declare ManyExamples end
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [empty-type] rules/case.drl:1:9  ManyExamples is neither a question nor a conclusion.
                declare ManyExamples end
                        ^^^^^^^^^^^^
                A conclusion is written: declare ManyExamples extends Conclusion end""");
  }

  @Test
  void severalWordsInStraightQuotesAreMarkedTogether() {
    String shown =
        mistakeIn(
            """
            declare Weeks
                @topic( data )
                @question( "Is it a "long time" to wait?" )
                value : long
            end
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [straight-quote] rules/case.drl:3:25  A straight quotation mark ends the text of @question here.
                    @question( "Is it a "long time" to wait?" )
                                        ^^^^^^^^^^^
                Inside a text write “long time” with curled marks, or without any.""");
  }

  @Test
  void textsInARowAreNotTakenForOneInQuotes() {
    assertThat(
            mistakeIn(
                """
                declare Weeks
                    @topic( data )
                    @question( "How" "many" "weeks?" )
                    value : long
                end
                """))
        .startsWith("[straight-quote] rules/case.drl:3:20 ")
        .endsWith("Inside a text use curled quotation marks “ ”, or none.");
  }

  @Test
  void aWordBehindATextIsShownWithTheMarkThatEndsIt() {
    String shown =
        mistakeIn(
            """
            declare Weeks
                @topic( data )
                @question( "How many?" weeks )
                value : long
            end
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [straight-quote] rules/case.drl:3:26  A straight quotation mark ends the text of @question here.
                    @question( "How many?" weeks )
                                         ^^^^^^^
                Inside a text use curled quotation marks “ ”, or none.""");
  }

  @Test
  void aTextHoldsNoStraightQuote() {
    String shown =
        mistakeIn(
            """
            declare Weeks
                @topic( data )
                @question( "How many "working" weeks?" )
                value : long
            end
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [straight-quote] rules/case.drl:3:26  A straight quotation mark ends the text of @question here.
                    @question( "How many "working" weeks?" )
                                         ^^^^^^^^^
                Inside a text write “working” with curled marks, or without any.""");
  }

  @Test
  void metadataStandsOnce() {
    String shown =
        mistakeIn(
            """
            declare Weeks
                @topic( data )
                @question( "How many weeks?" )
                @question( "How many months?" )
                value : long
            end
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [duplicate-metadata] rules/case.drl:4:5  @question stands here twice.
                    @question( "How many months?" )
                    ^^^^^^^^^
                Keep one of the two; the other stands in line 3.""");
  }

  @Test
  void metadataIsClosedOnItsLine() {
    String shown =
        mistakeIn(
            """
            declare Weeks
                @topic( data )
                @question( "How many weeks?"
                value : long
            end
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [missing-close-parenthesis] rules/case.drl:3:33  @question( is not closed with ).
                    @question( "How many weeks?"
                                                ^
                Put ) after its value.""");
  }

  @Test
  void metadataStandsAboveTheField() {
    String shown =
        mistakeIn(
            """
            declare Weeks
                @topic( data )
                value : long
                @question( "How many weeks?" )
            end
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [field-metadata] rules/case.drl:4:5  @question stands after a field.
                    @question( "How many weeks?" )
                    ^
                Put it above the field value.""");
  }

  @Test
  void aRangeIsTwoNumbers() {
    String shown =
        mistakeIn(
            """
            declare Weeks
                @topic( data )
                @question( "How many weeks?" )
                @range( "10..10" )
                value : long
            end
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [bad-range] rules/case.drl:4:14  @range of Weeks cannot be 10..10.
                    @range( "10..10" )
                             ^^^^^^
                Write the smallest and the largest number with two dots between: @range( "0..100" )""");
  }
}
