package org.mlfit.explanation.reading;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mlfit.advice.Advice;
import org.mlfit.advice.Advisor;
import org.mlfit.advice.Answers;
import org.mlfit.advice.Conflict;
import org.mlfit.knowledge.question.Answer;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.question.QuestionKind;
import org.mlfit.reasoning.result.Interval;

/**
 * Which answers to one question can be true beside the answers to the others.
 *
 * @param advisor whose rules tell what contradicts what
 * @param question the question
 * @param others the other answers; that to the question itself does not matter
 * @param allowed what contradicts anyway; what the question itself has a part in is not allowed
 */
public record BesideTheRest(
    Advisor advisor, Question question, Answers others, List<Conflict> allowed) {

  /** Whether an answer excludes none of the others, and none of them it. */
  public boolean canBeTrue(Answer answer) {
    return against(answer).isEmpty();
  }

  /** The answers that an answer excludes; none if it can be true. */
  public List<Conflict> against(Answer answer) {
    return against(advisor.conflictsAmong(others.with(question, answer)));
  }

  /** The same where advice on the answer beside the others is known already. */
  public boolean canBeTrue(Advice with) {
    return against(with.conflicts()).isEmpty();
  }

  private List<Conflict> against(List<Conflict> with) {
    return with.stream()
        .filter(c -> c.questions().contains(question) || !allowed.contains(c))
        .toList();
  }

  /**
   * The part of a range that can be true, and the part that cannot. A number is excluded for being
   * too large or too small, so that the ends tell the parts.
   */
  public Map<Boolean, Interval> parts(Interval range) {
    boolean fromCan = canBeTrue(range.from());
    boolean toCan = canBeTrue(range.to());
    if (fromCan == toCan) {
      return Map.of(fromCan, range);
    }
    BigDecimal border = last(range.from(), range.to());
    Map<Boolean, Interval> parts = new LinkedHashMap<>();
    parts.put(fromCan, new Interval(range.from(), border));
    parts.put(toCan, new Interval(border.add(step()), range.to()));
    return parts;
  }

  /**
   * The part of a range around a number in it that can be true, on both sides of which it may end.
   */
  public Interval around(BigDecimal number, Interval range) {
    return new Interval(
        canBeTrue(range.from()) ? range.from() : last(number, range.from()),
        canBeTrue(range.to()) ? range.to() : last(number, range.to()));
  }

  /** The last number like one, on the way to another of which the opposite holds. */
  private BigDecimal last(BigDecimal one, BigDecimal other) {
    boolean can = canBeTrue(one);
    BigDecimal like = one;
    BigDecimal unlike = other;
    while (unlike.subtract(like).abs().compareTo(step()) > 0) {
      BigDecimal half =
          unlike.subtract(like).divide(step()).divide(BigDecimal.valueOf(2), 0, RoundingMode.DOWN);
      BigDecimal middle = like.add(half.multiply(step()));
      boolean isLike = canBeTrue(middle) == can;
      like = isLike ? middle : like;
      unlike = isLike ? unlike : middle;
    }
    return like;
  }

  private BigDecimal step() {
    return ((QuestionKind.Number) question.kind()).step();
  }

  private boolean canBeTrue(BigDecimal number) {
    return canBeTrue(new Answer.Amount(number));
  }
}
