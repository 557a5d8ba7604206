package org.mlfit.scenario.coverage;

import java.util.Map;
import java.util.Optional;
import org.mlfit.advice.Answers;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.tree.Constraint.Comparison;

/** What the coverage thinks of comparisons, for tests of other packages. */
public final class Thresholds {

  private Thresholds() {}

  /** Whether a comparison holds; nothing if an answer is missing. */
  public static Optional<Boolean> holds(
      Comparison comparison, Map<String, Question> questions, Answers answers) {
    return new Threshold(comparison, questions).holds(answers);
  }
}
