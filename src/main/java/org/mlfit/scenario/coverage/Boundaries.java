package org.mlfit.scenario.coverage;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.mlfit.advice.Advice;
import org.mlfit.advice.Advisor;
import org.mlfit.advice.Answers;
import org.mlfit.knowledge.question.Answer;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.question.QuestionKind;
import org.mlfit.knowledge.rule.Rule;
import org.mlfit.reasoning.result.NotDecidedException;
import org.mlfit.reasoning.result.NotTranslatableException;
import org.mlfit.reasoning.versions.Variants;
import org.mlfit.scenario.coverage.Boundary.Place;

/**
 * Finds answers around the thresholds of rules. The solver chooses all other answers so that the
 * advice would be different if the comparison included its bound where it must not, or the other
 * way round: a scenario with these answers fails if a rule has that mistake.
 */
public final class Boundaries {

  private static final String HIDDEN =
      "no answers show it in a verdict or finding: proved for all answers";

  private final Advisor advisor;
  private final Variants variants;

  /**
   * Looks at the rules of an advisor.
   *
   * @throws NotTranslatableException if a rule cannot be expressed as a formula
   */
  public Boundaries(Advisor advisor) {
    this.advisor = advisor;
    this.variants = new Variants(advisor);
  }

  /**
   * The answers around each threshold of a rule, in the order in which the thresholds stand in it.
   */
  public List<Boundary> of(Rule rule) {
    Map<String, Boundary> boundaries = new LinkedHashMap<>();
    CoverageGoals.thresholds(advisor.knowledgeBase(), rule).stream()
        .flatMap(point -> point.threshold().stream())
        .forEach(
            threshold ->
                boundaries.computeIfAbsent(
                    threshold.comparison().position().toString(), p -> boundary(rule, threshold)));
    return List.copyOf(boundaries.values());
  }

  private Boundary boundary(Rule rule, Threshold threshold) {
    try {
      Optional<Answers> found =
          variants.tellingApart(ShiftedBound.of(rule, threshold.comparison()));
      if (found.isEmpty()) {
        return Boundary.without(rule, threshold, HIDDEN);
      }
      return threshold.involved().stream()
          .map(question -> places(question, threshold, found.get()))
          .filter(this::isSeen)
          .findFirst()
          .map(
              places ->
                  new Boundary(
                      rule, threshold.inWords(), threshold.comparison().position(), places, ""))
          .orElseGet(
              () -> Boundary.without(rule, threshold, "one step of one answer does not show it"));
    } catch (NotDecidedException tooHard) {
      return Boundary.without(rule, threshold, tooHard.getMessage());
    }
  }

  private static List<Place> places(Question question, Threshold threshold, Answers at) {
    QuestionKind.Number kind = (QuestionKind.Number) question.kind();
    List<Place> places = new ArrayList<>();
    if (at.to(question).orElse(Answer.UNKNOWN) instanceof Answer.Amount amount) {
      BigDecimal step = kind.step();
      Stream.of(step.negate(), BigDecimal.ZERO, step)
          .map(amount.number()::add)
          .filter(n -> n.compareTo(kind.least()) >= 0 && n.compareTo(kind.most()) <= 0)
          .forEach(
              n -> {
                Answers answers = at.with(question, new Answer.Amount(n));
                boolean meets = threshold.holds(answers).orElse(false);
                places.add(new Place(question, n, meets, answers));
              });
    }
    return places;
  }

  /** Whether the advice of the rule engine differs between the two sides of the threshold. */
  private boolean isSeen(List<Place> places) {
    for (int i = 1; i < places.size(); i++) {
      Place below = places.get(i - 1);
      Place above = places.get(i);
      if (below.meets() != above.meets()) {
        Advice one = advisor.advise(below.answers());
        Advice other = advisor.advise(above.answers());
        return !one.verdict().equals(other.verdict())
            || !one.findingIds().equals(other.findingIds());
      }
    }
    return false;
  }
}
