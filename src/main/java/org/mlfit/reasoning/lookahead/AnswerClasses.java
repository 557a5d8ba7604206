package org.mlfit.reasoning.lookahead;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.mlfit.advice.Answers;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.question.Answer;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.question.QuestionKind;
import org.mlfit.reasoning.circuit.Circuit;
import org.mlfit.reasoning.twin.AnswerClass;
import org.mlfit.reasoning.twin.AnswerCode;

/** Splits the answers to a question at every threshold that a rule names. */
final class AnswerClasses {

  private final KnowledgeBase knowledgeBase;
  private final InterviewSimulator simulator;

  AnswerClasses(KnowledgeBase knowledgeBase, InterviewSimulator simulator) {
    this.knowledgeBase = knowledgeBase;
    this.simulator = simulator;
  }

  /**
   * The classes of a question's answers; a threshold that depends on another number counts only if
   * that number is given.
   *
   * @param place the place of the question among all
   */
  List<AnswerClass> of(int place, Answers given) {
    Question question = knowledgeBase.questions().get(place);
    List<AnswerClass> classes = new ArrayList<>();
    classes.add(AnswerClass.of(question, place, Answer.UNKNOWN));
    if (question.kind() instanceof QuestionKind.Number number) {
      addNumbers(question, place, number, cuts(place, given), classes);
      return classes;
    }
    for (Answer answer : singleAnswers(question)) {
      classes.add(AnswerClass.of(question, place, answer));
    }
    return classes;
  }

  private static List<Answer> singleAnswers(Question question) {
    if (question.kind() instanceof QuestionKind.YesNo) {
      return List.of(new Answer.YesNo(true), new Answer.YesNo(false));
    }
    if (question.kind() instanceof QuestionKind.OneOf) {
      return question.options().stream().<Answer>map(Answer.Choice::new).toList();
    }
    Stream<Answer> each = question.options().stream().map(o -> new Answer.Choices(List.of(o)));
    return Stream.concat(Stream.of(new Answer.Choices(List.of())), each).toList();
  }

  private static void addNumbers(
      Question question,
      int place,
      QuestionKind.Number kind,
      SortedSet<Long> cuts,
      List<AnswerClass> classes) {
    long from = kind.leastSteps();
    long most = kind.mostSteps();
    for (long cut : cuts.subSet(from, most)) {
      classes.add(new AnswerClass(question, place, from, cut));
      from = cut + 1;
    }
    classes.add(new AnswerClass(question, place, from, most));
  }

  /** The greatest numbers below each threshold. */
  private SortedSet<Long> cuts(int place, Answers given) {
    SortedSet<Long> cuts = new TreeSet<>();
    int number = simulator.number(place);
    for (Circuit.AtMost comparison : simulator.comparisons()) {
      BigInteger rest = comparison.limit();
      BigInteger factor = BigInteger.ZERO;
      boolean decided = true;
      for (int i = 0; i < comparison.numbers().length; i++) {
        if (comparison.numbers()[i] == number) {
          factor = factor.add(comparison.factors()[i]);
        } else {
          long code = code(comparison.numbers()[i], given);
          decided &= code != AnswerCode.UNKNOWN;
          rest = rest.subtract(comparison.factors()[i].multiply(BigInteger.valueOf(code)));
        }
      }
      if (decided && factor.signum() != 0) {
        BigInteger below = floor(rest, factor.abs());
        BigInteger cut = factor.signum() > 0 ? below : below.not();
        if (cut.bitLength() < Long.SIZE) {
          cuts.add(cut.longValueExact());
        }
      }
    }
    return cuts;
  }

  /** The greatest whole number that is not above a quotient; the divisor is above 0. */
  private static BigInteger floor(BigInteger dividend, BigInteger divisor) {
    BigInteger[] parts = dividend.divideAndRemainder(divisor);
    return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
  }

  private long code(int number, Answers given) {
    for (int i = 0; i < knowledgeBase.questions().size(); i++) {
      if (simulator.number(i) == number) {
        Question question = knowledgeBase.questions().get(i);
        return given
            .to(question)
            .map(answer -> AnswerCode.of(question, answer))
            .orElse(AnswerCode.UNKNOWN);
      }
    }
    return AnswerCode.UNKNOWN;
  }
}
