package org.mlfit.scenario.write;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.mlfit.advice.Advisor;
import org.mlfit.advice.Answers;
import org.mlfit.knowledge.question.Answer;
import org.mlfit.knowledge.question.Option;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.question.QuestionKind;

/**
 * Random scenarios that expect the present advice: to play very many, or to keep the advice the
 * same while rules are rewritten. Equal seeds and rules give equal scenarios.
 */
public final class RandomScenarios {

  /** How many scenarios a file holds at most. */
  public static final int IN_A_FILE = 100;

  private static final int ONE_IN_UNKNOWN = 8;
  private static final int TENTHS = 10;
  private static final int MOST_TENTHS_OPEN = 5;

  private final Advisor advisor;
  private final Random random;
  private long count;

  /** Scenarios about the rules of an advisor. */
  public RandomScenarios(Advisor advisor, long seed) {
    this.advisor = advisor;
    this.random = new Random(seed);
  }

  /** The text of the next file, with so many scenarios. */
  public String file(int scenarios) {
    ScenarioText text = new ScenarioText("By chance");
    for (int i = 0; i < scenarios; i++) {
      Answers answers = answers();
      text.add("By chance " + ++count, answers, advisor.advise(answers));
    }
    return text.toString();
  }

  private Answers answers() {
    Map<Question, Answer> answers = new LinkedHashMap<>();
    int open = random.nextInt(MOST_TENTHS_OPEN);
    for (Question question : advisor.knowledgeBase().questions()) {
      if (random.nextInt(TENTHS) >= open) {
        boolean unknown = random.nextInt(ONE_IN_UNKNOWN) == 0;
        answers.put(question, unknown ? Answer.UNKNOWN : answer(question));
      }
    }
    return Answers.of(answers);
  }

  private Answer answer(Question question) {
    QuestionKind kind = question.kind();
    if (kind instanceof QuestionKind.YesNo) {
      return new Answer.YesNo(random.nextBoolean());
    }
    if (kind instanceof QuestionKind.Number number) {
      return new Answer.Amount(amount(number));
    }
    List<Option> options = question.options();
    if (kind instanceof QuestionKind.OneOf) {
      return new Answer.Choice(options.get(random.nextInt(options.size())));
    }
    return new Answer.Choices(options.stream().filter(option -> random.nextBoolean()).toList());
  }

  /**
   * All orders of magnitude are equally likely, and round numbers frequent, since thresholds are
   * round.
   */
  private BigDecimal amount(QuestionKind.Number kind) {
    double span = kind.most().subtract(kind.least()).doubleValue();
    double size = Math.pow(TENTHS, random.nextDouble() * Math.log10(1 + span)) - 1;
    BigDecimal number = kind.least().add(BigDecimal.valueOf(Math.min(span, size)));
    BigDecimal rounded =
        random.nextBoolean() ? number.round(new MathContext(1, RoundingMode.HALF_UP)) : number;
    BigDecimal steps = rounded.divide(kind.step(), 0, RoundingMode.DOWN);
    return steps.multiply(kind.step()).max(kind.least()).min(kind.most());
  }
}
