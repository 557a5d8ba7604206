package org.mlfit.report.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.mlfit.SmallKnowledge;
import org.mlfit.advice.Advisor;
import org.mlfit.explanation.why.Explainer;
import org.mlfit.reasoning.Foresight;
import org.mlfit.report.text.TextStyle;

/** An explanation in words, as an architect reads it. */
class ExplanationTextTest {

  private static final Advisor WALK =
      Foresight.advisor(
          SmallKnowledge.of(
              """
              declare Walk extends Topic @order( 1 ) @title( "Walk" ) end
              declare Wet @topic( walk ) @question( "Does it rain?" ) value : boolean end
              declare Icy @topic( walk ) @question( "Is it icy?" ) value : boolean end
              declare Fit extends Conclusion @title( "all can walk" ) end
              rule "walk-dry" when Wet( value == false ) Icy( value == false )
              then insertLogical( new Fit() ); end
              rule "walk-rain-alone" when Wet( value == true ) Icy( value == false )
              then insertLogical( new Fit() ); end
              rule "verdict-stay" @gate( 1 ) @verdict( "stay" ) @title( "Stay" ) @meaning( "Rest." )
              when not Fit() then insertLogical( new GateTriggered( 1 ) ); end
              rule "verdict-run" @gate( 2 ) @verdict( "run" ) @title( "Run" ) @meaning( "Now." )
              when then insertLogical( new GateTriggered( 2 ) ); end
              """));

  @Test
  void whatKeepsSeveralRulesFromAConclusionIsToldOnceBelowIt() {
    String text =
        ExplanationText.of(
            new Explainer(WALK.knowledgeBase())
                .verdict(
                    WALK.advise(
                        SmallKnowledge.answers(
                            WALK.knowledgeBase(), "{ walk.wet: yes, walk.icy: yes }"))),
            false,
            TextStyle.plain());

    assertThat(text)
        .contains("since this is not so: all can walk [fit]", "✗ Does it rain? yes [walk.wet].")
        .containsOnlyOnce("✗ Is it icy? yes [walk.icy].");
  }
}
