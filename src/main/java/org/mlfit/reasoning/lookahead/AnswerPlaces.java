package org.mlfit.reasoning.lookahead;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.mlfit.knowledge.question.Option;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.question.QuestionKind;
import org.mlfit.reasoning.circuit.Circuit;
import org.mlfit.reasoning.circuit.ThreeValued;
import org.mlfit.reasoning.twin.AnswerClass;
import org.mlfit.reasoning.twin.AnswerCode;
import org.mlfit.reasoning.twin.AnswerVariables;

/**
 * Where the answer to a question is put into a circuit.
 *
 * @param unknown whether it is "unknown"
 * @param yes the value of a yes/no question, else -1
 * @param number the place among all numbers, or -1
 * @param least the least number in steps
 * @param most the greatest number in steps
 * @param options whether each option holds
 */
record AnswerPlaces(int unknown, int yes, int number, long least, long most, int[] options) {

  static final long ALL = -1;

  /** Adds the inputs for a question to a circuit. */
  static AnswerPlaces in(Circuit circuit, Question question, AnswerVariables value) {
    boolean isTruth = question.kind() instanceof QuestionKind.YesNo;
    int unknown = circuit.wire(value.unknown());
    int yes = isTruth ? circuit.wire(value.yes()) : -1;
    int[] options =
        question.options().stream()
            .map(Option::constant)
            .mapToInt(constant -> circuit.wire(value.option(constant)))
            .toArray();
    return question.kind() instanceof QuestionKind.Number number
        ? new AnswerPlaces(
            unknown,
            yes,
            circuit.whole(value.steps()),
            number.leastSteps(),
            number.mostSteps(),
            options)
        : new AnswerPlaces(unknown, yes, -1, 0, 0, options);
  }

  IntStream truths() {
    IntStream one = yes >= 0 ? IntStream.of(unknown, yes) : IntStream.of(unknown);
    return IntStream.concat(one, IntStream.of(options));
  }

  private boolean hasNumber() {
    return number >= 0;
  }

  /** Whether one of the truths comes with the code of an answer. */
  private boolean isTrue(int truth, long code) {
    if (code == AnswerCode.UNKNOWN || truth == unknown) {
      return code == AnswerCode.UNKNOWN && truth == unknown;
    }
    return truth == yes ? code == 1 : (code >> optionAt(truth) & 1) == 1;
  }

  private int optionAt(int truth) {
    int option = 0;
    while (options[option] != truth) {
      option++;
    }
    return option;
  }

  boolean reach(Influence influence) {
    return truths().anyMatch(influence::ofTruth) || hasNumber() && influence.ofNumber(number);
  }

  /** Leaves the answer open in all cases. */
  void leaveOpen(ThreeValued values) {
    truths().forEach(truth -> values.leaveOpen(truth, ALL));
    if (hasNumber()) {
      values.putEverywhere(number, Math.min(0, least), Math.max(0, most));
    }
  }

  /** Puts in an answer in all cases. */
  void put(long code, ThreeValued values) {
    truths().forEach(truth -> values.put(truth, isTrue(truth, code), ALL));
    if (hasNumber() && code != AnswerCode.UNKNOWN) {
      values.putEverywhere(number, code, code);
    }
  }

  /**
   * Puts in a class of answers in one case; with an option, others may be chosen if several can.
   */
  void put(AnswerClass answers, int lane, ThreeValued values) {
    boolean othersToo =
        answers.question().kind() instanceof QuestionKind.ManyOf
            && answers.from() != 0
            && answers.from() != AnswerCode.UNKNOWN;
    truths()
        .filter(truth -> isTrue(truth, answers.from()) || !othersToo || unknown == truth)
        .forEach(truth -> values.put(truth, isTrue(truth, answers.from()), 1L << lane));
    if (hasNumber()) {
      boolean known = answers.from() != AnswerCode.UNKNOWN;
      values.put(number, lane, known ? answers.from() : 0, known ? answers.to() : 0);
    }
  }

  /** Puts an answer into some of 64 interviews, one a bit, in which nothing is said so far. */
  void put(long code, long lanes, long[] truths, long[][] numbers) {
    if (code == AnswerCode.UNKNOWN) {
      truths[unknown] |= lanes;
    } else if (hasNumber()) {
      if (lanes == ALL) {
        Arrays.fill(numbers[number], code);
      } else {
        for (long left = lanes; left != 0; left &= left - 1) {
          numbers[number][Long.numberOfTrailingZeros(left)] = code;
        }
      }
    } else if (yes >= 0) {
      truths[yes] |= code == 1 ? lanes : 0;
    } else {
      for (int option = 0; option < options.length; option++) {
        truths[options[option]] |= (code >> option & 1) == 1 ? lanes : 0;
      }
    }
  }

  /** Takes out what was said in some interviews. */
  void clear(long lanes, long[] truths, long[][] numbers) {
    truths[unknown] &= ~lanes;
    if (yes >= 0) {
      truths[yes] &= ~lanes;
    }
    for (int option : options) {
      truths[option] &= ~lanes;
    }
    for (long left = hasNumber() ? lanes : 0; left != 0; left &= left - 1) {
      numbers[number][Long.numberOfTrailingZeros(left)] = 0;
    }
  }
}
