package org.mlfit.advice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mlfit.knowledge.question.Answer;
import org.mlfit.knowledge.question.Law;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.rule.Verdict;

/** The laws of the shipped rules, tried on answers; the prover shows them for all answers. */
@Tag("much-advice")
class SanityLawsTest {

  /** Each set is tried with all answers to 29 questions, so that a few of them are many. */
  private static final int EVERY = ShippedCases.PART == 1 ? 12 : 60;

  private final ShippedCases shipped = ShippedCases.all();

  @Test
  void aBetterAnswerNeverMakesTheVerdictWorse() {
    List<Question> lawful =
        shipped.levels().questions().stream()
            .filter(q -> q.promise().filter(p -> p.except().isEmpty()).isPresent())
            .toList();
    assertThat(lawful).hasSize(29);
    List<Answers> sets = shipped.randomSets();
    IntStream.range(0, sets.size() / EVERY)
        .parallel()
        .mapToObj(i -> sets.get(i * EVERY))
        .forEach(answers -> lawful.forEach(question -> assertNeverWorse(answers, question)));
  }

  private void assertNeverWorse(Answers answers, Question question) {
    Verdict best = null;
    Answer bestAnswer = null;
    for (Answer answer : fromWorseToBetter(question)) {
      Advice advice = shipped.advisor().advise(answers.with(question, answer));
      if (!advice.applies(question) || advice.verdict().rank().isEmpty()) {
        continue;
      }
      if (best != null) {
        assertThat(advice.verdict().rank().getAsInt())
            .as("%s from %s to %s in %s", question, bestAnswer, answer, answers)
            .isGreaterThanOrEqualTo(best.rank().getAsInt());
      }
      best = advice.verdict();
      bestAnswer = answer;
    }
  }

  private List<Answer> fromWorseToBetter(Question question) {
    List<Answer> levels =
        new ArrayList<>(
            shipped.levels().of(question).stream().filter(a -> !a.isUnknown()).toList());
    if (question.promise().filter(p -> p.law() == Law.LESS_NEVER_WORSE).isPresent()) {
      java.util.Collections.reverse(levels);
    }
    return levels;
  }
}
