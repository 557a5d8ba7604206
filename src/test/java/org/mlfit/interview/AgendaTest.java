package org.mlfit.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mlfit.SmallKnowledge;
import org.mlfit.advice.Advisor;
import org.mlfit.advice.Answers;
import org.mlfit.knowledge.question.Question;
import org.mlfit.reasoning.Foresight;
import org.mlfit.reasoning.Reasoner;

/** Which question comes next, and the reason that is given for it. */
class AgendaTest {

  /**
   * Three questions that weigh the same, one of them on another topic, and one that weighs more.
   */
  private static final String OUTINGS =
      """
      declare Trip extends Topic @order( 1 ) @title( "Trip" ) end
      declare Road extends Topic @order( 2 ) @title( "Road" ) end
      declare Wet @topic( trip ) @gate( 1 ) @question( "Does it rain?" ) value : boolean end
      declare Closed @topic( road ) @gate( 1 ) @question( "Is it closed?" ) value : boolean end
      declare Late @topic( trip ) @gate( 1 ) @question( "Is it late?" ) value : boolean end
      declare enum Vehicle BUS( "bus" ), TRAM( "tram" ), BIKE( "bicycle" ); label : String end
      declare By @topic( road ) @gate( 2 ) @question( "By what?" ) value : Vehicle end
      rule "verdict-stay" @gate( 1 ) @verdict( "stay" ) when
          ( Wet( value == true ) or Closed( value == true ) or Late( value == true ) )
      then insertLogical( new GateTriggered( 1 ) ); end
      rule "verdict-ride" @gate( 2 ) @verdict( "ride" ) when
          By( value in ( Vehicle.BUS, Vehicle.TRAM ) )
      then insertLogical( new GateTriggered( 2 ) ); end
      rule "verdict-walk" @gate( 3 ) @verdict( "walk" ) when
      then insertLogical( new GateTriggered( 3 ) ); end
      """;

  /**
   * The same, with one that opens the talk though it decides last, and one that decides nothing.
   */
  private static final String OPENED =
      OUTINGS.replace("@topic( road ) @gate( 2 )", "@topic( road ) @gate( 2 ) @opens( 1 )")
          + """
          declare Name @topic( trip ) @opens( 2 ) @question( "Has it a name?" ) value : boolean end
          rule "trip-no-name" @severity( low ) @source( "None 2020" ) when Name( value == false )
          then insertLogical( Finding.risk( "It has no name.", "Find one." ) ); end
          """;

  /** The same where an answer on another topic tells a little more than the others. */
  private static final String WORKS =
      OUTINGS.replace(
              "value == true ) or Late",
              "value == true ) or Works( value in ( Vehicle.BUS, Vehicle.TRAM ) ) or Late")
          + """
          declare Works @topic( road ) @gate( 1 ) @question( "Works for what?" ) value : Vehicle end
          """;

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {}                                                     | goal.stated        | whether it comes to “State the goal” | no: settles “State the goal”.
          { goal.stated: yes }                                   | data.examples      | whether it comes to “Get data”       | up to 99: settles “Get data”.
          { goal.stated: unknown }                               | data.examples      | whether it comes to “Get data”       | unknown: rules out “Get data”.
          { goal.stated: yes, data.examples: 500 }               | data.inputs        | whether it comes to “Get data”       | 51 or more: settles “Get data”.
          { goal.stated: yes, data.examples: 2000 }              | data.inputs        | whether it comes to “Get data”       | 201 or more: settles “Get data”.
          { goal.stated: yes, data.examples: unknown }           | data.error-percent | whether it comes to “Check the labels” | 20.1 or more: settles “Check the labels”.
          { goal.stated: yes, data.examples: 500, data.inputs: 0 } | data.error-percent | whether it comes to “Check the labels” | 20.1 or more: settles “Check the labels”.
          { goal.stated: yes, data.examples: 500, data.inputs: 0, data.error-percent: 4 } | data.labelled-by | whether it comes to “Check the labels” | users: settles “Check the labels”.
          """)
  void theNextQuestionDecidesMostAboutTheFirstVerdictThatIsPossible(
      String given, String next, String aim, String effect) {
    Advisor advisor = SmallKnowledge.labels();

    List<String> reasons = reasons(advisor, given, next);

    assertThat(reasons.get(0)).contains(aim).contains("this one tells most about that");
    assertThat(reasons).anySatisfy(reason -> assertThat(reason).endsWith(effect));
  }

  @Test
  void whereItMakesNoDifferenceTheTalkStaysOnItsTopic() {
    Advisor advisor = Foresight.advisor(SmallKnowledge.of(OUTINGS));

    assertThat(nextOf(advisor, "{}")).isEqualTo("trip.wet");
    assertThat(nextOf(advisor, "{ trip.wet: no }")).isEqualTo("trip.late");
    assertThat(nextOf(advisor, "{ trip.wet: no, trip.late: no }")).isEqualTo("road.closed");
  }

  @Test
  void aTopicThatIsBegunIsGoneOnWithAndThatIsSaid() {
    Advisor advisor = Foresight.advisor(SmallKnowledge.of(WORKS));

    assertThat(nextOf(advisor, "{}")).isEqualTo("road.works");
    assertThat(nextOf(advisor, "{ trip.wet: no }")).isEqualTo("trip.late");
    assertThat(reasons(advisor, "{ trip.wet: no }", "trip.late").get(0))
        .endsWith(
            "road.works tells a little more about that; this one comes first since its topic,"
                + " “Trip”, is being talked about.");
  }

  @Test
  void aQuestionThatCanNoLongerDecideIsNotAsked() {
    Advisor advisor = Foresight.advisor(SmallKnowledge.of(OUTINGS));

    assertThat(standing(advisor, "trip.wet: yes").isSettled()).isTrue();
    assertThat(standing(advisor, "trip.wet: yes").coming()).isEmpty();
  }

  @Test
  void theSameAnswersInAnotherOrderHaveTheSameNextQuestion() {
    Advisor advisor = SmallKnowledge.labels();

    assertThat(nextOf(advisor, "{ data.inputs: 3, goal.stated: yes }"))
        .isEqualTo(nextOf(advisor, "{ goal.stated: yes, data.inputs: 3 }"));
  }

  @Test
  void questionsThatOpenTheTalkComeFirstInTheirOrderWhileTheyCanChangeTheVerdict() {
    Advisor advisor = Foresight.advisor(SmallKnowledge.of(OPENED));

    assertThat(nextOf(advisor, "{}")).isEqualTo("road.by");
    assertThat(nextOf(advisor, "{ road.by: bus }")).isEqualTo("road.closed");
    assertThat(standing(advisor, "{ road.by: bus }").rest())
        .extracting(Question::id)
        .containsExactly("trip.name");
    assertThat(reasons(advisor, "{}", "road.by"))
        .startsWith(
            "It opens the talk: it comes before all other questions that can change the verdict.",
            "The verdict can still depend on it.")
        .noneSatisfy(line -> assertThat(line).contains("tells most"));
  }

  @Test
  void noQuestionOpensATalkWhoseVerdictIsSettled() {
    Advisor advisor = Foresight.advisor(SmallKnowledge.of(OPENED));

    assertThat(standing(advisor, "trip.wet: yes").coming()).isEmpty();
  }

  @Test
  void theMostThatCanComeCountsWhatCanStillChangeTheVerdict() {
    Advisor advisor = Foresight.advisor(SmallKnowledge.of(OPENED));

    assertThat(standing(advisor, "{}").atMost()).isEqualTo(4);
    assertThat(standing(advisor, "road.by: bus").atMost()).isEqualTo(3);
    assertThat(standing(advisor, "{ road.by: bus, trip.name: yes }").atMost()).isEqualTo(3);
  }

  private static List<String> reasons(Advisor advisor, String given, String expected) {
    Agenda agenda = agenda(advisor);
    Answers answers = SmallKnowledge.answers(advisor.knowledgeBase(), given);
    Standing standing = agenda.at(answers, advisor.advise(answers));
    Question next = standing.next().orElseThrow();
    assertThat(next.id()).isEqualTo(expected);
    return new Reasons(agenda).of(next, standing, answers, 0);
  }

  private static String nextOf(Advisor advisor, String given) {
    return standing(advisor, given).next().orElseThrow().id();
  }

  private static Standing standing(Advisor advisor, String given) {
    Answers answers = SmallKnowledge.answers(advisor.knowledgeBase(), given);
    return agenda(advisor).at(answers, advisor.advise(answers));
  }

  private static Agenda agenda(Advisor advisor) {
    return new Agenda(advisor.knowledgeBase(), Optional.of(new Reasoner(advisor)));
  }
}
