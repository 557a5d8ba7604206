package org.mlfit.explanation.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mlfit.SmallKnowledge;
import org.mlfit.advice.Advisor;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.reasoning.Foresight;
import org.mlfit.reasoning.result.Interval;

class BesideTheRestTest {

  private final KnowledgeBase base =
      SmallKnowledge.of(
          """
          declare Trip extends Topic @order( 1 ) @title( "Trip" ) end
          declare Walk @topic( trip ) @question( "Is it a walk?" ) value : boolean end
          declare Miles @topic( trip ) @question( "How far is it?" ) @range( "0..100" ) @step( 0.5 )
              value : double
          end
          rule "trip-far" when Walk( value == true ) Miles( value > 80 )
          then insertLogical( new Contradiction( Walk.class, Miles.class, "Too far." ) ); end
          rule "trip-near" when Walk( value == true ) Miles( value < 20 )
          then insertLogical( new Contradiction( Walk.class, Miles.class, "Too near." ) ); end
          rule "verdict-go" @gate( 1 ) @verdict( "go" ) when
          then insertLogical( new GateTriggered( 1 ) ); end
          """);
  private final Advisor advisor = Foresight.advisor(base);
  private final BesideTheRest walk =
      new BesideTheRest(
          advisor,
          base.question("trip.miles").orElseThrow(),
          SmallKnowledge.answers(base, "trip.walk: yes"),
          List.of());

  @Test
  void aRangeEndsOnBothSidesWhereTheOtherAnswersExcludeTheRest() {
    assertThat(walk.around(number("50"), range("0", "100"))).isEqualTo(range("20.0", "80.0"));
  }

  @Test
  void aRangeIsPartedAtTheFirstNumberThatIsExcluded() {
    assertThat(walk.parts(range("50", "100")))
        .isEqualTo(Map.of(true, range("50", "80.0"), false, range("80.5", "100")));
    assertThat(walk.parts(range("0", "10"))).isEqualTo(Map.of(false, range("0", "10")));
    assertThat(walk.parts(range("30", "40"))).isEqualTo(Map.of(true, range("30", "40")));
  }

  private static Interval range(String from, String to) {
    return new Interval(number(from), number(to));
  }

  private static BigDecimal number(String digits) {
    return new BigDecimal(digits);
  }
}
