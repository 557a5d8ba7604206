package org.mlfit.reasoning;

import java.util.List;
import java.util.Optional;
import org.mlfit.advice.Advice;
import org.mlfit.advice.Answers;
import org.mlfit.advice.RuleFinding;
import org.mlfit.knowledge.question.Answer;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.rule.Rule;
import org.mlfit.reasoning.lookahead.Prospects.Prospect;
import org.mlfit.reasoning.result.NotDecidedException;
import org.mlfit.reasoning.result.NotTranslatableException;
import org.mlfit.reasoning.result.Outlook;
import org.mlfit.reasoning.result.ReachableVerdicts;
import org.mlfit.reasoning.result.Untranslated;

/**
 * All that can still come out of some answers.
 *
 * @param verdicts the verdicts that can
 * @param findings the findings that will, may or cannot be given
 * @param deciding the open questions that can still decide between the verdicts, in topic order;
 *     nothing if that is not proven
 * @param notYet those of them that apply only after other answers
 * @param given the findings that are given so far
 * @param unknown the questions answered “unknown” that apply so far, in topic order; that counts as
 *     said here
 * @param setAside the other questions answered “unknown”, which counts should they come to apply
 * @param untranslated the rules that cannot be expressed as formulas, because of which something is
 *     not proven
 */
public record Possible(
    ReachableVerdicts verdicts,
    Outlook findings,
    Optional<List<Question>> deciding,
    List<Question> notYet,
    List<Rule> given,
    List<Question> unknown,
    List<Question> setAside,
    List<Untranslated> untranslated) {

  /**
   * Asks a reasoner. What rests on rules that cannot be expressed as formulas is left out and
   * named.
   *
   * @throws NotDecidedException if the solver did not come to an end
   */
  public static Possible from(Reasoner reasoner, Answers given) {
    Advice walked = reasoner.advisor().walk(given);
    Optional<List<Question>> deciding = deciding(reasoner, given);
    return new Possible(
        reasoner.reach(given),
        reasoner.outlook(given),
        deciding,
        deciding.orElse(List.of()).stream().filter(q -> !walked.applies(q)).toList(),
        walked.findings().stream().map(RuleFinding::rule).toList(),
        walked.unknown(),
        walked.setAside().stream()
            .filter(question -> given.to(question).filter(Answer::isUnknown).isPresent())
            .toList(),
        reasoner.untranslated());
  }

  /** The findings that some complete interviews give and some do not, of those given so far. */
  public List<Rule> mayGo() {
    return findings.possible().stream().filter(given::contains).toList();
  }

  /** The findings that some complete interviews give and some do not, of those not given yet. */
  public List<Rule> mayCome() {
    return findings.possible().stream().filter(rule -> !given.contains(rule)).toList();
  }

  private static Optional<List<Question>> deciding(Reasoner reasoner, Answers given) {
    try {
      return Optional.of(
          reasoner.prospects(given).questions().stream()
              .filter(Prospect::matters)
              .map(Prospect::question)
              .toList());
    } catch (NotTranslatableException notProven) {
      return Optional.empty();
    }
  }
}
