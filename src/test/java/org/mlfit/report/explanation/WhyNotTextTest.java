package org.mlfit.report.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mlfit.SmallKnowledge;
import org.mlfit.advice.Advice;
import org.mlfit.advice.Advisor;
import org.mlfit.advice.Answers;
import org.mlfit.advice.RandomAnswers;
import org.mlfit.explanation.Bakery;
import org.mlfit.explanation.change.WhatIfFinder;
import org.mlfit.explanation.whynot.WhyNotFinder;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.rule.Rule;
import org.mlfit.knowledge.rule.Verdict;
import org.mlfit.knowledge.source.Position;
import org.mlfit.reasoning.Foresight;
import org.mlfit.reasoning.Reasoner;
import org.mlfit.report.text.TextStyle;

class WhyNotTextTest {

  private static final String STRAINED =
      "bakery.loaves: 900\nbakery.ovens: 4\nbakery.flour-used: wheat\nbakery.aids: []";

  @Test
  void aVerdictIsRefusedByWhatComesBeforeItAndByWhatItAsksFor() {
    assertThat(whyNot("bake-more", STRAINED))
        .isEqualTo(
            """
            Why not “Bake more” (bake-more)
            The verdict is: Buy an oven (buy-oven).
            Verdicts are tried in a fixed order, and the first that holds is given. Before
            “Bake more” comes:

            Buy an oven (buy-oven), which holds
              because the ovens are strained [strained]
                because the bakery is busy [busy]
                  - How many loaves are baked? 900 loaves [bakery.loaves]
                - How many ovens are there? 4 ovens [bakery.ovens]

            Besides, what “Bake more” itself asks for is not the case:
            ✗ Not so: there is room for more [calm].
              Calm()
              One rule would make it so:
              • [bakery-calm], 2 answers away, a given among them
                rules/small.drl:40
                ✗ The ovens are strained [strained].
                  not Strained()
                  This must not be so, but as things are it is:
                    because the ovens are strained [strained], see above
                ✗ Which flour is used? wheat [bakery.flour-used].
                  FlourUsed( value in ( Flour.RYE, Flour.OATS ) )
                  It would take bakery.flour-used to be one of rye, oats.
                ✓ Which aids are there? none of these [bakery.aids].
                  Aids( value not contains Aid.TIMER )
            """);
  }

  @Test
  void aVerdictThatWaitsForAnswersNamesThem() {
    assertThat(whyNot("wait", "bakery.ovens: 4"))
        .isEqualTo(
            """
            Why not “Wait” (wait)
            The verdict is: Not enough answers yet (not-enough-answers).
            Verdicts are tried in a fixed order, and the first that holds is given. Before
            “Wait” comes:

            Buy an oven (buy-oven), not ruled out yet
              It asks for answers that are open:
                - How many loaves are baked? [bakery.loaves]

            Nothing else is asked for “Wait”: it comes once no other verdict does.
            """);
  }

  @Test
  void whatItsOwnGateWaitsForIsNamedToo() {
    assertThat(whyNot("buy-oven", "bakery.ovens: 4"))
        .contains(
            """
            It also waits for these answers, which are open:
              - How many loaves are baked? [bakery.loaves]
            """);
  }

  @Test
  void ofAVerdictOfTwoGatesEachNamesWhatItWaitsFor() {
    assertThat(trip("", "walk"))
        .contains(
            "stay (stay), not ruled out yet It asks for answers that are open: - Does it rain?"
                + " [trip.wet] Its rules also read these open questions: - Is it cold?"
                + " [trip.cold]");
  }

  @Test
  void whatAVerdictAsksForIsTheCaseForGoodWhereNoOpenAnswerCanUndoIt() {
    assertThat(trip("trip.bike: yes", "ride"))
        .contains("What “ride” itself asks for is the case. It would be the verdict if nothing");
    assertThat(trip("trip.bike: yes\ntrip.cold: no", "walk"))
        .contains("ride (ride), which holds; only a verdict before it can come");
  }

  @Test
  void whatAVerdictAsksForIsTheCaseSoFarWhereAnOpenAnswerCanUndoIt() {
    assertThat(trip("", "swim"))
        .contains(
            "What “swim” itself asks for is the case so far; open answers can still change that.");
  }

  private static String trip(String answers, String verdict) {
    Advisor trip =
        Foresight.advisor(
            SmallKnowledge.of(
                """
                declare Trip extends Topic @order( 1 ) @title( "Trip" ) end
                declare Wet @topic( trip ) @gate( 1 ) @question( "Does it rain?" ) value : boolean end
                declare Bike @topic( trip ) @gate( 2 ) @question( "Is there a bike?" ) value : boolean end
                declare Cold @topic( trip ) @question( "Is it cold?" ) value : boolean end
                rule "verdict-stay" @gate( 1 ) @verdict( "stay" ) when Wet( value == true )
                then insertLogical( new GateTriggered( 1 ) ); end
                rule "verdict-ride" @gate( 2 ) @verdict( "ride" ) when Bike( value == true )
                then insertLogical( new GateTriggered( 2 ) ); end
                rule "verdict-stay-cold" @gate( 3 ) @verdict( "stay" ) when Cold( value == true )
                then insertLogical( new GateTriggered( 3 ) ); end
                rule "verdict-swim" @gate( 4 ) @verdict( "swim" ) when not Wet( value == false )
                then insertLogical( new GateTriggered( 4 ) ); end
                rule "verdict-walk" @gate( 5 ) @verdict( "walk" ) when
                then insertLogical( new GateTriggered( 5 ) ); end
                """));
    KnowledgeBase base = trip.knowledgeBase();
    Reasoner reasoner = new Reasoner(trip);
    Answers given = SmallKnowledge.answers(base, answers);
    Advice advice = trip.advise(given);
    WhyNotFinder finder =
        new WhyNotFinder(
            new Advisor(base),
            advice,
            Optional.of(reasoner.reachableVerdicts(given).keySet()),
            Optional.of(reasoner.gates(given)));
    return WhyNotText.of(
            finder.find(verdict).orElseThrow(), base, advice, false, false, TextStyle.plain())
        .replaceAll("\\s+", " ");
  }

  @Test
  void anAnswerThatIsSetAsideIsToldWhereItsQuestionDoesNotApply() {
    assertThat(whyNot("bakery-queue", "bakery.shop: no\nbakery.queue: 11").replaceAll("\\s+", " "))
        .contains("“11 people” was said and counts again once it applies.");
  }

  @Test
  void anAnswerThatIsUnknownAlreadyIsNeitherDeniedNorOfferedAgain() {
    Advisor shipped = Foresight.advisor(SmallKnowledge.shipped());
    String oneUnknown = "problem.task: classify\nquality.missing-percent: unknown";
    Advice advice = shipped.advise(SmallKnowledge.answers(shipped.knowledgeBase(), oneUnknown));

    assertThat(shippedWhyNot(shipped, advice, "quality-several-unmeasured"))
        .contains("✓ What percentage of values is missing")
        .contains("? None of the others was answered “unknown”: data.labelled-examples,")
        .contains("It would take one of data.inputs-at-decision-time, relevance.population-match")
        .contains("(or, should it apply, one of data.labelled-examples,")
        .contains("to be answered “unknown” as well.")
        .containsOnlyOnce("quality.missing-percent");
  }

  @Test
  void aVerdictOfTwoGatesIsSaidToStandAtTwoPlacesOfTheOrder() {
    Advisor shipped = Foresight.advisor(SmallKnowledge.shipped());
    Advice advice = shipped.advise(Answers.none());

    assertThat(shippedWhyNot(shipped, advice, "define-problem-first"))
        .contains("“Define the problem first” is tried at two places. Before the later one come:");
    assertThat(shippedWhyNot(shipped, advice, "fix-data-first"))
        .contains("Before “Data work first” come:");
  }

  private static String shippedWhyNot(Advisor shipped, Advice advice, String verdict) {
    return WhyNotText.of(
            new WhyNotFinder(shipped, advice).find(verdict).orElseThrow(),
            shipped.knowledgeBase(),
            advice,
            false,
            false,
            TextStyle.plain())
        .replaceAll("\\s+", " ");
  }

  @Test
  void aFindingIsRefusedByItsConditionsEachWithWhatItWouldTake() {
    assertThat(whyNot("bakery-oven", "bakery.loaves: 500\nbakery.ovens: 5"))
        .isEqualTo(
            """
            Why not “Bakery oven” (bakery-oven)
            rule bakery-oven (rules/small.drl:46)
            A cold oven bakes nothing.

            It has one condition, which is not met:
              ✗ Not so: the ovens are strained [strained].
                Strained()
                One rule would make it so:
                • [bakery-strained], one answer away
                  rules/small.drl:34
                  ✓ The bakery is busy [busy].
                    Busy()
                  ✓ How many ovens are there? 5 ovens [bakery.ovens].
                    Ovens( $ovens : value )
                  ✗ How many loaves are baked? 500 loaves [bakery.loaves].
                    Loaves( value > 100 * $ovens )
                    It would take bakery.loaves to be more than 500 loaves, or bakery.ovens
                    to be fewer than 5 ovens (bakery.loaves: 501 loaves would do, 1 more;
                    bakery.ovens: 4 ovens would do, 1 fewer).
            """);
  }

  @Test
  void whatCameAboutAfterAllPointsToItsExplanation() {
    assertThat(whyNot("buy-oven", STRAINED))
        .isEqualTo(
            """
            It is the verdict: Buy an oven (buy-oven). The command explain shows how it came
            about.
            """);
    assertThat(whyNot("not-enough-answers", STRAINED)).contains("No open answer can change it.");
  }

  @Test
  void whatIfTellsTheDifference() {
    Answers given = SmallKnowledge.answers(Bakery.KNOWLEDGE, STRAINED);
    Answers changed = SmallKnowledge.answers(Bakery.KNOWLEDGE, STRAINED + "\nbakery.waste: 3");
    Answers more =
        SmallKnowledge.answers(
            Bakery.KNOWLEDGE, STRAINED.replace("ovens: 4", "ovens: 9") + "\nbakery.waste: 3");

    assertThat(whatIf(given, changed))
        .isEqualTo(
            """
            What if
              - How much is thrown away? 3 % in place of open [bakery.waste]

            The verdict would stay: Buy an oven (buy-oven).
            No finding would come or go.

            This is only a look: the answers stay as they are.
            """);
    assertThat(whatIf(given, given))
        .isEqualTo(
            """
            That is what was answered already, so nothing would change. The verdict is: Buy
            an oven (buy-oven).
            """);
    assertThat(whatIf(given, more))
        .isEqualTo(
            """
            What if
              - How many ovens are there? 9 ovens in place of 4 ovens [bakery.ovens]
              - How much is thrown away? 3 % in place of open [bakery.waste]

            The verdict would be: Wait (wait).
            Now it is: Buy an oven (buy-oven).
            Of the answers tried here, bakery.ovens = 9 ovens is enough.

            “Buy an oven” would no longer hold:
              - Not so: the ovens are strained [strained].
            Nothing would stand before “Wait” any more.

            Findings that would go
              high risk: The ovens are full.
                Not so: the ovens are strained [strained].
                Due to: bakery.ovens = 9 ovens
                Rule: bakery-oven

            This is only a look: the answers stay as they are.
            """);
  }

  @ParameterizedTest
  @ValueSource(ints = {80, 40})
  void noLineIsWiderThanTheScreen(int width) {
    Advisor shipped = Foresight.advisor(SmallKnowledge.shipped());
    KnowledgeBase rules = shipped.knowledgeBase();
    TextStyle style = new TextStyle(width, false);
    Random random = new Random(7);
    for (int i = 0; i < 2; i++) {
      Answers answers = RandomAnswers.to(shipped, random);
      Advice advice = shipped.advise(answers);
      WhyNotFinder finder = new WhyNotFinder(shipped, advice);
      for (Verdict verdict : rules.verdicts()) {
        assertFits(
            WhyNotText.of(
                finder.find(verdict.id()).orElseThrow(),
                rules,
                advice,
                i % 2 == 0,
                i % 2 == 0,
                style),
            width);
      }
      for (Rule rule : rules.findingRules()) {
        assertFits(
            WhyNotText.of(finder.find(rule.id()).orElseThrow(), rules, advice, false, true, style),
            width);
      }
      assertFits(
          WhatIfText.of(new WhatIfFinder(shipped).compare(answers, Answers.none()), style), width);
    }
  }

  @Test
  void withoutTheTextOfRulesWordsAreEnough() {
    Advice advice = Bakery.advice(STRAINED);
    String text =
        WhyNotText.of(
            new WhyNotFinder(Bakery.ADVISOR, advice).find("bake-more").orElseThrow(),
            Bakery.KNOWLEDGE,
            advice,
            false,
            false,
            TextStyle.plain());

    assertThat(text)
        .contains("✗ Which flour is used? wheat [bakery.flour-used].\n")
        .contains("It would take bakery.flour-used to be one of rye, oats.")
        .doesNotContain("FlourUsed(", ".drl");
  }

  @Test
  void ofAFolderThatTheProgramFoundByItselfAPlaceDoesNotSayWhereThatIs() {
    assertThat(ExplanationText.place(new Position("/opt/mlfit/rules/data.drl", 7, 1)))
        .isEqualTo("rules/data.drl:7");
    assertThat(ExplanationText.place(new Position("rules/sub/data.drl", 7, 1)))
        .isEqualTo("rules/sub/data.drl:7");
  }

  @Test
  void whatIsMarkedAsToldAboveIsToldAboveOnThePage() {
    Advisor shipped = Foresight.advisor(SmallKnowledge.shipped());
    KnowledgeBase rules = shipped.knowledgeBase();
    Random random = new Random(11);
    for (int i = 0; i < 6; i++) {
      Advice advice = shipped.advise(RandomAnswers.to(shipped, random));
      for (Verdict verdict : rules.verdicts()) {
        String text =
            WhyNotText.of(
                new WhyNotFinder(shipped, advice).find(verdict.id()).orElseThrow(),
                rules,
                advice,
                false,
                true,
                TextStyle.plain());
        Matcher marked = Pattern.compile("\\[([a-z.-]+)\\],\\s+see\\s+above").matcher(text);
        while (marked.find()) {
          String named = Pattern.quote("[" + marked.group(1) + "]");
          assertThat(Pattern.compile(named).matcher(text.substring(0, marked.start())).results())
              .as("%s, apart from the condition itself, in%n%s", named, text)
              .hasSizeGreaterThan(marked.group(1).contains(".") ? 1 : 0);
        }
        Matcher rule =
            Pattern.compile("\\[([a-z-]+)\\],[^\\]]*?away\\s+\\S+drl:\\d+\\s+See above")
                .matcher(text);
        while (rule.find()) {
          assertThat(text.substring(0, rule.start())).contains("[" + rule.group(1) + "]");
        }
      }
    }
  }

  private static void assertFits(String text, int width) {
    assertThat(text.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(width));
  }

  private static String whyNot(String id, String answers) {
    Advice advice = Bakery.advice(answers);
    return WhyNotText.of(
        new WhyNotFinder(Bakery.ADVISOR, advice).find(id).orElseThrow(),
        Bakery.KNOWLEDGE,
        advice,
        false,
        true,
        TextStyle.plain());
  }

  private static String whatIf(Answers given, Answers changed) {
    return WhatIfText.of(
        new WhatIfFinder(Bakery.ADVISOR).compare(given, changed), TextStyle.plain());
  }
}
