package org.mlfit.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.mlfit.SmallKnowledge;
import org.mlfit.knowledge.KnowledgeBase;

class LoopingRulesTest {

  @Test
  void rulesThatFireEachOtherWithoutEndAreStoppedAndNamed() {
    KnowledgeBase looping =
        SmallKnowledge.of(
            """
            declare Goal extends Topic @order( 1 ) @title( "Goal" ) end
            declare Stated @topic( goal ) @question( "Is it stated?" ) value : boolean end
            declare A extends Conclusion end
            declare B extends Conclusion end
            declare C extends Conclusion end
            rule "goal-a" when not B() then insertLogical( new A() ); end
            rule "goal-b" when not C() then insertLogical( new B() ); end
            rule "goal-c" when not A() then insertLogical( new C() ); end
            rule "goal-quiet" when Stated() then insertLogical( new A() ); end
            rule "verdict-go" @gate( 1 ) @verdict( "go" ) when
            then insertLogical( new GateTriggered( 1 ) ); end
            """);

    LoopingRules loop =
        catchThrowableOfType(LoopingRules.class, () -> new Advisor(looping).advise(Answers.none()));

    assertThat(loop.rules()).containsExactlyInAnyOrder("goal-a", "goal-b", "goal-c");
    assertThat(loop.getMessage())
        .startsWith("The rules loop: after 20000 firings they still fire each other: goal-");
  }
}
