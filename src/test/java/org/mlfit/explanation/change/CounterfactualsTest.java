package org.mlfit.explanation.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mlfit.SmallKnowledge;
import org.mlfit.advice.Advisor;
import org.mlfit.advice.Answers;
import org.mlfit.explanation.change.Counterfactual.Reach;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.question.Answer;
import org.mlfit.knowledge.question.AnswerText;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.rule.Verdict;
import org.mlfit.reasoning.Foresight;
import org.mlfit.reasoning.Reasoner;
import org.mlfit.reasoning.result.Interval;
import org.mlfit.reasoning.result.Search;
import org.mlfit.report.reasoning.CounterfactualText;

/** The expected changes are derived by hand from the rules below. */
class CounterfactualsTest {

  /** Gate 1: too cold. Gate 2: nobody comes. Gate 3: the party. */
  private static final String PARTY =
      """
      declare enum Place GARDEN( "in the garden" ), TENT( "in a tent" ), HALL( "in a hall" );
          label : String end
      declare Where @topic( party ) @gate( 1 ) @question( "Where is it?" ) value : Place end
      declare Degrees @topic( party ) @gate( 1 ) @question( "How warm is it?" ) @unit( "degrees" )
          @range( "-20..40" ) @fixed value : long end
      declare Heaters @topic( party ) @question( "How many heaters?" ) @range( "0..20" )
          @unit( "heaters" ) value : long end
      declare Guests @topic( party ) @gate( 2 ) @question( "How many guests?" ) @range( "0..500" )
          @unit( "guests" ) @example( "30" ) value : long end
      declare Band @topic( party ) @gate( 2 ) @question( "Is there a band?" ) value : boolean end
      declare Cold extends Conclusion end
      declare Lonely extends Conclusion end

      rule "party-heaters-need-a-tent" when not Where( value == Place.TENT )
      then insertLogical( new Irrelevant( Heaters.class ) ); end
      rule "party-cold-garden" when Where( value == Place.GARDEN ) Degrees( value < 15 )
      then insertLogical( new Cold() ); end
      rule "party-cold-tent" when
          Where( value == Place.TENT )
          Degrees( $degrees : value )
          Heaters( $heaters : value, $degrees + 5 * $heaters < 15 )
      then insertLogical( new Cold() ); end
      rule "party-lonely" when Guests( value < 10 ) Band( value == false )
      then insertLogical( new Lonely() ); end
      rule "party-more-heaters-than-guests" when
          Guests( $guests : value ) Heaters( value > $guests )
      then insertLogical( new Contradiction( Guests.class, Heaters.class,
          "There are more heaters than guests." ) ); end

      rule "verdict-cold" @gate( 1 ) @verdict( "too-cold" ) when Cold()
      then insertLogical( new GateTriggered( 1 ) ); end
      rule "verdict-lonely" @gate( 2 ) @verdict( "too-lonely" ) when Lonely()
      then insertLogical( new GateTriggered( 2 ) ); end
      rule "verdict-party" @gate( 3 ) @verdict( "party" ) when
      then insertLogical( new GateTriggered( 3 ) ); end
      """;

  private final KnowledgeBase base = SmallKnowledge.of(PARTY);
  private final Advisor advisor = Foresight.advisor(base);
  private final Counterfactuals counterfactuals =
      new Counterfactuals(advisor, new Reasoner(advisor));

  @Test
  void aRangeIsAllWithWhichTheVerdictCanComeThoughTheNearestSettlesIt() {
    Foresight shipped = new Foresight(SmallKnowledge.shipped());
    Answers given =
        SmallKnowledge.answers(
            SmallKnowledge.shipped(),
            """
            problem.goal: specific
            problem.decision: yes
            problem.task: classify
            problem.success: business-metric-with-target
            problem.shared-statement: yes
            problem.benefit-cost: unknown
            risk.use-areas: []
            risk.about-people: no
            risk.personal-data: no
            risk.error-harm: money
            alternatives.logic-known: no
            alternatives.query-answers: no
            alternatives.baseline-share: 70
            data.access: accessible
            data.inputs-at-decision-time: yes
            modelling.sourcing: buy
            data.labelled-examples: unknown
            quality.missing-percent: unknown
            poc.state: none
            """);
    Verdict trial = shipped.advisor().knowledgeBase().verdict("bounded-poc").orElseThrow();

    ChangeSet way =
        new Counterfactuals(shipped.advisor(), shipped.reasoner())
            .to(trial, given, new Search(1, 3, count -> true))
            .sets()
            .get(0);

    // Up to 5 % it is settled; up to 40 % it can come, as an open question is answered.
    assertThat(way.isSettled()).isTrue();
    assertThat(way.changes().get(0).within().orElseThrow().to()).isEqualByComparingTo("40");
    assertThat(way.changes().get(0).allAlike()).isFalse();
  }

  @Test
  void aWayIsATentAnotherTheHallAndTheWeatherStaysAsItIs() {
    Counterfactual found =
        to("party", "{ party.where: garden, party.degrees: 5, party.guests: 50, party.band: yes }");

    assertThat(found.reach()).isEqualTo(Reach.FOUND);
    assertThat(ways(found)).containsExactly("party.where garden→tent");
    assertThat(found.sets().get(0).changes().get(0).instead())
        .extracting(AnswerText::plain)
        .containsExactly("hall");
  }

  @Test
  void aQuestionThatComesToApplyIsNamedWithWhatItCanStillDecide() {
    Counterfactual found =
        to("party", "{ party.where: garden, party.degrees: 5, party.guests: 50, party.band: yes }");

    ChangeSet tent = found.sets().get(0);
    assertThat(tent.asks()).extracting(Question::id).containsExactly("party.heaters");
    assertThat(tent.stillPossible())
        .extracting(Verdict::id)
        .containsExactlyInAnyOrder("too-cold", "party");
    assertThat(tent.isSettled()).isFalse();
  }

  @Test
  void fewerChangesComeFirstAndThenSmallerSteps() {
    Counterfactual found =
        to(
            "party",
            "{ party.where: tent, party.degrees: 2, party.heaters: 2, party.guests: 9, party.band: no }");

    assertThat(ways(found))
        .containsExactly(
            "party.heaters 2→3 party.guests 9→10",
            "party.where tent→hall party.guests 9→10",
            "party.heaters 2→3 party.band no→yes",
            "party.where tent→hall party.band no→yes");
  }

  @Test
  void allValuesThatLeadThereAreGivenAndAnswersThatNoLongerApply() {
    Counterfactual found =
        to(
            "party",
            "{ party.where: tent, party.degrees: 2, party.heaters: 2, party.guests: 9, party.band: yes }");

    assertThat(ways(found)).containsExactly("party.heaters 2→3", "party.where tent→hall");
    assertThat(found.sets().get(0).changes().get(0).within())
        .contains(new Interval(new BigDecimal(3), new BigDecimal(9)));
    assertThat(found.sets().get(1).setAside())
        .extracting(Question::id)
        .containsExactly("party.heaters");
  }

  @Test
  void noSetBringsAnswersThatCannotBothBeTrue() {
    Counterfactual found =
        to(
            "party",
            "{ party.where: tent, party.degrees: 5, party.heaters: 1, party.guests: 1, party.band: yes }");

    assertThat(ways(found))
        .containsExactly("party.where tent→hall", "party.heaters 1→2 party.guests 1→2");
  }

  @Test
  void anUnknownNumberComesToLieNearTheExample() {
    Counterfactual found =
        to(
            "too-lonely",
            "{ party.where: hall, party.degrees: 5, party.band: no, party.guests: unknown }");

    assertThat(ways(found)).containsExactly("party.guests unknown→9");
  }

  @Test
  void whatIsOpenNeedNotChange() {
    Counterfactual found = to("party", "{ party.where: hall, party.degrees: 5, party.band: no }");

    assertThat(found.now().id()).isEqualTo("not-enough-answers");
    assertThat(found.reach()).isEqualTo(Reach.OPEN);
  }

  @Test
  void afterTheChangesOpenAnswersMayDecide() {
    Counterfactual found = to("party", "{ party.where: garden, party.degrees: 5 }");

    assertThat(ways(found)).containsExactly("party.where garden→tent");
    assertThat(found.sets())
        .allSatisfy(
            set -> {
              assertThat(set.verdict().id()).isEqualTo("not-enough-answers");
              assertThat(set.stillPossible()).extracting(Verdict::id).contains("party");
            });
  }

  @Test
  void whatNobodyCanChooseMayStillTurnOut() {
    Counterfactual found =
        to(
            "too-cold",
            "{ party.where: garden, party.degrees: unknown, party.guests: 50, party.band: yes }");

    assertThat(ways(found)).containsExactly("party.degrees unknown→1");
  }

  @Test
  void aVerdictThatIsThereAlreadyNeedsNoChange() {
    Counterfactual found = to("too-cold", "{ party.where: garden, party.degrees: 5 }");

    assertThat(found.reach()).isEqualTo(Reach.THERE_ALREADY);
    assertThat(found.sets()).isEmpty();
  }

  @Test
  void aVerdictThatNoChangesLeadToIsImpossible() {
    assertThat(to("too-cold", "{ party.where: hall, party.degrees: 20 }").reach())
        .isEqualTo(Reach.IMPOSSIBLE);
  }

  @Test
  void aSearchThatWasEndedSaysHowFarItCame() {
    Answers given =
        answers(
            "{ party.where: tent, party.degrees: 2, party.heaters: 2, party.guests: 9, party.band: no }");

    Counterfactual found =
        counterfactuals.to(verdict("party"), given, new Search(3, 5, count -> count < 2));

    assertThat(found.searched()).isEqualTo(1);
    assertThat(found.sets()).hasSize(1);
    assertThat(found.isSmallestFirst()).isTrue();
  }

  @Test
  void aSearchThatHardlyBeganStillShowsAWayOfWhichNothingCanBeLeftOut() {
    Answers given =
        answers(
            "{ party.where: tent, party.degrees: 2, party.heaters: 2, party.guests: 9, party.band: no }");

    Counterfactual found =
        counterfactuals.to(verdict("party"), given, new Search(3, 5, count -> false));

    assertThat(found.reach()).isEqualTo(Reach.FOUND);
    assertThat(found.sets()).hasSize(1);
    assertThat(found.sets().get(0).changes()).hasSize(2);
    assertThat(found.isSmallestFirst()).isFalse();
  }

  @Test
  void whereNoChangesLeadThereTheGivensInTheWayAreNamed() {
    Advisor advisor =
        Foresight.advisor(
            SmallKnowledge.of(
                """
                declare Salt @topic( sea ) @gate( 1 ) @question( "Is it salt?" ) @fixed value : boolean end
                declare Cold @topic( sea ) @gate( 1 ) @question( "Is it cold?" ) value : boolean end
                rule "verdict-drink" @gate( 1 ) @verdict( "drink" ) when
                    Salt( value == false ) Cold( value == true )
                then insertLogical( new GateTriggered( 1 ) ); end
                rule "verdict-swim" @gate( 2 ) @verdict( "swim" ) when
                then insertLogical( new GateTriggered( 2 ) ); end
                """));
    Answers given =
        SmallKnowledge.answers(advisor.knowledgeBase(), "{ sea.salt: yes, sea.cold: no }");

    Counterfactual found =
        new Counterfactuals(advisor, new Reasoner(advisor))
            .to(advisor.knowledgeBase().verdict("drink").orElseThrow(), given, Search.upTo(2));

    assertThat(found.reach()).isEqualTo(Reach.IMPOSSIBLE);
    assertThat(found.givens()).extracting(Question::id).containsExactly("sea.salt");
  }

  @Test
  void aWayThatTakesNoStepBackComesBeforeAShorterOneThatDoes() {
    Advisor advisor =
        Foresight.advisor(
            SmallKnowledge.of(
                """
                declare enum Review NONE( "none" ), APPEAL( "on appeal" ), EACH( "each one" );
                    label : String
                end
                declare Oversight @topic( desk ) @gate( 1 ) @question( "Who reviews it?" )
                    @law( laterNeverWorse ) @except( "verdict-wait" )
                    value : Review
                end
                declare Measured @topic( desk ) @gate( 1 ) @question( "Is that measured?" ) value : boolean end
                rule "verdict-wait" @gate( 1 ) @verdict( "wait" ) when
                    Oversight( value == Review.EACH ) not Measured( value == true )
                then insertLogical( new GateTriggered( 1 ) ); end
                rule "verdict-go" @gate( 2 ) @verdict( "go" ) when
                then insertLogical( new GateTriggered( 2 ) ); end
                """));
    Answers given =
        SmallKnowledge.answers(
            advisor.knowledgeBase(), "{ desk.oversight: each, desk.measured: no }");

    List<ChangedAnswer> changes =
        new Counterfactuals(advisor, new Reasoner(advisor))
                .to(advisor.knowledgeBase().verdict("go").orElseThrow(), given, Search.upTo(1))
                .sets()
                .stream()
                .flatMap(set -> set.changes().stream())
                .toList();

    assertThat(changes)
        .extracting(change -> change.question().id())
        .containsExactly("desk.measured", "desk.oversight");
    assertThat(changes).extracting(ChangedAnswer::isStepBack).containsExactly(false, true);
    assertThat(changes)
        .extracting(CounterfactualText::sentence)
        .satisfies(sentences -> assertThat(sentences.get(0)).doesNotContain("a step back"))
        .satisfies(sentences -> assertThat(sentences.get(1)).contains(", a step back"));
  }

  @Test
  void aRangeEndsWhereTheOtherAnswersExcludeIt() {
    Answers given =
        SmallKnowledge.answers(
            "{ goal.stated: yes, data.examples: 50, data.inputs: 5, data.error-percent: 3,"
                + " data.labelled-by: experts }");
    Advisor labels = Foresight.advisor(SmallKnowledge.labels().knowledgeBase());

    ChangedAnswer fewer =
        new Counterfactuals(labels, new Reasoner(labels))
                .to(
                    labels.knowledgeBase().verdict("get-data").orElseThrow(),
                    given.with(
                        labels.knowledgeBase().question("data.examples").orElseThrow(),
                        new Answer.Amount(new BigDecimal(500))),
                    Search.upTo(1))
                .sets()
                .stream()
                .flatMap(set -> set.changes().stream())
                .filter(change -> change.question().id().equals("data.examples"))
                .findFirst()
                .orElseThrow();

    assertThat(fewer.within()).contains(new Interval(new BigDecimal(5), new BigDecimal(99)));
  }

  @Test
  void aSearchEndsAfterItsStepsHoweverQuickTheMachineIs() {
    Answers given =
        answers(
            "{ party.where: tent, party.degrees: 2, party.heaters: 2, party.guests: 9, party.band: no }");

    Counterfactual hardly =
        counterfactuals.to(verdict("party"), given, new Search(3, 5, 1, count -> true));
    Counterfactual whole =
        counterfactuals.to(verdict("party"), given, new Search(3, 5, 200, count -> true));

    assertThat(hardly.searched()).isZero();
    assertThat(hardly.isSmallestFirst()).isFalse();
    assertThat(whole.searched()).isEqualTo(3);
  }

  @Test
  void whereTheWantedNumberIsTooSmallTheSmallestSetsAreGiven() {
    Answers given =
        answers(
            "{ party.where: tent, party.degrees: 2, party.heaters: 2, party.guests: 9, party.band: no }");

    Counterfactual found =
        counterfactuals.to(verdict("party"), given, new Search(1, 5, count -> true));

    assertThat(found.searched()).isEqualTo(2);
    assertThat(found.sets()).hasSize(4);
  }

  private Counterfactual to(String verdict, String yaml) {
    return counterfactuals.to(verdict(verdict), answers(yaml), new Search(3, 5, count -> true));
  }

  private Verdict verdict(String id) {
    return base.verdict(id).orElseThrow();
  }

  private Answers answers(String yaml) {
    return SmallKnowledge.answers(base, yaml);
  }

  private static List<String> ways(Counterfactual found) {
    return found.sets().stream()
        .map(
            set -> String.join(" ", set.changes().stream().map(CounterfactualsTest::step).toList()))
        .toList();
  }

  private static String step(ChangedAnswer change) {
    return change.question().id()
        + " "
        + change.from().map(AnswerText::plain).orElse("open")
        + "→"
        + AnswerText.plain(change.to());
  }
}
