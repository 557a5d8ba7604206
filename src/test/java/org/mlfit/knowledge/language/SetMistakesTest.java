package org.mlfit.knowledge.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mlfit.knowledge.language.Drl.mistakeIn;

import org.junit.jupiter.api.Test;

/** Sets of options and variables used in ways that they cannot be. */
class SetMistakesTest {

  @Test
  void aSetIsNotEqualToAnOption() {
    String shown =
        mistakeIn(
            """
            rule "data-few"
            when
                UseAreas( value == Area.CREDIT )
            then
                insertLogical( new FewExamples() );
            end
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [unlike-kinds] rules/case.drl:3:15  Rule data-few compares a set of options of Area with an option of Area.
                    UseAreas( value == Area.CREDIT )
                              ^^^^^
                Write: value contains Area.CREDIT""");
  }

  @Test
  void aSetIsNotComparedWithASet() {
    String shown =
        mistakeIn(
            """
            rule "data-few"
            when
                UseAreas( $a : value )
                UseAreas( value == $a )
            then
                insertLogical( new FewExamples() );
            end
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [set-comparison] rules/case.drl:4:15  A set of options is not compared, it contains.
                    UseAreas( value == $a )
                              ^^^^^
                Write value contains, and an option: Area.EDUCATION, Area.CREDIT.""");
  }

  @Test
  void aSetIsInNoList() {
    String shown =
        mistakeIn(
            """
            rule "data-few"
            when
                UseAreas( value in ( Area.CREDIT, Area.EDUCATION ) )
            then
                insertLogical( new FewExamples() );
            end
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [set-comparison] rules/case.drl:3:15  A set of options is in no list, it contains.
                    UseAreas( value in ( Area.CREDIT, Area.EDUCATION ) )
                              ^^^^^
                Write: ( UseAreas( value contains Area.CREDIT ) or UseAreas( value contains Area.EDUCATION ) )""");
  }

  @Test
  void onlyASetContains() {
    String shown =
        mistakeIn(
            """
            rule "data-few"
            when
                ErrorHarm( value contains Harm.MONEY )
            then
                insertLogical( new FewExamples() );
            end
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [not-a-set] rules/case.drl:3:16  Only a set of options contains something; this is an option of Harm.
                    ErrorHarm( value contains Harm.MONEY )
                               ^^^^^
                Compare it with == or in ( … ).""");
  }

  @Test
  void aSetContainsOnlyOptionsOfItsEnum() {
    String shown =
        mistakeIn(
            """
            rule "data-few"
            when
                UseAreas( value contains Harm.MONEY )
            then
                insertLogical( new FewExamples() );
            end
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [unlike-kinds] rules/case.drl:3:30  Rule data-few compares an option of Area with an option of Harm.
                    UseAreas( value contains Harm.MONEY )
                                             ^^^^^^^^^^
                Write one of Area.EDUCATION, Area.CREDIT.""");
  }

  @Test
  void aVariableIsBoundBeforeItIsRead() {
    String shown =
        mistakeIn(
            """
            rule "data-few"
            when
                LabelledExamples( value < 10 * $rare )
            then
                insertLogical( new FewExamples() );
            end
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [unbound-variable] rules/case.drl:3:36  Rule data-few reads $rare, which nothing binds.
                    LabelledExamples( value < 10 * $rare )
                                                   ^^^^^
                Bind it first: SomeQuestion( $rare : value )""");
  }

  @Test
  void aVariableBoundLaterIsNotBound() {
    String shown =
        mistakeIn(
            """
            rule "data-few"
            when
                LabelledExamples( value < 10 * $rare )
                RareExamples( $rare : value )
            then
                insertLogical( new FewExamples() );
            end
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [unbound-variable] rules/case.drl:3:36  Rule data-few reads $rare, which is bound only further on, at 4:19.
                    LabelledExamples( value < 10 * $rare )
                                                   ^^^^^
                Move $rare : value before it.""");
  }

  @Test
  void aVariableBoundInAGroupIsNotReadOutside() {
    String shown =
        mistakeIn(
            """
            rule "data-few"
                @severity( high )
                @source( "A book" )
            when
                ( LabelledExamples( $n : value, value < 10 ) or RareExamples( $n : value, value < 5 ) )
            then
                insertLogical( Finding.risk( "Only " + $n + " examples.", "Collect more." ) );
            end
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [hidden-variable] rules/case.drl:7:44  $n is bound inside a group, not or exists, and cannot be read here.
                    insertLogical( Finding.risk( "Only " + $n + " examples.", "Collect more." ) );
                                                           ^^
                Bind it outside, in a pattern that is always met.""");
  }

  @Test
  void aVariableBoundInANotIsNotReadOutside() {
    String shown =
        mistakeIn(
            """
            rule "data-few"
            when
                not RareExamples( $rare : value )
                LabelledExamples( value < 10 * $rare )
            then
                insertLogical( new FewExamples() );
            end
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [hidden-variable] rules/case.drl:4:36  $rare is bound inside a group, not or exists, and cannot be read here.
                    LabelledExamples( value < 10 * $rare )
                                                   ^^^^^
                Bind it outside, in a pattern that is always met.""");
  }

  @Test
  void aVariableHasOneMeaning() {
    String shown =
        mistakeIn(
            """
            rule "data-few"
            when
                LabelledExamples( $n : value )
                RareExamples( $n : value )
            then
                insertLogical( new FewExamples() );
            end
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [bound-twice] rules/case.drl:4:19  Rule data-few binds $n twice.
                    RareExamples( $n : value )
                                  ^^
                Give this one another name.""");
  }

  @Test
  void aMessageHoldsNoSet() {
    String shown =
        mistakeIn(
            """
            rule "data-few"
                @severity( high )
                @source( "A book" )
            when
                UseAreas( $areas : value )
            then
                insertLogical( Finding.risk( "Used in " + $areas + ".", "Ask counsel." ) );
            end
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [not-text] rules/case.drl:7:47  A message cannot hold a set of options of Area.
                    insertLogical( Finding.risk( "Used in " + $areas + ".", "Ask counsel." ) );
                                                              ^^^^^^
                Say it in words; the answers that met the conditions are listed below the finding.""");
  }
}
