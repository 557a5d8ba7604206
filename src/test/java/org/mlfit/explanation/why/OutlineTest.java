package org.mlfit.explanation.why;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.mlfit.SmallKnowledge;
import org.mlfit.advice.Advisor;
import org.mlfit.reasoning.Foresight;

class OutlineTest {

  private static final Advisor CHAIN =
      Foresight.advisor(
          SmallKnowledge.of(
              """
              declare Hill extends Topic @order( 1 ) @title( "Hill" ) end
              declare Stone @topic( hill ) @question( "Does the stone roll?" ) value : boolean end
              declare First extends Conclusion @title( "the first rolls" ) end
              declare Second extends Conclusion @title( "the second rolls" ) end
              declare Third extends Conclusion @title( "the third rolls" ) end
              declare Fourth extends Conclusion @title( "the fourth rolls" ) end
              declare Fifth extends Conclusion @title( "the fifth rolls" ) end
              rule "hill-first" when Stone( value == true )
              then insertLogical( new First() ); end
              rule "hill-second" when First() then insertLogical( new Second() ); end
              rule "hill-third" when Second() then insertLogical( new Third() ); end
              rule "hill-fourth" when Third() then insertLogical( new Fourth() ); end
              rule "hill-fifth" when Fourth() then insertLogical( new Fifth() ); end
              rule "verdict-run" @gate( 1 ) @verdict( "run" ) @title( "Run" ) @meaning( "Now." ) when
                  Fifth() then insertLogical( new GateTriggered( 1 ) ); end
              rule "verdict-stay" @gate( 2 ) @verdict( "stay" ) @title( "Stay" ) @meaning( "Rest." )
                  when then insertLogical( new GateTriggered( 2 ) ); end
              """));

  private final Step whole =
      new Explainer(CHAIN.knowledgeBase())
          .verdict(CHAIN.advise(SmallKnowledge.answers(CHAIN.knowledgeBase(), "hill.stone: yes")));

  @Test
  void aLongChainIsFoldedToItsEnds() {
    assertThat(ids(Outline.folded(whole)))
        .isEqualTo("run verdict-run fifth hill-fifth (FOLDED) first hill-first hill.stone");
    assertThat(folded(Outline.folded(whole)).words())
        .isEqualTo("the fourth rolls; the third rolls; the second rolls");
  }

  @Test
  void aDepthCutsWhatLiesDeeperAndCountsIt() {
    Step cut = Outline.upTo(2, whole);

    assertThat(ids(cut)).isEqualTo("run verdict-run fifth (CUT)");
    assertThat(cut.below().get(0).below().get(0).below().get(0).words()).isEqualTo("10 steps");
    assertThat(Outline.upTo(12, whole)).isEqualTo(whole);
  }

  @Test
  void aShortChainStaysAsItIs() {
    Step top = whole.below().get(0).below().get(0).below().get(0).below().get(0);
    Step third = top.below().get(0).below().get(0);

    assertThat(third.id()).isEqualTo("third");
    assertThat(Outline.folded(third)).isEqualTo(third);
  }

  private static Step folded(Step step) {
    return step.kind() == Step.Kind.FOLDED ? step : folded(step.below().get(0));
  }

  private static String ids(Step step) {
    String id = step.id().isEmpty() ? "(" + step.kind() + ")" : step.id();
    return step.below().isEmpty() ? id : id + " " + ids(step.below().get(0));
  }
}
