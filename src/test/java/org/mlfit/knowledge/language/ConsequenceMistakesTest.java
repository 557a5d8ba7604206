package org.mlfit.knowledge.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mlfit.knowledge.language.Drl.mistakeIn;

import org.junit.jupiter.api.Test;

/** What stands between then and end and cannot. */
class ConsequenceMistakesTest {

  @Test
  void aMisspeltKindOfFindingIsShownWithTheNearest() {
    String shown =
        mistakeIn(
            """
            rule "data-few"
                @severity( high )
                @source( "A book" )
            when
                LabelledExamples( value < 10 )
            then
                insertLogical( Finding.risc( "Too few.", "Collect more." ) );
            end
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [unknown-finding] rules/case.drl:7:28  There is no finding of kind risc.
                    insertLogical( Finding.risc( "Too few.", "Collect more." ) );
                                           ^^^^
                Did you mean risk?""");
  }

  @Test
  void anUnknownKindOfFindingIsShownWithAllKinds() {
    String shown =
        mistakeIn(
            """
            rule "data-few"
                @severity( high )
                @source( "A book" )
            when
                LabelledExamples( value < 10 )
            then
                insertLogical( Finding.catastrophe( "Too few.", "Collect more." ) );
            end
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [unknown-finding] rules/case.drl:7:28  There is no finding of kind catastrophe.
                    insertLogical( Finding.catastrophe( "Too few.", "Collect more." ) );
                                           ^^^^^^^^^^^
                Known are blocker, risk, gap, advice, strength.""");
  }

  @Test
  void aFindingSaysWhatToDoNext() {
    String shown =
        mistakeIn(
            """
            rule "data-few"
                @severity( high )
                @source( "A book" )
            when
                LabelledExamples( value < 10 )
            then
                insertLogical( Finding.risk( "Too few." ) );
            end
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [argument-count] rules/case.drl:7:45  risk takes two values between its parentheses, found 1.
                    insertLogical( Finding.risk( "Too few." ) );
                                                            ^
                Write: Finding.risk( "what is the case", "what to do next" )""");
  }

  @Test
  void aFindingHasAKind() {
    String shown =
        mistakeIn(
            """
            rule "data-few"
                @severity( high )
                @source( "A book" )
            when
                ErrorHarm( $h : value )
            then
                insertLogical( Finding( "It is.", "Collect more." ) );
            end
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [missing-kind] rules/case.drl:7:27  Expected the kind of finding after Finding.
                    insertLogical( Finding( "It is.", "Collect more." ) );
                                          ^
                Write: Finding.risk( "what is the case", "what to do next" )""");
  }

  @Test
  void factsAreNotInserted() {
    String shown =
        mistakeIn(
            """
            rule "data-few"
            when
                LabelledExamples( value < 10 )
            then
                insert( new FewExamples() );
            end
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [refused-change] rules/case.drl:5:5  Rules only conclude, with insertLogical; found insert.
                    insert( new FewExamples() );
                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
                To conclude this as well, write insertLogical. If the rule should not conclude it, take the line out.""");
  }

  @Test
  void factsAreNotModified() {
    String shown =
        mistakeIn(
            """
            rule "data-few"
            when
                LabelledExamples( $n : value, value < 10 )
            then
                modify( $n ) { setValue( 3 ) };
            end
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [refused-change] rules/case.drl:5:5  Rules only conclude, with insertLogical; found modify.
                    modify( $n ) { setValue( 3 ) };
                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
                Take it out: answers and conclusions are never changed. If the rule should conclude more, write: insertLogical( new NameOfConclusion() );""");
  }

  @Test
  void consequencesDoNotBranch() {
    String shown =
        mistakeIn(
            """
            rule "data-few"
            when
                LabelledExamples( $n : value )
            then
                if ( $n < 10 ) {
                    insertLogical( new FewExamples() );
                }
            end
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [refused-consequence] rules/case.drl:5:5  Rules only conclude, with insertLogical; found if.
                    if ( $n < 10 ) {
                    ^^^^^^^^^^^^^^^^
                Take it out if it does nothing; else put what it asks between when and then, of this rule or another.""");
  }

  @Test
  void aMisspeltInsertLogicalIsRecognised() {
    String shown =
        mistakeIn(
            """
            rule "data-few"
            when
                LabelledExamples( value < 10 )
            then
                insertlogical( new FewExamples() );
            end
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [refused-consequence] rules/case.drl:5:5  Rules only conclude, with insertLogical; found insertlogical.
                    insertlogical( new FewExamples() );
                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
                Did you mean insertLogical?""");
  }

  @Test
  void aRuleGivesOneFinding() {
    String shown =
        mistakeIn(
            """
            rule "data-few"
                @severity( high )
                @source( "A book" )
            when
                LabelledExamples( value < 10 )
            then
                insertLogical( Finding.risk( "Too few.", "Collect more." ) );
                insertLogical( Finding.advice( "Wait.", "Collect more." ) );
            end
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [two-findings] rules/case.drl:8:5  Rule data-few gives two findings; a rule gives at most one.
                    insertLogical( Finding.advice( "Wait.", "Collect more." ) );
                    ^^^^^^^^^^^^^
                Take one of the two out, or make a second rule of it: a finding is known by the name of its rule. The other stands in line 7.""");
  }

  @Test
  void aRuleConcludesSomething() {
    String shown =
        mistakeIn(
            """
            rule "data-few"
            when
                LabelledExamples( value < 10 )
            then
            end
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [no-consequence] rules/case.drl:1:1  Rule data-few concludes nothing.
                rule "data-few"
                ^^^^
                Write at least one insertLogical( … ); between then and end.""");
  }

  @Test
  void aConclusionTakesNothing() {
    String shown =
        mistakeIn(
            """
            rule "data-few"
            when
                LabelledExamples( value < 10 )
            then
                insertLogical( new FewExamples( 3 ) );
            end
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [argument-count] rules/case.drl:5:37  FewExamples takes nothing between its parentheses, found 1.
                    insertLogical( new FewExamples( 3 ) );
                                                    ^
                Write: new FewExamples()""");
  }
}
