package org.mlfit.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mlfit.SmallKnowledge.advice;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.mlfit.SmallKnowledge;
import org.mlfit.knowledge.question.Answer;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.rule.Verdict;

class AdvisorVerdictTest {

  private static final String COMPLETE =
      """
      goal.stated: yes
      data.examples: 5000
      data.inputs: 10
      data.error-percent: 2.5
      data.labelled-by: experts
      """;

  @Test
  void theLastGateGivesItsVerdictWhenNoOtherIsTriggered() {
    Advice advice = advice(COMPLETE);

    assertThat(advice.verdict().id()).isEqualTo("go");
    assertThat(advice.gate().isLast()).isTrue();
    assertThat(advice.open()).isEmpty();
    assertThat(advice.leaning()).isEmpty();
  }

  @Test
  void theFirstTriggeredGateGivesTheVerdictHoweverManyAreTriggered() {
    Advice advice =
        advice("goal.stated: no\ndata.examples: 5\ndata.inputs: 10\ndata.error-percent: 30");

    assertThat(advice.verdict().id()).isEqualTo("state-goal");
    assertThat(advice.justification().gates()).containsOnlyKeys(1, 2, 3, 4);
    assertThat(advice.leaning()).isEmpty();
  }

  @Test
  void aTriggeredGateNeedsNoneOfItsAnswers() {
    Advice advice =
        SmallKnowledge.labels()
            .walk(
                SmallKnowledge.answers(
                    "{ goal.stated: yes, data.examples: 5000, data.labelled-by: users }"));

    assertThat(advice.verdict().id()).isEqualTo("check-labels");
  }

  @Test
  void nothingSaidIsNotEnoughAndNamesWhatTheFirstGateNeeds() {
    Advice advice = SmallKnowledge.labels().advise(Answers.none());

    assertThat(advice.verdict()).isEqualTo(Verdict.NOT_ENOUGH_ANSWERS);
    assertThat(advice.gate().number()).isEqualTo(1);
    assertThat(advice.open()).extracting(Question::id).containsExactly("goal.stated");
    assertThat(advice.leaning()).isEmpty();
  }

  @Test
  void withTooFewAnswersItLeansToTheFirstLaterGateThatIsTriggered() {
    Advice advice = advice("goal.stated: yes\ndata.error-percent: 30");

    assertThat(advice.verdict()).isEqualTo(Verdict.NOT_ENOUGH_ANSWERS);
    assertThat(advice.open()).extracting(Question::id).containsExactly("data.examples");
    assertThat(advice.leaning()).map(Verdict::id).contains("check-labels");
  }

  @Test
  void anUnknownAnswerIsEnoughToPassAGate() {
    Advice advice =
        SmallKnowledge.labels()
            .walk(
                SmallKnowledge.answers(
                    "{ goal.stated: unknown, data.examples: unknown, data.error-percent: unknown }"));

    assertThat(advice.verdict().id()).isEqualTo("go");
    assertThat(advice.unknown())
        .extracting(Question::id)
        .containsExactly("goal.stated", "data.examples", "data.error-percent");
  }

  @Test
  void anUnknownAnswerSatisfiesNoComparison() {
    Advice advice = advice("data.examples: unknown\ndata.inputs: unknown");

    assertThat(advice.conclusionIds()).isEmpty();
    assertThat(advice.findings()).isEmpty();
  }

  @Test
  void theOrderOfAnswersDoesNotMatter() {
    Answers answers = SmallKnowledge.answers(COMPLETE + "data.trial: no\ndata.trial-weeks: 4");
    Advice expected = SmallKnowledge.labels().advise(answers);
    List<Question> questions = new ArrayList<>(answers.questions());
    Random random = new Random(1);

    for (int i = 0; i < 20; i++) {
      Collections.shuffle(questions, random);
      Map<Question, Answer> shuffled = new LinkedHashMap<>();
      questions.forEach(question -> shuffled.put(question, answers.to(question).orElseThrow()));

      assertThat(SmallKnowledge.labels().advise(Answers.of(shuffled))).isEqualTo(expected);
    }
  }

  @Test
  void everySetOfAnswersHasExactlyOneVerdictOfTheTable() {
    Random random = new Random(2);

    for (int i = 0; i < 300; i++) {
      Advice advice =
          SmallKnowledge.labels().advise(RandomAnswers.to(SmallKnowledge.labels(), random));

      assertThat(SmallKnowledge.labels().knowledgeBase().verdicts()).contains(advice.verdict());
      assertThat(advice.open().isEmpty())
          .isNotEqualTo(advice.verdict().equals(Verdict.NOT_ENOUGH_ANSWERS));
    }
  }

  @Test
  void severalThreadsGetTheSameAdvice() {
    Advice expected = advice(COMPLETE);
    Answers answers = SmallKnowledge.answers(COMPLETE);

    List<Advice> advices =
        Collections.nCopies(200, answers).parallelStream()
            .map(SmallKnowledge.labels()::advise)
            .toList();

    assertThat(advices).hasSize(200).containsOnly(expected);
  }
}
