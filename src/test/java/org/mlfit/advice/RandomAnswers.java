package org.mlfit.advice;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.mlfit.knowledge.question.Answer;
import org.mlfit.knowledge.question.Option;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.question.QuestionKind;

/** Answers by chance, some unknown and some left open; the same for the same random numbers. */
public final class RandomAnswers {

  private RandomAnswers() {}

  /** Answers to the questions of an advisor. */
  public static Answers to(Advisor advisor, Random random) {
    Map<Question, Answer> answers = new LinkedHashMap<>();
    int open = random.nextInt(5);
    for (Question question : advisor.knowledgeBase().questions()) {
      if (random.nextInt(10) >= open) {
        answers.put(question, random.nextInt(8) == 0 ? Answer.UNKNOWN : to(question, random));
      }
    }
    return Answers.of(answers);
  }

  /** The same with “unknown” for what was left open. */
  public static Answers complete(Advisor advisor, Random random) {
    return completed(advisor, to(advisor, random));
  }

  /** Some answers and “unknown” for the other questions. */
  public static Answers completed(Advisor advisor, Answers answers) {
    Answers complete = answers;
    for (Question question : advisor.knowledgeBase().questions()) {
      complete =
          answers.to(question).isPresent() ? complete : complete.with(question, Answer.UNKNOWN);
    }
    return complete;
  }

  private static Answer to(Question question, Random random) {
    QuestionKind kind = question.kind();
    if (kind instanceof QuestionKind.YesNo) {
      return new Answer.YesNo(random.nextBoolean());
    }
    if (kind instanceof QuestionKind.Number number) {
      return new Answer.Amount(amount(number, random));
    }
    List<Option> options = question.options();
    if (kind instanceof QuestionKind.OneOf) {
      return new Answer.Choice(options.get(random.nextInt(options.size())));
    }
    return new Answer.Choices(options.stream().filter(option -> random.nextBoolean()).toList());
  }

  /** Small and round numbers often, since thresholds are such; all sizes alike. */
  private static BigDecimal amount(QuestionKind.Number kind, Random random) {
    double span = kind.most().subtract(kind.least()).doubleValue();
    double size = Math.pow(10, random.nextDouble() * Math.log10(1 + span)) - 1;
    BigDecimal number = kind.least().add(BigDecimal.valueOf(Math.min(span, size)));
    BigDecimal rounded =
        random.nextBoolean()
            ? number.round(new java.math.MathContext(1, RoundingMode.HALF_UP))
            : number;
    BigDecimal steps = rounded.divide(kind.step(), 0, RoundingMode.DOWN);
    return steps.multiply(kind.step()).max(kind.least()).min(kind.most());
  }
}
