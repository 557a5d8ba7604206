package org.mlfit.reasoning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mlfit.SmallKnowledge;
import org.mlfit.advice.Advice;
import org.mlfit.advice.Advisor;
import org.mlfit.advice.Answers;
import org.mlfit.knowledge.Answer;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.Question;
import org.mlfit.knowledge.Verdict;

/** Exact answers on a knowledge base whose interviews can all be played. */
class ReasonerTest {

  private static final String TRIPS =
      """
      declare Rain @topic( trip ) @gate( 1 ) @question( "Does it rain?" ) value : boolean end
      declare Coat @topic( trip ) @gate( 1 ) @question( "Is there a coat?" ) value : boolean end
      declare Miles @topic( trip ) @gate( 2 ) @question( "How far is it?" )
          @range( "0..30" ) @law( lessNeverWorse )
          value : long
      end
      declare Wet extends Conclusion end

      rule "trip-coat-only-in-rain" when
          not Rain( value == true )
      then
          insertLogical( new Irrelevant( Coat.class ) );
      end
      rule "trip-wet" @severity( high ) @source( "weather" ) when
          Rain( value == true )
          not Coat( value == true )
      then
          insertLogical( Finding.blocker( "Wet.", "Stay." ) );
          insertLogical( new Wet() );
      end
      rule "verdict-stay" @gate( 1 ) @verdict( "stay" ) @rank( 1 ) when
          Wet()
      then
          insertLogical( new GateTriggered( 1 ) );
      end
      rule "verdict-drive" @gate( 2 ) @verdict( "drive" ) @rank( 2 ) when
          Miles( value > 5 )
      then
          insertLogical( new GateTriggered( 2 ) );
      end
      rule "verdict-walk" @gate( 3 ) @verdict( "walk" ) @rank( 3 ) @neverBeside( blocker ) when
      then
          insertLogical( new GateTriggered( 3 ) );
      end
      """;

  private final KnowledgeBase trips = SmallKnowledge.of(TRIPS);
  private final Advisor advisor = new Advisor(trips);
  private final Reasoner reasoner = new Reasoner(advisor);

  @Test
  void theReachableVerdictsAreThoseThatPlayedInterviewsReach() {
    for (String given :
        List.of(
            "{}",
            "trip.rain: no",
            "trip.rain: unknown",
            "{ trip.rain: yes, trip.coat: yes }",
            "{ trip.rain: yes, trip.coat: no }",
            "{ trip.coat: no, trip.miles: 3 }",
            "trip.miles: 5",
            "trip.miles: 6")) {
      Answers answers = SmallKnowledge.answers(trips, given);

      assertThat(ids(reasoner.reachableVerdicts(answers).keySet()))
          .as(given)
          .containsExactlyInAnyOrderElementsOf(ids(played(answers)));
    }
  }

  @Test
  void settledMeansThatNoAnswerCanChangeTheVerdictAnyMore() {
    assertThat(reasoner.isSettled(SmallKnowledge.answers(trips, "trip.rain: no"))).isFalse();
    assertThat(
            reasoner.isSettled(SmallKnowledge.answers(trips, "{ trip.rain: no, trip.miles: 5 }")))
        .isTrue();
  }

  @Test
  void aQuestionThatCanDecideNothingAnyMoreDoesNotMatter() {
    Answers dry = SmallKnowledge.answers(trips, "trip.rain: no");

    assertThat(reasoner.forks(dry).keySet()).extracting(Question::id).containsExactly("trip.miles");
  }

  @Test
  void eachWitnessOfAVerdictLeadsThere() {
    reasoner
        .reachableVerdicts(Answers.none())
        .forEach(
            (verdict, answers) -> assertThat(advisor.advise(answers).verdict()).isEqualTo(verdict));
  }

  @Test
  void everythingPromisedIsProved() {
    assertThat(new Prover(advisor).prove("", claim -> {})).hasSize(9).allMatch(Claim::holds);
  }

  @Test
  void aBrokenLawIsShownByTwoSetsThatDifferInOneAnswer() {
    Claim claim =
        onlyClaim(TRIPS.replace("Miles( value > 5 )", "Miles( value < 5 )"), "trip.miles");

    assertThat(claim.status()).isEqualTo(Claim.Status.REFUTED);
    assertThat(claim.words()).isEqualTo("A better answer to trip.miles leads from walk to drive.");
    assertThat(claim.counterexample()).hasSize(2);
  }

  @Test
  void aLawIsNotClaimedWhereAnExceptionFires() {
    String farAndNear =
        TRIPS.replace("Miles( value > 5 )", "( Miles( value > 5 ) or Miles( value == 0 ) )")
            + """
            rule "trip-nowhere" @severity( info ) @source( "maps" ) when
                Miles( value == 0 )
            then
                insertLogical( Finding.risk( "No trip.", "Stay." ) );
            end
            """;
    String excepted =
        farAndNear.replace("lessNeverWorse )", "lessNeverWorse ) @except( \"trip-nowhere\" )");

    assertThat(onlyClaim(farAndNear, "trip.miles").status()).isEqualTo(Claim.Status.REFUTED);
    assertThat(onlyClaim(excepted, "trip.miles"))
        .matches(Claim::holds)
        .extracting(Claim::name)
        .isEqualTo("trip.miles keeps lessNeverWorse, except where trip-nowhere fires");
  }

  @Test
  void anOpenQuestionThatCanOnlyChangeFindingsIsToldWithTwoAnswers() {
    KnowledgeBase snacks =
        SmallKnowledge.of(
            TRIPS
                + """
                declare Snacks @topic( trip ) @question( "Are there snacks?" ) value : boolean end
                rule "trip-snacks" @severity( low ) @source( "taste" ) when Snacks( value == true )
                then insertLogical( Finding.strength( "Snacks.", "Eat." ) ); end
                """);
    Reasoner about = new Reasoner(new Advisor(snacks));
    Answers dry = SmallKnowledge.answers(snacks, "{ trip.rain: no, trip.miles: 3 }");

    assertThat(about.forks(dry)).isEmpty();
    assertThat(about.findingForks(dry).keySet())
        .extracting(Question::id)
        .containsExactly("trip.snacks");
  }

  @Test
  void aRuleThatNeverFiresIsNamedWithItsPlace() {
    Claim claim =
        onlyClaim(TRIPS.replace("not Coat( value == true )", "Miles( value > 30 )"), "fire");

    assertThat(claim.status()).isEqualTo(Claim.Status.REFUTED);
    assertThat(claim.words()).contains("trip-wet (", "verdict-stay (");
  }

  @Test
  void aVerdictBesideWhatItMustNeverStandBesideIsShown() {
    Claim claim = onlyClaim(TRIPS.replace("when\n    Wet()", "when\n    Wet() Coat()"), "beside");

    assertThat(claim.status()).isEqualTo(Claim.Status.REFUTED);
    assertThat(claim.counterexample()).hasSize(1);
  }

  @Test
  void aConditionThatDecidesNothingIsListedUntilItIsAcknowledged() {
    String idle =
        TRIPS.replace(
            "Rain( value == true )\n    not Coat", "Rain( value == true ) Rain()\n    not Coat");
    String acknowledged =
        idle.replace("@severity( high )", "@severity( high ) @acknowledged( \"meant\" )");

    assertThat(onlyClaim(idle, "decides").words()).startsWith("Rain() (");
    assertThat(onlyClaim(acknowledged, "decides").holds()).isTrue();
  }

  @Test
  void aBranchThatCannotBeMetIsListed() {
    Claim claim =
        onlyClaim(
            TRIPS.replace("Miles( value > 5 )", "( Miles( value > 5 ) or Miles( value > 31 ) )"),
            "branch");

    assertThat(claim.words()).startsWith("Miles( value > 31 ) (");
  }

  @Test
  void aBranchDeepInAGroupThatCannotBeMetIsListed() {
    Claim claim =
        onlyClaim(
            TRIPS.replace(
                "Miles( value > 5 )",
                "( Miles( value > 5 ) or ( Rain() and ( Miles( value == 3 ) or Miles( value > 31 ) ) ) )"),
            "branch");

    assertThat(claim.words()).startsWith("Miles( value > 31 ) (").doesNotContain("value == 3");
  }

  @Test
  void aRuleThatAddsNothingToAnotherIsListed() {
    Claim claim =
        onlyClaim(
            TRIPS
                + """
                rule "trip-soaked" when
                    Rain( value == true ) Coat( value == false ) Miles( value > 20 )
                then
                    insertLogical( new Wet() );
                end
                """,
            "contained");

    assertThat(claim.words()).contains("trip-soaked (", "fires only where trip-wet does");
  }

  @Test
  void aCounterexampleSaysNoMoreThanItMust() {
    Claim claim =
        onlyClaim(TRIPS.replace("Miles( value > 5 )", "Miles( value < 5 )"), "trip.miles");

    assertThat(claim.counterexample().get(0).to(trips.question("trip.rain").orElseThrow()))
        .contains(Answer.UNKNOWN);
  }

  @Test
  void aProductOfTwoAnswersIsNamedWithItsPlaceAndNotGuessed() {
    KnowledgeBase products =
        SmallKnowledge.of(TRIPS.replace("Miles( value > 5 )", "Miles( $m : value, $m * $m > 25 )"));

    assertThatThrownBy(() -> new Reasoner(new Advisor(products)))
        .isInstanceOf(NotTranslatable.class)
        .hasMessageContaining(".drl:")
        .hasMessageContaining("Only a product with a fixed number can be reasoned about.");
  }

  @Test
  void aConclusionThatDependsOnItsOwnAbsenceIsNamedWithTheCircle() {
    KnowledgeBase circle =
        SmallKnowledge.of(
            TRIPS
                + """
                declare Dry extends Conclusion end
                rule "trip-dry" when not Wet() then insertLogical( new Dry() ); end
                rule "trip-wet-again" when not Dry() then insertLogical( new Wet() ); end
                """);

    assertThatThrownBy(() -> new Reasoner(new Advisor(circle)))
        .isInstanceOf(NotTranslatable.class)
        .hasMessageContaining("trip-dry")
        .hasMessageContaining("trip-wet-again");
  }

  private static Claim onlyClaim(String rules, String named) {
    List<Claim> claims =
        new Prover(new Advisor(SmallKnowledge.of(rules))).prove(named, claim -> {});
    assertThat(claims).hasSize(1);
    return claims.get(0);
  }

  /** Plays every interview that begins with some answers. */
  private Set<Verdict> played(Answers answers) {
    Advice advice = advisor.advise(answers);
    List<Question> left =
        trips.questions().stream()
            .filter(q -> advice.applies(q) && advice.effective().to(q).isEmpty())
            .toList();
    if (left.isEmpty()) {
      return Set.of(advice.verdict());
    }
    Set<Verdict> verdicts = new LinkedHashSet<>();
    for (Answer answer : answersTo(left.get(0))) {
      verdicts.addAll(played(answers.with(left.get(0), answer)));
    }
    return verdicts;
  }

  private static List<Answer> answersTo(Question question) {
    List<Answer> answers = new ArrayList<>(List.of(Answer.UNKNOWN));
    if (question.id().equals("trip.miles")) {
      List.of("0", "5", "6", "30")
          .forEach(n -> answers.add(new Answer.Amount(new java.math.BigDecimal(n))));
    } else {
      answers.add(new Answer.YesNo(true));
      answers.add(new Answer.YesNo(false));
    }
    return answers;
  }

  private static List<String> ids(Set<Verdict> verdicts) {
    return verdicts.stream().map(Verdict::id).toList();
  }
}
