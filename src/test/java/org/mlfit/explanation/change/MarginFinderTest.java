package org.mlfit.explanation.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.mlfit.SmallKnowledge;
import org.mlfit.advice.Advisor;
import org.mlfit.advice.Answers;
import org.mlfit.advice.RuleFinding;
import org.mlfit.knowledge.question.AnswerText;
import org.mlfit.knowledge.rule.Verdict;
import org.mlfit.reasoning.Foresight;
import org.mlfit.reasoning.Reasoner;
import org.mlfit.reasoning.result.Interval;
import org.mlfit.reasoning.result.Search;
import org.mlfit.report.reasoning.MarginsText;

/** Gates: 1 the goal, 2 enough data, 3 trustworthy labels, 4 everything else. */
class MarginFinderTest {

  private static final String SOUND =
      """
      goal.stated: yes
      data.examples: 5000
      data.inputs: 10
      data.error-percent: 3
      data.labelled-by: experts
      data.trial: no
      data.trial-weeks: 8
      data.remedies: unknown
      """;

  private static final String USES_OF_PEOPLE =
      """
      declare Lab extends Topic @order( 1 ) @title( "Lab" ) end
      declare enum Use SCORING( "scoring people" ), SPYING( "spying" ); label : String end
      declare Uses @topic( lab ) @gate( 1 ) @options( Use ) @question( "What is it used for?" )
          value : Set
      end
      declare People @topic( lab ) @question( "Does it affect people?" ) value : boolean end
      declare enum Aim CLEAR( "clear" ), VAGUE( "vague" ); label : String end
      declare Goal @topic( lab ) @gate( 2 ) @question( "Is the goal clear?" ) value : Aim end
      rule "lab-scoring-affects-people" when
          Uses( value contains Use.SCORING ) People( value == false )
      then insertLogical( new Contradiction( Uses.class, People.class, "Scoring affects people." ) ); end
      rule "verdict-stop" @gate( 1 ) @verdict( "stop" ) when
          ( Uses( value contains Use.SCORING ) or Uses( value contains Use.SPYING ) )
      then insertLogical( new GateTriggered( 1 ) ); end
      rule "verdict-think" @gate( 2 ) @verdict( "think" ) when Goal( value == Aim.VAGUE )
      then insertLogical( new GateTriggered( 2 ) ); end
      rule "verdict-go" @gate( 3 ) @verdict( "go" ) when
      then insertLogical( new GateTriggered( 3 ) ); end
      """;

  private static final String A_TRIAL_NEEDS_DATA =
      """
      declare enum Reach READY( "ready" ), PROMISED( "promised" ), NONE( "none" );
          label : String
      end
      declare enum Clarity CLEAR( "clear" ), VAGUE( "vague" ), MISSING( "missing" );
          label : String
      end
      declare Access @topic( lab ) @gate( 1 ) @question( "Is the data at hand?" ) value : Reach end
      declare Trial @topic( lab ) @gate( 2 ) @question( "Was there a trial?" ) value : boolean end
      declare Goal @topic( lab ) @gate( 2 ) @question( "How clear is the goal?" ) value : Clarity end
      rule "lab-trial-needs-data" when
          Trial( value == true ) not Access( value == Reach.READY )
      then insertLogical( new Contradiction( Access.class, Trial.class, "No data, no trial." ) ); end
      rule "lab-trial-needs-a-goal" when
          Trial( value == true ) Goal( value == Clarity.MISSING )
      then insertLogical( new Contradiction( Goal.class, Trial.class, "No goal, no trial." ) ); end
      rule "verdict-fetch" @gate( 1 ) @verdict( "fetch" ) when not Access( value == Reach.READY )
      then insertLogical( new GateTriggered( 1 ) ); end
      rule "verdict-think" @gate( 2 ) @verdict( "think" ) when not Goal( value == Clarity.CLEAR )
      then insertLogical( new GateTriggered( 2 ) ); end
      rule "verdict-go" @gate( 3 ) @verdict( "go" ) when
      then insertLogical( new GateTriggered( 3 ) ); end
      """;

  private final MarginFinder finder =
      new MarginFinder(SmallKnowledge.labels(), new Reasoner(SmallKnowledge.labels()));
  private final Margins margins = finder.of(SmallKnowledge.answers(SOUND), () -> {});

  @Test
  void aNumberBesideAThresholdThatExcludesItHoldsUpToTheThreshold() {
    assertThat(margin("data.examples").verdictHolds()).contains(interval("100", "1000000000"));
    assertThat(margin("data.inputs").verdictHolds()).contains(interval("0", "500"));
  }

  @Test
  void whatCouldNotBeTrueBesideTheOtherAnswersIsNamedApartAndNoWayOfChangeTo() {
    Advisor advisor = Foresight.advisor(SmallKnowledge.of(A_TRIAL_NEEDS_DATA));
    Reasoner reasoner = new Reasoner(advisor);
    Answers given =
        SmallKnowledge.answers(
            advisor.knowledgeBase(), "{ lab.access: ready, lab.trial: yes, lab.goal: clear }");
    Verdict fetch = advisor.knowledgeBase().verdict("fetch").orElseThrow();
    Verdict think = advisor.knowledgeBase().verdict("think").orElseThrow();

    Margins found = new MarginFinder(advisor, reasoner).of(given, () -> {});
    Counterfactuals ways = new Counterfactuals(advisor, reasoner);

    assertThat(found.oneAnswerAway()).containsExactly(think);
    assertThat(found.all().get(0).flips()).isEmpty();
    assertThat(found.all().get(0).leftOut().get(0).answers())
        .extracting(AnswerText::plain)
        .containsExactly("promised", "none");
    assertThat(ways.to(fetch, given, Search.upTo(1)).sets()).isEmpty();
    assertThat(ways.to(think, given, Search.upTo(1)).sets().get(0).changes())
        .singleElement()
        .satisfies(
            change -> assertThat(change.to()).extracting(AnswerText::plain).isEqualTo("vague"))
        .satisfies(change -> assertThat(change.instead()).isEmpty());
  }

  @Test
  void aGapThatDecidesOnlyByAnswersThatCouldNotBeTrueNamesNoVerdicts() {
    Advisor advisor =
        Foresight.advisor(
            SmallKnowledge.of(
                """
                declare Trip extends Topic @order( 1 ) @title( "Trip" ) end
                declare Late @topic( trip ) @gate( 1 ) @question( "Is it late?" ) value : boolean end
                declare Icy @topic( trip ) @gate( 1 ) @question( "Is it icy?" ) value : boolean end
                rule "trip-ice-comes-late" when Late( value == false ) Icy( value == true )
                then insertLogical( new Contradiction( Late.class, Icy.class, "Ice comes late." ) ); end
                rule "verdict-stay" @gate( 1 ) @verdict( "stay" ) when Icy( value == true )
                then insertLogical( new GateTriggered( 1 ) ); end
                rule "verdict-walk" @gate( 2 ) @verdict( "walk" ) when
                then insertLogical( new GateTriggered( 2 ) ); end
                """));
    Answers given = SmallKnowledge.answers(advisor.knowledgeBase(), "{ trip.late: no }");

    Gap icy = new GapFinder(advisor, new Reasoner(advisor)).in(given, () -> {}).deciding().get(0);

    assertThat(icy.question().id()).isEqualTo("trip.icy");
    assertThat(icy.leftOut().get(0).answers()).extracting(AnswerText::plain).containsExactly("yes");
    assertThat(icy.withOthers()).isEmpty();
  }

  @Test
  void ofSeveralOptionsTheNearestIsNamedThatCanBeTrueBesideTheOthers() {
    Advisor advisor = Foresight.advisor(SmallKnowledge.of(USES_OF_PEOPLE));
    Answers given =
        SmallKnowledge.answers(
            advisor.knowledgeBase(), "{ lab.uses: none, lab.people: no, lab.goal: clear }");
    Answers unknown =
        SmallKnowledge.answers(
            advisor.knowledgeBase(), "{ lab.uses: unknown, lab.people: no, lab.goal: clear }");

    Margin margin =
        new MarginFinder(advisor, new Reasoner(advisor)).of(given, () -> {}).all().get(0);
    Gap gap = new GapFinder(advisor, new Reasoner(advisor)).in(unknown, () -> {}).deciding().get(0);

    assertThat(margin.flips().get(0).answers())
        .extracting(AnswerText::plain)
        .containsExactly("spying");
    assertThat(margin.leftOut()).isEmpty();
    assertThat(gap.alone().get(0).answers())
        .extracting(AnswerText::plain)
        .containsExactly("spying");
    assertThat(gap.leftOut()).isEmpty();
  }

  @Test
  void ofTheNumbersForWhichTheVerdictHoldsThoseAreToldThatCanBeTrue() {
    Advisor trip =
        Foresight.advisor(
            SmallKnowledge.of(
                """
                declare Trip extends Topic @order( 1 ) @title( "Trip" ) end
                declare Walk @topic( trip ) @question( "Is it a walk?" ) value : boolean end
                declare Miles @topic( trip ) @question( "How far is it?" ) @unit( "miles" )
                    @range( "0..100" )
                    value : long
                end
                rule "trip-far" when Walk( value == true ) Miles( value > 80 )
                then insertLogical( new Contradiction( Walk.class, Miles.class, "Too far." ) ); end
                rule "verdict-go" @gate( 1 ) @verdict( "go" ) when
                then insertLogical( new GateTriggered( 1 ) ); end
                """));
    Answers given =
        SmallKnowledge.answers(trip.knowledgeBase(), "{ trip.walk: yes, trip.miles: 30 }");

    Margin miles =
        new MarginFinder(trip, new Reasoner(trip))
            .of(given, () -> {}).all().stream()
                .filter(margin -> margin.question().id().equals("trip.miles"))
                .findFirst()
                .orElseThrow();

    assertThat(miles.verdictHolds()).contains(interval("0", "100"));
    assertThat(miles.canBeTrue()).contains(interval("0", "80"));
    assertThat(miles.edges()).isEmpty();
    assertThat(MarginsText.sentences(miles))
        .containsExactly(
            "The verdict holds for any number; beside the other answers only at most 80 miles can"
                + " be true.");
  }

  @Test
  void ofANumberThatContradictsAnotherAnswerThoseThatDoNotAreTold() {
    Advisor part =
        Foresight.advisor(
            SmallKnowledge.of(
                """
                declare Lot extends Topic @order( 1 ) @title( "Lot" ) end
                declare Total @topic( lot ) @question( "How many?" ) @range( "0..9999" )
                    value : long
                end
                declare Bad @topic( lot ) @question( "How many bad ones?" ) @range( "0..9999" )
                    value : long
                end
                rule "lot-more-bad-than-all" when Total( $all : value ) Bad( $bad : value, value > $all )
                then insertLogical( new Contradiction( Total.class, Bad.class,
                    "Bad ones: " + $bad + ", yet in all only " + $all + "." ) ); end
                rule "verdict-go" @gate( 1 ) @verdict( "go" ) when
                then insertLogical( new GateTriggered( 1 ) ); end
                """));
    Answers given =
        SmallKnowledge.answers(part.knowledgeBase(), "{ lot.total: 900, lot.bad: 1200 }");

    assertThat(new MarginFinder(part, new Reasoner(part)).of(given, () -> {}).all())
        .extracting(margin -> margin.canBeTrue().orElseThrow())
        .containsExactly(interval("1200", "9999"), interval("0", "900"));
  }

  @Test
  void aThresholdThatIncludesTheNumberItselfIsTheEnd() {
    assertThat(margin("data.error-percent").verdictHolds()).contains(interval("0.0", "20.0"));
  }

  @Test
  void findingsMayChangeBeforeTheVerdictDoes() {
    Margin errors = margin("data.error-percent");

    assertThat(errors.allHolds()).contains(interval("0.0", "5.0"));
    assertThat(errors.edges())
        .singleElement()
        .satisfies(
            edge -> {
              assertThat(edge.at().number()).isEqualByComparingTo("5.1");
              assertThat(edge.isBelow()).isFalse();
              assertThat(edge.verdict().id()).isEqualTo("go");
              assertThat(edge.come())
                  .extracting(RuleFinding::id)
                  .containsExactly("data-label-errors");
              assertThat(edge.gone()).isEmpty();
            });
  }

  @Test
  void whatLiesBeyondANumberIsNamedWithAllValuesThatCanBeTrueBesideTheOthers() {
    assertThat(margin("data.examples").flips())
        .singleElement()
        .satisfies(
            flip -> {
              assertThat(flip.verdict().id()).isEqualTo("get-data");
              assertThat(flip.intervals()).containsExactly(interval("10", "99"));
            });
    assertThat(margin("data.examples").leftOut().get(0).intervals())
        .containsExactly(interval("0", "9"));
  }

  @Test
  void anotherAnswerThatAloneFlipsTheVerdictSaysToWhat() {
    Effect flip = margin("data.labelled-by").flips().get(0);

    assertThat(flip.verdict().id()).isEqualTo("check-labels");
    assertThat(flip.answers()).extracting(AnswerText::plain).containsExactly("users");
    assertThat(margin("data.trial").flips()).isEmpty();
  }

  @Test
  void theVerdictsThatAreOneAnswerAwayAreThoseOfAllFlips() {
    assertThat(margins.oneAnswerAway())
        .extracting(Verdict::id)
        .containsExactly("state-goal", "get-data", "check-labels");
  }

  @Test
  void thatMoreWouldHaveToBeAnsweredIsNoOtherVerdict() {
    assertThat(margins.all())
        .flatExtracting(Margin::flips)
        .extracting(Effect::verdict)
        .doesNotContain(margins.now());
    assertThat(margins.oneAnswerAway()).doesNotContain(Verdict.NOT_ENOUGH_ANSWERS);
  }

  @Test
  void whatIsUnknownOrSetAsideHasNoMargin() {
    assertThat(margins.all())
        .extracting(margin -> margin.question().id())
        .doesNotContain("data.remedies", "data.trial-weeks", "data.trial-control")
        .contains("data.trial");
  }

  private Margin margin(String id) {
    return margins.all().stream()
        .filter(margin -> margin.question().id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static Interval interval(String from, String to) {
    return new Interval(new BigDecimal(from), new BigDecimal(to));
  }
}
