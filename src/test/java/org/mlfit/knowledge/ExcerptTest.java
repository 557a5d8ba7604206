package org.mlfit.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.mlfit.SmallKnowledge;
import org.mlfit.advice.Advisor;
import org.mlfit.advice.Answers;
import org.mlfit.advice.CarriedAnswers;
import org.mlfit.advice.RandomAnswers;
import org.mlfit.knowledge.rule.Rule;

class ExcerptTest {

  private final KnowledgeBase whole = SmallKnowledge.labels().knowledgeBase();
  private final KnowledgeLoader loader = new KnowledgeLoader(Clock.systemUTC());

  @Test
  void aPartGivesTheFindingThatTheWholeGivesAndHasNoMoreThanThatNeeds() {
    for (Rule rule : whole.findingRules()) {
      KnowledgeBase part = loader.loadPart(whole.files(), rule::equals);

      assertThat(part.rules()).contains(rule).hasSizeLessThan(whole.rules().size());
      assertThat(part.gates()).hasSize(1).allMatch(gate -> gate.isLast());
      Random chance = new Random(7);
      for (int i = 0; i < 100; i++) {
        Answers answers = RandomAnswers.to(SmallKnowledge.labels(), chance);
        assertThat(isGiven(rule, part, known(answers, part)))
            .isEqualTo(isGiven(rule, whole, answers));
      }
    }
  }

  private static boolean isGiven(Rule rule, KnowledgeBase base, Answers answers) {
    return new Advisor(base).advise(answers).findingIds().contains(rule.id());
  }

  private static Answers known(Answers answers, KnowledgeBase part) {
    return CarriedAnswers.to(part, answers).answers();
  }
}
