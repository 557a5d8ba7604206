package org.mlfit.explanation.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
import org.mlfit.knowledge.rule.Rule;
import org.mlfit.reasoning.Foresight;

/** The number that would do, as an explanation says, does; and one step less does not. */
class ShippedNeedsTest {

  private static final int SETS_OF_ANSWERS = 60;
  private static final Pattern ONE =
      Pattern.compile(
          "(?:^|; )(?:([a-z.-]+): )?(\\d[\\d,.]*)[^;]* would do, \\S+ (more|fewer|less)");

  private final Advisor advisor = Foresight.advisor(SmallKnowledge.shipped());
  private final KnowledgeBase rules = advisor.knowledgeBase();

  @Test
  void theNearestNumberMeetsTheConditionAndTheOneBeforeItDoesNot() {
    Random random = new Random(20260403);
    int tried = 0;
    for (int i = 0; i < SETS_OF_ANSWERS; i++) {
      Answers answers = RandomAnswers.to(advisor, random);
      Advice advice = advisor.advise(answers);
      ConditionReader reader = new ConditionReader(rules, advice);
      for (Rule rule : rules.rules()) {
        List<Reading> readings = reader.read(rule);
        for (int place = 0; place < readings.size(); place++) {
          if (readings.get(place).parts().isEmpty()) {
            tried += tryEach(rule, place, readings.get(place), advice);
          }
        }
      }
    }
    assertThat(tried).isGreaterThan(100);
  }

  private int tryEach(Rule rule, int place, Reading reading, Advice advice) {
    int tried = 0;
    Matcher would = ONE.matcher(reading.isMet() ? "" : reading.need().away());
    while (would.find()) {
      Question question = question(would.group(1), reading);
      BigDecimal enough = new BigDecimal(would.group(2).replace(",", ""));
      BigDecimal step = ((QuestionKind.Number) question.kind()).step();
      BigDecimal notYet = would.group(3).equals("more") ? enough.subtract(step) : enough.add(step);
      assertThat(isMet(rule, place, advice, question, enough)).as("%s: %s", rule, reading).isTrue();
      assertThat(isMet(rule, place, advice, question, notYet))
          .as("%s: %s", rule, reading)
          .isFalse();
      tried++;
    }
    return tried;
  }

  private Question question(String id, Reading reading) {
    return id == null
        ? reading
            .condition()
            .patterns()
            .flatMap(pattern -> rules.questionOfType(pattern.type()).stream())
            .findFirst()
            .orElseThrow()
        : rules.question(id).orElseThrow();
  }

  private boolean isMet(Rule rule, int place, Advice advice, Question question, BigDecimal number) {
    Advice changed = advisor.advise(advice.effective().with(question, new Answer.Amount(number)));
    return new ConditionReader(rules, changed).read(rule).get(place).isMet();
  }
}
