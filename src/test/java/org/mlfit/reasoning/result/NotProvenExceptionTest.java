package org.mlfit.reasoning.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mlfit.reasoning.Trips.claim;
import static org.mlfit.reasoning.Trips.with;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mlfit.SmallKnowledge;
import org.mlfit.advice.Advisor;
import org.mlfit.advice.Answers;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.rule.Rule;
import org.mlfit.knowledge.rule.Verdict;
import org.mlfit.reasoning.Possible;
import org.mlfit.reasoning.Prover;
import org.mlfit.reasoning.Reasoner;
import org.mlfit.reasoning.Trips;
import org.mlfit.reasoning.result.Claim.Status;

/** What cannot be said as a formula is named; what does not rest on it is answered all the same. */
class NotProvenExceptionTest {

  private static final String PRODUCT_IN_A_FINDING =
      Trips.RULES
          + """
          rule "trip-square" @severity( low ) @source( "maps" ) when
              Miles( $m : value, $m * $m * $m * $m * $m > 3125 )
          then insertLogical( Finding.risk( "Far.", "Rest." ) ); end
          """;

  private static final String PRODUCT_IN_A_VERDICT =
      with("( Miles( value > 5 ) or", "( Miles( $m : value, $m * $m * $m * $m * $m > 3125 ) or");

  private static final String CIRCLE =
      Trips.RULES
          + """
          declare Dry extends Conclusion end
          rule "trip-dry" when Wet() then insertLogical( new Dry() ); end
          rule "trip-wet-again" when Dry() then insertLogical( new Wet() ); end
          """;

  @Test
  void aProductOfTwoAnswersIsProvedLikeAnythingElse() {
    String rules =
        with(
                "not Coat( value == true )",
                "not Coat( value == true ) Blocks( $b : value ) Miles( value * $b > 25 )")
            + """
            declare Blocks @topic( trip ) @question( "How many blocks?" ) @range( "0..9" )
                value : long
            end
            """;
    Advisor advisor = Trips.advisor(rules);
    Answers wet =
        SmallKnowledge.answers(
            advisor.knowledgeBase(),
            "{ trip.rain: yes, trip.coat: no, trip.blocks: 4, trip.miles: 20 }");
    Question miles = advisor.knowledgeBase().question("trip.miles").orElseThrow();

    assertThat(new Prover(advisor).prove("", claim -> {})).allMatch(Claim::holds, rules);
    assertThat(new Reasoner(advisor).verdictHolds(miles, wet))
        .contains(new Interval(BigDecimal.valueOf(7), BigDecimal.valueOf(30)));
    assertThat(new Reasoner(advisor).prospects(Answers.none()).verdicts()).hasSize(3);
  }

  @Test
  void aProductOfFiveAnswersIsNamedWithItsPlaceAndTheReason() {
    Reasoner reasoner = new Reasoner(Trips.advisor(PRODUCT_IN_A_FINDING));

    assertThat(reasoner.untranslated())
        .singleElement()
        .asString()
        .matches(
            "rules/small.drl:\\d+  trip-square: "
                + "Only products of up to 4 answers can be reasoned about, "
                + "and 100 of them once all is multiplied out.");
  }

  @Test
  void verdictsAreProvedAlthoughAFindingCannotBe() {
    Advisor advisor = Trips.advisor(PRODUCT_IN_A_FINDING);
    Reasoner reasoner = new Reasoner(advisor);

    assertThat(reasoner.reachableVerdicts(Answers.none())).hasSize(3);
    assertThat(reasoner.prospects(Answers.none()).verdicts()).hasSize(3);
    assertThat(reasoner.outlook(Answers.none()).notProven())
        .extracting(Rule::id)
        .containsExactly("trip-square");
    Question miles = advisor.knowledgeBase().question("trip.miles").orElseThrow();
    assertThatThrownBy(() -> reasoner.canChangeFindings(miles, Answers.none()))
        .isInstanceOf(NotTranslatableException.class)
        .hasMessageContaining("trip-square");
    assertThat(claim(PRODUCT_IN_A_FINDING, "trip.miles").holds()).isTrue();
    assertThat(claim(PRODUCT_IN_A_FINDING, "can fire").status()).isEqualTo(Status.NOT_PROVEN);
    assertThat(claim(PRODUCT_IN_A_FINDING, "formula").words()).contains("trip-square");
  }

  @Test
  void aVerdictThatRestsOnItIsNotProvenAndWhatTheEngineShowsIsPossible() {
    Advisor advisor = Trips.advisor(PRODUCT_IN_A_VERDICT);
    Reasoner reasoner = new Reasoner(advisor);

    ReachableVerdicts reach =
        reasoner.reach(SmallKnowledge.answers(advisor.knowledgeBase(), "trip.rain: no"));

    assertThat(reach.verdicts())
        .allSatisfy(
            (verdict, answers) -> assertThat(advisor.advise(answers).verdict()).isEqualTo(verdict));
    assertThat(reach.verdicts().keySet()).extracting(Verdict::id).doesNotContain("stay");
    assertThatThrownBy(() -> reasoner.prospects(Answers.none()))
        .isInstanceOf(NotTranslatableException.class)
        .hasMessageContaining("rules/small.drl:")
        .hasMessageContaining("verdict-drive");
    assertThat(claim(PRODUCT_IN_A_VERDICT, "trip.miles").status()).isNotEqualTo(Status.HOLDS);
  }

  @Test
  void oneReasonForSeveralClaimsIsToldOnce() {
    List<String> words =
        new Prover(Trips.advisor(PRODUCT_IN_A_VERDICT))
            .prove("", claim -> {}).stream()
                .filter(claim -> claim.status() == Status.NOT_PROVEN)
                .map(Claim::words)
                .toList();

    assertThat(words).hasSizeGreaterThan(2);
    assertThat(words.get(0)).contains("verdict-drive");
    assertThat(words.subList(1, words.size())).containsOnly("The reason is told above.");
  }

  @Test
  void whatIsSettledWhicheverWayItGoesIsProvedAllTheSame() {
    Advisor advisor = Trips.advisor(PRODUCT_IN_A_VERDICT);
    Answers wet =
        SmallKnowledge.answers(advisor.knowledgeBase(), "{ trip.rain: yes, trip.coat: no }");

    assertThat(new Reasoner(advisor).reach(wet).isSettled()).isTrue();
    assertThat(claim(PRODUCT_IN_A_VERDICT, "beside").holds()).isTrue();
  }

  @Test
  void everyRuleOfACircleIsNamedWithItsPlace() {
    Reasoner reasoner = new Reasoner(Trips.advisor(CIRCLE));

    assertThat(reasoner.untranslated())
        .extracting(u -> u.rule().id())
        .containsExactly("trip-dry", "trip-wet-again");
    assertThat(reasoner.untranslated().get(0).reason())
        .matches(
            "It rests on itself: trip-dry \\(rules/small.drl:\\d+\\), "
                + "trip-wet-again \\(rules/small.drl:\\d+\\), and round again.");
    assertThatThrownBy(() -> reasoner.prospects(Answers.none()))
        .isInstanceOf(NotTranslatableException.class);
  }

  @Test
  void theWholeOfWhatCanComeOutSaysWhatIsNotProven() {
    Advisor advisor = Trips.advisor(PRODUCT_IN_A_VERDICT);

    Possible possible = Possible.from(new Reasoner(advisor), Answers.none());

    assertThat(possible.deciding()).isEmpty();
    assertThat(possible.untranslated()).hasSize(1);
    assertThat(possible.verdicts().isSettled()).isFalse();
  }
}
