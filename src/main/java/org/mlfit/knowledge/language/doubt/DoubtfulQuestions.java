package org.mlfit.knowledge.language.doubt;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.stream.Stream;
import org.mlfit.knowledge.question.AnswerReader;
import org.mlfit.knowledge.question.NotAnAnswerException;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.question.QuestionKind;

/** Finds questions with one possible answer, an example that is none, or bounds out of reach. */
final class DoubtfulQuestions {

  private final Warnings warnings;

  DoubtfulQuestions(Warnings warnings) {
    this.warnings = warnings;
  }

  void check() {
    for (Question question : warnings.declarations().questions()) {
      if (question.options().size() == 1) {
        warn(
            question,
            "single-option",
            question.typeName() + " has only one option to choose.",
            "Ask yes or no instead, with value : boolean, or declare another option.");
      }
      checkExample(question);
      if (question.kind() instanceof QuestionKind.Number number) {
        checkBounds(question, number);
      }
    }
  }

  private void checkExample(Question question) {
    String written = question.example().orElse("unknown");
    try {
      AnswerReader.ofPeople().read(withoutExample(question), written);
    } catch (NotAnAnswerException noAnswer) {
      warn(
          question,
          "bad-example",
          "@example of " + question.typeName() + " is no answer to it: " + written + ".",
          noAnswer.wayOut());
    }
  }

  /** What is allowed is said without the example that is wrong. */
  private static Question withoutExample(Question question) {
    return new Question(
        question.id(),
        question.topic(),
        question.typeName(),
        question.prompt(),
        question.help(),
        question.kind(),
        question.requirement(),
        question.opening(),
        Optional.empty(),
        question.fixed(),
        question.promise(),
        question.measure(),
        question.position());
  }

  private void checkBounds(Question question, QuestionKind.Number number) {
    Stream.of(number.least(), number.most())
        .filter(bound -> bound.remainder(number.step()).signum() != 0)
        .findFirst()
        .ifPresent(
            bound ->
                warn(
                    question,
                    "bound-between-steps",
                    "No answer to "
                        + question.typeName()
                        + " is "
                        + bound.toPlainString()
                        + ", where its range ends: it goes by steps of "
                        + number.step().toPlainString()
                        + ".",
                    "Write a bound that is a multiple of the step, such as "
                        + within(bound, number).toPlainString()
                        + ", or another @step."));
  }

  private static BigDecimal within(BigDecimal bound, QuestionKind.Number number) {
    RoundingMode inwards = bound.equals(number.least()) ? RoundingMode.CEILING : RoundingMode.FLOOR;
    return bound.divide(number.step(), 0, inwards).multiply(number.step());
  }

  private void warn(Question question, String id, String message, String wayOut) {
    warnings.add(question.position(), question.typeName(), id, message, wayOut);
  }
}
