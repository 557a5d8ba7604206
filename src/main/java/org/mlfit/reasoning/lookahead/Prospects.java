package org.mlfit.reasoning.lookahead;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.mlfit.advice.Answers;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.question.Topic;
import org.mlfit.knowledge.rule.Verdict;
import org.mlfit.reasoning.twin.AnswerClass;

/**
 * What can still come out of an interview, and what each open question contributes.
 *
 * @param verdicts the verdicts that a complete interview can still come to, in gate order, each
 *     with answers that lead there
 * @param questions the open questions in topic order
 */
public record Prospects(Map<Verdict, Answers> verdicts, List<Prospect> questions) {

  /**
   * In how many parts of a bit it is told apart how much answers tell: what is less is noise of the
   * random interviews.
   */
  private static final double PARTS_OF_A_BIT = 50;

  /** Below so many bits an answer is taken to tell nothing. */
  private static final double TELLS_SOMETHING = 0.005;

  /**
   * By how many parts of a bit a question must tell more for a topic that is begun to be left: 0.26
   * bits. Measured on the shipped cases: with more the interviews get longer, with less the topic
   * changes more often.
   */
  private static final long WORTH_ANOTHER_TOPIC = 13;

  /** Whether every complete interview from here comes to the same verdict. */
  public boolean isSettled() {
    return verdicts.size() == 1;
  }

  /** The first verdict in gate order that can still come out: the next to be decided. */
  public Verdict next() {
    return verdicts.keySet().iterator().next();
  }

  /** What is known of an open question; nothing if it is answered. */
  public Optional<Prospect> of(Question question) {
    return questions.stream().filter(prospect -> prospect.question().equals(question)).findFirst();
  }

  /**
   * Those of some open questions that are asked until the verdict is settled, the next one first.
   * They are the ones that can still change the verdict, and of these the ones that open the talk
   * come first. Of the others first is the one whose answer tells most about the next verdict,
   * unless one on a topic that is begun tells nearly as much. Everything that says what to answer
   * next takes this order, which does not depend on the order of the answers.
   *
   * @param said what was answered
   */
  public List<Question> coming(List<Question> open, Answers said) {
    if (isSettled()) {
      return List.of();
    }
    Set<Topic> begun = said.questions().stream().map(Question::topic).collect(Collectors.toSet());
    ToLongFunction<Question> worth =
        question ->
            telling(question)
                + (begun.contains(question.topic()) && tellsSomething(question)
                    ? WORTH_ANOTHER_TOPIC
                    : 0);
    return open.stream()
        .filter(q -> of(q).filter(Prospect::matters).isPresent())
        .sorted(
            Question.OPENING_FIRST
                .thenComparingLong(q -> -worth.applyAsLong(q))
                .thenComparingDouble(q -> -deciding(q))
                .thenComparingLong(q -> -telling(q)))
        .toList();
  }

  /**
   * The one of some open questions that tells most about the next verdict, if that is more than
   * what another one tells: where that one comes before it, the talk goes on with a topic.
   */
  public Optional<Question> tellingMoreThan(Question question, List<Question> open) {
    return open.stream()
        .max(Comparator.comparingLong(this::telling))
        .filter(most -> telling(most) > telling(question));
  }

  /** The share of the classes of answers that decide whether the next verdict comes, 0 to 1. */
  private double deciding(Question question) {
    return of(question).map(found -> found.deciding(next())).orElse(0.0);
  }

  /** How much an answer tells about the next verdict, in parts of a bit. */
  private long telling(Question question) {
    return Math.round(of(question).map(Prospect::information).orElse(0.0) * PARTS_OF_A_BIT);
  }

  private boolean tellsSomething(Question question) {
    return of(question).filter(p -> p.information() >= TELLS_SOMETHING).isPresent();
  }

  /** How many of the open questions can still change the verdict. */
  public int mattering() {
    return (int) questions.stream().filter(Prospect::matters).count();
  }

  /**
   * What an open question contributes.
   *
   * @param branches what each class of its answers would leave possible
   * @param information how much the answer tells about whether the next verdict comes, in bits from
   *     0 to 1, estimated from random interviews
   * @param matters whether the verdict can still depend on it, with all other answers equal
   */
  public record Prospect(
      Question question, List<Branch> branches, double information, boolean matters) {

    private double deciding(Verdict next) {
      long deciding =
          branches.stream()
              .map(Branch::verdicts)
              .filter(verdicts -> !verdicts.contains(next) || verdicts.size() == 1)
              .count();
      return deciding / (double) branches.size();
    }
  }

  /**
   * What a class of answers would leave possible.
   *
   * @param verdicts in gate order
   */
  public record Branch(AnswerClass answers, Set<Verdict> verdicts) {}
}
