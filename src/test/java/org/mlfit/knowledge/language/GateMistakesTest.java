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
            [gate-number] rules/case.drl:7:5  Rule verdict-stop says @gate( 1 ) but triggers gate 2.
                    insertLogical( new GateTriggered( 2 ) );
                    ^^^^^^^^^^^^^
                Write: new GateTriggered( 1 ), unless it is @gate that is wrong.""");
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
            [verdict-rule] rules/case.drl:1:1  Rule verdict-stop triggers a gate but has no @gate.
                rule "verdict-stop"
                ^^^^
                A verdict rule reads: @gate( 1 ) @verdict( "which-one" ) when … then insertLogical( new GateTriggered( 1 ) ); end""");
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
            [verdict-rule] rules/case.drl:1:1  Rule data-stop triggers a gate but has no @gate and no @verdict.
                rule "data-stop"
                ^^^^
                A verdict rule reads: @gate( 1 ) @verdict( "which-one" ) when … then insertLogical( new GateTriggered( 1 ) ); end""");
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
            [verdict-rule] rules/case.drl:1:1  Verdict rule verdict-stop concludes its gate and nothing else.
                rule "verdict-stop"
                ^^^^
                Leave only insertLogical( new GateTriggered( 1 ) ); and let another rule conclude the rest.""");
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
            [gate-number] rules/case.drl:7:39  GateTriggered takes the number of its gate, not 0.
                    insertLogical( new GateTriggered( 0 ) );
                                                      ^
                Gates are numbered from 1: give @gate and GateTriggered the same number.""");
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

  @Test
  void theGateOfTheRuleIsTheOneToTrigger() {
    String shown =
        mistakeIn(
            """
            rule "verdict-stop"
                @gate( 4 )
                @verdict( "stop" )
            when
                FewExamples()
            then
                insertLogical( new GateTriggered( "four" ) );
            end
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [gate-number] rules/case.drl:7:39  GateTriggered takes the number of its gate, not "four".
                    insertLogical( new GateTriggered( "four" ) );
                                                      ^^^^^^
                Write: new GateTriggered( 4 ), as @gate says.""");
  }

  @Test
  void aGateIsTriggeredByOneNumber() {
    String shown =
        mistakeIn(
            """
            rule "verdict-stop"
                @gate( 4 )
                @verdict( "stop" )
            when
                FewExamples()
            then
                insertLogical( new GateTriggered( 4, 5 ) );
            end
            """);

    assertThat(shown)
        .isEqualTo(
            """
            [argument-count] rules/case.drl:7:42  GateTriggered takes one value between its parentheses, found 2.
                    insertLogical( new GateTriggered( 4, 5 ) );
                                                         ^
                Write: new GateTriggered( 4 ), as @gate says.""");
  }
}
