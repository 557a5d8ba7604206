package org.mlfit.knowledge.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mlfit.knowledge.language.Drl.mistakeIn;

import org.junit.jupiter.api.Test;

/** What keeps the verdict rules from being one table of gates. */
class GateMistakesTest {

  @Test
  void aGateHasOneRule() {
    String shown =
        mistakeIn(
            """
            rule "verdict-also-ready"
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
            [duplicate-gate] rules/case.drl:1:1  Gate 9 has two rules.
                rule "verdict-also-ready"
                ^^^^
                The other is verdict-ready; a group with or makes them one.""");
  }

  @Test
  void onlyTheLastGateIsWithoutConditions() {
    String shown =
        mistakeIn(
            """
            rule "verdict-stop"
                @gate( 1 )
                @verdict( "stop" )
            when
            then
                insertLogical( new GateTriggered( 1 ) );
            end
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [last-gate] rules/case.drl:1:1  Gate 1 has no conditions, so gate 9 is never reached.
                rule "verdict-stop"
                ^^^^
                Only the last gate is without conditions: its verdict is for all who come so far.""");
  }

  @Test
  void theGateTriggeredIsTheGateNamed() {
    String shown =
        mistakeIn(
            """
            rule "verdict-stop"
                @gate( 1 )
                @verdict( "stop" )
            when
                FewExamples()
            then
                insertLogical( new GateTriggered( 2 ) );
            end
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [gate-number] rules/case.drl:1:1  Rule verdict-stop says @gate( 1 ) but triggers gate 2.
                rule "verdict-stop"
                ^^^^
                Give both the same number.""");
  }

  @Test
  void aVerdictNeedsAGate() {
    String shown =
        mistakeIn(
            """
            rule "verdict-stop"
                @verdict( "stop" )
            when
                FewExamples()
            then
                insertLogical( new GateTriggered( 1 ) );
            end
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [verdict-rule] rules/case.drl:1:1  A verdict rule needs @gate and @verdict, and concludes its gate and nothing else.
                rule "verdict-stop"
                ^^^^
                Write: @gate( 7 ) @verdict( "fix-data-first" ) … insertLogical( new GateTriggered( 7 ) );""");
  }

  @Test
  void onlyVerdictRulesTriggerGates() {
    String shown =
        mistakeIn(
            """
            rule "data-stop"
            when
                FewExamples()
            then
                insertLogical( new GateTriggered( 1 ) );
            end
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [verdict-rule] rules/case.drl:1:1  A verdict rule needs @gate and @verdict, and concludes its gate and nothing else.
                rule "data-stop"
                ^^^^
                Write: @gate( 7 ) @verdict( "fix-data-first" ) … insertLogical( new GateTriggered( 7 ) );""");
  }

  @Test
  void aVerdictRuleConcludesNothingElse() {
    String shown =
        mistakeIn(
            """
            rule "verdict-stop"
                @gate( 1 )
                @verdict( "stop" )
            when
                LabelledExamples()
            then
                insertLogical( new GateTriggered( 1 ) );
                insertLogical( new FewExamples() );
            end
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [verdict-rule] rules/case.drl:1:1  A verdict rule needs @gate and @verdict, and concludes its gate and nothing else.
                rule "verdict-stop"
                ^^^^
                Write: @gate( 7 ) @verdict( "fix-data-first" ) … insertLogical( new GateTriggered( 7 ) );""");
  }

  @Test
  void gatesAreNumberedFromOne() {
    String shown =
        mistakeIn(
            """
            rule "verdict-stop"
                @gate( 0 )
                @verdict( "stop" )
            when
                FewExamples()
            then
                insertLogical( new GateTriggered( 0 ) );
            end
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [gate-number] rules/case.drl:7:24  GateTriggered takes the number of a gate, from 1.
                    insertLogical( new GateTriggered( 0 ) );
                                       ^^^^^^^^^^^^^
                Write: new GateTriggered( 7 ), with the number of its gate.""");
  }

  @Test
  void aVerdictIsNamedLikeAnId() {
    String shown =
        mistakeIn(
            """
            rule "verdict-stop"
                @gate( 1 )
                @verdict( "Stop now" )
            when
                FewExamples()
            then
                insertLogical( new GateTriggered( 1 ) );
            end
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [verdict-name] rules/case.drl:1:1  The verdict of rule verdict-stop is no id: Stop now.
                rule "verdict-stop"
                ^^^^
                Use small letters, digits and dashes, such as fix-data-first.""");
  }

  @Test
  void aQuestionIsRequiredByAGateThatExists() {
    String shown =
        mistakeIn(
            """
            declare Weeks
                @topic( data )
                @gate( 4 )
                @question( "How many weeks?" )
                value : long
            end
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [unknown-gate] rules/case.drl:1:9  Weeks is required by gate 4, which no verdict rule has.
                declare Weeks
                        ^^^^^
                Gates are numbered in verdicts.drl.""");
  }

  @Test
  void aQuestionDoesNotDecideWhetherItIsAsked() {
    String shown =
        mistakeIn(
            """
            rule "data-no-rare"
            when
                RareExamples( value == 0 )
            then
                insertLogical( new Irrelevant( RareExamples.class ) );
            end
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [applicability-cycle] rules/base.drl:29:9  Whether RareExamples applies depends on its own answer: RareExamples needs RareExamples.
                declare RareExamples
                        ^^^^^^^^^^^^
                Take one of these out of the rules that conclude Irrelevant.""");
  }
}
