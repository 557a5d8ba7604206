package org.mlfit.reasoning.lookahead;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
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

  /**
   * Whether no threshold of a number depends on another open number or on its own square, so that
   * its classes are all there are.
   */
  boolean areAll(int place, Answers given) {
    int number = simulator.number(place);
    return simulator.comparisons().stream()
        .filter(comparison -> comparison.numbers().anyMatch(read -> read == number))
        .allMatch(
            comparison ->
                comparison.numbers().allMatch(read -> read == number || isAnswered(read, given))
                    && Stream.of(comparison.addends())
                        .allMatch(of -> IntStream.of(of).filter(n -> n == number).count() < 2));
  }

  private boolean isAnswered(int number, Answers given) {
    return given.questions().stream()
        .anyMatch(q -> simulator.number(knowledgeBase.questions().indexOf(q)) == number);
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
      cut(comparison, number, given)
          .filter(cut -> cut.bitLength() < Long.SIZE)
          .ifPresent(cut -> cuts.add(cut.longValueExact()));
    }
    return cuts;
  }

  /** Where a comparison turns, if that does not depend on another open number. */
  private Optional<BigInteger> cut(Circuit.AtMost comparison, int number, Answers given) {
    BigInteger rest = comparison.limit();
    BigInteger factor = BigInteger.ZERO;
    for (int i = 0; i < comparison.addends().length; i++) {
      BigInteger product = comparison.factors()[i];
      int times = 0;
      for (int multiplied : comparison.addends()[i]) {
        long code = multiplied == number ? 1 : code(multiplied, given);
        times += multiplied == number ? 1 : 0;
        if (code == AnswerCode.UNKNOWN || times > 1) {
          return Optional.empty();
        }
        product = product.multiply(BigInteger.valueOf(code));
      }
      factor = times == 1 ? factor.add(product) : factor;
      rest = times == 1 ? rest : rest.subtract(product);
    }
    if (factor.signum() == 0) {
      return Optional.empty();
    }
    BigInteger below = floor(rest, factor.abs());
    return Optional.of(factor.signum() > 0 ? below : below.not());
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
