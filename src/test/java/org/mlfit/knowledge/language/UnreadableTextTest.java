package org.mlfit.knowledge.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mlfit.knowledge.language.Drl.mistakeIn;

import org.junit.jupiter.api.Test;

/** Characters, texts and comments that cannot be read. */
class UnreadableTextTest {

  @Test
  void aTextEndsOnItsLine() {
    String shown =
        mistakeIn(
            """
            rule "data-few"
                @severity( high )
                @source( "A book" )
            when
                LabelledExamples( value < 10 )
            then
                insertLogical( Finding.risk( "Too few.
                    "Collect more." ) );
            end
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [open-text] rules/case.drl:7:34  The text that opens here is not closed on its line.
                    insertLogical( Finding.risk( "Too few.
                                                 ^^^^^^^^^
                A text that goes on in the next line is two texts joined by +. Put " where it ends, probably here: … few.\"""");
  }

  @Test
  void aNameEndsOnItsLine() {
    String shown =
        mistakeIn(
            """
            rule "data-few
            when
                LabelledExamples( value < 10 )
            then
                insertLogical( new FewExamples() );
            end
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [open-text] rules/case.drl:1:6  The text that opens here is not closed on its line.
                rule "data-few
                     ^^^^^^^^^
                Put " where it ends, probably here: data-few\"""");
  }

  @Test
  void curledQuotesDoNotHoldAName() {
    String shown =
        mistakeIn(
            """
            rule “data-few”
            when
                LabelledExamples( value < 10 )
            then
                insertLogical( new FewExamples() );
            end
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [curled-quote] rules/case.drl:1:6  A curled quotation mark stands here.
                rule “data-few”
                     ^^^^^^^^^^
                Use the straight " around texts; curled ones belong inside them.""");
  }

  @Test
  void curledQuotesDoNotHoldAMessage() {
    String shown =
        mistakeIn(
            """
            rule "data-few"
                @severity( high )
                @source( "A book" )
            when
                LabelledExamples( value < 10 )
            then
                insertLogical( Finding.risk( “Too few.”, "Collect more." ) );
            end
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [curled-quote] rules/case.drl:7:34  A curled quotation mark stands here.
                    insertLogical( Finding.risk( “Too few.”, "Collect more." ) );
                                                 ^^^^^^^^^^
                Use the straight " around texts; curled ones belong inside them.""");
  }

  @Test
  void aCommentNeedsAnEnd() {
    String shown =
        mistakeIn(
            """
            rule "data-few"
            when
                LabelledExamples( value < 10 )
            then
                insertLogical( new FewExamples() );
            end
            /* the end
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [open-comment] rules/case.drl:7:1  This comment is not closed.
                /* the end
                ^^
                Close it with */""");
  }

  @Test
  void aStrayCharacterMeansNothing() {
    String shown =
        mistakeIn(
            """
            rule "data-few"
            when
                LabelledExamples( value < 10 ) \\
            then
                insertLogical( new FewExamples() );
            end
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [stray-character] rules/case.drl:3:36  The character \\ means nothing here.
                    LabelledExamples( value < 10 ) \\
                                                   ^
                Take it out; it can stand in texts and comments only.""");
  }

  @Test
  void aTypographicSignIsNoOperator() {
    String shown =
        mistakeIn(
            """
            rule "data-few"
            when
                LabelledExamples( value ≤ 10 )
            then
                insertLogical( new FewExamples() );
            end
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [stray-character] rules/case.drl:3:29  The character ≤ means nothing here.
                    LabelledExamples( value ≤ 10 )
                                            ^
                Write <=""");
  }

  @Test
  void aHashBeginsNoComment() {
    String shown =
        mistakeIn(
            """
            # few
            rule "data-few"
            when
                LabelledExamples( value < 10 )
            then
                insertLogical( new FewExamples() );
            end
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [unknown-statement] rules/case.drl:1:1  Expected declare or rule, found #.
                # few
                ^
                A comment begins with // or stands between /* and */""");
  }

  @Test
  void aBackslashStandsOnlyBeforeWhatItEscapes() {
    String shown =
        mistakeIn(
            """
            rule "data-few"
                @severity( high )
                @source( "A book" )
            when
                LabelledExamples( value < 10 )
            then
                insertLogical( Finding.risk( "Too \\few.", "Collect more." ) );
            end
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [escape] rules/case.drl:7:39  \\f is no escape of this language.
                    insertLogical( Finding.risk( "Too \\few.", "Collect more." ) );
                                                      ^^
                Known are \\" \\\\ \\n and \\t; write other characters as they are.""");
  }

  @Test
  void aMisspeltRuleIsRecognised() {
    String shown =
        mistakeIn(
            """
            rul "data-few"
            when
                LabelledExamples( value < 10 )
            then
                insertLogical( new FewExamples() );
            end
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [unknown-statement] rules/case.drl:1:1  Expected declare or rule, found rul.
                rul "data-few"
                ^^^
                Did you mean rule?""");
  }

  @Test
  void aMisspeltThenIsRecognised() {
    String shown =
        mistakeIn(
            """
            rule "data-few"
            when
                LabelledExamples( value < 10 )
            than
                insertLogical( new FewExamples() );
            end
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [missing-open-parenthesis] rules/case.drl:4:1  Expected ( after than.
                than
                ^^^^
                Did you mean then?""");
  }

  @Test
  void aTextEndsBeforeTheSignsAfterIt() {
    String shown =
        mistakeIn(
            """
            rule "data-few"
                @severity( high )
                @source( "A book" )
            when
                LabelledExamples( value < 10 )
            then
                insertLogical( Finding.risk( "Too few.", "Collect more. ) );
            end
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [open-text] rules/case.drl:7:46  The text that opens here is not closed on its line.
                    insertLogical( Finding.risk( "Too few.", "Collect more. ) );
                                                             ^^^^^^^^^^^^^^^^^^^
                Put " where it ends, probably here: … more." ) );""");
  }

  @Test
  void aQuotationMarkTooManyOpensNoText() {
    String shown =
        mistakeIn(
            """
            rule "data-few"
                @severity( high )
                @source( "A book" )
            when
                LabelledExamples( value < 10 )
            then
                insertLogical( Finding.risk( "Too few.", "Collect more."" ) );
            end
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [open-text] rules/case.drl:7:61  The text that opens here is not closed on its line.
                    insertLogical( Finding.risk( "Too few.", "Collect more."" ) );
                                                                            ^^^^^^
                One " too few or too many stands in this line: each text has two.""");
  }
}
