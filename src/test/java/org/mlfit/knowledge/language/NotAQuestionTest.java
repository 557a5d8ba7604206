package org.mlfit.knowledge.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mlfit.knowledge.language.Drl.mistakeIn;

import org.junit.jupiter.api.Test;

/** Names that exist, but not for what they are used for. */
class NotAQuestionTest {

  @Test
  void aQuestionIsNamedAsAClass() {
    String shown =
        mistakeIn(
            """
            rule "data-no-rare"
            when
                LabelledExamples( value < 10 )
            then
                insertLogical( new Irrelevant( RareExamples ) );
            end
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [missing-question] rules/case.drl:5:36  Expected a question here, found RareExamples.
                    insertLogical( new Irrelevant( RareExamples ) );
                                                   ^^^^^^^^^^^^
                Name it as a class: RareExamples.class""");
  }

  @Test
  void aConclusionIsNeverIrrelevant() {
    String shown =
        mistakeIn(
            """
            rule "data-no-rare"
            when
                LabelledExamples( value < 10 )
            then
                insertLogical( new Irrelevant( FewExamples.class ) );
            end
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [no-question] rules/case.drl:5:36  FewExamples is a conclusion; only a question can stand here.
                    insertLogical( new Irrelevant( FewExamples.class ) );
                                                   ^^^^^^^^^^^
                Did you mean RareExamples (rules/base.drl:29)?""");
  }

  @Test
  void rulesAnswerNoQuestions() {
    String shown =
        mistakeIn(
            """
            rule "data-few"
            when
                LabelledExamples( value < 10 )
            then
                insertLogical( new AboutPeople() );
            end
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [unknown-conclusion] rules/case.drl:5:24  AboutPeople is a question; rules do not answer questions.
                    insertLogical( new AboutPeople() );
                                       ^^^^^^^^^^^
                Declare a conclusion of your own and conclude that.""");
  }

  @Test
  void rulesConcludeNoUnknownAnswer() {
    String shown =
        mistakeIn(
            """
            rule "data-few"
            when
                LabelledExamples( value < 10 )
            then
                insertLogical( new Unknown( RareExamples.class ) );
            end
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [refused-conclusion] rules/case.drl:5:24  Rules do not conclude Unknown.
                    insertLogical( new Unknown( RareExamples.class ) );
                                       ^^^^^^^
                What is answered, unknown or open is said by the architect alone.""");
  }

  @Test
  void aConclusionHasNoFields() {
    String shown =
        mistakeIn(
            """
            rule "data-few"
            when
                FewExamples( value == true )
            then
                insertLogical( new FewExamples() );
            end
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [unknown-field] rules/case.drl:3:18  FewExamples has no field value.
                    FewExamples( value == true )
                                 ^^^^^
                A conclusion has no fields: write FewExamples()""");
  }

  @Test
  void aTopicIsNoFact() {
    String shown =
        mistakeIn(
            """
            rule "data-few"
            when
                Data()
            then
                insertLogical( new FewExamples() );
            end
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [never-a-fact] rules/case.drl:3:5  Rule data-few reads Data, which is no question and no conclusion.
                    Data()
                    ^^^^
                Read a question, or let the other rule conclude something by name and read that.""");
  }

  @Test
  void aFindingIsNoFact() {
    String shown =
        mistakeIn(
            """
            rule "data-few"
            when
                Finding()
            then
                insertLogical( new FewExamples() );
            end
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [never-a-fact] rules/case.drl:3:5  Rule data-few reads Finding, which is no question and no conclusion.
                    Finding()
                    ^^^^^^^
                Read a question, or let the other rule conclude something by name and read that.""");
  }

  @Test
  void unknownNamesItsQuestionAsAClass() {
    String shown =
        mistakeIn(
            """
            rule "data-few"
            when
                Unknown( question == LabelledExamples )
            then
                insertLogical( new FewExamples() );
            end
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [unknown-field] rules/case.drl:3:26  Unknown has no field LabelledExamples.
                    Unknown( question == LabelledExamples )
                                         ^^^^^^^^^^^^^^^^
                A question is named as a class: question == LabelledExamples.class""");
  }

  @Test
  void nothingIsEverNull() {
    String shown =
        mistakeIn(
            """
            rule "data-few"
            when
                LabelledExamples( value == null )
            then
                insertLogical( new FewExamples() );
            end
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [unknown-field] rules/case.drl:3:32  LabelledExamples has no field null.
                    LabelledExamples( value == null )
                                               ^^^^
                What is not known is: Unknown( question == Name.class )""");
  }

  @Test
  void yesIsWrittenTrue() {
    String shown =
        mistakeIn(
            """
            rule "data-few"
            when
                AboutPeople( value == yes )
            then
                insertLogical( new FewExamples() );
            end
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [unknown-field] rules/case.drl:3:27  AboutPeople has no field yes.
                    AboutPeople( value == yes )
                                          ^^^
                Write true for yes.""");
  }

  @Test
  void aMessageReadsNoFields() {
    String shown =
        mistakeIn(
            """
            rule "data-few"
                @severity( high )
                @source( "A book" )
            when
                LabelledExamples( value < 10 )
            then
                insertLogical( Finding.risk( "Only " + value + ".", "Collect more." ) );
            end
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [unknown-field] rules/case.drl:7:44  value means nothing here.
                    insertLogical( Finding.risk( "Only " + value + ".", "Collect more." ) );
                                                           ^^^^^
                Put words in quotes and a $ before the name of a variable.""");
  }

  @Test
  void theQuestionOfWhichTheNameOfTheRuleSpeaksIsMeant() {
    String shown =
        mistakeIn(
            """
            rule "data-about-people-needs-many-examples"
            when
                LabelledExamples( value < 10 )
            then
                insertLogical( new Irrelevant( FewExamples.class ) );
            end
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [no-question] rules/case.drl:5:36  FewExamples is a conclusion; only a question can stand here.
                    insertLogical( new Irrelevant( FewExamples.class ) );
                                                   ^^^^^^^^^^^
                Did you mean AboutPeople (rules/base.drl:48)?""");
  }
}
