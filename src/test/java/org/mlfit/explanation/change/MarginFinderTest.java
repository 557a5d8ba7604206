package org.mlfit.explanation.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.mlfit.SmallKnowledge;
import org.mlfit.advice.RuleFinding;
import org.mlfit.knowledge.question.AnswerText;
import org.mlfit.knowledge.rule.Verdict;
import org.mlfit.reasoning.Reasoner;
import org.mlfit.reasoning.result.Interval;

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

  private final MarginFinder finder =
      new MarginFinder(SmallKnowledge.labels(), new Reasoner(SmallKnowledge.labels()));
  private final Margins margins = finder.of(SmallKnowledge.answers(SOUND), () -> {});

  @Test
  void aNumberBesideAThresholdThatExcludesItHoldsUpToTheThreshold() {
    assertThat(margin("data.examples").verdictHolds()).contains(interval("100", "1000000000"));
    assertThat(margin("data.inputs").verdictHolds()).contains(interval("0", "500"));
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
  void whatLiesBeyondANumberIsNamedWithAllItsValues() {
    assertThat(margin("data.examples").flips())
        .singleElement()
        .satisfies(
            flip -> {
              assertThat(flip.verdict().id()).isEqualTo("get-data");
              assertThat(flip.intervals()).containsExactly(interval("0", "99"));
            });
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
