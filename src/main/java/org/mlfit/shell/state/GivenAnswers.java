package org.mlfit.shell.state;

import java.util.Map;
import org.mlfit.advice.Answers;
import org.mlfit.advice.Testimony;
import org.mlfit.knowledge.question.Question;
import org.mlfit.scenario.Proposal;

/**
 * The answers that a command speaks of. A file that it names was read once for them.
 *
 * @param said all of them, on the day on which they are judged
 * @param areBrought whether the command brings some itself; else they are those of the assessment
 * @param origins where those that it brings came from, else where those of the assessment did
 * @param proposal what is being assessed
 */
public record GivenAnswers(
    Testimony said, boolean areBrought, Map<Question, Origin> origins, Proposal proposal) {

  /** The answers as they count. */
  public Answers answers() {
    return said.answers();
  }
}
