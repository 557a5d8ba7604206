package org.mlfit.interview;

import java.util.Optional;
import org.mlfit.SmallKnowledge;
import org.mlfit.advice.Advisor;
import org.mlfit.advice.Testimony;
import org.mlfit.interview.Interview.End;
import org.mlfit.interview.Interview.Length;
import org.mlfit.reasoning.Foresight;
import org.mlfit.reasoning.Reasoner;

/** Talks about two topics with two questions each. */
final class SmallTopics {

  private static final String RULES =
      """
      declare Trip extends Topic @order( 1 ) @title( "Trip" ) end
      declare Road extends Topic @order( 2 ) @title( "Road" ) end
      declare Wet @topic( trip ) @gate( 1 ) @question( "Does it rain?" ) value : boolean end
      declare Closed @topic( road ) @gate( 1 ) @question( "Is it closed?" ) value : boolean end
      declare Late @topic( trip ) @gate( 1 ) @question( "Is it late?" ) value : boolean end
      declare Icy @topic( road ) @gate( 1 ) @question( "Is it icy?" ) value : boolean end
      rule "trip-ice-comes-late" when Late( value == false ) Icy( value == true )
      then insertLogical( new Contradiction( Late.class, Icy.class, "Ice comes late." ) ); end
      rule "verdict-stay" @gate( 1 ) @verdict( "stay" ) when
          ( Wet( value == true ) or Closed( value == true ) or Late( value == true )
            or Icy( value == true ) )
      then insertLogical( new GateTriggered( 1 ) ); end
      rule "verdict-walk" @gate( 2 ) @verdict( "walk" ) when
      then insertLogical( new GateTriggered( 2 ) ); end
      """;

  private SmallTopics() {}

  static End talk(Talk talk) {
    return talk("", Length.TO_THE_VERDICT, talk);
  }

  static End talk(String given, Length length, Talk talk) {
    Advisor advisor = Foresight.advisor(SmallKnowledge.of(RULES));
    Agenda agenda = new Agenda(advisor.knowledgeBase(), Optional.of(new Reasoner(advisor)));
    Testimony said = Testimony.of(SmallKnowledge.answers(advisor.knowledgeBase(), given));
    return new Interview(advisor, agenda, said, talk, kept -> {}, length).run();
  }
}
