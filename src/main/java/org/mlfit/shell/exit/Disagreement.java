package org.mlfit.shell.exit;

import org.mlfit.knowledge.rule.RuleFiles;
import org.mlfit.reasoning.result.TwinDisagreesException;
import org.mlfit.scenario.write.ScenarioText;

/**
 * What is told when the twin and the rule engine disagree: all that is needed to see it again, as a
 * scenario that expects what the rule engine says.
 */
final class Disagreement {

  private Disagreement() {}

  static String text(TwinDisagreesException disagrees) {
    RuleFiles rules = disagrees.advisor().knowledgeBase().files();
    String scenario =
        ScenarioText.of(
            "twin and rule engine disagree",
            "",
            disagrees.answers(),
            disagrees.advisor().advise(disagrees.answers()));
    return "Internal error: "
        + disagrees.getMessage()
        + "\nThis is a fault of mlfit, not yours; nothing of it was taken for an answer. Report it with"
        + " the rules and these lines, which show it again:\n\n"
        + "# "
        + ProgramVersion.inWords()
        + "\n# rules: "
        + rules.origin()
        + ", SHA-256 "
        + rules.hash()
        + "\n"
        + scenario;
  }
}
