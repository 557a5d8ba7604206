package org.mlfit.report.portfolio;

import java.util.List;
import java.util.Optional;
import org.mlfit.advice.Advice;
import org.mlfit.advice.Testimony;
import org.mlfit.explanation.change.Nearness;
import org.mlfit.knowledge.question.Question;
import org.mlfit.report.review.TopicGlance;
import org.mlfit.scenario.Scenario;

/**
 * What a board sees of one proposal.
 *
 * @param proposal the scenario that it is written in
 * @param said what was said, on the day on which it is judged
 * @param advice the advice on it
 * @param nearness how near it is to the next gate
 * @param deciding what is unknown or open and could change the verdict, in the order of {@code
 *     gaps}; nothing where that is not proved
 * @param topics each topic at a glance
 */
public record PortfolioEntry(
    Scenario proposal,
    Testimony said,
    Advice advice,
    Nearness nearness,
    Optional<List<Question>> deciding,
    List<TopicGlance> topics) {

  /** Whether open answers decide once the next step is taken. */
  boolean needsOpenAnswers() {
    return nearness.action().filter(step -> !step.change().isSettled()).isPresent();
  }
}
