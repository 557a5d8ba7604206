package org.mlfit.knowledge.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mlfit.knowledge.language.Drl.mistakeIn;

import org.junit.jupiter.api.Test;

/** Names that mean nothing, with the name that was probably meant. */
class UnknownNameTest {

  @Test
  void aMisspeltTypeIsShownWithTheNearestAndItsPlace() {
    String shown =
        mistakeIn(
            """
            rule "data-few"
            when
                LabeledExamples( value < 10 )
            then
                insertLogical( new FewExamples() );
            end
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [unknown-type] rules/case.drl:3:5  Rule data-few reads LabeledExamples, which no file declares.
                    LabeledExamples( value < 10 )
                    ^^^^^^^^^^^^^^^
                Did you mean LabelledExamples (rules/base.drl:22)?""");
  }

  @Test
  void aTypeLikeNoOtherIsToBeDeclared() {
    String shown =
        mistakeIn(
            """
            rule "data-few"
            when
                Weather( value < 10 )
            then
                insertLogical( new FewExamples() );
            end
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [unknown-type] rules/case.drl:3:5  Rule data-few reads Weather, which no file declares.
                    Weather( value < 10 )
                    ^^^^^^^
                Declare it as a question or a conclusion.""");
  }

  @Test
  void aMisspeltFieldIsShownOnce() {
    String shown =
        mistakeIn(
            """
            rule "data-few"
            when
                LabelledExamples( vlaue < 10 )
            then
                insertLogical( new FewExamples() );
            end
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [unknown-field] rules/case.drl:3:23  LabelledExamples has no field vlaue.
                    LabelledExamples( vlaue < 10 )
                                      ^^^^^
                Did you mean value?""");
  }

  @Test
  void aMisspeltFieldDoesNotUnbindItsVariable() {
    String shown =
        mistakeIn(
            """
            rule "data-few"
            when
                LabelledExamples( $n : vlaue, $n < 10 )
            then
                insertLogical( new FewExamples() );
            end
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [unknown-field] rules/case.drl:3:23  LabelledExamples has no field vlaue.
                    LabelledExamples( $n : vlaue, $n < 10 )
                                      ^^^^^
                Did you mean value?""");
  }

  @Test
  void aMisspeltOptionIsShownWithTheNearest() {
    String shown =
        mistakeIn(
            """
            rule "data-few"
            when
                ErrorHarm( value == Harm.MONEI )
            then
                insertLogical( new FewExamples() );
            end
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [unknown-option] rules/case.drl:3:25  Harm has no option MONEI.
                    ErrorHarm( value == Harm.MONEI )
                                        ^^^^^^^^^^
                Did you mean Harm.MONEY?""");
  }

  @Test
  void anOptionLikeNoOtherIsShownWithAllOfThem() {
    String shown =
        mistakeIn(
            """
            rule "data-few"
            when
                ErrorHarm( value == Harm.REPUTATION )
            then
                insertLogical( new FewExamples() );
            end
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [unknown-option] rules/case.drl:3:25  Harm has no option REPUTATION.
                    ErrorHarm( value == Harm.REPUTATION )
                                        ^^^^^^^^^^^^^^^
                It has MONEY, LIFE.""");
  }

  @Test
  void anOptionIsNamedWithItsType() {
    String shown =
        mistakeIn(
            """
            rule "data-few"
            when
                ErrorHarm( value == MONEY )
            then
                insertLogical( new FewExamples() );
            end
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [unknown-field] rules/case.drl:3:25  ErrorHarm has no field MONEY.
                    ErrorHarm( value == MONEY )
                                        ^^^^^
                Did you mean Harm.MONEY?""");
  }

  @Test
  void anOptionBelongsToItsEnumNotToTheQuestion() {
    String shown =
        mistakeIn(
            """
            rule "data-few"
            when
                ErrorHarm( value == ErrorHarm.MONEY )
            then
                insertLogical( new FewExamples() );
            end
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [not-an-option-type] rules/case.drl:3:25  ErrorHarm has no options of its own.
                    ErrorHarm( value == ErrorHarm.MONEY )
                                        ^^^^^^^^^
                Did you mean Harm.MONEY?""");
  }

  @Test
  void aMisspeltConclusionIsShownWithTheNearest() {
    String shown =
        mistakeIn(
            """
            rule "data-few"
            when
                LabelledExamples( value < 10 )
            then
                insertLogical( new FewExample() );
            end
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [unknown-conclusion] rules/case.drl:5:24  No file declares the conclusion FewExample.
                    insertLogical( new FewExample() );
                                       ^^^^^^^^^^
                Did you mean FewExamples?""");
  }

  @Test
  void aConclusionIsToBeDeclared() {
    String shown =
        mistakeIn(
            """
            rule "data-few"
            when
                LabelledExamples( value < 10 )
            then
                insertLogical( new DataIsHopeless() );
            end
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [unknown-conclusion] rules/case.drl:5:24  No file declares the conclusion DataIsHopeless.
                    insertLogical( new DataIsHopeless() );
                                       ^^^^^^^^^^^^^^
                Write: declare DataIsHopeless extends Conclusion end""");
  }

  @Test
  void aMisspeltQuestionInIrrelevantIsShownItself() {
    String shown =
        mistakeIn(
            """
            rule "data-no-rare"
            when
                LabelledExamples( value < 10 )
            then
                insertLogical( new Irrelevant( RareExample.class ) );
            end
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [no-question] rules/case.drl:5:36  RareExample is no question.
                    insertLogical( new Irrelevant( RareExample.class ) );
                                                   ^^^^^^^^^^^
                Did you mean RareExamples (rules/base.drl:29)?""");
  }
}
