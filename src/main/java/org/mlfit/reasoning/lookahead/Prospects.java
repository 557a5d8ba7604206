package org.mlfit.reasoning.lookahead;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mlfit.advice.Answers;
import org.mlfit.knowledge.question.Question;
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

  /** Differences below a fiftieth of a bit are noise, and no reason to change the topic. */
  private static final double PARTS_OF_A_BIT = 50;

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
   * come first. Everything that says what to answer next takes this order.
   */
  public List<Question> coming(List<Question> open) {
    return isSettled()
        ? List.of()
        : open.stream()
            .filter(q -> of(q).filter(Prospect::matters).isPresent())
            .sorted(Question.OPENING_FIRST.thenComparing(mostDecidingFirst()))
            .toList();
  }

  private Comparator<Question> mostDecidingFirst() {
    return Comparator.comparingDouble(
            (Question q) -> -of(q).map(found -> found.deciding(next())).orElse(0.0))
        .thenComparingDouble(
            q -> -Math.rint(of(q).map(Prospect::information).orElse(0.0) * PARTS_OF_A_BIT));
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

    /** The share of the classes of answers that decide whether a verdict comes, from 0 to 1. */
    public double deciding(Verdict next) {
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
