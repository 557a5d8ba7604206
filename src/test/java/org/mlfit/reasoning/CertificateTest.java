package org.mlfit.reasoning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.mlfit.SmallKnowledge;
import org.mlfit.advice.Advice;
import org.mlfit.advice.Advisor;
import org.mlfit.advice.Answers;
import org.mlfit.advice.RandomAnswers;
import org.mlfit.knowledge.question.Answer;
import org.mlfit.knowledge.question.Question;

/** The fewest answers that prove a verdict. */
class CertificateTest {

  private static final int BASES = Boolean.getBoolean("mlfit.thorough") ? 200 : 20;

  @Test
  void theAnswersAreThoseThatTheVerdictRestsOn() {
    Advisor advisor = SmallKnowledge.labels();

    Answers fewest =
        new Reasoner(advisor)
            .certificate(
                SmallKnowledge.answers(
                    "{ goal.stated: yes, data.examples: 50, data.inputs: 3,"
                        + " data.error-percent: 1, data.labelled-by: experts, data.remedies: none,"
                        + " data.trial: no }"));

    assertThat(fewest.questions())
        .extracting(Question::id)
        .containsExactlyInAnyOrder("goal.stated", "data.examples");
  }

  @Test
  void noSmallerPartOfTheAnswersProvesTheVerdict() {
    for (int seed = 0; seed < BASES; seed++) {
      Random random = new Random(seed);
      String text = new RandomKnowledge(random).text();
      Advisor advisor = new Advisor(SmallKnowledge.of(text));
      Reasoner reasoner = new Reasoner(advisor);
      Answers complete = completed(advisor, RandomAnswers.to(advisor, random));

      Answers fewest = reasoner.certificate(complete);

      assertThat(reasoner.reach(fewest).isSettled()).as("seed %d%n%s", seed, text).isTrue();
      for (Answers smaller : parts(complete, fewest.questions().size() - 1)) {
        assertThat(reasoner.reach(smaller).isSettled())
            .as("seed %d, %s%n%s", seed, smaller, text)
            .isFalse();
      }
    }
  }

  private static Answers completed(Advisor advisor, Answers answers) {
    Advice advice = advisor.advise(answers);
    for (Question question : advisor.knowledgeBase().questions()) {
      if (answers.to(question).isEmpty() && advice.applies(question)) {
        return completed(advisor, answers.with(question, Answer.UNKNOWN));
      }
    }
    return advice.effective();
  }

  /** All parts of some answers with a certain number of answers. */
  private static List<Answers> parts(Answers answers, int size) {
    List<Question> questions = new ArrayList<>(answers.questions());
    List<Answers> parts = new ArrayList<>();
    for (int bits = 0; size >= 0 && bits < 1 << questions.size(); bits++) {
      if (Integer.bitCount(bits) == size) {
        Answers part = Answers.none();
        for (int i = 0; i < questions.size(); i++) {
          if ((bits >> i & 1) == 1) {
            part = part.with(questions.get(i), answers.to(questions.get(i)).orElseThrow());
          }
        }
        parts.add(part);
      }
    }
    return parts;
  }
}
