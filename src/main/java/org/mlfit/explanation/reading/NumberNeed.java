package org.mlfit.explanation.reading;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mlfit.knowledge.question.Answer;
import org.mlfit.knowledge.question.AnswerText;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.question.QuestionKind;
import org.mlfit.knowledge.tree.Constraint.Operator;
import org.mlfit.knowledge.tree.Fraction;
import org.mlfit.knowledge.vocabulary.Wording;

/** The numbers that meet some thresholds and are possible answers. */
final class NumberNeed {

  /** Where no answer is a threshold it is told rounded. */
  private static final int DECIMALS = 9;

  private final Question question;
  private final QuestionKind.Number kind;
  private final List<NumberBound> thresholds;

  NumberNeed(Question question, List<NumberBound> thresholds) {
    this.question = question;
    this.kind = (QuestionKind.Number) question.kind();
    this.thresholds = tightest(thresholds);
  }

  /** Such as {@code at least 200 examples and fewer than 1,000 examples}. */
  String words() {
    return thresholds.isEmpty()
        ? "any number"
        : thresholds.stream().map(this::words).collect(joining(" and "));
  }

  /** Such as {@code 200 examples would do, 20 more}; empty if none would do. */
  String away(BigDecimal actual) {
    return nearest(actual)
        .filter(near -> near.compareTo(actual) != 0)
        .map(near -> spoken(near) + " would do, " + difference(near.subtract(actual)))
        .orElse("");
  }

  /** The answer nearest to what was said that meets all of it; nothing if there is none. */
  Optional<BigDecimal> nearest(BigDecimal actual) {
    BigDecimal least = kind.least();
    BigDecimal most = kind.most();
    for (NumberBound threshold : thresholds) {
      least = least.max(least(threshold).orElse(least));
      most = most.min(most(threshold).orElse(most));
    }
    BigDecimal near = actual.max(least).min(most);
    if (isExcluded(near)) {
      BigDecimal above = near.add(kind.step());
      near = above.compareTo(most) <= 0 ? above : near.subtract(kind.step());
    }
    boolean fits = near.compareTo(least) >= 0 && near.compareTo(most) <= 0 && !isExcluded(near);
    return fits ? Optional.of(near) : Optional.empty();
  }

  private boolean isExcluded(BigDecimal number) {
    return thresholds.stream()
        .anyMatch(t -> t.operator() == Operator.NOT_EQUAL && t.at().equals(Fraction.of(number)));
  }

  /** Of several lower bounds only the highest matters, of several upper bounds only the lowest. */
  private List<NumberBound> tightest(List<NumberBound> all) {
    List<NumberBound> tightest = new ArrayList<>();
    for (NumberBound threshold : all) {
      if (all.stream().noneMatch(other -> isTighter(other, threshold))
          && !tightest.contains(threshold)) {
        tightest.add(threshold);
      }
    }
    return tightest;
  }

  private boolean isTighter(NumberBound other, NumberBound than) {
    boolean lower = least(than).isPresent() && least(other).isPresent();
    boolean upper = most(than).isPresent() && most(other).isPresent();
    return lower && !upper && least(other).get().compareTo(least(than).get()) > 0
        || upper && !lower && most(other).get().compareTo(most(than).get()) < 0;
  }

  /** The least answer that meets a threshold, if that is a lower bound. */
  private Optional<BigDecimal> least(NumberBound threshold) {
    return switch (threshold.operator()) {
      case GREATER -> Optional.of(onGrid(threshold.at(), RoundingMode.FLOOR).add(kind.step()));
      case AT_LEAST, EQUAL -> Optional.of(onGrid(threshold.at(), RoundingMode.CEILING));
      case LESS, AT_MOST, NOT_EQUAL -> Optional.empty();
    };
  }

  private Optional<BigDecimal> most(NumberBound threshold) {
    return switch (threshold.operator()) {
      case LESS -> Optional.of(onGrid(threshold.at(), RoundingMode.CEILING).subtract(kind.step()));
      case AT_MOST, EQUAL -> Optional.of(onGrid(threshold.at(), RoundingMode.FLOOR));
      case GREATER, AT_LEAST, NOT_EQUAL -> Optional.empty();
    };
  }

  /** The nearest answer that there is; one beyond a range is told, too. */
  private BigDecimal onGrid(Fraction number, RoundingMode mode) {
    Fraction steps = number.over(Fraction.of(kind.step()));
    return new BigDecimal(steps.rounded(mode)).multiply(kind.step());
  }

  private String words(NumberBound threshold) {
    boolean onGrid = threshold.at().over(Fraction.of(kind.step())).isWhole();
    String at = spoken(threshold.at().decimal(DECIMALS, RoundingMode.HALF_UP));
    return switch (threshold.operator()) {
      case LESS -> onGrid ? fewer() + " than " + at : atMost(threshold);
      case AT_MOST -> atMost(threshold);
      case GREATER -> onGrid ? "more than " + at : atLeast(threshold);
      case AT_LEAST -> atLeast(threshold);
      case EQUAL -> "exactly " + at;
      case NOT_EQUAL -> "anything but " + at;
    };
  }

  private String atMost(NumberBound threshold) {
    return "at most " + spoken(most(threshold).orElseThrow());
  }

  private String atLeast(NumberBound threshold) {
    return "at least " + spoken(least(threshold).orElseThrow());
  }

  private String difference(BigDecimal change) {
    return Wording.of(change.abs()) + " " + (change.signum() > 0 ? "more" : fewer());
  }

  private String fewer() {
    return kind.whole() && !kind.unit().startsWith("%") ? "fewer" : "less";
  }

  private String spoken(BigDecimal number) {
    return AnswerText.spoken(question, new Answer.Amount(number));
  }
}
