package org.mlfit.report.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.mlfit.advice.Advice;
import org.mlfit.advice.Answers;
import org.mlfit.advice.Testimony;
import org.mlfit.explanation.change.Counterfactual;
import org.mlfit.explanation.change.Gaps;
import org.mlfit.explanation.change.Margins;
import org.mlfit.explanation.change.Plan;
import org.mlfit.explanation.why.Step;
import org.mlfit.interview.Direction;
import org.mlfit.knowledge.KnowledgeBase;

/**
 * All that a review meeting sees of one proposal.
 *
 * @param name what the proposal is called
 * @param story the proposal in a sentence or two; may be empty
 * @param date the day on which the advice was given
 * @param rules what the folder of the rules is called; where it lies on somebody's machine is
 *     nobody else's business
 * @param knowledgeBase the rules on which the advice rests
 * @param said all that was said, also what does not apply, on the day on which it is judged
 * @param advice the advice on them
 * @param direction where the proposal is heading behind the verdict that holds it back, if that is
 *     proved
 * @param explanation how the verdict came about
 * @param plan what to do next
 * @param gaps what is not known and could change the verdict
 * @param margins how far each answer carries the verdict
 * @param others what each other verdict would take, in gate order
 * @param whole whether to tell also of what can wait as fully as of the rest
 */
public record Review(
    String name,
    String story,
    LocalDate date,
    String rules,
    KnowledgeBase knowledgeBase,
    Testimony said,
    Advice advice,
    Optional<Direction> direction,
    Step explanation,
    Plan plan,
    Gaps gaps,
    Margins margins,
    List<Counterfactual> others,
    boolean whole) {

  /** All answers as they count, also those that do not apply. */
  public Answers given() {
    return said.answers();
  }
}
