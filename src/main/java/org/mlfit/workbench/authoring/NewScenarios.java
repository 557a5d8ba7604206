package org.mlfit.workbench.authoring;

import java.util.stream.Collectors;
import org.mlfit.advice.Advisor;
import org.mlfit.advice.Answers;
import org.mlfit.knowledge.question.Question;
import org.mlfit.knowledge.rule.Rule;
import org.mlfit.reasoning.Reasoner;
import org.mlfit.reasoning.result.NotDecidedException;
import org.mlfit.reasoning.result.NotTranslatableException;
import org.mlfit.scenario.write.ScenarioText;

/**
 * The two scenarios that a new rule begins with: one in which it gives its finding, and the same
 * with an answer on the other side of its condition.
 */
public final class NewScenarios {

  private NewScenarios() {}

  /**
   * The scenario file.
   *
   * @param advisor an advisor with the new rule
   */
  public static String of(NewRule rule, Advisor advisor) {
    Answers hit = hit(rule, advisor);
    return """
        # %1$s: what the two cases have to do with each other.
        suite: %2$s
        scenarios:
        """
            .formatted(NewRule.SIGN, rule.id())
        + scenario(rule.caseOf(rule.hit()), hit, "findings: [ " + rule.id() + " ]")
        + "\n"
        + scenario(
            rule.caseOf(rule.miss()).replace(" is found where ", " is not found where "),
            hit.with(rule.question(), rule.miss()),
            "no-findings: [ " + rule.id() + " ]");
  }

  private static String scenario(String name, Answers given, String expected) {
    return "  - name: "
        + name
        + "\n    story: \""
        + NewRule.SIGN
        + ": the case in words.\"\n"
        + "    given:\n"
        + ScenarioText.answers(given).stream()
            .map(line -> "      " + line + "\n")
            .collect(Collectors.joining())
        + "    expect:\n      "
        + expected
        + "\n";
  }

  /**
   * The fewest answers with which the rule gives its finding: its question may apply only with
   * other answers.
   */
  private static Answers hit(NewRule rule, Advisor advisor) {
    Answers alone = Answers.none().with(rule.question(), rule.hit());
    Rule known = advisor.knowledgeBase().rule(rule.id()).orElseThrow();
    if (isGiven(known, advisor, alone)) {
      return alone;
    }
    Answers witness = witness(known, advisor, alone).with(rule.question(), rule.hit());
    for (Question question : witness.questions()) {
      Answers fewer = witness.without(question);
      if (isGiven(known, advisor, fewer)) {
        witness = fewer;
      }
    }
    return witness;
  }

  private static Answers witness(Rule rule, Advisor advisor, Answers otherwise) {
    try {
      return new Reasoner(advisor).firing(rule).orElse(otherwise);
    } catch (NotTranslatableException | NotDecidedException withoutSolver) {
      return otherwise;
    }
  }

  private static boolean isGiven(Rule rule, Advisor advisor, Answers answers) {
    return advisor.advise(answers).findingIds().contains(rule.id());
  }
}
