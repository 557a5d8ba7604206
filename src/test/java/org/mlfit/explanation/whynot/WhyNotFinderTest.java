package org.mlfit.explanation.whynot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mlfit.SmallKnowledge;
import org.mlfit.advice.Advice;
import org.mlfit.advice.Advisor;
import org.mlfit.advice.Answers;
import org.mlfit.advice.Conflict;
import org.mlfit.advice.Justification;
import org.mlfit.explanation.Bakery;
import org.mlfit.explanation.reading.EngineDisagreesException;
import org.mlfit.explanation.reading.Reading;
import org.mlfit.explanation.reading.Reading.Status;
import org.mlfit.explanation.why.ExplainerTest;
import org.mlfit.explanation.why.Step;
import org.mlfit.explanation.whynot.GateCheck.State;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.reasoning.Foresight;
import org.mlfit.reasoning.Reasoner;

class WhyNotFinderTest {

  private static final String ONLY_A_MODEL_HAS_LABELS =
      """
      declare Lab extends Topic @order( 1 ) @title( "Lab" ) end
      declare enum Kind PREDICT( "predict" ), REPORT( "report" ); label : String end
      declare Task @topic( lab ) @fixed @question( "What is wanted?" ) value : Kind end
      declare enum Method BUILD( "build" ), NONE( "none" ); label : String end
      declare Way @topic( lab ) @question( "Where from?" ) value : Method end
      declare enum Source EXPERTS( "experts" ), PROXY( "a stand-in" ); label : String end
      declare Labels @topic( lab ) @question( "Who gave the labels?" ) value : Source end
      declare Rows @topic( lab ) @question( "How many rows?" ) @range( "0..1000" ) value : long end
      declare Trained extends Conclusion @title( "a model is trained" ) end
      rule "lab-trained" when Task( value == Kind.PREDICT ) Way( value == Method.BUILD )
      then insertLogical( new Trained() ); end
      rule "lab-labels-need-training" when not Trained()
      then insertLogical( new Irrelevant( Labels.class ) ); end
      rule "lab-stand-in" @severity( high ) @source( "Us" ) when Labels( value == Source.PROXY )
      then insertLogical( Finding.risk( "A stand-in.", "Look." ) ); end
      rule "lab-unmeasured" @severity( low ) @source( "Us" ) when
          Unknown( $one : question, question in ( Labels.class, Rows.class ) )
          Unknown( question != $one, question in ( Labels.class, Rows.class ) )
      then insertLogical( Finding.gap( "Unmeasured.", "Measure." ) ); end
      rule "verdict-go" @gate( 1 ) @verdict( "go" ) when
      then insertLogical( new GateTriggered( 1 ) ); end
      """;

  private static final String QUIET =
      """
      bakery.loaves: 300
      bakery.ovens: 4
      bakery.waste: 4
      bakery.flour-used: wheat
      bakery.aids: [ timer ]
      """;

  @Test
  void aChainIsFollowedDownToTheAnswersTheNearestRuleFirst() {
    assertThat(outline(whyNot("bakery-oven", QUIET)))
        .isEqualTo(
            """
            bakery-oven NOT_MET, 1 away
            . NOT_MET Strained() | strained does not hold | strained to hold
            . . bakery-strained NOT_MET, 1 away
            . . . NOT_MET Busy() | busy does not hold | busy to hold
            . . . . bakery-busy-by-loaves NOT_MET, 1 away
            . . . . . NOT_MET Loaves( value >= 500 ) | bakery.loaves = 300 loaves \
            | bakery.loaves to be at least 500 loaves | 500 loaves would do, 200 more
            . . . . bakery-busy-by-waste NOT_MET, 1 away
            . . . . . NOT_MET Waste( value < 2.5 ) | bakery.waste = 4 % \
            | bakery.waste to be less than 2.5 % | 2 % would do, 2 less
            . . . MET Ovens( $ovens : value )
            . . . NOT_MET Loaves( value > 100 * $ovens ) | bakery.loaves = 300 loaves \
            | bakery.loaves to be more than 400 loaves, or bakery.ovens to be fewer than 3 ovens \
            | bakery.loaves: 401 loaves would do, 101 more; bakery.ovens: 2 ovens would do, 2 fewer
            """);
  }

  @Test
  void aGateBetweenTwoOfOneVerdictCanHoldThoughTheWalkEndsBeforeIt() {
    Advisor advisor =
        Foresight.advisor(
            SmallKnowledge.of(
                """
                declare Trip extends Topic @order( 1 ) @title( "Trip" ) end
                declare Shut @topic( trip ) @gate( 1 ) @question( "Is it shut?" ) value : boolean end
                declare Wet @topic( trip ) @gate( 2 ) @question( "Does it rain?" ) value : boolean end
                declare Late @topic( trip ) @gate( 3 ) @question( "Is it late?" ) value : boolean end
                rule "verdict-stop" @gate( 1 ) @verdict( "stop" ) when Shut( value == true )
                then insertLogical( new GateTriggered( 1 ) ); end
                rule "verdict-stay" @gate( 2 ) @verdict( "stay" ) when Wet( value == true )
                then insertLogical( new GateTriggered( 2 ) ); end
                rule "verdict-ride" @gate( 3 ) @verdict( "ride" ) when Late( value == true )
                then insertLogical( new GateTriggered( 3 ) ); end
                rule "verdict-stay-late" @gate( 4 ) @verdict( "stay" ) when Late( value == false )
                then insertLogical( new GateTriggered( 4 ) ); end
                rule "verdict-walk" @gate( 5 ) @verdict( "walk" ) when
                then insertLogical( new GateTriggered( 5 ) ); end
                """));
    Reasoner reasoner = new Reasoner(advisor);
    KnowledgeBase base = advisor.knowledgeBase();
    Answers wet = SmallKnowledge.answers(base, "trip.wet: yes");

    WhyNot whyNot =
        new WhyNotFinder(
                new Advisor(base),
                advisor.advise(wet),
                Optional.of(reasoner.reachableVerdicts(wet).keySet()),
                Optional.of(reasoner.gates(wet)))
            .find("walk")
            .orElseThrow();

    assertThat(whyNot.before())
        .extracting(check -> check.gate().rule().id(), GateCheck::state)
        .containsExactly(
            tuple("verdict-stop", State.NEEDS_ANSWERS),
            tuple("verdict-stay", State.HOLDS),
            tuple("verdict-ride", State.NOT_REACHED),
            tuple("verdict-stay-late", State.NOT_REACHED));
  }

  @Test
  void whatOnlyAGivenMakesAQuestionApplyCountsAsOne() {
    KnowledgeBase base = SmallKnowledge.of(ONLY_A_MODEL_HAS_LABELS);
    Advice advice =
        Foresight.advisor(base)
            .advise(SmallKnowledge.answers(base, "{ lab.task: report, lab.way: build }"));

    assertThat(distance(base, advice, "lab-stand-in")).isEqualTo(new Distance(1, 2, 1));
  }

  @Test
  void anAnswerThatIsSetAsideCountsAsGivenOnceItsQuestionApplies() {
    KnowledgeBase base = SmallKnowledge.of(ONLY_A_MODEL_HAS_LABELS);
    String given = "{ lab.task: predict, lab.way: none, lab.labels: %s }";
    Advice stood =
        Foresight.advisor(base).advise(SmallKnowledge.answers(base, given.formatted("proxy")));
    Advice other =
        Foresight.advisor(base).advise(SmallKnowledge.answers(base, given.formatted("experts")));

    assertThat(distance(base, stood, "lab-stand-in")).isEqualTo(new Distance(0, 1, 1));
    assertThat(distance(base, other, "lab-stand-in")).isEqualTo(new Distance(0, 2, 2));
  }

  @Test
  void anAnswerThatTheOthersExcludeTakesAnotherOfThose() {
    KnowledgeBase base =
        SmallKnowledge.of(
            """
            declare Trip extends Topic @order( 1 ) @title( "Trip" ) end
            declare Walk @topic( trip ) @question( "Is it a walk?" ) value : boolean end
            declare Miles @topic( trip ) @question( "How far is it?" ) @range( "0..100" )
                value : long
            end
            declare Sporty extends Conclusion @title( "it is sporty" ) end
            declare Near extends Conclusion @title( "it is near" ) end
            rule "trip-far" when Walk( value == true ) Miles( value > 80 )
            then insertLogical( new Contradiction( Walk.class, Miles.class, "Too far." ) ); end
            rule "trip-sporty" when Miles( value > 90 ) then insertLogical( new Sporty() ); end
            rule "trip-near" when Miles( value < 85 ) then insertLogical( new Near() ); end
            rule "verdict-go" @gate( 1 ) @verdict( "go" ) when
            then insertLogical( new GateTriggered( 1 ) ); end
            """);

    CheckedRule walking = checked(base, "{ trip.walk: yes, trip.miles: 30 }", "trip-sporty");
    CheckedRule riding = checked(base, "{ trip.walk: no, trip.miles: 30 }", "trip-sporty");
    CheckedRule open = checked(base, "{ trip.walk: yes }", "trip-sporty");
    CheckedRule openAndNear = checked(base, "{ trip.walk: yes }", "trip-near");

    assertThat(walking.distance()).isEqualTo(new Distance(0, 2, 2));
    assertThat(walking.conditions().get(0).excludedBy())
        .extracting(Conflict::message)
        .containsExactly("Too far.");
    assertThat(riding.distance()).isEqualTo(new Distance(0, 1, 1));
    assertThat(riding.conditions().get(0).excludedBy()).isEmpty();
    assertThat(open.distance()).isEqualTo(new Distance(0, 2, 1));
    assertThat(openAndNear.distance()).isEqualTo(new Distance(0, 1, 0));
    assertThat(openAndNear.conditions().get(0).excludedBy()).isEmpty();
  }

  private static CheckedRule checked(KnowledgeBase base, String answers, String rule) {
    Advisor advisor = Foresight.advisor(base);
    Advice advice = advisor.advise(SmallKnowledge.answers(base, answers));
    return new WhyNotFinder(advisor, advice).find(rule).orElseThrow().rules().get(0);
  }

  private static Distance distance(KnowledgeBase base, Advice advice, String rule) {
    return new WhyNotFinder(new Advisor(base), advice)
        .find(rule)
        .orElseThrow()
        .rules()
        .get(0)
        .distance();
  }

  @Test
  void ofTwoUnknownAnswersTheSecondIsAnotherAndHasToApply() {
    KnowledgeBase base = SmallKnowledge.of(ONLY_A_MODEL_HAS_LABELS);
    Advice advice =
        Foresight.advisor(base)
            .advise(SmallKnowledge.answers(base, "{ lab.task: predict, lab.way: open }"));

    assertThat(distance(base, advice, "lab-unmeasured")).isEqualTo(new Distance(0, 3, 0));
  }

  @Test
  void aGateThatNeverHoldsBeforeAnotherDoesIsNotReachedThoughItsVerdictCanCome() {
    Advisor advisor =
        Foresight.advisor(
            SmallKnowledge.of(
                """
                declare Trip extends Topic @order( 1 ) @title( "Trip" ) end
                declare Storm @topic( trip ) @gate( 1 ) @question( "Is there a storm?" ) value : boolean end
                declare Late @topic( trip ) @gate( 3 ) @question( "Is it late?" ) value : boolean end
                declare Cold @topic( trip ) @gate( 2 ) @question( "Is it cold?" ) value : boolean end
                rule "verdict-stop" @gate( 1 ) @verdict( "stop" ) when Storm( value == true )
                then insertLogical( new GateTriggered( 1 ) ); end
                rule "verdict-stay" @gate( 2 ) @verdict( "stay" )
                when Storm( value == true ) Cold( value == true )
                then insertLogical( new GateTriggered( 2 ) ); end
                rule "verdict-stay-late" @gate( 3 ) @verdict( "stay" ) when Late( value == true )
                then insertLogical( new GateTriggered( 3 ) ); end
                rule "verdict-walk" @gate( 4 ) @verdict( "walk" ) when
                then insertLogical( new GateTriggered( 4 ) ); end
                """));
    Reasoner reasoner = new Reasoner(advisor);

    WhyNot whyNot =
        new WhyNotFinder(
                advisor,
                advisor.advise(Answers.none()),
                Optional.of(reasoner.reachableVerdicts(Answers.none()).keySet()),
                Optional.of(reasoner.gates(Answers.none())))
            .find("walk")
            .orElseThrow();

    assertThat(whyNot.before())
        .extracting(check -> check.gate().rule().id(), GateCheck::state)
        .containsExactly(
            tuple("verdict-stop", State.NEEDS_ANSWERS),
            tuple("verdict-stay", State.NOT_REACHED),
            tuple("verdict-stay-late", State.NEEDS_ANSWERS));
  }

  @Test
  void whatIsOpenIsUnknownAndNearerThanWhatIsKnownToBeOtherwise() {
    assertThat(outline(whyNot("busy", "bakery.loaves: 300")))
        .isEqualTo(
            """
            bakery-busy-by-waste UNKNOWN, 1 away
            . UNKNOWN Waste( value < 2.5 ) | bakery.waste is open | bakery.waste to be less than 2.5 %
            bakery-busy-by-loaves NOT_MET, 1 away
            . NOT_MET Loaves( value >= 500 ) | bakery.loaves = 300 loaves \
            | bakery.loaves to be at least 500 loaves | 500 loaves would do, 200 more
            """);
  }

  @Test
  void aConclusionThatAnOpenAnswerCouldStillGiveIsUnknown() {
    assertThat(conditions("bakery-strained", "bakery.loaves: 300\nbakery.ovens: 2"))
        .containsExactly(
            tuple("Busy()", Status.UNKNOWN),
            tuple("Ovens( $ovens : value )", Status.MET),
            tuple("Loaves( value > 100 * $ovens )", Status.MET));
  }

  @Test
  void whatANegationForbidsIsExplainedByWhatMadeItTrueInEachWay() {
    WhyNot calm = whyNot("calm", "bakery.loaves: 500\nbakery.ovens: 4\nbakery.waste: 2");

    CheckedCondition not = calm.rules().get(0).conditions().get(0);
    assertThat(not.reading().text()).isEqualTo("not Strained()");
    assertThat(not.reading().need().words()).isEqualTo("strained not to hold");
    assertThat(ExplainerTest.outline(not.because().get(0)))
        .isEqualTo(
            """
            CONCLUSION strained
            . RULE bakery-strained rules/small.drl:34
            . . CONCLUSION busy
            . . . RULE bakery-busy-by-loaves rules/small.drl:28
            . . . . ANSWER bakery.loaves
            . . . RULE bakery-busy-by-waste rules/small.drl:31
            . . . . ANSWER bakery.waste
            . . ANSWER bakery.ovens
            . . ANSWER bakery.loaves
            """);
  }

  @Test
  void optionsAreNamedAsTheyAreTyped() {
    assertThat(whyNot("calm", QUIET).rules().get(0).conditions())
        .extracting(c -> c.reading().status(), c -> c.reading().need().words())
        .containsExactly(
            tuple(Status.MET, "strained not to hold"),
            tuple(Status.NOT_MET, "bakery.flour-used to be one of rye, oats"),
            tuple(Status.NOT_MET, "bakery.aids not to include timer"));
  }

  @Test
  void whatNobodyCanChangeIsFurtherAway() {
    assertThat(whyNot("calm", QUIET).rules().get(0).distance()).isEqualTo(new Distance(1, 2, 2));
  }

  @Test
  void aThresholdIsMetAtItsEndWhereItSaysSo() {
    assertThat(conditions("bakery-busy-by-loaves", "bakery.loaves: 500"))
        .containsExactly(tuple("Loaves( value >= 500 )", Status.MET));
    assertThat(needs("bakery-busy-by-loaves", "bakery.loaves: 499"))
        .containsExactly("500 loaves would do, 1 more");
    assertThat(needs("bakery-busy-by-waste", "bakery.waste: 2.5"))
        .containsExactly("2 % would do, 0.5 less");
    assertThat(conditions("bakery-busy-by-waste", "bakery.waste: 2"))
        .containsExactly(tuple("Waste( value < 2.5 )", Status.MET));
  }

  @Test
  void aNumberComparedWithAnOpenOneIsUnknown() {
    WhyNot strained = whyNot("bakery-strained", "bakery.loaves: 500");

    Reading compared = strained.rules().get(0).conditions().get(2).reading();
    assertThat(compared.status()).isEqualTo(Status.UNKNOWN);
    assertThat(compared.need().words()).isEqualTo("bakery.ovens to be fewer than 5 ovens");
  }

  @Test
  void twoOpenNumbersAreSpelledOut() {
    Reading compared = whyNot("bakery-strained", "").rules().get(0).conditions().get(2).reading();

    assertThat(compared.need().words()).isEqualTo("that bakery.loaves > 100 * bakery.ovens");
    assertThat(compared.need().away()).isEmpty();
  }

  @Test
  void aGroupIsReadBranchByBranchAndAQuestionThatDoesNotApplyIsFollowed() {
    WhyNot queue = whyNot("bakery-queue", "bakery.shop: no\nbakery.queue: 20");

    CheckedCondition group = queue.rules().get(0).conditions().get(0);
    assertThat(group.reading().status()).isEqualTo(Status.NOT_MET);
    assertThat(group.parts())
        .extracting(p -> p.reading().text(), p -> p.reading().status(), p -> p.reading().actual())
        .containsExactly(
            tuple("Queue( value > 10 )", Status.NOT_MET, "bakery.queue does not apply so far"),
            tuple(
                "Unknown( question == Queue.class )",
                Status.NOT_MET,
                "bakery.queue does not apply so far"));
    assertThat(ExplainerTest.outline(group.parts().get(0).because().get(0)))
        .isEqualTo(
            """
            RULE bakery-queue-needs-a-shop rules/small.drl:25
            . ANSWER bakery.shop
            """);
  }

  @Test
  void aVerdictIsExplainedByTheGateBeforeItThatHolds() {
    WhyNot bakeMore =
        whyNot("bake-more", "bakery.loaves: 900\nbakery.ovens: 4\nbakery.flour-used: rye");

    assertThat(bakeMore.before())
        .extracting(c -> c.gate().verdict().id(), GateCheck::state)
        .containsExactly(tuple("buy-oven", State.HOLDS));
    assertThat(bakeMore.inTheWay().get(0).because()).extracting(Step::id).contains("verdict-oven");
    assertThat(bakeMore.isTriggered()).isFalse();
  }

  @Test
  void aVerdictIsExplainedByTheOpenQuestionsOfAGateBeforeIt() {
    WhyNot bakeMore =
        whyNot("bake-more", "bakery.flour-used: rye\nbakery.aids: []\nbakery.waste: 2");

    assertThat(bakeMore.inTheWay())
        .extracting(GateCheck::state, GateCheck::open)
        .containsExactly(
            tuple(
                State.NEEDS_ANSWERS,
                List.of(Bakery.KNOWLEDGE.question("bakery.loaves").orElseThrow())));
    assertThat(bakeMore.isTriggered()).isTrue();
  }

  @Test
  void aVerdictTriedEarlierIsExplainedByItsTrigger() {
    WhyNot oven = whyNot("buy-oven", QUIET);

    assertThat(oven.inTheWay()).isEmpty();
    assertThat(outline(oven))
        .startsWith(
            """
            verdict-oven NOT_MET, 1 away
            . NOT_MET Strained() | strained does not hold | strained to hold
            . . bakery-strained NOT_MET, 1 away
            """);
  }

  @Test
  void whatDidComeAboutSaysSo() {
    assertThat(whyNot("wait", QUIET).holds()).isTrue();
    assertThat(whyNot("bakery-busy-by-loaves", "bakery.loaves: 500").holds()).isTrue();
    assertThat(whyNot("busy", "bakery.loaves: 500").holds()).isTrue();
  }

  @Test
  void anIdThatNothingHasIsNotFound() {
    assertThat(new WhyNotFinder(Bakery.ADVISOR, Bakery.advice("")).find("cake")).isEmpty();
  }

  @Test
  void whereTheRuleEngineDidOtherwiseNothingIsClaimed() {
    Advice advice = Bakery.advice("bakery.loaves: 500");
    Advice engineThatLies = with(advice, new Justification(Map.of(), Map.of(), Map.of(), Map.of()));

    assertThatThrownBy(
            () -> new WhyNotFinder(Bakery.ADVISOR, engineThatLies).find("bakery-busy-by-loaves"))
        .isInstanceOf(EngineDisagreesException.class)
        .hasMessage(
            """
            The rule engine says that rule bakery-busy-by-loaves (rules/small.drl:28) did not fire, \
            the explanation reads its conditions like this:
            met: Loaves( value >= 500 ) with bakery.loaves = 500 loaves
            for these answers:
            bakery.loaves: 500""");
  }

  private static Advice with(Advice advice, Justification justification) {
    return new Advice(
        advice.verdict(),
        advice.certainty(),
        advice.gate(),
        advice.findings(),
        advice.unknown(),
        advice.setAside(),
        advice.missing(),
        advice.conflicts(),
        advice.given(),
        advice.effective(),
        justification);
  }

  private static WhyNot whyNot(String id, String answers) {
    return new WhyNotFinder(Bakery.ADVISOR, Bakery.advice(answers)).find(id).orElseThrow();
  }

  private static List<org.assertj.core.groups.Tuple> conditions(String rule, String answers) {
    return whyNot(rule, answers).rules().get(0).conditions().stream()
        .map(c -> tuple(c.reading().text(), c.reading().status()))
        .toList();
  }

  private static List<String> needs(String rule, String answers) {
    return whyNot(rule, answers).rules().get(0).conditions().stream()
        .map(c -> c.reading().need().away())
        .toList();
  }

  private static String outline(WhyNot whyNot) {
    StringBuilder text = new StringBuilder();
    whyNot.rules().forEach(rule -> add(rule, 0, text));
    return text.toString();
  }

  private static void add(CheckedRule rule, int depth, StringBuilder text) {
    text.append(". ".repeat(depth)).append(rule.rule().id()).append(' ').append(rule.status());
    text.append(", ").append(rule.distance().answers()).append(" away\n");
    rule.conditions().forEach(condition -> add(condition, depth + 1, text));
  }

  private static void add(CheckedCondition condition, int depth, StringBuilder text) {
    Reading reading = condition.reading();
    text.append(". ".repeat(depth)).append(reading.status()).append(' ').append(reading.text());
    if (!reading.isMet()) {
      text.append(" | ").append(reading.actual()).append(" | ").append(reading.need().words());
      text.append(reading.need().away().isEmpty() ? "" : " | " + reading.need().away());
    }
    text.append('\n');
    condition.rules().forEach(rule -> add(rule, depth + 1, text));
  }
}
