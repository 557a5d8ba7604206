package org.mlfit.shell.exit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.mlfit.knowledge.source.SourceText;
import org.mlfit.reasoning.Disagreements;
import org.mlfit.reasoning.result.TwinDisagreesException;
import org.mlfit.scenario.Outcome;
import org.mlfit.scenario.read.ScenarioReader;
import org.mlfit.scenario.replay.Replay;

/** A disagreement of twin and rule engine is told so that it can be seen again. */
class DisagreementTest {

  private final TwinDisagreesException disagrees = Disagreements.staged();
  private final String text = Disagreement.text(disagrees);

  @Test
  void itTellsWhatBothSayWhichRulesAndWhichProgram() {
    assertThat(text)
        .startsWith("Internal error: The twin claims verdict drive; findings ")
        .contains("The rule engine says verdict walk; findings ")
        .contains("# mlfit ")
        .contains("SHA-256 " + disagrees.advisor().knowledgeBase().files().hash());
  }

  @Test
  void itsScenarioReplaysGreenSinceItExpectsWhatTheRuleEngineSays() {
    String scenario = text.substring(text.indexOf("# mlfit"));

    var file =
        new ScenarioReader(disagrees.advisor().knowledgeBase())
            .read(new SourceText("dump.yaml", scenario));

    assertThat(file.scenarios()).hasSize(1);
    assertThat(scenario).contains("trip.miles: 6");
    assertThat(new Replay(disagrees.advisor()).play(file.scenarios().get(0)).status())
        .isEqualTo(Outcome.Status.PASSED);
  }
}
