package org.mlfit.knowledge.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mlfit.knowledge.language.Drl.mistakeIn;

import org.junit.jupiter.api.Test;

/** What to write in place of a value of another kind is what was meant, as far as can be told. */
class WantedValueTest {

  @Test
  void aTextThatIsTheLabelOfAnOptionNamesIt() {
    String shown =
        mistakeIn(
            """
            rule "data-few"
            when
                ErrorHarm( value == "danger to life" )
            then
                insertLogical( new FewExamples() );
            end
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [unlike-kinds] rules/case.drl:3:25  Rule data-few compares an option of Harm with a text.
                    ErrorHarm( value == "danger to life" )
                                        ^^^^^^^^^^^^^^^^
                Write Harm.LIFE.""");
  }

  @Test
  void aTextInSmallLettersNamesItsOption() {
    String shown =
        mistakeIn(
            """
            rule "data-few"
            when
                ErrorHarm( value != "money" )
            then
                insertLogical( new FewExamples() );
            end
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [unlike-kinds] rules/case.drl:3:25  Rule data-few compares an option of Harm with a text.
                    ErrorHarm( value != "money" )
                                        ^^^^^^^
                Write Harm.MONEY.""");
  }

  @Test
  void aTextThatIsNoOptionIsShownAll() {
    String shown =
        mistakeIn(
            """
            rule "data-few"
            when
                ErrorHarm( value in ( "something", Harm.LIFE ) )
            then
                insertLogical( new FewExamples() );
            end
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [unlike-kinds] rules/case.drl:3:27  Rule data-few compares an option of Harm with a text.
                    ErrorHarm( value in ( "something", Harm.LIFE ) )
                                          ^^^^^^^^^^^
                Write one of Harm.MONEY, Harm.LIFE.""");
  }

  @Test
  void theSideThatIsWrittenOutIsWrong() {
    String shown =
        mistakeIn(
            """
            rule "data-few"
            when
                ErrorHarm( "life" == value )
            then
                insertLogical( new FewExamples() );
            end
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [unlike-kinds] rules/case.drl:3:16  Rule data-few compares an option of Harm with a text.
                    ErrorHarm( "life" == value )
                               ^^^^^^
                Write Harm.LIFE.""");
  }

  @Test
  void aNumberInQuotesIsThatNumber() {
    String shown =
        mistakeIn(
            """
            rule "data-few"
            when
                LabelledExamples( value < "10" )
            then
                insertLogical( new FewExamples() );
            end
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [unlike-kinds] rules/case.drl:3:31  Rule data-few compares a number with a text.
                    LabelledExamples( value < "10" )
                                              ^^^^
                Write 10, without quotes.""");
  }

  @Test
  void aSetThatIsNotEqualDoesNotContain() {
    String shown =
        mistakeIn(
            """
            rule "data-few"
            when
                UseAreas( value != Area.CREDIT )
            then
                insertLogical( new FewExamples() );
            end
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [unlike-kinds] rules/case.drl:3:15  Rule data-few compares a set of options of Area with an option of Area.
                    UseAreas( value != Area.CREDIT )
                              ^^^^^
                Write: value not contains Area.CREDIT""");
  }

  @Test
  void aSetInAListOfNoneContainsNone() {
    String shown =
        mistakeIn(
            """
            rule "data-few"
            when
                UseAreas( value not in ( Area.CREDIT, Area.EDUCATION ) )
            then
                insertLogical( new FewExamples() );
            end
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [set-comparison] rules/case.drl:3:15  A set of options is in no list, it contains.
                    UseAreas( value not in ( Area.CREDIT, Area.EDUCATION ) )
                              ^^^^^
                Write: value not contains Area.CREDIT, value not contains Area.EDUCATION""");
  }

  @Test
  void noIsWrittenFalse() {
    String shown =
        mistakeIn(
            """
            rule "data-few"
            when
                AboutPeople( value == "no" )
            then
                insertLogical( new FewExamples() );
            end
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [unlike-kinds] rules/case.drl:3:27  Rule data-few compares yes or no with a text.
                    AboutPeople( value == "no" )
                                          ^^^^
                Write false, without quotes.""");
  }
}
