package org.mlfit.knowledge.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mlfit.knowledge.language.Drl.mistakeIn;

import org.junit.jupiter.api.Test;

/** What an author left out. */
class MissingPieceTest {

  @Test
  void endIsMissedBeforeTheNextRule() {
    String shown =
        mistakeIn(
            """
            rule "data-few"
            when
                LabelledExamples( value < 10 )
            then
                insertLogical( new FewExamples() );

            rule "data-many"
            when
                LabelledExamples( value > 10 )
            then
                insertLogical( new FewExamples() );
            end
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [missing-end] rules/case.drl:5:40  Rule data-few, begun in line 1, has no end.
                    insertLogical( new FewExamples() );
                                                       ^
                Put a line with end below this one.""");
  }

  @Test
  void endIsMissedAfterADeclaration() {
    String shown =
        mistakeIn(
            """
            declare ManyExamples extends Conclusion

            rule "data-many"
            when
                LabelledExamples( value > 10 )
            then
                insertLogical( new ManyExamples() );
            end
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [missing-end] rules/case.drl:1:40  The declaration of ManyExamples, begun in line 1, has no end.
                declare ManyExamples extends Conclusion
                                                       ^
                Put a line with end below this one.""");
  }

  @Test
  void thenIsMissedBeforeTheFirstConsequence() {
    String shown =
        mistakeIn(
            """
            rule "data-few"
            when
                LabelledExamples( value < 10 )
                insertLogical( new FewExamples() );
            end
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [missing-then] rules/case.drl:4:5  Rule data-few needs then here, found insertLogical.
                    insertLogical( new FewExamples() );
                    ^^^^^^^^^^^^^
                Put a line with then above this one.""");
  }

  @Test
  void whenIsMissedBeforeTheFirstCondition() {
    String shown =
        mistakeIn(
            """
            rule "data-few"
                LabelledExamples( value < 10 )
            then
                insertLogical( new FewExamples() );
            end
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [missing-when] rules/case.drl:2:5  Rule data-few needs when here, found LabelledExamples.
                    LabelledExamples( value < 10 )
                    ^^^^^^^^^^^^^^^^
                Put a line with when above this one.""");
  }

  @Test
  void aParenthesisIsMissedAtTheEndOfItsLine() {
    String shown =
        mistakeIn(
            """
            rule "data-few"
            when
                LabelledExamples( value < 10
            then
                insertLogical( new FewExamples() );
            end
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [missing-close-parenthesis] rules/case.drl:3:33  LabelledExamples( is not closed with ).
                    LabelledExamples( value < 10
                                                ^
                Put ) after the last constraint, or a comma between two.""");
  }

  @Test
  void aGroupIsMissedItsParenthesis() {
    String shown =
        mistakeIn(
            """
            rule "data-few"
            when
                ( AboutPeople() or LabelledExamples( value < 10 )
            then
                insertLogical( new FewExamples() );
            end
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [missing-close-parenthesis] rules/case.drl:3:54  Expected ) to close the group of conditions, found then.
                    ( AboutPeople() or LabelledExamples( value < 10 )
                                                                     ^
                Put ) at the end of this line.""");
  }

  @Test
  void aConditionNeedsParentheses() {
    String shown =
        mistakeIn(
            """
            rule "data-few"
            when
                AboutPeople
            then
                insertLogical( new FewExamples() );
            end
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [missing-open-parenthesis] rules/case.drl:3:5  Expected ( after AboutPeople.
                    AboutPeople
                    ^^^^^^^^^^^
                Write: AboutPeople( … ), or AboutPeople()""");
  }

  @Test
  void aSemicolonIsMissedAfterAConsequence() {
    String shown =
        mistakeIn(
            """
            rule "data-few"
            when
                LabelledExamples( value < 10 )
            then
                insertLogical( new FewExamples() )
            end
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [missing-semicolon] rules/case.drl:5:39  Expected ; after insertLogical( … ), found end.
                    insertLogical( new FewExamples() )
                                                      ^
                Put ; at the end of this line.""");
  }

  @Test
  void aCommaIsMissedBetweenOptions() {
    String shown =
        mistakeIn(
            """
            declare enum Size
                SMALL( "small" )
                LARGE( "large" );
                label : String
            end
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [missing-comma] rules/case.drl:2:21  Expected , or ; after an option of Size, found LARGE.
                    SMALL( "small" )
                                    ^
                Put a comma between two options and a semicolon after the last.""");
  }

  @Test
  void aRuleNeedsAName() {
    String shown =
        mistakeIn(
            """
            rule
            when
                LabelledExamples( value < 10 )
            then
                insertLogical( new FewExamples() );
            end
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [missing-rule-name] rules/case.drl:1:1  A rule needs a name in quotes.
                rule
                ^^^^
                Write: rule "topic-what-it-says\"""");
  }

  @Test
  void aComparisonNeedsAValue() {
    String shown =
        mistakeIn(
            """
            rule "data-few"
            when
                LabelledExamples( value < )
            then
                insertLogical( new FewExamples() );
            end
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [missing-value] rules/case.drl:3:31  Expected a value, found ).
                    LabelledExamples( value < )
                                              ^
                A value is a field, a $variable, a number, a text, or an option Type.NAME.""");
  }

  @Test
  void aParenthesisIsMissedBeforeASemicolon() {
    String shown =
        mistakeIn(
            """
            rule "data-few"
            when
                LabelledExamples( value < 10 )
            then
                insertLogical( new FewExamples() ;
            end
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [missing-close-parenthesis] rules/case.drl:5:38  Expected ) to close insertLogical(, found ;.
                    insertLogical( new FewExamples() ;
                                                     ^
                Put ) before ;.""");
  }

  @Test
  void aMisspeltEndIsRecognised() {
    String shown =
        mistakeIn(
            """
            rule "data-few"
            when
                LabelledExamples( value < 10 )
            then
                insertLogical( new FewExamples() );
            edn
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [refused-consequence] rules/case.drl:6:1  Rules only conclude, with insertLogical; found edn.
                edn
                ^^^
                Did you mean end?""");
  }

  @Test
  void aFieldNeedsItsColon() {
    String shown =
        mistakeIn(
            """
            declare Weeks
                @topic( data )
                @question( "How many weeks?" )
                value long
            end
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [missing-colon] rules/case.drl:4:5  Expected : between value and long.
                    value long
                    ^^^^^
                Write: value : long""");
  }

  @Test
  void aCommaIsMissedInAList() {
    String shown =
        mistakeIn(
            """
            rule "data-few"
            when
                ErrorHarm( value in ( Harm.MONEY Harm.LIFE ) )
            then
                insertLogical( new FewExamples() );
            end
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [missing-comma] rules/case.drl:3:38  A comma is missing between two options.
                    ErrorHarm( value in ( Harm.MONEY Harm.LIFE ) )
                                                     ^^^^
                Put a comma before Harm.LIFE.""");
  }
}
