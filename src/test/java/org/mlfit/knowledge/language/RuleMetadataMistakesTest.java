package org.mlfit.knowledge.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mlfit.knowledge.language.Drl.mistakeIn;

import org.junit.jupiter.api.Test;

/** What rules and questions say about themselves, wrongly or not at all. */
class RuleMetadataMistakesTest {

  @Test
  void aFindingHasASeverity() {
    String shown =
        mistakeIn(
            """
            rule "data-few"
                @source( "A book" )
            when
                LabelledExamples( value < 10 )
            then
                insertLogical( Finding.risk( "Too few.", "Collect more." ) );
            end
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [missing-severity] rules/case.drl:1:1  Rule data-few gives a finding but has no @severity.
                rule "data-few"
                ^^^^
                Write how much it weighs below its name: @severity( medium ); or one of critical, high, low, info.""");
  }

  @Test
  void theSeverityOfTheLikeInTheSameFileIsOffered() {
    String shown =
        mistakeIn(
            """
            rule "data-few"
                @source( "A book" )
            when
                LabelledExamples( value < 10 )
            then
                insertLogical( Finding.risk( "Too few.", "Collect more." ) );
            end
            rule "data-rare"
                @severity( low )
                @source( "A book" )
            when
                RareExamples( value < 10 )
            then
                insertLogical( Finding.risk( "Too few rare ones.", "Collect more." ) );
            end
            rule "data-none"
                @severity( critical )
                @source( "A book" )
            when
                LabelledExamples( value < 1 )
            then
                insertLogical( Finding.blocker( "There is nothing.", "Collect something." ) );
            end
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [missing-severity] rules/case.drl:1:1  Rule data-few gives a finding but has no @severity.
                rule "data-few"
                ^^^^
                Write how much it weighs below its name: @severity( low ), as the risk data-rare has it; or one of critical, high, medium, info.""");
  }

  @Test
  void aFindingHasASource() {
    String shown =
        mistakeIn(
            """
            rule "data-few"
                @severity( high )
            when
                LabelledExamples( value < 10 )
            then
                insertLogical( Finding.risk( "Too few.", "Collect more." ) );
            end
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [missing-source] rules/case.drl:1:1  Rule data-few gives a finding but has no @source.
                rule "data-few"
                ^^^^
                Say where it comes from: @source( "Author year, title or section" ).""");
  }

  @Test
  void aSeverityIsOneOfFive() {
    String shown =
        mistakeIn(
            """
            rule "data-few"
                @severity( hihg )
                @source( "A book" )
            when
                LabelledExamples( value < 10 )
            then
                insertLogical( Finding.risk( "Too few.", "Collect more." ) );
            end
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [unknown-severity] rules/case.drl:2:5  There is no severity hihg.
                    @severity( hihg )
                    ^^^^^^^^^
                Severity is one of critical, high, medium, low, info.""");
  }

  @Test
  void aSeverityIsNotEmpty() {
    String shown =
        mistakeIn(
            """
            rule "data-few"
                @severity
                @source( "A book" )
            when
                LabelledExamples( value < 10 )
            then
                insertLogical( Finding.risk( "Too few.", "Collect more." ) );
            end
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [unknown-severity] rules/case.drl:2:5  @severity is empty.
                    @severity
                    ^^^^^^^^^
                Severity is one of critical, high, medium, low, info.""");
  }

  @Test
  void anUnknownKeyIsShownWithAllKeys() {
    String shown =
        mistakeIn(
            """
            rule "data-few"
                @author( "me" )
            when
                LabelledExamples( value < 10 )
            then
                insertLogical( new FewExamples() );
            end
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [unknown-metadata] rules/case.drl:2:5  @author means nothing on a rule.
                    @author( "me" )
                    ^^^^^^^
                Known are @acknowledged, @confidence, @gate, @meaning, @neverBeside, @rank, @rationale, @severity, @source, @title, @url, @verdict.""");
  }

  @Test
  void aMisspeltKeyIsShownWithTheNearest() {
    String shown =
        mistakeIn(
            """
            declare Weeks
                @topic( data )
                @question( "How many weeks?" )
                @unti( "weeks" )
                value : long
            end
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [unknown-metadata] rules/case.drl:4:5  @unti means nothing on a question.
                    @unti( "weeks" )
                    ^^^^^
                Did you mean @unit?""");
  }

  @Test
  void misspeltOptionsAreShownWithTheNearest() {
    String shown =
        mistakeIn(
            """
            declare Where
                @topic( data )
                @question( "Where?" )
                @options( Aera )
                value : Set
            end
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [missing-options] rules/case.drl:5:5  The options of Where are not declared.
                    value : Set
                    ^^^^^
                Did you mean Area?""");
  }

  @Test
  void onlyANumberHasARange() {
    String shown =
        mistakeIn(
            """
            declare Late
                @topic( data )
                @question( "Is it late?" )
                @range( "0..10" )
                value : boolean
            end
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [misplaced-metadata] rules/case.drl:4:5  @range means nothing for the type of Late’s value.
                    @range( "0..10" )
                    ^^^^^^
                Only a number takes it; take it out.""");
  }

  @Test
  void aSetNamesItsOptionsAbove() {
    String shown =
        mistakeIn(
            """
            declare Where
                @topic( data )
                @question( "Where?" )
                value : Set<Area>
            end
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [field-type] rules/case.drl:4:16  The type of a field takes nothing in < >.
                    value : Set<Area>
                               ^
                Write: value : Set, and above it: @options( NameOfTheEnum )""");
  }

  @Test
  void anAnswerIsNoFreeText() {
    String shown =
        mistakeIn(
            """
            declare Reason
                @topic( data )
                @question( "Why?" )
                value : String
            end
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [unknown-field-type] rules/case.drl:4:5  The field value of Reason cannot have the type String.
                    value : String
                    ^^^^^
                Use boolean, long, double, Set, or a declared enum.""");
  }

  @Test
  void theFieldIsCalledValue() {
    String shown =
        mistakeIn(
            """
            declare Weeks
                @topic( data )
                @question( "How many weeks?" )
                weeks : long
            end
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [question-field] rules/case.drl:1:9  The question Weeks needs exactly one field, called value.
                declare Weeks
                        ^^^^^
                Write one line such as: value : boolean""");
  }
}
