package org.mlfit.report;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mlfit.explanation.Effect;
import org.mlfit.knowledge.Answer;
import org.mlfit.knowledge.AnswerText;
import org.mlfit.knowledge.Option;
import org.mlfit.knowledge.Question;
import org.mlfit.knowledge.QuestionKind;
import org.mlfit.reasoning.Interval;

/** Answers and ranges of numbers in the middle of a sentence. */
final class ValueText {

  private ValueText() {}

  /** An answer, such as {@code 12,000 examples} or {@code vague (in general terms only)}. */
  static String of(Question question, Answer answer) {
    String spoken = AnswerText.spoken(question, answer);
    return answer instanceof Answer.Choice choice ? spoken + label(choice.option()) : spoken;
  }

  /** What an option means, in brackets. */
  static String label(Option option) {
    return option.label().isEmpty() ? "" : " (" + option.label() + ")";
  }

  /** An answer, or that there is none. */
  static String of(Question question, Optional<Answer> answer) {
    return answer.map(said -> of(question, said)).orElse("open");
  }

  /** A range of numbers, such as {@code 100 examples or more}. */
  static String of(Question question, Interval interval) {
    QuestionKind.Number number = (QuestionKind.Number) question.kind();
    boolean fromStart = interval.from().compareTo(number.least()) == 0;
    boolean toEnd = interval.to().compareTo(number.most()) == 0;
    Answer from = new Answer.Amount(interval.from());
    Answer to = new Answer.Amount(interval.to());
    if (fromStart && toEnd) {
      return "any number";
    }
    if (from.equals(to)) {
      return AnswerText.spoken(question, from);
    }
    if (toEnd) {
      return AnswerText.spoken(question, from) + " or more";
    }
    return fromStart
        ? "up to " + AnswerText.spoken(question, to)
        : "from " + AnswerText.plain(from) + " to " + AnswerText.spoken(question, to);
  }

  /** Which values have an effect, such as {@code yes} or {@code none or planned}. */
  static String of(Question question, Effect effect) {
    List<String> values = new ArrayList<>();
    effect.intervals().forEach(interval -> values.add(of(question, interval)));
    effect.answers().forEach(answer -> values.add(AnswerText.spoken(question, answer)));
    return either(values);
  }

  /** Several values, one of which holds. */
  static String either(List<String> values) {
    int last = values.size() - 1;
    return last < 1
        ? String.join("", values)
        : values.subList(0, last).stream().collect(joining(", ")) + " or " + values.get(last);
  }
}
