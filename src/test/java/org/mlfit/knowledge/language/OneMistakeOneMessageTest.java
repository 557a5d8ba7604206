package org.mlfit.knowledge.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mlfit.knowledge.language.Drl.mistakeIn;

import org.junit.jupiter.api.Test;

/** What only follows from a mistake is not told as another one. */
class OneMistakeOneMessageTest {

  @Test
  void aKeywordAsATypeIsToldWhereItIsDeclared() {
    String shown =
        mistakeIn(
            """
            declare rule
                @topic( data )
                @question( "How many weeks?" )
                value : long
            end

            rule "data-few"
            when
                Weeks( value < 2 )
            then
                insertLogical( new FewExamples() );
            end

            rule "data-no-weeks"
            when
                Weeks( value > 2 )
                LabelledExamples( value < 10 )
            then
                insertLogical( new Irrelevant( Weeks.class ) );
            end
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [type-name] rules/case.drl:1:9  rule is no name for a type: it does not begin with a capital letter.
                declare rule
                        ^^^^
                Rules read Weeks, which no file declares: give it that name if it is this one.""");
  }

  @Test
  void aSlipInADeclarationIsToldThereAndNotAtEachReader() {
    String shown =
        mistakeIn(
            """
            declare Weks
                @topic( data )
                @question( "How many weeks?" )
                value : long
            end

            rule "data-few"
            when
                Weeks( value < 2 )
            then
                insertLogical( new FewExamples() );
            end

            rule "data-also-few"
            when
                Weeks( value > 2 )
            then
                insertLogical( new FewExamples() );
            end
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [misspelt-type] rules/case.drl:1:9  No rule uses Weks, and several use Weeks, which no file declares.
                declare Weks
                        ^^^^
                Did you mean Weeks?""");
  }

  @Test
  void aSlipInADeclarationOrInItsOnlyReaderIsToldAtTheReader() {
    String shown =
        mistakeIn(
            """
            declare Weks
                @topic( data )
                @question( "How many weeks?" )
                value : long
            end

            rule "data-few"
            when
                Weeks( value < 2 )
            then
                insertLogical( new FewExamples() );
            end
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [unknown-type] rules/case.drl:9:5  Rule data-few reads Weeks, which no file declares.
                    Weeks( value < 2 )
                    ^^^^^
                Did you mean Weks (rules/case.drl:1)?""");
  }

  @Test
  void aSlipInTheNameOfOptionsIsToldThere() {
    String shown =
        mistakeIn(
            """
            declare enum Siz
                SMALL( "small" ),
                LARGE( "large" );
                label : String
            end

            declare Extent
                @topic( data )
                @question( "How large?" )
                value : Size
            end

            rule "data-few"
            when
                Extent( value == Size.SMALL )
            then
                insertLogical( new FewExamples() );
            end
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [misspelt-type] rules/case.drl:1:14  No rule uses Siz, and several use Size, which no file declares.
                declare enum Siz
                             ^^^
                Did you mean Size?""");
  }

  @Test
  void optionsDeclaredTwiceKeepTheFirst() {
    String shown =
        mistakeIn(
            """
            declare enum Harm
                SMALL( "small" );
                label : String
            end

            rule "data-few"
            when
                ErrorHarm( value == Harm.MONEY )
            then
                insertLogical( new FewExamples() );
            end
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [duplicate-type] rules/case.drl:1:14  Harm is declared twice.
                declare enum Harm
                             ^^^^
                The other stands in rules/base.drl:10. Keep the one that is right and take the other out; give this one another name only if both are needed.""");
  }

  @Test
  void aCopyOfAVerdictRuleIsNotASecondRuleOfItsGate() {
    String shown =
        mistakeIn(
            """
            rule "verdict-ready"
                @gate( 9 )
                @verdict( "ready" )
            when
            then
                insertLogical( new GateTriggered( 9 ) );
            end
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [duplicate-rule] rules/case.drl:1:6  Two rules are called verdict-ready.
                rule "verdict-ready"
                     ^^^^^^^^^^^^^^^
                The other stands in rules/base.drl:56 and says the same: take one of the two out.""");
  }

  @Test
  void aMisspeltVerdictIsNotAMissingOne() {
    String shown =
        mistakeIn(
            """
            rule "verdict-stop"
                @gate( 1 )
                @vrdict( "stop" )
            when
                FewExamples()
            then
                insertLogical( new GateTriggered( 1 ) );
            end
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [unknown-metadata] rules/case.drl:3:5  @vrdict means nothing on a rule.
                    @vrdict( "stop" )
                    ^^^^^^^
                Did you mean @verdict?""");
  }

  @Test
  void aMisspeltTopicKeyIsNotAMissingTopic() {
    String shown =
        mistakeIn(
            """
            declare Weeks
                @toic( data )
                @question( "How many weeks?" )
                value : long
            end
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [unknown-metadata] rules/case.drl:2:5  @toic means nothing on a question.
                    @toic( data )
                    ^^^^^
                Did you mean @topic?""");
  }

  @Test
  void optionsThatCannotBeReadAreNotMissed() {
    String shown =
        mistakeIn(
            """
            declare enum Size
                SMALL( "small" )
                LARGE( "large" );
                label : String
            end

            declare Extent
                @topic( data )
                @question( "How large?" )
                value : Size
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
  void theReaderOfAConclusionWithAMisspeltParentIsRight() {
    String shown =
        mistakeIn(
            """
            declare ManyExamples extends Conclusions end

            rule "data-few"
            when
                ManyExamples()
            then
                insertLogical( new FewExamples() );
            end
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [unknown-parent] rules/case.drl:1:9  ManyExamples extends Conclusions, which it cannot.
                declare ManyExamples extends Conclusions end
                        ^^^^^^^^^^^^
                Did you mean Conclusion?""");
  }

  @Test
  void theRestOfARefusedImportIsNoStatement() {
    String shown =
        mistakeIn(
            """
            import org.mlfit.knowledge.vocabulary*;
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [refused-import] rules/case.drl:1:1  Rules cannot import org.mlfit.knowledge.vocabulary.
                import org.mlfit.knowledge.vocabulary*;
                ^^^^^^
                Only org.mlfit.knowledge.vocabulary.* and java.util.Set may be imported.""");
  }
}
