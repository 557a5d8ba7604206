package org.mlfit.report.text;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mlfit.explanation.change.Effect;
import org.mlfit.knowledge.question.Answer;
import org.mlfit.knowledge.question.AnswerText;
import org.mlfit.knowledge.question.Option;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.question.QuestionKind;
import org.mlfit.knowledge.vocabulary.Wording;
import org.mlfit.reasoning.result.Interval;

/** Answers and ranges of numbers in the middle of a sentence. */
public final class ValueText {

  /** What is said of a number where each will do. */
  public static final String ANY_NUMBER = "any number";

  private ValueText() {}

  /** An answer, such as {@code 12,000 examples} or {@code vague (in general terms only)}. */
  public static String of(Question question, Answer answer) {
    String spoken = AnswerText.spoken(question, answer);
    return answer instanceof Answer.Choice choice ? spoken + label(choice.option()) : spoken;
  }

  /** What an option means, in brackets. */
  public static String label(Option option) {
    return option.label().isEmpty() ? "" : " (" + option.label() + ")";
  }

  /** An answer, or that there is none. */
  public static String of(Question question, Optional<Answer> answer) {
    return answer.map(said -> of(question, said)).orElse("open");
  }

  /** A range of numbers as an answer, such as {@code 100 examples or more}. */
  public static String of(Question question, Interval interval) {
    return switch (Ends.of(question, interval)) {
      case NONE -> ANY_NUMBER;
      case BELOW -> spoken(question, interval.from()) + " or more";
      case ABOVE -> "up to " + spoken(question, interval.to());
      case BOTH -> between("from", interval, question);
    };
  }

  /** A range of numbers over which something holds, such as {@code from 100 examples upwards}. */
  public static String over(Question question, Interval interval) {
    boolean single = interval.from().compareTo(interval.to()) == 0;
    return switch (Ends.of(question, interval)) {
      case NONE -> "for any number";
      case BELOW -> "from " + spoken(question, interval.from()) + " upwards";
      case ABOVE -> "up to " + spoken(question, interval.to());
      case BOTH -> (single ? "only at " : "") + between("from", interval, question);
    };
  }

  /** A range of numbers as an aim, such as {@code at least 100 examples}. */
  public static String bounded(Question question, Interval interval) {
    return switch (Ends.of(question, interval)) {
      case NONE -> ANY_NUMBER;
      case BELOW -> "at least " + spoken(question, interval.from());
      case ABOVE -> "at most " + spoken(question, interval.to());
      case BOTH -> between("anything from", interval, question);
    };
  }

  private static String between(String lead, Interval interval, Question question) {
    return interval.from().compareTo(interval.to()) == 0
        ? spoken(question, interval.to())
        : lead + " " + Wording.of(interval.from()) + " to " + spoken(question, interval.to());
  }

  private static String spoken(Question question, BigDecimal number) {
    return AnswerText.spoken(question, new Answer.Amount(number));
  }

  /** On which sides a range ends before the range of the question does. */
  private enum Ends {
    NONE,
    BELOW,
    ABOVE,
    BOTH;

    /** The ends of an interval as text; none where the range of the question ends it. */
    public static Ends of(Question question, Interval interval) {
      QuestionKind.Number number = (QuestionKind.Number) question.kind();
      boolean fromStart = interval.from().compareTo(number.least()) == 0;
      boolean toEnd = interval.to().compareTo(number.most()) == 0;
      if (fromStart) {
        return toEnd ? NONE : ABOVE;
      }
      return toEnd ? BELOW : BOTH;
    }
  }

  /**
   * Whether an answer that is named for a question stands for others: of several options together
   * only the nearest choice is looked for, and there may be many more.
   */
  public static boolean isOneOfMany(Question question) {
    return question.kind() instanceof QuestionKind.ManyOf;
  }

  /** Which values have an effect, such as {@code yes} or {@code none or planned}. */
  public static String of(Question question, Effect effect) {
    List<String> values = new ArrayList<>();
    effect.intervals().forEach(interval -> values.add(of(question, interval)));
    effect.answers().forEach(answer -> values.add(AnswerText.spoken(question, answer)));
    return either(values);
  }

  /** Several values, one of which holds. */
  public static String either(List<String> values) {
    int last = values.size() - 1;
    return last < 1
        ? String.join("", values)
        : values.subList(0, last).stream().collect(joining(", ")) + " or " + values.get(last);
  }
}
