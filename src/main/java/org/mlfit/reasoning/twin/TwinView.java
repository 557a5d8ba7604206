package org.mlfit.reasoning.twin;

import de.uni_freiburg.informatik.ultimate.logic.Term;
import java.util.List;
import java.util.function.Predicate;
import org.mlfit.advice.Advice;
import org.mlfit.knowledge.KnowledgeBase;
import org.mlfit.knowledge.rule.ConclusionType;
import org.mlfit.knowledge.rule.Rule;
import org.mlfit.knowledge.rule.Verdict;

/**
 * What the twin or the rule engine concludes from one set of answers.
 *
 * @param verdicts the ids of the verdicts that hold; exactly one if all is well
 * @param findings the ids of the findings, sorted
 * @param conclusions the ids of the conclusions, sorted
 */
public record TwinView(List<String> verdicts, List<String> findings, List<String> conclusions) {

  /** What the twin says. */
  public static TwinView of(KnowledgeBase knowledgeBase, Twin twin, Predicate<Term> isTrue) {
    return new TwinView(
        knowledgeBase.verdicts().stream()
            .filter(verdict -> isTrue.test(twin.verdict(verdict)))
            .map(Verdict::id)
            .toList(),
        twin.rules().stream()
            .filter(rule -> rule.findingKind().isPresent())
            .filter(rule -> isTrue.test(twin.fires(rule)))
            .map(Rule::id)
            .sorted()
            .toList(),
        knowledgeBase.conclusions().stream()
            .filter(conclusion -> isTrue.test(twin.held(conclusion)))
            .map(ConclusionType::id)
            .sorted()
            .toList());
  }

  /** What the rule engine says. */
  public static TwinView of(Advice advice) {
    return new TwinView(
        List.of(advice.verdict().id()),
        advice.findingIds().stream().sorted().toList(),
        advice.conclusionIds());
  }

  @Override
  public String toString() {
    return "verdict "
        + String.join(" and ", verdicts)
        + "; findings "
        + String.join(", ", findings)
        + "; conclusions "
        + String.join(", ", conclusions);
  }
}
