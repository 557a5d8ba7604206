package org.mlfit.scenario.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mlfit.SmallKnowledge;
import org.mlfit.scenario.Outcome.Status;
import org.mlfit.scenario.Scenario;
import org.mlfit.scenario.replay.Replay;

class RandomScenariosTest {

  @Test
  void theSameSeedGivesTheSameScenarios() {
    assertThat(scenarios(3).file(20)).isEqualTo(scenarios(3).file(20));
    assertThat(scenarios(3).file(20)).isNotEqualTo(scenarios(4).file(20));
  }

  @Test
  void theyPassAsWritten() {
    List<Scenario> all = SmallKnowledge.scenarios(scenarios(1).file(RandomScenarios.IN_A_FILE));

    assertThat(all)
        .hasSize(RandomScenarios.IN_A_FILE)
        .extracting(scenario -> new Replay(SmallKnowledge.labels()).play(scenario).status())
        .containsOnly(Status.PASSED);
  }

  private static RandomScenarios scenarios(long seed) {
    return new RandomScenarios(SmallKnowledge.labels(), seed);
  }
}
