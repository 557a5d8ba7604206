package org.mlfit.reasoning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.mlfit.SmallKnowledge;
import org.mlfit.advice.Advisor;
import org.mlfit.advice.Answers;
import org.mlfit.advice.RandomAnswers;
import org.mlfit.reasoning.twin.TwinView;

/** The twin against the rule engine on knowledge bases made by chance. */
class TwinOfRandomKnowledgeTest {

  private static final int BASES = Boolean.getBoolean("mlfit.thorough") ? 300 : 30;
  private static final int SETS = 100;

  @Test
  void theTwinConcludesWhatTheRuleEngineConcludes() {
    for (int seed = 0; seed < BASES; seed++) {
      Random random = new Random(seed);
      String text = new RandomKnowledge(random).text();
      Advisor advisor = new Advisor(SmallKnowledge.of(text));
      Reasoner reasoner = new Reasoner(advisor);
      for (int i = 0; i < SETS; i++) {
        Answers answers = RandomAnswers.to(advisor, random);

        assertThat(reasoner.view(answers))
            .as("seed %d, answers %s, rules%n%s", seed, answers, text)
            .isEqualTo(TwinView.of(advisor.advise(answers)));
      }
    }
  }
}
