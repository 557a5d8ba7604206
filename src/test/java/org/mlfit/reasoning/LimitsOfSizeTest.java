package org.mlfit.reasoning;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mlfit.SmallKnowledge;
import org.mlfit.advice.Advisor;
import org.mlfit.advice.Answers;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.rule.Verdict;
import org.mlfit.knowledge.source.FaultyInputException;
import org.mlfit.reasoning.twin.TwinView;

/** What is at a limit works, and one beyond it is refused with its place. */
class LimitsOfSizeTest {

  private static final int MOST = 63;

  @ParameterizedTest
  @ValueSource(strings = {"value : Way", "@options( Way ) value : Set"})
  void theLastOfTheMostOptionsIsNeverTakenForUnknown(String field) {
    Advisor advisor = new Advisor(SmallKnowledge.of(ways(MOST, field)));
    Reasoner reasoner = new Reasoner(advisor);
    Question way = advisor.knowledgeBase().question("trip.way-of-travel").orElseThrow();
    Answers last = SmallKnowledge.answers(advisor.knowledgeBase(), "trip.way-of-travel: w63");

    assertThat(advisor.advise(last).verdict().id()).isEqualTo("last");
    assertThat(reasoner.interpreter().view(last)).isEqualTo(TwinView.of(advisor.advise(last)));
    assertThat(reasoner.view(last)).isEqualTo(TwinView.of(advisor.advise(last)));
    assertThat(reasoner.prospects(Answers.none()).verdicts().keySet())
        .isEqualTo(reasoner.reachableVerdicts(Answers.none()).keySet());
    assertThat(reasoner.prospects(Answers.none()).of(way).orElseThrow().branches())
        .anySatisfy(
            branch -> {
              assertThat(branch.answers().answer()).isEqualTo(last.to(way).orElseThrow());
              assertThat(branch.verdicts()).extracting(Verdict::id).contains("last");
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"value : Way", "@options( Way ) value : Set"})
  void oneOptionMoreIsRefused(String field) {
    assertThatThrownBy(() -> SmallKnowledge.of(ways(MOST + 1, field)))
        .isInstanceOf(FaultyInputException.class)
        .hasMessageContaining(
            "rules/small.drl:4:9  The question WayOfTravel has 64 options; 63 are the most that a"
                + " question can have.");
  }

  @Test
  void asManyVerdictsAsThereCanBeAreToldApart() {
    Advisor advisor = new Advisor(SmallKnowledge.of(gates(MOST)));
    Reasoner reasoner = new Reasoner(advisor);

    Set<Verdict> possible = reasoner.prospects(Answers.none()).verdicts().keySet();

    assertThat(possible).hasSize(MOST);
    assertThat(possible).isEqualTo(reasoner.reachableVerdicts(Answers.none()).keySet());
  }

  @Test
  void oneGateMoreIsRefused() {
    assertThatThrownBy(() -> SmallKnowledge.of(gates(MOST + 1)))
        .isInstanceOf(FaultyInputException.class)
        .hasMessageContaining("This is gate 64 of 64; 63 are the most that there can be.");
  }

  @Test
  void anAnswerIsCountedInStepsUpToTheSizeOfALong() {
    Advisor advisor = new Advisor(SmallKnowledge.of(miles("0..4.6e15")));
    Answers most = SmallKnowledge.answers(advisor.knowledgeBase(), "trip.miles: 4.6e15");

    assertThat(advisor.advise(most).findingIds()).containsExactly("trip-far");
    assertThat(new Reasoner(advisor).view(most).findings()).containsExactly("trip-far");
    assertThat(new Reasoner(advisor).interpreter().view(most).findings())
        .containsExactly("trip-far");
  }

  @Test
  void aRangeWithMoreStepsIsRefused() {
    assertThatThrownBy(() -> SmallKnowledge.of(miles("0..4.7e15")))
        .isInstanceOf(FaultyInputException.class)
        .hasMessageContaining(
            "rules/small.drl:3:9  The range of Miles has more steps of 0.001 than can be counted.");
  }

  private static String miles(String range) {
    return """
    declare Trip extends Topic @order( 1 ) @title( "Trip" ) end
    declare Miles @topic( trip ) @question( "How far?" ) @range( "%s" ) @step( 0.001 )
        value : double end
    rule "trip-far" @severity( low ) @source( "Nobody" ) when
      Miles( 9000 * value > 9000 * 4.5e15 )
    then insertLogical( Finding.risk( "Far.", "Stay." ) ); end
    rule "verdict-go" @gate( 1 ) @verdict( "go" ) when
    then insertLogical( new GateTriggered( 1 ) ); end
    """
        .formatted(range);
  }

  private static String ways(int size, String field) {
    boolean isSet = field.endsWith("Set");
    return """
    declare Trip extends Topic @order( 1 ) @title( "Trip" ) end
    declare enum Way %s; label : String end
    declare WayOfTravel @topic( trip ) @gate( 1 ) @question( "How?" ) %s end
    rule "verdict-last" @gate( 1 ) @verdict( "last" ) when WayOfTravel( value %s Way.W63 )
    then insertLogical( new GateTriggered( 1 ) ); end
    rule "verdict-other" @gate( 2 ) @verdict( "other" ) when
    then insertLogical( new GateTriggered( 2 ) ); end
    """
        .formatted(
            IntStream.rangeClosed(1, size)
                .mapToObj(i -> "W%d( \"way %d\" )".formatted(i, i))
                .collect(joining(", ")),
            field,
            isSet ? "contains" : "==");
  }

  private static String gates(int size) {
    return """
    declare Trip extends Topic @order( 1 ) @title( "Trip" ) end
    declare Miles @topic( trip ) @gate( 1 ) @question( "How far?" ) @range( "0..100" )
        value : long end
    """
        + IntStream.range(1, size)
            .mapToObj(
                i ->
                    """
                    rule "verdict-v%1$d" @gate( %1$d ) @verdict( "v%1$d" ) when Miles( value == %1$d )
                    then insertLogical( new GateTriggered( %1$d ) ); end
                    """
                        .formatted(i))
            .collect(joining())
        + """
        rule "verdict-last" @gate( %1$d ) @verdict( "last" ) when
        then insertLogical( new GateTriggered( %1$d ) ); end
        """
            .formatted(size);
  }
}
