package org.mlfit.explanation.change;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mlfit.SmallKnowledge;
import org.mlfit.advice.Advice;
import org.mlfit.advice.Answers;
import org.mlfit.advice.RandomAnswers;
import org.mlfit.knowledge.question.AnswerText;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.rule.Verdict;
import org.mlfit.reasoning.Foresight;
import org.mlfit.reasoning.Reasoner;
import org.mlfit.reasoning.result.Interval;

/** Gates: 1 the goal, 2 enough data, 3 trustworthy labels, 4 everything else. */
class GapFinderTest {

  private final GapFinder finder =
      new GapFinder(SmallKnowledge.labels(), new Reasoner(SmallKnowledge.labels()));

  @Test
  void anUnknownNumberSaysWithWhichValuesItChangesTheVerdict() {
    Gaps gaps =
        gaps(
            """
            goal.stated: yes
            data.examples: 5000
            data.inputs: 10
            data.error-percent: unknown
            data.labelled-by: experts
            data.trial: no
            data.remedies: none
            """);

    assertThat(gaps.now().id()).isEqualTo("go");
    assertThat(gaps.reachable()).extracting(Verdict::id).containsExactly("check-labels", "go");
    Gap gap = gaps.deciding().get(0);
    assertThat(gap.question().id()).isEqualTo("data.error-percent");
    assertThat(gap.unknown()).isTrue();
    assertThat(gap.alone())
        .singleElement()
        .satisfies(
            effect -> {
              assertThat(effect.verdict().id()).isEqualTo("check-labels");
              assertThat(effect.intervals())
                  .containsExactly(new Interval(new BigDecimal("20.1"), new BigDecimal("100.0")));
            });
    assertThat(gaps.deciding()).hasSize(1);
    assertThat(gaps.idle()).isEmpty();
  }

  @Test
  void theGapThatCouldEndTheWalkEarliestComesFirst() {
    Gaps gaps =
        gaps(
            """
            goal.stated: yes
            data.examples: 5000
            data.inputs: unknown
            data.error-percent: 3
            data.labelled-by: unknown
            """);

    assertThat(gaps.deciding())
        .extracting(gap -> gap.question().id())
        .containsExactly("data.inputs", "data.labelled-by");
    assertThat(gaps.deciding().get(1).alone().get(0).answers())
        .extracting(AnswerText::plain)
        .containsExactly("users");
    assertThat(gaps.idle()).extracting(Question::id).containsExactly("data.remedies", "data.trial");
  }

  @Test
  void whatDecidesOnlyTogetherWithOthersSaysBetweenWhichVerdicts() {
    Gaps gaps = gaps("{ goal.stated: yes, data.labelled-by: experts, data.error-percent: 2 }");

    assertThat(gaps.now().id()).isEqualTo("not-enough-answers");
    Gap inputs =
        gaps.deciding().stream()
            .filter(gap -> gap.question().id().equals("data.inputs"))
            .findFirst()
            .orElseThrow();
    assertThat(inputs.alone()).isEmpty();
    assertThat(inputs.withOthers()).extracting(Verdict::id).containsExactly("get-data", "go");
  }

  @Test
  void nothingCanChangeAVerdictThatTheFirstGateGave() {
    Gaps gaps = gaps("{ goal.stated: no, data.examples: unknown }");

    assertThat(gaps.deciding()).isEmpty();
    assertThat(gaps.idle()).extracting(Question::id).contains("data.examples", "data.inputs");
  }

  /** Only gaps that can decide are looked at one by one; this holds that none is missed thereby. */
  @Test
  void whatCannotDecideTogetherWithOthersCannotDecideByItself() {
    Foresight rules = new Foresight(SmallKnowledge.shipped());
    Random chance = new Random(23);
    GapFinder gapFinder = new GapFinder(rules.advisor(), rules.reasoner());
    Effects effects = new Effects(rules.advisor(), rules.reasoner());
    for (int i = 0; i < 10; i++) {
      Answers given = RandomAnswers.to(rules.advisor(), chance);
      Gaps gaps = gapFinder.in(given, () -> {});
      Advice advice = rules.advisor().advise(given);

      assertThat(gaps.idle())
          .allSatisfy(question -> assertThat(effects.of(question, advice).effects()).isEmpty());
      assertThat(gapFinder.deciding(given))
          .isEqualTo(gaps.deciding().stream().map(Gap::question).toList());
      assertThat(gaps.reachable())
          .containsExactlyElementsOf(reachable(gaps, given, rules.reasoner()));
    }
  }

  private static Set<Verdict> reachable(Gaps gaps, Answers given, Reasoner reasoner) {
    Set<Question> unknown =
        Stream.concat(gaps.deciding().stream().map(Gap::question), gaps.idle().stream())
            .collect(toSet());
    return reasoner.reachableVerdicts(given.withoutAll(unknown)).keySet();
  }

  private Gaps gaps(String yaml) {
    return finder.in(SmallKnowledge.answers(yaml), () -> {});
  }
}
