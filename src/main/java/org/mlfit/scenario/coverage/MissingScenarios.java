package org.mlfit.scenario.coverage;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mlfit.advice.Advice;
import org.mlfit.advice.Advisor;
import org.mlfit.advice.Answers;
import org.mlfit.knowledge.question.Answer;
import org.mlfit.knowledge.question.Option;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.question.QuestionKind;
import org.mlfit.reasoning.Reasoner;
import org.mlfit.reasoning.result.NotProvenException;
import org.mlfit.reasoning.result.NotTranslatableException;
import org.mlfit.reasoning.result.TwinDisagreesException;
import org.mlfit.scenario.write.ScenarioText;

/**
 * Finds scenarios for what none exercises yet: an existing one with one answer changed, or answers
 * that the solver finds. Each was tried with the rule engine.
 */
public final class MissingScenarios {

  /** Up to how many questions all combinations of answers are tried. */
  static final int FEW = 4;

  private final Advisor advisor;
  private final Coverage coverage;
  private Optional<Reasoner> reasoner = Optional.empty();
  private Optional<Optional<Boundaries>> boundaries = Optional.empty();

  /** A search that starts from the answers of the scenarios of a coverage. */
  public MissingScenarios(Advisor advisor, Coverage coverage) {
    this.advisor = advisor;
    this.coverage = coverage;
  }

  /** A scenario file with the missing scenario; nothing if none was found. */
  public Optional<String> text(CoverageGoal goal) {
    String name = goal.subject() + " " + goal.words();
    return find(goal).map(found -> ScenarioText.of(name, "", found, advisor.advise(found)));
  }

  private Optional<Answers> find(CoverageGoal goal) {
    return atThreshold(goal).or(() -> elsewhere(goal));
  }

  /** For a threshold: answers on which it alone decides, if there are any. */
  private Optional<Answers> atThreshold(CoverageGoal goal) {
    if (goal.threshold().isEmpty() || boundaries().isEmpty()) {
      return Optional.empty();
    }
    return boundaries().get().of(goal.hint().rule().orElseThrow()).stream()
        .filter(boundary -> Optional.of(boundary.position()).equals(goal.position()))
        .flatMap(boundary -> boundary.places().stream())
        .map(Boundary.Place::answers)
        .filter(answers -> isExercised(goal, answers))
        .findFirst();
  }

  private Optional<Boundaries> boundaries() {
    if (boundaries.isEmpty()) {
      try {
        boundaries = Optional.of(Optional.of(new Boundaries(advisor)));
      } catch (NotTranslatableException withoutSolver) {
        boundaries = Optional.of(Optional.empty());
      }
    }
    return boundaries.get();
  }

  private Optional<Answers> elsewhere(CoverageGoal goal) {
    return coverage.near(goal).stream()
        .flatMap(start -> around(start, goal).stream())
        .findFirst()
        .or(() -> fromNothing(goal))
        .or(() -> witness(goal).flatMap(start -> around(start, goal)));
  }

  private Optional<Answers> witness(CoverageGoal goal) {
    boolean wanted = goal.hint().verdict().isPresent() || goal.hint().rule().isPresent();
    if (!wanted) {
      return Optional.empty();
    }
    try {
      return goal.hint()
          .verdict()
          .flatMap(verdict -> reasoner().reaching(verdict))
          .or(() -> goal.hint().rule().flatMap(rule -> reasoner().firing(rule)));
    } catch (NotProvenException | TwinDisagreesException notFound) {
      return Optional.empty();
    }
  }

  private Reasoner reasoner() {
    if (reasoner.isEmpty()) {
      reasoner = Optional.of(new Reasoner(advisor));
    }
    return reasoner.get();
  }

  private Optional<Answers> around(Answers start, CoverageGoal goal) {
    if (isExercised(goal, start)) {
      return Optional.of(start);
    }
    for (Question question : goal.hint().questions()) {
      for (Answers changed : changes(start, question, goal)) {
        if (isExercised(goal, changed)) {
          return Optional.of(changed);
        }
      }
    }
    return Optional.empty();
  }

  /** Changes one more answer, up to a number of times, if few questions matter. */
  private Optional<Answers> further(Answers start, CoverageGoal goal, int times) {
    if (times == 0) {
      return around(start, goal);
    }
    return goal.hint().questions().stream()
        .flatMap(question -> changes(start, question, goal).stream())
        .flatMap(changed -> further(changed, goal, times - 1).stream())
        .findFirst();
  }

  private Optional<Answers> fromNothing(CoverageGoal goal) {
    return goal.hint().questions().size() > FEW
        ? Optional.empty()
        : further(Answers.none(), goal, 1).or(() -> further(Answers.none(), goal, 2));
  }

  private boolean isExercised(CoverageGoal goal, Answers answers) {
    Advice advice = advisor.advise(answers);
    return goal.test().test(new Situation(advisor.knowledgeBase(), advice));
  }

  private List<Answers> changes(Answers start, Question question, CoverageGoal goal) {
    List<Answers> changed = new ArrayList<>();
    for (Answer answer : answers(start, question, goal)) {
      changed.add(start.with(question, answer));
    }
    changed.add(start.without(question));
    return changed;
  }

  private Set<Answer> answers(Answers start, Question question, CoverageGoal goal) {
    Set<Answer> answers = new LinkedHashSet<>();
    if (question.kind() instanceof QuestionKind.YesNo) {
      answers.add(new Answer.YesNo(true));
      answers.add(new Answer.YesNo(false));
    } else if (question.kind() instanceof QuestionKind.Number number) {
      edges(start, question, number, goal).forEach(n -> answers.add(new Answer.Amount(n)));
      answers.add(new Answer.Amount(number.least()));
      answers.add(new Answer.Amount(number.most()));
    }
    for (Option option : question.options()) {
      answers.add(
          question.kind() instanceof QuestionKind.OneOf
              ? new Answer.Choice(option)
              : new Answer.Choices(List.of(option)));
    }
    if (question.kind() instanceof QuestionKind.ManyOf) {
      answers.add(new Answer.Choices(List.of()));
    }
    answers.add(Answer.UNKNOWN);
    return answers;
  }

  /** The numbers on both sides of the bound, where the least and the most lie on either side. */
  private List<BigDecimal> edges(
      Answers start, Question question, QuestionKind.Number kind, CoverageGoal goal) {
    if (goal.threshold().isEmpty()) {
      return List.of();
    }
    Threshold threshold = goal.threshold().get();
    BigDecimal low = kind.least();
    BigDecimal high = kind.most();
    Optional<Boolean> atLow = threshold.holds(with(start, question, low));
    if (atLow.isEmpty() || atLow.equals(threshold.holds(with(start, question, high)))) {
      return List.of();
    }
    while (high.subtract(low).compareTo(kind.step()) > 0) {
      BigDecimal steps = high.subtract(low).divideToIntegralValue(kind.step());
      BigDecimal half = steps.divideToIntegralValue(new BigDecimal(2)).multiply(kind.step());
      BigDecimal middle = low.add(half);
      if (threshold.holds(with(start, question, middle)).equals(atLow)) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return List.of(low, high);
  }

  private static Answers with(Answers start, Question question, BigDecimal number) {
    return start.with(question, new Answer.Amount(number));
  }
}
