package org.mlfit.shell.state;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mlfit.advice.Testimony;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.source.Fault;
import org.mlfit.scenario.Proposal;
import org.mlfit.scenario.read.ScenarioReader.AnswersFile;

/**
 * The answers that a file holds.
 *
 * @param said what is answered; for judging it another day than that of the file may be taken
 * @param proposal what they are about, if the file says it
 * @param origins where each answer came from
 * @param leftOut what is wrong with answers that were left out
 */
public record SavedAnswers(
    Testimony said,
    Optional<Proposal> proposal,
    Map<Question, Origin> origins,
    List<Fault> leftOut) {

  static SavedAnswers in(AnswersFile file) {
    return new SavedAnswers(
        file.said(), file.scenario().map(Proposal::of), OriginsInFile.of(file), file.leftOut());
  }

  SavedAnswers about(Proposal told) {
    return new SavedAnswers(said, Optional.of(told), origins, leftOut);
  }
}
