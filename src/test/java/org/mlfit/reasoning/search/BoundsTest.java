package org.mlfit.reasoning.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mlfit.SmallKnowledge;
import org.mlfit.advice.Advice;
import org.mlfit.advice.Advisor;
import org.mlfit.advice.Answers;
import org.mlfit.advice.RandomAnswers;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.question.Answer;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.question.QuestionKind;
import org.mlfit.knowledge.rule.Verdict;
import org.mlfit.reasoning.Foresight;
import org.mlfit.reasoning.RandomKnowledge;
import org.mlfit.reasoning.Reasoner;
import org.mlfit.reasoning.result.Interval;

/** The interval around a number is the one that going from value to value finds. */
class BoundsTest {

  private static final int BASES = Boolean.getBoolean("mlfit.thorough") ? 50 : 5;
  private static final int SETS = Boolean.getBoolean("mlfit.thorough") ? 20 : 2;

  @Test
  void aVerdictHoldsExactlyInItsIntervalAndOtherVerdictsAreThoseOutsideOfIt() {
    for (int seed = 0; seed < BASES; seed++) {
      Random random = new Random(seed);
      KnowledgeBase base = SmallKnowledge.of(new RandomKnowledge(random).text());
      checkIntervals(new Advisor(base), random);
    }
  }

  @Test
  void verdictAndFindingsHoldExactlyInTheirInterval() {
    Random random = new Random(1);
    for (int set = 0; set < SETS; set++) {
      checkIntervals(SmallKnowledge.labels(), random);
    }
  }

  /** The verdicts that one answer leads to are those of its values. */
  private static void checkFlips(
      Reasoner reasoner, Advisor advisor, Question question, Answers given) {
    QuestionKind.Number number = (QuestionKind.Number) question.kind();
    Set<Verdict> verdicts = new HashSet<>();
    for (BigDecimal n = number.least(); n.compareTo(number.most()) <= 0; n = n.add(number.step())) {
      verdicts.add(advisor.advise(given.with(question, new Answer.Amount(n))).verdict());
    }
    verdicts.remove(advisor.advise(given).verdict());

    assertThat(reasoner.flips(question, given).keySet())
        .as("%s from %s", question, given)
        .isEqualTo(verdicts);
  }

  private static void checkIntervals(Advisor advisor, Random random) {
    Reasoner reasoner = new Reasoner(advisor);
    Advisor foreseeing = Foresight.advisor(advisor.knowledgeBase());
    Answers given = RandomAnswers.to(advisor, random);
    Advice now = advisor.advise(given);
    for (Question question : advisor.knowledgeBase().questions()) {
      boolean isNumber =
          now.effective().to(question).orElse(Answer.UNKNOWN) instanceof Answer.Amount;
      boolean isSmall =
          question.kind() instanceof QuestionKind.Number number
              && number.most().compareTo(BigDecimal.valueOf(1000)) <= 0;
      if (isSmall) {
        checkFlips(reasoner, advisor, question, given);
      }
      if (isNumber && isSmall) {
        assertThat(reasoner.verdictHolds(question, given))
            .as("%s from %s", question, given)
            .contains(scanned(foreseeing, question, given, false));
        assertThat(reasoner.adviceHolds(question, given))
            .as("%s from %s", question, given)
            .contains(scanned(foreseeing, question, given, true));
      } else if (!isNumber) {
        assertThat(reasoner.verdictHolds(question, given)).isEmpty();
        assertThat(reasoner.adviceHolds(question, given)).isEmpty();
      }
    }
  }

  private static Interval scanned(
      Advisor advisor, Question question, Answers given, boolean findings) {
    QuestionKind.Number number = (QuestionKind.Number) question.kind();
    BigDecimal start = ((Answer.Amount) given.to(question).orElseThrow()).number();
    BigDecimal from = start;
    while (from.compareTo(number.least()) > 0
        && isSame(advisor, question, given, from.subtract(number.step()), findings)) {
      from = from.subtract(number.step());
    }
    BigDecimal to = start;
    while (to.compareTo(number.most()) < 0
        && isSame(advisor, question, given, to.add(number.step()), findings)) {
      to = to.add(number.step());
    }
    return new Interval(scaled(from, number), scaled(to, number));
  }

  private static BigDecimal scaled(BigDecimal value, QuestionKind.Number number) {
    return value.setScale(Math.max(0, number.step().scale()));
  }

  private static boolean isSame(
      Advisor advisor, Question question, Answers given, BigDecimal value, boolean findings) {
    Advice now = advisor.advise(given);
    Advice then = advisor.advise(given.with(question, new Answer.Amount(value)));
    return now.verdict().equals(then.verdict())
        && (!findings || now.findingIds().equals(then.findingIds()));
  }
}
