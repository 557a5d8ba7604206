package org.mlfit.reasoning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mlfit.reasoning.Trips.claim;
import static org.mlfit.reasoning.Trips.with;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mlfit.advice.Advisor;
import org.mlfit.advice.Answers;
import org.mlfit.knowledge.question.AnswerText;
import org.mlfit.knowledge.source.FaultyInputException;
import org.mlfit.knowledge.source.SourceText;
import org.mlfit.reasoning.result.Claim;
import org.mlfit.reasoning.result.Claim.Status;
import org.mlfit.reasoning.twin.Solver;
import org.mlfit.scenario.Outcome;
import org.mlfit.scenario.read.ScenarioReader;
import org.mlfit.scenario.replay.Replay;
import org.mlfit.scenario.write.ScenarioText;

/** Each kind of claim holds of rules that are right, and is refuted of rules broken on purpose. */
class ProverTest {

  private static final String HURRY =
      """
      declare Hurry @topic( trip ) @question( "Is there a hurry?" ) value : boolean end
      """;

  @Test
  void everythingIsProvedOfRulesThatAreRight() {
    List<Claim> claims = new Prover(Trips.advisor(Trips.RULES)).prove("", claim -> {});

    assertThat(claims).hasSize(12).allMatch(Claim::holds);
  }

  @Test
  void aClaimIsPickedByAPartOfItsNameInWhateverCase() {
    List<Claim> claims =
        new Prover(Trips.advisor(Trips.RULES)).prove("LESSneverworse", claim -> {});

    assertThat(claims)
        .singleElement()
        .extracting(Claim::name)
        .isEqualTo("trip.miles keeps lessNeverWorse");
  }

  @Test
  void whoListensHearsWhichOfTheClaimsBeginsBeforeItIsDecided() {
    List<String> heard = new ArrayList<>();

    new Prover(Trips.advisor(Trips.RULES))
        .prove(
            "lessNeverWorse",
            new Prover.Listener() {
              @Override
              public void begins(String claim, int number, int all) {
                heard.add(number + " of " + all + ": " + claim);
              }

              @Override
              public void decided(Claim claim) {
                heard.add(claim.name() + " is decided");
              }
            });

    assertThat(heard)
        .containsExactly(
            "1 of 1: trip.miles keeps lessNeverWorse",
            "trip.miles keeps lessNeverWorse is decided");
  }

  @Test
  void rulesWithoutALastVerdictDoNotLoadSoThatEachSetOfAnswersHasOne() {
    String open = with("@neverBeside( blocker ) when", "@neverBeside( blocker ) when Rain()");

    assertThatThrownBy(() -> Trips.advisor(open))
        .isInstanceOf(FaultyInputException.class)
        .hasMessageContaining("The last gate, 3, has conditions.");
  }

  @Test
  void aQuestionThatAppliesOnlyOnceAnotherIsAnsweredLeavesNoInterviewWithoutVerdict() {
    String waiting =
        Trips.RULES
            + """
            declare Never @topic( trip ) @gate( 2 ) @question( "Never asked?" ) value : boolean end
            rule "trip-never" when Open( question == Morning.class )
            then insertLogical( new Irrelevant( Never.class ) ); end
            """;

    assertThat(claim(waiting, "want of answers").holds()).isTrue();
  }

  @Test
  void aVerdictBesideWhatItMustNeverStandBesideIsShown() {
    String beside = with("when\n    Wet()", "when\n    Wet() Coat()");

    Claim claim = claim(beside, "beside");

    assertThat(claim.status()).isEqualTo(Status.REFUTED);
    assertThat(told(claim.counterexample().get(0)))
        .contains("trip.rain: yes")
        .doesNotContain("trip.coat: yes", "trip.coat: no");
    replaysGreen(beside, claim);
  }

  @Test
  void aPromiseAboutFindingsThatDoNotExistIsRefused() {
    assertThatThrownBy(() -> Trips.advisor(with("neverBeside( blocker )", "neverBeside( bloker )")))
        .isInstanceOf(FaultyInputException.class)
        .hasMessageContaining("names no findings: bloker")
        .hasMessageContaining("Did you mean blocker?");
  }

  @Test
  void aBrokenLawOfNumbersIsShownByTheTwoNearestSets() {
    String broken = with("Miles( value > 5 )", "Miles( value < 5 )");

    Claim claim = claim(broken, "trip.miles");

    assertThat(claim.words()).isEqualTo("A better answer to trip.miles leads from walk to drive.");
    assertThat(told(claim.counterexample().get(0))).contains("trip.miles: 5");
    assertThat(told(claim.counterexample().get(1))).contains("trip.miles: 4");
    replaysGreen(broken, claim);
  }

  @Test
  void aBrokenLawOfMultipliedNumbersIsShownByTheTwoNearestSets() {
    String broken = with("Miles( value > 5 )", "Miles( value * value < 25 )");

    Claim claim = claim(broken, "trip.miles");

    assertThat(told(claim.counterexample().get(0))).contains("trip.miles: 5");
    assertThat(told(claim.counterexample().get(1))).contains("trip.miles: 4");
    replaysGreen(broken, claim);
  }

  @Test
  void aLawOfMultipliedNumbersHolds() {
    assertThat(
            claim(with("Miles( value > 5 )", "Miles( value * value > 25 )"), "trip.miles").holds())
        .isTrue();
  }

  @Test
  void aLawOfLargerNumbersCanBeBroken() {
    String broken = with("lessNeverWorse", "moreNeverWorse");

    Claim claim = claim(broken, "trip.miles");

    assertThat(told(claim.counterexample().get(0))).contains("trip.miles: 5");
    assertThat(told(claim.counterexample().get(1))).contains("trip.miles: 6");
    replaysGreen(broken, claim);
  }

  @Test
  void aLawOfLaterOptionsCanBeBroken() {
    String broken = with("Morning( value == Sky.DARK )", "Morning( value == Sky.BLUE )");

    Claim claim = claim(broken, "trip.morning");

    assertThat(claim.words())
        .isEqualTo("A better answer to trip.morning leads from walk to drive.");
    replaysGreen(broken, claim);
  }

  @Test
  void verdictsWithoutRankStandBesideTheOrder() {
    String beside =
        with("Miles( value > 5 )", "Miles( value < 5 )")
            .replace("@verdict( \"drive\" ) @rank( 2 )", "@verdict( \"drive\" )");

    assertThat(claim(beside, "trip.miles").holds()).isTrue();
  }

  @Test
  void aLawIsNotClaimedWhereAnExceptionFires() {
    String farAndNear =
        with("Miles( value > 5 )", "Miles( value > 5 ) or Miles( value == 0 )")
            + """
            rule "trip-nowhere" @severity( info ) @source( "maps" ) when
                Miles( value == 0 )
            then
                insertLogical( Finding.risk( "No trip.", "Stay." ) );
            end
            """;
    String excepted =
        farAndNear.replace("lessNeverWorse )", "lessNeverWorse ) @except( \"trip-nowhere\" )");

    assertThat(claim(farAndNear, "trip.miles").status()).isEqualTo(Status.REFUTED);
    assertThat(claim(excepted, "trip.miles"))
        .matches(Claim::holds)
        .extracting(Claim::name)
        .isEqualTo("trip.miles keeps lessNeverWorse, except where trip-nowhere fires");
  }

  @Test
  void aRuleThatNeverFiresIsNamedWithItsPlace() {
    Claim claim = claim(with("not Coat( value == true )", "Miles( value > 30 )"), "can fire");

    assertThat(claim.status()).isEqualTo(Status.REFUTED);
    assertThat(claim.words().lines())
        .singleElement()
        .asString()
        .matches(
            "rules/small.drl:\\d+  trip-wet never fires. So these never fire: "
                + "verdict-stay \\(rules/small.drl:\\d+\\)");
  }

  @Test
  void whatFollowsFromARuleThatNeverFiresIsToldNowhereElse() {
    String rules =
        with("not Coat( value == true )", "Miles( value > 30 ) ( Coat() or Miles( value > 8 ) )")
            + """
            declare Snow extends Conclusion end
            declare Ice extends Conclusion end
            rule "trip-ice" when Snow() then insertLogical( new Ice() ); end
            rule "trip-dry" @severity( low ) @source( "weather" ) when
                not Wet() Miles( value < 9 )
            then insertLogical( Finding.gap( "Dry.", "Go." ) ); end
            rule "trip-damp" @severity( low ) @source( "weather" ) when
                ( Wet() or Rain( value == true ) ) Miles( value > 7 )
            then insertLogical( Finding.gap( "Damp.", "Go." ) ); end
            rule "trip-slip" @severity( low ) @source( "weather" ) when Ice()
            then insertLogical( Finding.gap( "Slip.", "Go." ) ); end
            """;

    List<Claim> claims = new Prover(Trips.advisor(rules)).prove("", claim -> {});

    List<String> words =
        claims.stream()
            .filter(claim -> claim.status() == Status.REFUTED)
            .flatMap(claim -> claim.words().lines())
            .map(line -> line.replaceAll("rules/small.drl:\\d+", "FILE"))
            .toList();
    assertThat(words)
        .containsExactly(
            "FILE  trip-wet never fires. So these never fire: verdict-stay (FILE)",
            "FILE  No rule concludes Snow. So these never fire: trip-ice (FILE), trip-slip (FILE)",
            "1 more follows from rules that never fire: prove can fire names them.",
            "1 more follows from rules that never fire: prove can fire names them.");
  }

  @Test
  void aRuleThatFiresInUnfinishedInterviewsOnlyIsNamed() {
    String unfinished =
        Trips.RULES
            + """
            rule "trip-unasked" @severity( low ) @source( "maps" ) when Open( question == Rain.class )
            then insertLogical( Finding.gap( "Rain?", "Look out." ) ); end
            """;

    assertThat(claim(unfinished, "can fire").words()).contains("trip-unasked never fires");
  }

  @Test
  void aConditionThatIsAlwaysTrueIsNamedWithoutAcknowledgement() {
    String always =
        with("Miles( value > 5 )", "Miles( value > 5, value >= 0 )")
            .replace("@verdict( \"drive\" )", "@verdict( \"drive\" ) @acknowledged( \"meant\" )");

    assertThat(claim(always, "always true").words())
        .contains("verdict-drive: Miles( value >= 0 ) is always true.")
        .doesNotContain("value > 5");
  }

  @Test
  void theAbsenceOfWhatIsNeverConcludedIsAlwaysTrue() {
    String always =
        with("not Coat( value == true )", "not Coat( value == true )\n    not Snow()")
            + """
            declare Snow extends Conclusion end
            rule "trip-snow" when Rain( value == true ) Rain( value == false )
            then insertLogical( new Snow() ); end
            """;

    assertThat(claim(always, "always true").words())
        .isEqualTo("1 more follows from rules that never fire: prove can fire names them.");
    assertThat(claim(always, "can fire").words()).contains("trip-snow never fires.");
  }

  @Test
  void aConditionThatDecidesNothingIsListedUntilItIsAcknowledged() {
    String idle =
        with("Rain( value == true )\n    not Coat", "Rain( value == true ) Rain()\n    not Coat");
    String acknowledged =
        idle.replace("@severity( high )", "@severity( high ) @acknowledged( \"meant\" )");

    assertThat(claim(idle, "decides").words()).contains("trip-wet: Rain() decides nothing");
    assertThat(claim(acknowledged, "decides").holds()).isTrue();
  }

  @Test
  void oneOfSeveralConstraintsThatDecidesNothingIsListed() {
    String idle =
        with("Miles( value > 5 )", "Miles( value > 5 )")
            .replace("    Wet()", "    Wet() not Miles( value > 30, value > 3 )");

    assertThat(claim(idle, "decides").status()).isEqualTo(Status.REFUTED);
  }

  @Test
  void aBranchThatCannotBeMetIsListed() {
    Claim claim =
        claim(with("Miles( value > 5 )", "Miles( value > 5 ) or Miles( value > 31 )"), "branch");

    assertThat(claim.words()).contains("Miles( value > 31 ) can never be met");
  }

  @Test
  void aBranchDeepInAGroupThatCannotBeMetIsListed() {
    Claim claim =
        claim(
            with(
                "Miles( value > 5 )",
                "Miles( value > 5 ) or ( Rain() and ( Miles( value == 3 ) or Miles( value > 31 ) ) )"),
            "branch");

    assertThat(claim.words()).contains("Miles( value > 31 )").doesNotContain("value == 3");
  }

  @Test
  void aRuleThatAddsNothingToAnotherIsListedUntilItIsAcknowledged() {
    String contained =
        Trips.RULES
            + """
            rule "trip-soaked" when
                Rain( value == true ) Coat( value == false ) Miles( value > 20 )
            then
                insertLogical( new Wet() );
            end
            """;

    assertThat(claim(contained, "contained").words())
        .contains("trip-soaked fires only where trip-wet does");
    assertThat(
            claim(
                    contained.replace("\"trip-soaked\"", "\"trip-soaked\" @acknowledged( \"so\" )"),
                    "contained")
                .holds())
        .isTrue();
  }

  @Test
  void aFindingThatAddsNothingToAnotherIsListed() {
    String contained =
        Trips.RULES
            + """
            rule "trip-soaked" @severity( low ) @source( "weather" ) when
                Rain( value == true ) Coat( value == false ) Miles( value > 20 )
            then insertLogical( Finding.blocker( "Soaked.", "Stay." ) ); end
            """;

    assertThat(claim(contained, "contained").words())
        .contains("trip-soaked fires only where trip-wet does");
    assertThat(claim(contained.replace("severity( low )", "severity( critical )"), "contained"))
        .as("it weighs more")
        .matches(Claim::holds);
  }

  @Test
  void whatIsNotDecidedIsSaidSoAndNotGuessed() {
    Prover hasty = new Prover(Trips.advisor(Trips.RULES), () -> new Solver(1));

    List<Claim> claims = hasty.prove("", claim -> {});

    assertThat(claims).extracting(Claim::status).contains(Status.NOT_DECIDED);
    assertThat(claims).extracting(Claim::status).doesNotContain(Status.REFUTED);
    assertThat(claims)
        .filteredOn(claim -> claim.status() == Status.NOT_DECIDED)
        .allMatch(claim -> claim.words().startsWith("Not decided within 1 step"));
  }

  private static List<String> told(Answers answers) {
    return answers.asMap().entrySet().stream()
        .map(entry -> entry.getKey().id() + ": " + AnswerText.plain(entry.getValue()))
        .toList();
  }

  /** What is printed is a scenario file that the rule engine confirms as it stands. */
  private static void replaysGreen(String rules, Claim claim) {
    Advisor advisor = Trips.advisor(rules);
    String text = ScenarioText.of(claim.name(), claim.counterexample(), advisor);

    var file =
        new ScenarioReader(advisor.knowledgeBase()).read(new SourceText("pasted.yaml", text));

    assertThat(file.scenarios()).hasSize(claim.counterexample().size());
    assertThat(file.scenarios())
        .allSatisfy(
            scenario ->
                assertThat(new Replay(advisor).play(scenario).status())
                    .isEqualTo(Outcome.Status.PASSED));
  }
}
