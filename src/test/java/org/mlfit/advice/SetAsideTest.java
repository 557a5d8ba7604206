package org.mlfit.advice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mlfit.SmallKnowledge;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.question.Question;

class SetAsideTest {

  private static final String COATS =
      """
      declare Rain @topic( trip ) @gate( 1 ) @question( "Does it rain?" ) value : boolean end
      declare Coat @topic( trip ) @gate( 1 ) @question( "Is there a coat?" ) value : boolean end
      declare Hat @topic( trip ) @gate( 1 ) @question( "Is there a hat?" ) value : boolean end
      declare Shade @topic( trip ) @gate( 1 ) @question( "Is there shade?" ) value : boolean end
      /* A coat and a hat
         are for rain. */
      rule "trip-for-rain" when not Rain( value == true )
      then insertLogical( new Irrelevant( Coat.class ) ); insertLogical( new Irrelevant( Hat.class ) );
      end
      rule "trip-shade-needs-sun" when not Rain( value == false )
      then insertLogical( new Irrelevant( Shade.class ) ); end
      rule "verdict-stay" @gate( 1 ) @verdict( "stay" ) when
          Rain( value == true ) not Coat( value == true ) not Hat( value == true )
      then insertLogical( new GateTriggered( 1 ) ); end
      rule "verdict-sweat" @gate( 2 ) @verdict( "sweat" ) when Shade( value == false )
      then insertLogical( new GateTriggered( 2 ) ); end
      rule "verdict-go" @gate( 3 ) @verdict( "go" ) when
      then insertLogical( new GateTriggered( 3 ) ); end
      """;

  private final KnowledgeBase trip = SmallKnowledge.of(COATS);

  @Test
  void answersSetAsideForOneReasonStandTogetherUnderWhatTheRuleSaysOfItself() {
    assertThat(aside("{ trip.rain: no, trip.coat: yes, trip.hat: no, trip.shade: yes }"))
        .singleElement()
        .satisfies(
            aside -> {
              assertThat(aside.reason()).isEqualTo("A coat and a hat are for rain.");
              assertThat(aside.questions())
                  .extracting(Question::id)
                  .containsExactly("trip.coat", "trip.hat");
            });
  }

  @Test
  void aRuleWithoutCommentIsToldByItsName() {
    assertThat(aside("{ trip.rain: yes, trip.shade: yes }"))
        .extracting(SetAside::reason)
        .containsExactly("Trip shade needs sun.");
  }

  @Test
  void whatAppliesHasNoReason() {
    assertThat(aside("{ trip.rain: yes, trip.coat: yes }")).isEmpty();
  }

  private List<SetAside> aside(String answers) {
    Advice advice = new Advisor(trip).advise(SmallKnowledge.answers(trip, answers));
    return SetAside.among(trip.questions(), advice).stream()
        .map(
            group ->
                new SetAside(
                    group.reason(),
                    group.questions().stream().filter(advice.setAside()::contains).toList()))
        .filter(group -> !group.questions().isEmpty())
        .toList();
  }
}
